import { claimOf, queueOf, type Judged } from './judged'
import type { ModerationQueueName } from './gql/graphql'
import { ago, counted, named, w } from './words'

/** One comment in the list of the queue. */
export function Item({ c, current, marked, here, me, now, choose, mark }: {
  c: Judged; current: boolean; marked: boolean; here: ModerationQueueName; me: string | undefined; now: number; choose: () => void; mark: () => void
}) {
  const gone = here !== 'ALL' && queueOf(c) !== here
  const claim = claimOf(c, now)
  const strongest = c.moderation?.signals.find((s) => s.effect !== 'NOTE')
  const open = c.moderation?.reports.filter((r) => r.outcome === null).length ?? 0
  return (
    <li className={`item${current ? ' current' : ''}${gone ? ' gone' : ''}`} aria-current={current || undefined}>
      <input type="checkbox" checked={marked} onChange={mark} aria-label={w('mark', { name: c.authorName ?? '' })} />
      <button className="card" onClick={choose}>
        <span className="by"><b>{c.authorName ?? w('withdrawn')}</b> <time dateTime={c.createdAt}>{ago(c.createdAt)}</time></span>
        <span className="text">{c.bodyText}</span>
        <span className="about">{c.subject?.title}</span>
        {gone && <span className="tag">{named('review', c.review ?? 'PENDING')}</span>}
        {strongest && <span className={`tag ${strongest.effect.toLowerCase()}`}>{named('signal', strongest.code)}</span>}
        {open > 0 && <span className="tag hold">{counted('reports', open)}</span>}
        {claim && claim.account.id !== me && <span className="tag claim">{w('looking', { name: claim.account.name })}</span>}
      </button>
    </li>
  )
}
