import { useCallback, useEffect, useState } from 'react'
import { dateTime, locale } from '../lib/i18n'
import { go, type Visit } from '../lib/router'
import { ask, Trouble } from './client'
import { fromField, toField } from './clock'
import { faultsOf, Line } from './fields'
import { Faults, useForm, type Fault } from './form'
import { Broken } from './frame'
import {
  EditingFrontDocument, EditingSectionDocument, NewsroomTopicsDocument, SetFrontDocument, type ArticleState, type EditedFrontFragment, type NewsroomTopicsQuery,
} from './gql/graphql'
import { useKept } from './kept'
import { Ordered } from './ordered'
import { Picker } from './picker'
import { Room } from './room'
import { findArticles } from './sources'
import { named, w } from './words'

interface Slot {
  id: string
  name: string
  state: ArticleState | ''
  from: string // an instant; empty for from the beginning
  until: string
}

interface Draft { slots: Slot[] }

const draftOf = (f: EditedFrontFragment): Draft => ({
  slots: (f.slots ?? []).map((s) => ({ id: s.article.id, name: s.article.title, state: s.article.state, from: s.from ?? '', until: s.until ?? '' })),
})

/** What stands first on the front page, or on the page of a topic. */
export default function FrontPage({ search }: Visit) {
  const topic = search.get('tema')
  const [front, setFront] = useState<EditedFrontFragment | null>()
  const [topics, setTopics] = useState<NewsroomTopicsQuery['topics']['nodes']>([])
  const [trouble, setTrouble] = useState<Trouble>()
  const read = useCallback(async () => {
    setTrouble(undefined)
    try {
      const [found, all] = await Promise.all([
        topic ? ask(EditingSectionDocument, { topic, locale: locale() }).then((a) => a.section) : ask(EditingFrontDocument, { locale: locale() }).then((a) => a.frontPage),
        ask(NewsroomTopicsDocument, { locale: locale() }),
      ])
      setTopics(all.topics.nodes)
      setFront(found ?? null)
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [topic])
  useEffect(() => void read(), [read])

  return (
    <Room title={front?.topic?.name ?? w('navFront')} says={w('frontSays')}>
      <p className="filters">
        <label htmlFor="which-front">{w('whichFront')}</label>
        <select id="which-front" value={topic ?? ''} onChange={(e) => go(e.target.value ? `/redaksjon/forside?tema=${encodeURIComponent(e.target.value)}` : '/redaksjon/forside')}>
          <option value="">{w('navFront')}</option>
          {topics.map((t) => <option key={t.id} value={t.slug}>{t.parent ? '– ' : ''}{t.name}</option>)}
        </select>
      </p>
      {trouble && <Broken trouble={trouble} again={() => void read()} />}
      {front === null && <p className="empty">{w('nothingFound')}</p>}
      {front && <Slots key={front.topic?.id ?? ''} front={front} changed={setFront} />}
    </Room>
  )
}

function Slots({ front, changed }: { front: EditedFrontFragment; changed: (f: EditedFrontFragment) => void }) {
  const writing = useKept<Draft>(`innomag-front-${front.topic?.id ?? ''}`, draftOf(front), front.revision)
  const { slots } = writing.draft
  const form = useForm()
  const [meanwhile, setMeanwhile] = useState<EditedFrontFragment>()
  const [said, say] = useState(writing.found ? w('draftFound') : '')
  const set = (next: Slot[]) => { say(''); writing.set({ slots: next }) }
  const change = (at: number, to: Partial<Slot>) => set(slots.map((s, i) => (i === at ? { ...s, ...to } : s)))

  const save = () => void form.send(() => ask(SetFrontDocument, {
    locale: locale(),
    input: { topicId: front.topic?.id ?? null, expectedRevision: writing.revision, slots: slots.map((s) => ({ articleId: s.id, from: s.from || null, until: s.until || null })) },
  }), (a) => a.setFront?.userErrors.filter((f) => f.code !== 'CONFLICT')).then((a) => {
    const now = a?.setFront?.front
    if (!now) return
    if (a.setFront?.userErrors.some((f) => f.code === 'CONFLICT')) { setMeanwhile(now); return }
    if (a.setFront?.userErrors.length !== 0) return
    changed(now)
    writing.settle(draftOf(now), now.revision)
    say(w('frontSaved'))
  })

  return (
    <div className="front">
      <section aria-labelledby="chosen">
        <h2 id="chosen">{w('chosenFirst')}</h2>
        {meanwhile && (
          <section className="panel conflict" role="alert">
            <h3>{w('frontStale')}</h3>
            <ol className="automatic">{draftOf(meanwhile).slots.map((s) => <li key={s.id}>{s.name}</li>)}</ol>
            <p className="buttons">
              <button className="primary" onClick={() => { writing.rebase(draftOf(meanwhile), meanwhile.revision); setMeanwhile(undefined); say(w('mineStands')) }}>{w('keepMine')}</button>
              <button onClick={() => { writing.settle(draftOf(meanwhile), meanwhile.revision); changed(meanwhile); setMeanwhile(undefined) }}>{w('takeTheirs')}</button>
            </p>
          </section>
        )}
        <Faults form={form} />
        {slots.length === 0 && <p className="empty">{w('noneChosen')}</p>}
        <Ordered label={w('chosenFirst')} items={slots} keyOf={(s) => s.id} name={(s) => s.name} set={set} row={(s, i) => <Row slot={s} at={i} faults={form.faults} change={(to) => change(i, to)} />} />
        {form.faults.filter((f) => f.field && !/^(slots|articleIds)\.\d+/.test(f.field)).map((f) => <p key={f.message} className="fault">{f.message}</p>)}
        <Picker label={w('addArticle')} find={findArticles()} taken={slots} pick={(o) => set([...slots, { id: o.id, name: o.name, state: '', from: '', until: '' }])} />
        <p className="buttons">
          <button className="primary" disabled={form.busy || !writing.dirty} onClick={save}>{w('save')}</button>
          {writing.dirty && <button className="plain" onClick={() => writing.settle(draftOf(front), front.revision)}>{w('forgetChanges')}</button>}
          <span role="status" className="hint">{said || (writing.dirty ? w('unsaved') : '')}</span>
        </p>
      </section>
      <section aria-labelledby="shown-now" className="shown">
        <h2 id="shown-now">{w('shownNow')}</h2>
        <ol>
          {front.items.map(({ article: a, chosen }, i) => (
            <li key={a.id} className={i === 0 ? 'lead' : undefined}>
              {i === 0 && a.heroImage && <img src={a.heroImage.url} alt="" />}
              <b>{a.title}</b> {chosen && <span className="tag good">{w('chosen')}</span>}
              {i === 0 && <p>{a.lede}</p>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function Row({ slot: s, at, faults, change }: { slot: Slot; at: number; faults: readonly Fault[]; change: (to: Partial<Slot>) => void }) {
  const own = [...faultsOf(faults, `slots.${at}`), ...faultsOf(faults, `articleIds.${at}`)]
  const [open, setOpen] = useState(false)
  const timed = Boolean(s.from || s.until)
  return (
    <div className="slot">
      <span>{s.name} {s.state && s.state !== 'PUBLISHED' && <span className="tag hold">{named('state', s.state)}</span>}</span>
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="unseen">{s.name}: </span>{timed ? [s.from && w('fromWhen', { when: dateTime(s.from) }), s.until && w('untilWhen', { when: dateTime(s.until) })].filter(Boolean).join(' ') : w('setTimes')}
      </button>
      {open && (
        <div className="pair">
          <Line type="datetime-local" name={`slots.${at}.from`} label={w('from')} faults={faults} value={toField(s.from)} set={(v) => change({ from: fromField(v) })} />
          <Line type="datetime-local" name={`slots.${at}.until`} label={w('until')} faults={faults} value={toField(s.until)} set={(v) => change({ until: fromField(v) })} />
        </div>
      )}
      {(!open || own.every((f) => !/\.(from|until)$/.test(f.field ?? ''))) && own.map((f) => <p key={f.message} className="fault">{f.message}</p>)}
    </div>
  )
}
