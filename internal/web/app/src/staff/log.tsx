import { useCallback, useEffect, useMemo, useState } from 'react'
import { dateTime } from '../lib/i18n'
import { go, useTitle, type Visit } from '../lib/router'
import { begins } from './addressed'
import { ask, Trouble } from './client'
import { reasons } from './dialogs'
import { Faults, useForm } from './form'
import { Broken, Waiting } from './frame'
import {
  DecidersDocument, LogDocument, UndoDocument, type ActorKind, type DecisionAction, type DecisionFilter, type LoggedFragment,
} from './gql/graphql'
import { ago, counted, kinds, named, w } from './words'

const actors = ['STAFF', 'POLICY', 'AUTHOR'] as const satisfies ActorKind[]
const today = (before = 0) => new Date(Date.now() - before * 86_400_000).toLocaleDateString('sv')

function filterOf(search: URLSearchParams): DecisionFilter {
  const kind = search.get('av') ?? 'STAFF'
  const since = begins(search.get('fra') ?? ''), until = begins(search.get('til') ?? '', 1)
  const actorId = search.get('hvem'), action = search.get('hva'), reason = search.get('grunn')
  return {
    ...(actors.some((a) => a === kind) && { actorKind: kind as ActorKind }), ...(actorId && { actorId }),
    ...(action && kinds('decision').includes(action) && { action: action as DecisionAction }),
    ...(reason && { reason: reasons.find((r) => r === reason) ?? null }), ...(since && { since }), ...(until && { until }),
  }
}

/** What was decided, by whom and why; and taking it back where that can be done. */
export default function LogPage({ search }: Visit) {
  useTitle(w('navLog'))
  const [found, setFound] = useState<{ decisions: LoggedFragment[]; more: string | null; total: number }>()
  const [deciders, setDeciders] = useState<{ id: string; name: string }[]>([])
  const [trouble, setTrouble] = useState<Trouble>()
  const [said, say] = useState('')
  const form = useForm()
  const filter = useMemo(() => filterOf(search), [search])

  const read = useCallback(async (after: string | null) => {
    setTrouble(undefined)
    try {
      const { decisions: { nodes, pageInfo, totalCount } } = await ask(LogDocument, { first: 50, after, filter })
      setFound((old) => ({
        decisions: after && old ? [...old.decisions, ...nodes] : nodes, total: totalCount, more: pageInfo.hasNextPage ? pageInfo.endCursor ?? null : null,
      }))
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [filter])
  useEffect(() => void read(null), [read])
  useEffect(() => {
    ask(DecidersDocument, { from: today(364), to: today() }).then(
      ({ moderationFigures: { moderators } }) => setDeciders(moderators.flatMap((m) => (m.actor ? [m.actor] : []))), () => {})
  }, [])

  const undo = (d: LoggedFragment) => void form.send(() => ask(UndoDocument, { input: { decisionId: d.id } }), (a) => a.undoDecision?.userErrors).then((a) => {
    if (!a) return
    say(a.undoDecision?.userErrors.length === 0 ? w('undone') : '')
    void read(null)
  })
  const lead = (fields: HTMLFormElement) => {
    const wanted = new URLSearchParams([...new FormData(fields)].filter(([k, v]) => v && !(k === 'av' && v === 'STAFF')) as [string, string][]).toString()
    go(wanted ? `/desk/logg?${wanted}` : '/desk/logg')
  }
  const chosen = (name: string) => search.get(name) ?? ''
  return (
    <div className="sheetlike">
      <h1>{w('navLog')}</h1>
      <p className="hint">{w('logSays')}</p>
      <form className="filters narrow" role="search" onSubmit={(e) => { e.preventDefault(); lead(e.currentTarget) }}>
        <label>{w('who')}
          <select name="hvem" defaultValue={chosen('hvem')}>
            <option value="">{w('anyModerator')}</option>
            {chosen('hvem') && !deciders.some((d) => d.id === chosen('hvem')) && <option value={chosen('hvem')}>…</option>}
            {deciders.map((d) => <option key={d.id} value={d.id}>{d.name}</option>)}
          </select></label>
        <label>{w('decidedBy')}
          <select name="av" defaultValue={chosen('av') || 'STAFF'}>
            {actors.map((a) => <option key={a} value={a}>{named('actor', a)}</option>)}
            <option value="ALLE">{w('bySomebody')}</option>
          </select></label>
        <label>{w('what')}
          <select name="hva" defaultValue={chosen('hva')}>
            <option value="">{w('anyAction')}</option>
            {kinds('decision').map((a) => <option key={a} value={a}>{named('decision', a)}</option>)}
          </select></label>
        <label>{w('why_')}
          <select name="grunn" defaultValue={chosen('grunn')}>
            <option value="">{w('anyReason')}</option>
            {reasons.map((r) => <option key={r} value={r}>{named('reason', r)}</option>)}
          </select></label>
        <label>{w('fromDay')} <input type="date" name="fra" defaultValue={chosen('fra')} /></label>
        <label>{w('to')} <input type="date" name="til" defaultValue={chosen('til')} /></label>
        <button>{w('search')}</button>
      </form>
      <Faults form={form} />
      {form.faults.filter((f) => f.field).map((f) => <p key={f.message} className="fault" role="alert">{f.message}</p>)}
      <p role="status" className="hint">{said || (found && counted('found', found.total))}</p>
      {trouble && <Broken trouble={trouble} again={() => void read(null)} />}
      {found?.decisions.length === 0 && <p className="empty">{w('logEmpty')}</p>}
      {!found && !trouble && <Waiting />}
      <ol className="log">{found?.decisions.map((d) => <Entry key={d.id} d={d} busy={form.busy} undo={() => undo(d)} />)}</ol>
      {found?.more && <p><button className="plain" onClick={() => void read(found.more)}>{w('more')}</button></p>}
    </div>
  )
}

function Entry({ d, busy, undo }: { d: LoggedFragment; busy: boolean; undo: () => void }) {
  const c = d.comment
  return (
    <li>
      <p className="did">
        <time dateTime={d.at} title={ago(d.at)}>{dateTime(d.at)}</time>
        <span><b>{d.actor?.name ?? named('actor', d.actorKind)}</b> {named('decision', d.action)}{d.reason && <> · {named('reason', d.reason)}</>}</span>
        {d.viewerCanUndo && <button className="plain" disabled={busy} onClick={undo}>{w('undo')}</button>}
      </p>
      {c
        ? <p className="about"><a href={`/desk?ko=ALL&kommentar=${encodeURIComponent(c.id)}`}>{c.authorName ?? w('withdrawn')}</a>: {c.bodyText ?? w('withdrawn')}</p>
        : <p className="hint">{w('commentGone')}</p>}
      {c?.subject && <p className="meta">{c.subject.title}</p>}
      {d.messageToAuthor && <p className="meta">{w('messageToAuthor')}: <q>{d.messageToAuthor}</q></p>}
      {d.note && <p className="meta">{w('note')}: <q>{d.note}</q></p>}
    </li>
  )
}
