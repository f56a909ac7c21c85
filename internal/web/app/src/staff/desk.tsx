import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTitle, type Visit } from '../lib/router'
import { addressed, withChanged } from './addressed'
import { ask, Trouble } from './client'
import { decide, decideMany, undo, type Rejection, type Verdict } from './decide'
import { Details } from './details'
import { Broken, useMe, Waiting } from './frame'
import { AgainDocument } from './gql/graphql'
import { latest, queueOf, queues, type Judged } from './judged'
import { Help, Redacting, Rejecting } from './dialogs'
import { Filters } from './filters'
import { Item } from './item'
import { useQueue } from './queue'
import { useNow, useTaking } from './taking'
import { ago, counted, named, w } from './words'

interface Said {
  text: string
  bad?: boolean
  /** What can be undone. */
  comment?: Judged
}

const countOf = { HELD: 'held', REPORTED: 'reported', UNREVIEWED: 'unreviewed', SPAM: 'spam', REJECTED: 'rejected' } as const

export default function Desk({ search }: Visit) {
  useTitle(w('navQueue'))
  const me = useMe()
  const at = useMemo(() => addressed(search), [search])
  const now = useNow(15)
  const taking = useTaking(at.filter)
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
    if (comment && taking.taken === c.id && verdict.action !== 'feature' && verdict.action !== 'unfeature') await takeOn(named('done', verdict.action), comment)
  })

  /** Goes on to the next that nobody else has. What was said about the last one stays to be read, and to be undone. */
  const takeOn = async (before = '', last?: Judged) => {
    const next = await taking.takeNext()
    if (next) {
      queue.bring(next)
      choose(next.id)
    }
    say({ text: `${before} ${next ? '' : w('noneLeft')}`.trim(), comment: last })
  }
  const takeNext = () => carryOut(() => takeOn())
  const giveBack = () => carryOut(async () => {
    const comment = await taking.giveBack()
    if (comment) queue.changed(comment)
    say({ text: w('gaveBack') })
  })

  // A comment that somebody was sent to stands first, whatever it waits for.
  const bring = useRef(queue.bring)
  bring.current = queue.bring
  const fetchOne = useCallback(async (id: string) => {
    try {
      const { node } = await ask(AgainDocument, { id })
      if (!node || !('revision' in node)) { say({ text: w('commentMissing'), bad: true }); return }
      bring.current(node as Judged)
      choose(id)
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      say({ text: w(problem.code === 'OFFLINE' ? 'offline' : 'commentMissing'), bad: true })
    }
  }, [])
  useEffect(() => {
    if (at.commentId && !queue.loading) void fetchOne(at.commentId)
  }, [at.commentId, queue.loading, fetchOne])

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
    n: () => void takeNext(),
    Escape: taking.taken ? () => void giveBack() : undefined,
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
        <Filters at={at} search={search} look={look} />
        <p className="taking">
          {taking.taken
            ? <button disabled={busy} onClick={() => void giveBack()}>{w('giveBack')} <kbd>Esc</kbd></button>
            : <span className="hint">{w('takeNextSays')}</span>}
          <button className="take" disabled={busy} onClick={() => void takeNext()}>{w('takeNext')} <kbd>n</kbd></button>
        </p>
        {queue.fresh > 0 && <button className="fresh" onClick={() => void queue.read()}>{counted('fresh', queue.fresh)}</button>}
        {queue.trouble && <Broken trouble={queue.trouble} again={() => void queue.read()} />}
        {queue.loading && queue.items.length === 0 && <Waiting />}
        {!queue.loading && !queue.trouble && queue.items.length === 0 && <p className="empty">{w('empty')}</p>}
        <ul className="items" ref={list}>
          {queue.items.map((c) => (
            <Item key={c.id} c={c} current={c.id === present?.id} marked={marked.has(c.id)} here={at.queue} me={me?.id} now={now}
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
          ? <Details c={present} me={me?.id} now={now} search={search} busy={busy} 
              judge={(v) => void judge(present, v)} reject={() => open('reject')} redact={() => open('redact')}
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
