import { useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { doc } from '../lib/client'
import { count, date, locale, t, whole, type Key } from '../lib/i18n'
import { go, useTitle, type Page, type Visit } from '../lib/router'
import { Failed } from '../reader/missing'
import { SearchDocument, TopicsDocument, type SearchQuery, type SearchType } from './gql/graphql'
import { Head, none, parts } from './lists'
import { More, useMore } from './more'

const [query, topics] = [doc(SearchDocument), doc(TopicsDocument)]
const kinds: SearchType[] = ['ARTICLE', 'INITIATIVE', 'ORGANISATION', 'PERSON', 'TOPIC']

const wordsOf = ({ search }: Visit) => (search.get('q') ?? '').trim()
const kindOf = ({ search }: Visit) => kinds.find((k) => k === search.get('type'))
const variables = (visit: Visit) => {
  const kind = kindOf(visit)
  return { query: wordsOf(visit), types: kind ? [kind] : null, locale: locale(), after: visit.search.get('etter') }
}
const address = (words: string, kind?: string) => `/sok?q=${encodeURIComponent(words)}${kind ? `&type=${kind}` : ''}`

/** Search, as one types. The server renders the same in templates/search.html. */
export const search: Page = {
  stays: true,
  needs: (visit) => (wordsOf(visit) ? parts(query, variables(visit)) : [[topics as never, { locale: locale() }]]),
  default: function Search(visit) {
    const words = wordsOf(visit)
    useTitle(words ? `${words} – ${t('navSearch')}` : t('searchTitle'))
    return (
      <div className="listing">
        <Head title={t('searchTitle')} />
        <Field words={words} kind={kindOf(visit)} />
        {words ? <Hits visit={visit} /> : <Start />}
      </div>
    )
  },
}

const pause = 250 // ms without a key: then what is typed is sought

function Field({ words, kind }: { words: string; kind: SearchType | undefined }) {
  const field = useRef<HTMLInputElement>(null)
  const waiting = useRef(0)
  const sought = useRef(words)
  useEffect(() => {
    if (field.current && words !== sought.current) field.current.value = words // back, or a link
    sought.current = words
  }, [words])
  useEffect(() => () => clearTimeout(waiting.current), [])
  const seek = (how?: { replace: boolean }) => {
    clearTimeout(waiting.current)
    const now = field.current?.value.trim() ?? ''
    if (now === sought.current) return
    sought.current = now
    go(now ? address(now, kind) : '/sok', how)
  }
  return (
    <form className="search-form" action="/sok" role="search" onSubmit={(e) => { e.preventDefault(); seek() }}>
      <label className="unseen" htmlFor="q">{t('searchField')}</label>
      <input
        ref={field} id="q" name="q" type="search" defaultValue={words} maxLength={200} autoComplete="off"
        onInput={() => { clearTimeout(waiting.current); waiting.current = window.setTimeout(seek, pause, { replace: sought.current !== '' }) }}
      />
      <button className="button">{t('searchSubmit')}</button>
    </form>
  )
}

/** What is shown before anything is sought: the topics. */
function Start() {
  const [{ data }] = useQuery({ query: topics, variables: { locale: locale() } })
  const above = data?.topics.nodes.filter((o) => !o.parent) ?? []
  if (above.length === 0) return null
  return (
    <nav aria-labelledby="temaer">
      <h2 className="rubric" id="temaer">{t('browseTopics')}</h2>
      <ul className="pills">{above.map((o) => <li key={o.id}><a href={`/tema/${o.slug}`}>{o.name}</a></li>)}</ul>
    </nav>
  )
}

function Hits({ visit }: { visit: Visit }) {
  const [{ data, error }] = useQuery({ query, variables: variables(visit) })
  const list = useMore(data?.search ?? none, query, variables(visit), (d) => d.search)
  if (!data) return <Failed error={error} />
  const [found, words, kind] = [data.search, wordsOf(visit), kindOf(visit)]
  const all = found.counts.reduce((n, c) => n + c.count, 0)
  return (
    <>
      <p className="meta hits" role="status"><span>{count('searchHits', found.totalCount)}</span></p>
      {found.suggestion && <p className="help">{t('searchMeant', { query: found.suggestion })}</p>}
      {found.isPartial && <p className="help">{t('searchPartial')}</p>}
      {all > 0 && (
        <nav aria-label={t('searchTypes')}>
          <ul className="pills choices">
            <li><a href={address(words)} aria-current={!kind || undefined}>{t('allStatuses')}<span>{all}</span></a></li>
            {found.counts.filter((c) => c.count > 0 || c.type === kind).map((c) => (
              <li key={c.type}><a href={address(words, c.type)} aria-current={c.type === kind || undefined}>{t(`kinds.${c.type}`)}<span>{c.count}</span></a></li>
            ))}
          </ul>
        </nav>
      )}
      {list.nodes.map((h, i) => <Hit key={i} hit={h} />)}
      {list.nodes.length === 0 && <p>{t('searchNone')}</p>}
      <More list={list} text="moreHits" />
    </>
  )
}

type Found = SearchQuery['search']['nodes'][number]

/** What was found: what it is called, where it is, and what it says in short. */
function about(n: Found['node']): { title: string; path: string; short: string; at?: string | null } {
  switch (n.__typename) {
    case 'Article': return { title: n.title, path: `/artikkel/${n.slug}`, short: n.lede, at: n.publishedAt }
    case 'Initiative': return { title: n.title, path: `/initiativ/${n.slug}`, short: n.summary }
    case 'Organisation': return { title: n.name, path: `/organisasjon/${n.slug}`, short: '' }
    case 'Person': return { title: n.name, path: `/person/${n.slug}`, short: [n.position, n.affiliation].filter(Boolean).join(', ') }
    case 'Topic': return { title: n.topicName, path: `/tema/${n.slug}`, short: n.description }
  }
}

function Hit({ hit }: { hit: Found }) {
  const { title, path, short, at } = about(hit.node)
  const [name, lede] = [hit.highlights.find((h) => h.field === 'TITLE'), hit.highlights.find((h) => h.field === 'LEDE')]
  return (
    <article className="card row">
      <div className="card-text">
        <p className="kicker">{t(`kind.${hit.node.__typename}` as Key)}</p>
        <h2 className="card-title"><a href={path}>{name ? <Marked parts={name.parts} /> : whole(title)}</a></h2>
        {lede ? <p className="card-lede"><Marked parts={lede.parts} /></p> : short && <p className="card-lede">{short}</p>}
        {hit.highlights.filter((h) => h.field === 'BODY').map((h, i) => <p key={i} className="card-piece"><Marked parts={h.parts} /></p>)}
        {at && <p className="meta"><time dateTime={at}>{date(at)}</time></p>}
      </div>
    </article>
  )
}

const Marked = ({ parts: p }: { parts: Found['highlights'][number]['parts'] }) => p.map((o, i) => (o.isMatch ? <mark key={i}>{o.text}</mark> : o.text))
