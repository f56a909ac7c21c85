import { useCallback, useEffect, useState } from 'react'
import { dateTime } from '../lib/i18n'
import { useTitle, type Visit } from '../lib/router'
import { ask, Trouble } from './client'
import { Faults, useForm } from './form'
import { Broken, Waiting } from './frame'
import { AuthorDocument, SetStandingDocument, type AuthorQuery, type AuthorStandingAction } from './gql/graphql'
import { Standing } from './people'
import { ago, counted, named, w } from './words'

type Author = Extract<NonNullable<AuthorQuery['node']>, { kind: unknown }>

/** What can be done about an author as they stand now. */
function possible(a: Author): AuthorStandingAction[] {
  return [
    ...(a.kind === 'ACCOUNT' ? [a.trusted ? 'UNTRUST' as const : 'TRUST' as const] : []),
    a.alwaysHold ? 'STOP_HOLDING' : 'ALWAYS_HOLD', 'WARN', a.suspendedUntil ? 'LIFT_SUSPENSION' : 'SUSPEND', a.banned ? 'UNBAN' : 'BAN', 'NOTE',
  ]
}

const days = [1, 3, 7, 30, 90]

export default function AuthorPage({ params }: Visit) {
  const id = params.id ?? ''
  const [author, setAuthor] = useState<Author | null>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [action, setAction] = useState<AuthorStandingAction>()
  const [says, setSays] = useState('')
  const form = useForm()
  useTitle(author?.name ?? w('navPeople'))

  const read = useCallback(async () => {
    setTrouble(undefined)
    try {
      const { node } = await ask(AuthorDocument, { id })
      setAuthor(node && 'kind' in node ? node : null)
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [id])
  useEffect(() => void read(), [read])

  if (trouble) return <Broken trouble={trouble} again={() => void read()} />
  if (author === undefined) return <Waiting />
  if (author === null) return <section className="notice"><h1>{w('missingTitle')}</h1><p>{w('nobody')}</p></section>

  const ends = action === 'SUSPEND' || action === 'BAN'
  async function submit(fields: FormData) {
    if (!action) return
    const forDays = Number(fields.get('days') ?? 0)
    const answer = await form.send(() => ask(SetStandingDocument, {
      input: {
        authorId: id, action, note: String(fields.get('note') ?? ''), messageToAuthor: String(fields.get('message') ?? ''),
        until: ends && forDays > 0 ? new Date(Date.now() + forDays * 86_400_000).toISOString() : null,
        rejectWaiting: fields.get('waiting') === 'on',
      },
    }), (a) => a.setAuthorStanding?.userErrors)
    const done = answer?.setAuthorStanding
    if (!done || done.userErrors.length > 0) return
    setSays(`${named('standingDone', action)} ${done.rejectedCount > 0 ? counted('rejected', done.rejectedCount) : ''}`)
    setAction(undefined)
    await read()
  }

  return (
    <div className="sheetlike">
      <p className="kicker"><a href="/desk/folk">{w('navPeople')}</a></p>
      <h1>{author.name} <Standing p={author} /></h1>
      <p>{named('kind', author.kind)} · {counted('approved', author.approvedCount)}, {counted('rejected', author.rejectedCount)} · {w('sinceDate', { when: dateTime(author.createdAt) })}</p>
      <p className="verdicts" role="toolbar" aria-label={w('decide')}>
        {possible(author).map((a) => <button key={a} aria-pressed={a === action} onClick={() => { form.clear(); setAction(a === action ? undefined : a) }}>{named('standingAction', a)}</button>)}
      </p>
      {action && (
        <form className="panel" onSubmit={(e) => { e.preventDefault(); void submit(new FormData(e.currentTarget)) }} key={action}>
          <h2>{named('standingAction', action)}</h2>
          <Faults form={form} />
          {ends && (
            <p className="field"><label htmlFor="days">{w('forHowLong')}</label>
              <select id="days" name="days" defaultValue={action === 'BAN' ? '0' : '7'}>
                {action === 'BAN' && <option value="0">{w('forGood')}</option>}
                {days.map((d) => <option key={d} value={d}>{counted('days', d)}</option>)}
              </select></p>
          )}
          {action === 'WARN' && <p className="field"><label htmlFor="message">{w('messageToAuthor')}</label><textarea id="message" name="message" rows={3} maxLength={1000} autoFocus /></p>}
          <p className="field"><label htmlFor="note">{w('note')}</label><textarea id="note" name="note" rows={2} maxLength={1000} autoFocus={action !== 'WARN'} />
            {form.faults.filter((f) => f.field).map((f) => <span key={f.message} className="fault">{f.message}</span>)}</p>
          {action === 'BAN' && <p><label className="choice"><input type="checkbox" name="waiting" /> {w('rejectWaiting')}</label></p>}
          <p className="buttons"><button className="primary" disabled={form.busy}>{w('save')}</button> <button type="button" className="plain" onClick={() => setAction(undefined)}>{w('cancel')}</button></p>
        </form>
      )}
      <p role="status" className="hint">{says}</p>
      <h2>{w('history')}</h2>
      {author.history.length === 0 && <p className="empty">{w('noHistory')}</p>}
      <ol className="history" reversed>
        {author.history.map((h, i) => (
          <li key={i}><b>{named('standingAction', h.action)}</b> {h.actor?.name} <time dateTime={h.at} title={dateTime(h.at)}>{ago(h.at)}</time>
            {h.until && <> · {w('untilDate', { when: dateTime(h.until) })}</>}{h.messageToAuthor && <q>{h.messageToAuthor}</q>}{h.note && <q>{h.note}</q>}</li>
        ))}
      </ol>
      <h2>{w('written')} <a className="aside" href={`/desk?ko=ALL&forfatter=${encodeURIComponent(id)}`}>{counted('inQueue', author.comments?.totalCount ?? 0)}</a></h2>
      <ul className="written">
        {author.comments?.nodes.map((c) => (
          <li key={c.id}><p>{c.bodyText ?? w('withdrawn')}</p>
            <p className="meta">{c.subject?.title} · <time dateTime={c.createdAt}>{ago(c.createdAt)}</time> · {named('visibility', c.visibility)}{c.review && <>, {named('review', c.review).toLowerCase()}</>}</p></li>
        ))}
      </ul>
    </div>
  )
}
