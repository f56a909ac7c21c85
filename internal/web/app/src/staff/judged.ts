import type { JudgedFragment, ModerationQueueName } from './gql/graphql'

export type Judged = JudgedFragment
export type Moderation = NonNullable<Judged['moderation']>
export type Signal = Moderation['signals'][number]

export const queues = ['HELD', 'REPORTED', 'UNREVIEWED', 'SPAM', 'REJECTED', 'ALL'] as const satisfies ModerationQueueName[]

/** The part of the queue that a comment waits in; nothing when it waits in none. */
export function queueOf(c: Judged): ModerationQueueName | undefined {
  if (c.moderation?.reports.some((r) => r.outcome === null)) return 'REPORTED'
  switch (c.review) {
    case 'PENDING': return c.visibility === 'PUBLIC' ? 'UNREVIEWED' : 'HELD'
    case 'SPAM': return 'SPAM'
    case 'REJECTED': return 'REJECTED'
    default: return undefined
  }
}

export interface Piece {
  text: string
  signals: Signal[]
}

/** A text cut where evidence begins and ends, each piece with the signals that point at it. Places are counted in code points. */
export function pieces(text: string, signals: readonly Signal[], field: string): Piece[] {
  const points = [...text]
  const pointing = signals.filter((s) => s.field === field).flatMap((signal) =>
    signal.evidence.filter((e) => e.end > e.start && e.end <= points.length).map((e) => ({ signal, start: e.start, end: e.end })))
  const cuts = [...new Set([0, points.length, ...pointing.flatMap((p) => [p.start, p.end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? points.length
    return {
      text: points.slice(from, to).join(''),
      signals: [...new Set(pointing.filter((p) => p.start <= from && p.end >= to).map((p) => p.signal))],
    }
  })
}

/** The latest decision, by whomever. */
export const latest = (c: Judged) => c.moderation?.decisions[0]

/** Who looks at a comment at this moment; nobody when the time they had it for is over. */
export const claimOf = (c: Judged, now: number) => {
  const claim = c.moderation?.claim
  return claim && new Date(claim.until).getTime() > now ? claim : undefined
}
