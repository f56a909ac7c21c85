import { useEffect, useState } from 'react'
import { dateTime, locale } from '../lib/i18n'
import { go, type Visit } from '../lib/router'
import { ask, Trouble } from './client'
import { Faults, Field, useForm } from './form'
import { Broken } from './frame'
import {
  CreateArticleDocument, NewsroomDocument, NewsroomTopicsDocument, PersonByIdDocument, type ArticleState, type ListedFragment, type NewsroomArticleFilter,
  type NewsroomTopicsQuery,
} from './gql/graphql'
import { useList } from './list'
import { narrowed } from './narrowed'
import { Picker } from './picker'
import { More, Room } from './room'
import { findPeople } from './sources'
import { ago, counted, named, w } from './words'

const states = ['DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED'] as const satisfies ArticleState[]

/** What is written, by how far it has come. All that narrows the list stands in the address. */
export default function Newsroom({ search }: Visit) {
  const state = states.find((s) => s === search.get('tilstand'))
  const filter: NewsroomArticleFilter = {
    states: state ? [state] : null, mine: search.has('mine'), text: search.get('ord'), topic: search.get('tema'), personId: search.get('person'),
    kind: search.has('sider') ? 'PAGE' : 'ARTICLE',
  }
  const list = useList<ListedFragment, Awaited<ReturnType<typeof read>>>(read)
  async function read(after: string | null) {
    return (await ask(NewsroomDocument, { first: 30, after, filter, locale: locale() })).newsroomArticles
  }
  const to = (change: Record<string, string | undefined>) => narrowed('/redaksjon', search, change)
  const count = (s: ArticleState) => list.page?.counts.find((c) => c.state === s)?.count ?? 0
  const all = list.page?.counts.reduce((n, c) => n + c.count, 0)

  return (
    <Room title={w('navArticles')}>
      <Begin page={search.has('sider')} />
      <nav className="tabs" aria-label={w('states')}>
        <ul>
          <li><a href={to({ tilstand: undefined })} aria-current={!state ? 'page' : undefined}>{w('every')} {all !== undefined && <b>{all}</b>}</a></li>
          {states.map((s) => <li key={s}><a href={to({ tilstand: s })} aria-current={s === state ? 'page' : undefined}>{named('state', s)} {list.page && <b>{count(s)}</b>}</a></li>)}
        </ul>
      </nav>
      <Filters search={search} to={to} />
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      {list.page && <p className="meta" role="status">{counted(search.has('sider') ? 'pages' : 'articles', list.page.totalCount)}</p>}
      <ul className="articles">{list.rows?.map((a) => <Row key={a.id} article={a} state={state} />)}</ul>
      {list.page?.totalCount === 0 && <p className="empty">{w('nothingFound')}</p>}
      <More list={list} />
    </Room>
  )
}

function Row({ article: a, state }: { article: ListedFragment; state: ArticleState | undefined }) {
  const authors = a.contributors.filter((c) => c.role === 'AUTHOR').map((c) => c.person.name).join(', ')
  return (
    <li>
      {a.topics[0] && <p className="kicker">{a.topics[0].name}</p>}
      <h2><a href={`/redaksjon/${encodeURIComponent(a.id)}`}>{a.title}</a></h2>
      <p className="meta">
        {!state && <span className={`tag is-${a.state.toLowerCase()}`}>{named('state', a.state)}</span>}
        {a.reviewNote && <span className="tag hold">{w('sentBack')}</span>}
        {authors && <span>{authors}</span>}
        {a.publishedAt && a.state !== 'DRAFT' && <span>{dateTime(a.publishedAt)}</span>}
        <span>{w('savedWhen', { when: ago(a.updatedAt) })}</span>
        {a.commentCount > 0 && <span>{counted('comments', a.commentCount)}</span>}
      </p>
    </li>
  )
}

function Begin({ page }: { page: boolean }) {
  const form = useForm()
  return (
    <form className="begin" noValidate onSubmit={(e) => {
      e.preventDefault()
      const title = String(new FormData(e.currentTarget).get('title'))
      void form.send(() => ask(CreateArticleDocument, { input: { title, kind: page ? 'PAGE' : 'ARTICLE' } }), (a) => a.createArticle?.userErrors)
        .then((a) => { if (a?.createArticle?.article) go(`/redaksjon/${encodeURIComponent(a.createArticle.article.id)}`) })
    }}>
      <Field form={form} name="title" label={w(page ? 'newPage' : 'newArticle')} placeholder={w('titleHint')} />
      <button className="primary" disabled={form.busy}>{w('beginWriting')}</button>
      <Faults form={form} />
    </form>
  )
}

type Topics = NewsroomTopicsQuery['topics']['nodes']

function Filters({ search, to }: { search: URLSearchParams; to: (change: Record<string, string | undefined>) => string }) {
  const [topics, setTopics] = useState<Topics>([])
  const [person, setPerson] = useState('')
  const personId = search.get('person')
  useEffect(() => {
    const quiet = (problem: unknown) => { if (!(problem instanceof Trouble)) throw problem } // the list itself says what is wrong
    ask(NewsroomTopicsDocument, { locale: locale() }).then((a) => setTopics(a.topics.nodes), quiet)
    if (personId) ask(PersonByIdDocument, { id: personId }).then(({ node }) => { if (node && 'name' in node) setPerson(node.name) }, quiet)
  }, [personId])
  return (
    <form className="filters" role="search" onSubmit={(e) => { e.preventDefault(); go(to({ ord: String(new FormData(e.currentTarget).get('ord')) || undefined })) }}>
      <input type="search" name="ord" defaultValue={search.get('ord') ?? ''} placeholder={w('searchArticles')} aria-label={w('searchArticles')} />
      <select aria-label={w('navTopics')} value={search.get('tema') ?? ''} onChange={(e) => go(to({ tema: e.target.value || undefined }))}>
        <option value="">{w('allTopics')}</option>
        {topics.map((t) => <option key={t.id} value={t.slug}>{t.parent ? '– ' : ''}{t.name}</option>)}
      </select>
      <label className="choice"><input type="checkbox" checked={search.has('mine')} onChange={(e) => go(to({ mine: e.target.checked ? '1' : undefined }))} /> {w('onlyMine')}</label>
      <label className="choice"><input type="checkbox" checked={search.has('sider')} onChange={(e) => go(to({ sider: e.target.checked ? '1' : undefined }))} /> {w('pagesByThemselves')}</label>
      <button>{w('search')}</button>
      {personId
        ? <span className="chip">{person} <a href={to({ person: undefined })} aria-label={w('takeOut', { name: person })}>×</a></span>
        : <Picker label={w('byPerson')} placeholder={w('byPerson')} find={findPeople} pick={(p) => go(to({ person: p.id }))} />}
    </form>
  )
}
