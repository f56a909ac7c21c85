import { useEffect, useMemo, useRef, useState } from 'react'
import { go, useTitle, type Visit } from '../lib/router'
import { Trouble } from './client'
import { ask } from './client'
import { decide, decideMany, undo, type Rejection, type Verdict } from './decide'
import { Details } from './details'
import { Broken, useMe } from './frame'
import { AgainDocument, type ModerationQueueFilter, type ModerationQueueName, type ModerationQueueOrder } from './gql/graphql'
import { latest, queueOf, queues, type Judged } from './judged'
import { Help, Redacting, Rejecting } from './dialogs'
import { useQueue } from './queue'
import { ago, counted, named, w } from './words'

interface Said {
  text: string
  bad?: boolean
  /** What can be undone. */
  comment?: Judged
}

const countOf = { HELD: 'held', REPORTED: 'reported', UNREVIEWED: 'unreviewed', SPAM: 'spam', REJECTED: 'rejected' } as const

function addressed(search: URLSearchParams) {
  const wanted = search.get('ko') as ModerationQueueName | null
  const queue = wanted && queues.includes(wanted) ? wanted : 'HELD'
  const text = search.get('ord') ?? ''
  const subjectId = search.get('sak') ?? undefined
  const authorId = search.get('forfatter') ?? undefined
  const orderBy: ModerationQueueOrder = search.get('orden') === 'nyest' ? 'NEWEST' : 'OLDEST'
  const filter: ModerationQueueFilter = { queue, ...(text && { text }), ...(subjectId && { subjectId }), ...(authorId && { authorId }) }
  return { queue, text, subjectId, authorId, orderBy, filter }
}

/** The address with something changed: filters live there, so that a view can be sent to a colleague. */
function withChanged(search: URLSearchParams, change: Record<string, string | undefined>) {
  const next = new URLSearchParams(search)
  for (const [key, value] of Object.entries(change)) {
    if (value) next.set(key, value)
    else next.delete(key)
  }
  const text = next.toString()
  return text ? `/desk?${text}` : '/desk'
}

export default function Desk({ search }: Visit) {
  useTitle(w('navQueue'))
  const me = useMe()
  const at = addressed(search)
  const queue = useQueue(at.filter, at.orderBy)
  const [chosen, choose] = useState<string>()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [said, say] = useState<Said>()
  const [dialog, open] = useState<'reject' | 'rejectMany' | 'redact' | 'help'>()
  const [busy, setBusy] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const look = useRef<HTMLInputElement>(null)

  const present = queue.items.find((c) => c.id === chosen) ?? queue.items[0]
  const many = queue.items.filter((c) => marked.has(c.id))

  // Whoever has judged a comment moves on to the next that waits; what was judged stays in the list, told apart, until then.
  const step = (by: 1 | -1) => {
    const i = queue.items.findIndex((c) => c.id === present?.id)
    const next = queue.items[i + by]
    if (next) choose(next.id)
    if (by === 1 && i >= queue.items.length - 5) void queue.readMore()
  }
  const leave = (ids: string[]) => {
    const i = queue.items.findIndex((c) => c.id === present?.id)
    const rest = queue.items.filter((c, at) => at >= i && !ids.includes(c.id))
    choose((rest[0] ?? queue.items.filter((c) => !ids.includes(c.id)).at(-1))?.id)
    queue.leave(ids)
    if (rest.length <= 5) void queue.readMore()
  }

  async function carryOut(what: () => Promise<void>) {
    if (busy) return
    setBusy(true)
    try {
      await what()
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      say({ text: w(problem.code === 'OFFLINE' ? 'offlineDecision' : 'trouble'), bad: true })
    } finally {
      setBusy(false)
    }
  }

  const judge = (c: Judged, verdict: Verdict) => carryOut(async () => {
    const { comment, faults } = await decide(c, verdict)
    if (comment) queue.changed(comment)
    if (faults.length > 0) {
      say({ text: conflict(comment, faults[0]?.code) ?? faults.map((f) => f.message).join(' '), bad: true })
      return
    }
    open(undefined)
    say({ text: named('done', verdict.action), comment: comment ?? undefined })
    if (comment && at.queue !== 'ALL' && queueOf(comment) !== at.queue) leave([c.id])
  })

  const judgeMany = (action: 'APPROVE' | 'REJECT' | 'SPAM', rejection?: Rejection) => carryOut(async () => {
    const { results, faults } = await decideMany(many, action, rejection)
    if (faults.length > 0) {
      say({ text: faults.map((f) => f.message).join(' '), bad: true })
      return
    }
    open(undefined)
    const good = results.filter((r) => r.userErrors.length === 0).map((r) => r.commentId)
    for (const r of results) if (r.comment) queue.changed(r.comment)
    setMarked(new Set(results.filter((r) => r.userErrors.length > 0).map((r) => r.commentId)))
    leave(good)
    const bad = results.length - good.length
    say({ text: `${counted('manyDone', good.length)}${bad ? ` ${counted('manyLeft', bad)}` : ''}`, bad: bad > 0 })
  })

  const takeBack = (c: Judged) => carryOut(async () => {
    const { comment, faults } = await undo(c)
    if (comment) queue.changed(comment)
    say(faults.length > 0 ? { text: faults.map((f) => f.message).join(' '), bad: true } : { text: w('undone') })
    if (faults.length === 0) await queue.read()
  })

  const keys: Record<string, (() => void) | undefined> = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
    a: present && (() => void judge(present, { action: 'approve' })),
    r: present && (() => open('reject')),
    s: present && (() => void judge(present, { action: 'spam' })),
    f: present && (() => void judge(present, { action: present.featured ? 'unfeature' : 'feature' })),
    t: present && (() => void judge(present, { action: 'restore' })),
    e: present && (() => open('redact')),
    u: said?.comment && (() => said.comment && void takeBack(said.comment)),
    x: present && (() => setMarked((old) => toggled(old, present.id))),
    '/': () => look.current?.focus(),
    '?': () => open('help'),
  }
  const pressed = useRef(keys)
  pressed.current = keys
  useEffect(() => {
    const on = (e: KeyboardEvent) => {
      const target = e.target as HTMLElement
      if (e.ctrlKey || e.metaKey || e.altKey || target.closest('input, textarea, select, [contenteditable], dialog')) return
      const action = pressed.current[e.key]
      if (!action) return
      e.preventDefault()
      action()
    }
    addEventListener('keydown', on)
    return () => removeEventListener('keydown', on)
  }, [])

  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [present?.id])

  return (
    <div className="desk">
      <h1 className="unseen">{w('navQueue')}</h1>
      <section className="queue" aria-label={w('queue')}>
        <nav className="tabs" aria-label={w('queueParts')}>
          <ul>
            {queues.map((name) => (
              <li key={name}>
                <a href={withChanged(search, { ko: name === 'HELD' ? undefined : name })} aria-current={name === at.queue ? 'page' : undefined}>
                  {named('queue', name)}
                  {name !== 'ALL' && <b>{queue.counts?.[countOf[name]] ?? '·'}</b>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form className="filters" role="search" onSubmit={(e) => { e.preventDefault(); go(withChanged(search, { ord: look.current?.value })) }}>
          <input ref={look} type="search" name="ord" defaultValue={at.text} placeholder={w('searchWords')} aria-label={w('searchWords')} key={at.text} />
          <select aria-label={w('order')} value={at.orderBy} onChange={(e) => go(withChanged(search, { orden: e.target.value === 'NEWEST' ? 'nyest' : undefined }))}>
            <option value="OLDEST">{w('oldest')}</option>
            <option value="NEWEST">{w('newest')}</option>
          </select>
          {(at.text || at.subjectId || at.authorId) && <a href={withChanged(search, { ord: undefined, sak: undefined, forfatter: undefined })}>{w('clearFilters')}</a>}
        </form>
        {queue.fresh > 0 && <button className="fresh" onClick={() => void queue.read()}>{counted('fresh', queue.fresh)}</button>}
        {queue.trouble && <Broken trouble={queue.trouble} again={() => void queue.read()} />}
        {!queue.loading && !queue.trouble && queue.items.length === 0 && <p className="empty">{w('empty')}</p>}
        <ul className="items" ref={list}>
          {queue.items.map((c) => (
            <Item key={c.id} c={c} current={c.id === present?.id} marked={marked.has(c.id)} here={at.queue} me={me?.id}
              choose={() => choose(c.id)} mark={() => setMarked((old) => toggled(old, c.id))} />
          ))}
        </ul>
        {queue.more && <p><button className="plain" disabled={queue.loading} onClick={() => void queue.readMore()}>{w('more')}</button></p>}
        {many.length > 0 && (
          <div className="bulk" role="toolbar" aria-label={counted('marked', many.length)}>
            <b>{counted('marked', many.length)}</b>
            <button disabled={busy} onClick={() => void judgeMany('APPROVE')}>{w('approve')}</button>
            <button disabled={busy} onClick={() => open('rejectMany')}>{w('reject')}</button>
            <button disabled={busy} onClick={() => void judgeMany('SPAM')}>{w('spam')}</button>
            <button className="plain" onClick={() => setMarked(new Set())}>{w('unmark')}</button>
          </div>
        )}
      </section>
      <section className="case" aria-label={w('comment')} aria-live="off">
        {present
          ? <Details c={present} me={me?.id} busy={busy} judge={(v) => void judge(present, v)} reject={() => open('reject')} redact={() => open('redact')}
              undo={() => void takeBack(present)} refresh={() => void carryOut(async () => {
                const { node } = await ask(AgainDocument, { id: present.id })
                if (node && 'revision' in node) queue.changed(node as Judged)
              })} />
          : !queue.loading && <p className="rest">{w('allDone')}</p>}
        <p className="keys">{w('keysHint')} <button className="plain" onClick={() => open('help')}>?</button></p>
      </section>
      <p className={said?.bad ? 'said bad' : 'said'} role={said?.bad ? 'alert' : 'status'}>
        {said && <>{said.text}{said.comment && latest(said.comment)?.actorKind === 'STAFF' &&
          <> <button className="plain" disabled={busy} onClick={() => said.comment && void takeBack(said.comment)}>{w('undo')} <kbd>u</kbd></button></>}</>}
      </p>
      {dialog === 'reject' && present && (
        <Rejecting about={present.authorName ?? ''} busy={busy} close={() => open(undefined)} reject={(r) => void judge(present, { action: 'reject', ...r })} />
      )}
      {dialog === 'rejectMany' && <Rejecting about={counted('marked', many.length)} busy={busy} close={() => open(undefined)} reject={(r) => void judgeMany('REJECT', r)} />}
      {dialog === 'redact' && present && (
        <Redacting c={present} busy={busy} close={() => open(undefined)} redact={(body, note) => void judge(present, { action: 'redact', body, note })} />
      )}
      {dialog === 'help' && <Help close={() => open(undefined)} />}
    </div>
  )
}

const toggled = (old: ReadonlySet<string>, id: string) => {
  const next = new Set(old)
  if (!next.delete(id)) next.add(id)
  return next
}

/** What the other moderator did, when somebody was faster. */
function conflict(now: Judged | null | undefined, code: string | undefined): string | undefined {
  if ((code !== 'CONFLICT' && code !== 'WRONG_STATE') || !now) return undefined
  const did = latest(now)
  if (did?.actorKind === 'STAFF' && did.actor) return w('conflictBy', { name: did.actor.name, did: named('decision', did.action), when: ago(did.at) })
  if (did?.actorKind === 'AUTHOR') return w('conflictAuthor', { did: named('decision', did.action), when: ago(did.at) })
  return w('conflict')
}

function Item({ c, current, marked, here, me, choose, mark }: {
  c: Judged; current: boolean; marked: boolean; here: ModerationQueueName; me: string | undefined; choose: () => void; mark: () => void
}) {
  const gone = here !== 'ALL' && queueOf(c) !== here
  const claim = useMemo(() => c.moderation?.claim, [c])
  const strongest = c.moderation?.signals.find((s) => s.effect !== 'NOTE')
  return (
    <li className={`item${current ? ' current' : ''}${gone ? ' gone' : ''}`} aria-current={current || undefined}>
      <input type="checkbox" checked={marked} onChange={mark} aria-label={w('mark', { name: c.authorName ?? '' })} />
      <button className="card" onClick={choose}>
        <span className="by"><b>{c.authorName ?? w('withdrawn')}</b> <time dateTime={c.createdAt}>{ago(c.createdAt)}</time></span>
        <span className="text">{c.bodyText}</span>
        <span className="about">{c.subject?.title}</span>
        {gone && <span className="tag">{named('review', c.review ?? 'PENDING')}</span>}
        {strongest && <span className={`tag ${strongest.effect.toLowerCase()}`}>{named('signal', strongest.code)}</span>}
        {(c.moderation?.reports.length ?? 0) > 0 && <span className="tag hold">{counted('reports', c.moderation?.reports.length ?? 0)}</span>}
        {claim && claim.account.id !== me && <span className="tag claim">{w('looking', { name: claim.account.name })}</span>}
      </button>
    </li>
  )
}
