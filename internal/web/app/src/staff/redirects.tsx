import { useId, useState } from 'react'
import { date } from '../lib/i18n'
import { go, type Visit } from '../lib/router'
import { ask } from './client'
import { Faults, Field, useForm } from './form'
import { Broken } from './frame'
import { AddRedirectDocument, RedirectsDocument, RemoveRedirectDocument, type LedFragment } from './gql/graphql'
import { useList } from './list'
import { Picker, type Option } from './picker'
import { More, Room } from './room'
import { findArticles, findInitiatives, findTopics } from './sources'
import { counted, w } from './words'

type Row = LedFragment & { id: string }
const row = (r: LedFragment): Row => ({ ...r, id: r.path })

/** Finds what an address can lead to. */
async function findTargets(text: string): Promise<Option[]> {
  const kinds = [[findArticles(), w('anArticle')], [findInitiatives, w('anInitiative')], [findTopics, w('aTopic')]] as const
  const found = await Promise.all(kinds.map(([find]) => find(text)))
  return found.flatMap((options, i) => options.slice(0, 5).map((o) => ({ ...o, about: [kinds[i]?.[1], o.about].filter(Boolean).join(', ') })))
}

const nameOf = (r: LedFragment) => (r.target ? ('title' in r.target ? r.target.title : r.target.name) : '')

/** Addresses that lead nowhere any more, and where readers are led from them. */
export default function Redirects({ search }: Visit) {
  const text = search.get('ord')
  const read = async (after: string | null) => {
    const { redirects } = await ask(RedirectsDocument, { first: 50, after, text })
    return { ...redirects, nodes: redirects.nodes.map(row) }
  }
  const list = useList<Row, Awaited<ReturnType<typeof read>>>(read)
  const [said, say] = useState('')

  return (
    <Room title={w('navRedirects')} says={w('redirectsSay')}>
      <Adding added={(r) => { list.begin(row(r)); say(w('leadsNow', { path: r.path })) }} />
      <form className="filters" role="search" onSubmit={(e) => {
        e.preventDefault()
        const wanted = String(new FormData(e.currentTarget).get('ord'))
        go(wanted ? `/redaksjon/adresser?ord=${encodeURIComponent(wanted)}` : '/redaksjon/adresser')
      }}>
        <input type="search" name="ord" defaultValue={text ?? ''} placeholder={w('searchAddress')} aria-label={w('searchAddress')} />
        <button>{w('search')}</button>
      </form>
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      <p className="meta" role="status">{said || (list.page ? counted('addresses', list.page.totalCount) : '')}</p>
      <ul className="shelf">
        {list.rows?.map((r) => <Led key={r.id} redirect={r} gone={() => { list.change(r.id, undefined); say(w('leadsNoMore', { path: r.path })) }} />)}
      </ul>
      {list.rows?.length === 0 && <p className="empty">{w('nothingFound')}</p>}
      <More list={list} />
    </Room>
  )
}

function Led({ redirect: r, gone }: { redirect: Row; gone: () => void }) {
  const form = useForm()
  const [asked, setAsked] = useState(false)
  return (
    <li>
      <div className="entry led">
        <code>{r.path}</code> <span aria-hidden="true">→</span> <a href={r.to}>{nameOf(r) || r.to}</a>
        <span className="hint">{[r.madeBy?.name, r.madeAt && date(r.madeAt)].filter(Boolean).join(', ')}</span>
        <button className="plain" disabled={form.busy} onBlur={() => setAsked(false)} onClick={() => {
          if (!asked) { setAsked(true); return }
          void form.send(() => ask(RemoveRedirectDocument, { input: { path: r.path } }), (a) => a.removeRedirect?.userErrors.map((f) => ({ ...f, field: null }))).then((a) => { if (a?.removeRedirect?.userErrors.length === 0) gone() })
        }}>{w(asked ? 'removeSurely' : 'remove')} <span className="unseen">{r.path}</span></button>
      </div>
      <Faults form={form} />
    </li>
  )
}

function Adding({ added }: { added: (r: LedFragment) => void }) {
  const form = useForm()
  const id = useId()
  const [target, setTarget] = useState<Option>()
  const [path, setPath] = useState('')
  const fault = form.faults.find((f) => f.field === 'targetId')
  return (
    <form className="panel" noValidate aria-label={w('newRedirect')} onSubmit={(e) => {
      e.preventDefault()
      if (!target) { document.getElementById(id)?.querySelector('input')?.focus(); return }
      void form.send(() => ask(AddRedirectDocument, { input: { path, targetId: target.id } }), (a) => a.addRedirect?.userErrors).then((a) => {
        if (!a?.addRedirect?.redirect || a.addRedirect.userErrors.length > 0) return
        added(a.addRedirect.redirect)
        setTarget(undefined)
        setPath('')
      })
    }}>
      <Faults form={form} />
      <div className="pair">
        <Field form={form} name="path" label={w('oldAddress')} hint={w('oldAddressHint')} value={path} onChange={(e) => setPath(e.target.value)} placeholder="/2015/03/navnet" spellCheck={false} />
        <div id={id}>
          {target
            ? <p className="field"><b className="label">{w('leadsTo')}</b><span className="chip">{target.name} <button type="button" className="plain" aria-label={w('takeOut', { name: target.name })} onClick={() => setTarget(undefined)}>×</button></span></p>
            : <Picker label={w('leadsTo')} find={findTargets} pick={setTarget} />}
          {fault && <p className="fault">{fault.message}</p>}
        </div>
      </div>
      <p className="buttons"><button className="primary" disabled={form.busy}>{w('add')}</button></p>
    </form>
  )
}
