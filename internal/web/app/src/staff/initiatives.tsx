import { locale } from '../lib/i18n'
import { go, type Visit } from '../lib/router'
import { ask } from './client'
import { Faults, Field, useForm } from './form'
import { Broken } from './frame'
import { CreateInitiativeDocument, NewsroomInitiativesDocument, type InitiativeState, type ListedInitiativeFragment } from './gql/graphql'
import { useList } from './list'
import { narrowed } from './narrowed'
import { More, Room } from './room'
import { ago, counted, named, w } from './words'

const states = ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const satisfies InitiativeState[]

/** The initiatives that the magazine follows, by whether readers see them. */
export default function Initiatives({ search }: Visit) {
  const state = states.find((s) => s === search.get('tilstand'))
  const filter = { states: state ? [state] : null, mine: search.has('mine'), text: search.get('ord') }
  const read = async (after: string | null) => (await ask(NewsroomInitiativesDocument, { first: 30, after, filter, locale: locale() })).newsroomInitiatives
  const list = useList<ListedInitiativeFragment, Awaited<ReturnType<typeof read>>>(read)
  const form = useForm()
  const to = (change: Record<string, string | undefined>) => narrowed('/redaksjon/initiativer', search, change)
  const count = (s: InitiativeState) => list.page?.counts.find((c) => c.state === s)?.count ?? 0

  return (
    <Room title={w('navInitiatives')}>
      <form className="begin" noValidate onSubmit={(e) => {
        e.preventDefault()
        const title = String(new FormData(e.currentTarget).get('title'))
        void form.send(() => ask(CreateInitiativeDocument, { input: { title } }), (a) => a.createInitiative?.userErrors)
          .then((a) => { if (a?.createInitiative?.initiative) go(`/redaksjon/initiativer/${encodeURIComponent(a.createInitiative.initiative.id)}`) })
      }}>
        <Field form={form} name="title" label={w('newInitiative')} placeholder={w('name')} />
        <button className="primary" disabled={form.busy}>{w('beginWriting')}</button>
        <Faults form={form} />
      </form>
      <nav className="tabs" aria-label={w('states')}>
        <ul>
          <li><a href={to({ tilstand: undefined })} aria-current={!state ? 'page' : undefined}>{w('every')} {list.page && <b>{list.page.counts.reduce((n, c) => n + c.count, 0)}</b>}</a></li>
          {states.map((s) => <li key={s}><a href={to({ tilstand: s })} aria-current={s === state ? 'page' : undefined}>{named('state', s)} {list.page && <b>{count(s)}</b>}</a></li>)}
        </ul>
      </nav>
      <form className="filters" role="search" onSubmit={(e) => { e.preventDefault(); go(to({ ord: String(new FormData(e.currentTarget).get('ord')) || undefined })) }}>
        <input type="search" name="ord" defaultValue={search.get('ord') ?? ''} placeholder={w('searchInitiatives')} aria-label={w('searchInitiatives')} />
        <label className="choice"><input type="checkbox" checked={search.has('mine')} onChange={(e) => go(to({ mine: e.target.checked ? '1' : undefined }))} /> {w('onlyMine')}</label>
        <button>{w('search')}</button>
      </form>
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      {list.page && <p className="meta" role="status">{counted('initiatives', list.page.totalCount)}</p>}
      <ul className="articles">
        {list.rows?.map((i) => (
          <li key={i.id}>
            {i.topics[0] && <p className="kicker">{i.topics[0].name}</p>}
            <h2><a href={`/redaksjon/initiativer/${encodeURIComponent(i.id)}`}>{i.title}</a></h2>
            <p className="meta">
              {!state && <span className={`tag is-${i.state.toLowerCase()}`}>{named('state', i.state)}</span>}
              <span>{named('status', i.status)}</span>
              {(i.municipality || i.county) && <span>{i.municipality || i.county}</span>}
              {i.partners[0] && <span>{i.partners[0].organisation.name}</span>}
              <span>{w('savedWhen', { when: ago(i.updatedAt) })}</span>
              {i.commentCount > 0 && <span>{counted('comments', i.commentCount)}</span>}
            </p>
          </li>
        ))}
      </ul>
      {list.page?.totalCount === 0 && <p className="empty">{w('nothingFound')}</p>}
      <More list={list} />
    </Room>
  )
}
