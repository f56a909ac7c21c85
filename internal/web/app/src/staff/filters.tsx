import { useEffect, useMemo, useState, type Ref } from 'react'
import { locale } from '../lib/i18n'
import { go } from '../lib/router'
import { withAll, withChanged, type Addressed } from './addressed'
import { ask } from './client'
import { CalledDocument, DeskTopicsDocument } from './gql/graphql'
import { kinds, named, w } from './words'

/** What narrows the queue. Everything is in the address; what one types is asked for on Enter, what one picks at once. */
export function Filters({ at, search, look }: { at: Addressed; search: URLSearchParams; look: Ref<HTMLInputElement> }) {
  const [topics, setTopics] = useState<readonly { slug: string; name: string }[]>()
  const more = Boolean(at.signal || at.topic || at.from || at.to)
  const [open, setOpen] = useState(more)
  useEffect(() => {
    if (open && !topics) ask(DeskTopicsDocument, { locale: locale() }).then(({ topics: { nodes } }) => setTopics(nodes), () => setTopics([]))
  }, [open, topics])
  const signals = useMemo(() => kinds('signal').sort((a, b) => named('signal', a).localeCompare(named('signal', b))), [])
  return (
    <>
      <form className="filters" role="search" onSubmit={(e) => { e.preventDefault(); go(withChanged(search, { ord: String(new FormData(e.currentTarget).get('ord') ?? '') })) }}>
        <input ref={look} type="search" name="ord" defaultValue={at.text} placeholder={w('searchWords')} aria-label={w('searchWords')} key={at.text} maxLength={100} />
        <select aria-label={w('order')} value={at.orderBy} onChange={(e) => go(withChanged(search, { orden: e.target.value === 'NEWEST' ? 'nyest' : undefined }))}>
          <option value="OLDEST">{w('oldest')}</option>
          <option value="NEWEST">{w('newest')}</option>
        </select>
        <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>{w('moreFilters')}</button>
        {at.narrowed && <a href={withAll(search)}>{w('clearFilters')}</a>}
      </form>
      {open && (
        <form className="filters narrow" aria-label={w('moreFilters')} onSubmit={(e) => {
          e.preventDefault()
          const said = new FormData(e.currentTarget)
          go(withChanged(search, Object.fromEntries(['funn', 'tema', 'fra', 'til'].map((name) => [name, String(said.get(name) ?? '')]))))
        }}>
          <label>{w('bySignal')}
            <select name="funn" defaultValue={at.signal}>
              <option value="">{w('anySignal')}</option>
              {signals.map((s) => <option key={s} value={s}>{named('signal', s)}</option>)}
            </select></label>
          <label>{w('byTopic')}
            <select name="tema" key={topics ? 'all' : 'one'} defaultValue={at.topic}>
              <option value="">{w('anyTopic')}</option>
              {at.topic && !topics?.some((t) => t.slug === at.topic) && <option value={at.topic}>{at.topic}</option>}
              {topics?.map((t) => <option key={t.slug} value={t.slug}>{t.name}</option>)}
            </select></label>
          <label>{w('fromDay')} <input type="date" name="fra" defaultValue={at.from} /></label>
          <label>{w('to')} <input type="date" name="til" defaultValue={at.to} /></label>
          <button>{w('search')}</button>
        </form>
      )}
      {(at.subjectId || at.authorId) && (
        <p className="chips">
          <span>{w('filteredBy')}</span>
          {at.subjectId && <Chip id={at.subjectId} href={withChanged(search, { sak: undefined })} />}
          {at.authorId && <Chip id={at.authorId} href={withChanged(search, { forfatter: undefined })} />}
        </p>
      )}
    </>
  )
}

/** One thing that the queue is narrowed to, by its name, and a way out. */
function Chip({ id, href }: { id: string; href: string }) {
  const [called, setCalled] = useState('…')
  useEffect(() => {
    let gone = false
    ask(CalledDocument, { id }).then(({ node }) => { if (!gone) setCalled(nameOf(node) ?? w('subjectGone')) }, () => {})
    return () => { gone = true }
  }, [id])
  return <a className="chip" href={href} aria-label={w('without', { what: called })}>{called} <span aria-hidden="true">×</span></a>
}

function nameOf(node: object | null | undefined): string | undefined {
  if (node && 'title' in node) return String(node.title)
  if (node && 'name' in node) return String(node.name)
  return undefined
}
