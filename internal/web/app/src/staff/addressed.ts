import type { ModerationQueueFilter, ModerationQueueName, ModerationQueueOrder } from './gql/graphql'
import { queues } from './judged'

/** What an address of the desk asks for. Filters live there, so that a view can be sent to a colleague, and found again. */
export interface Addressed {
  queue: ModerationQueueName
  orderBy: ModerationQueueOrder
  filter: ModerationQueueFilter
  text: string
  signal: string
  topic: string
  from: string
  to: string
  subjectId: string | undefined
  authorId: string | undefined
  /** A comment to show whatever it waits for. */
  commentId: string | undefined
  /** Whether anything but part and order is asked for. */
  narrowed: boolean
}

/** The moment at which a day begins where the moderator is. */
export const begins = (day: string, later = 0): string | undefined => {
  const at = new Date(`${day}T00:00`)
  if (Number.isNaN(at.getTime())) return undefined
  at.setDate(at.getDate() + later)
  return at.toISOString()
}

export function addressed(search: URLSearchParams): Addressed {
  const wanted = search.get('ko') as ModerationQueueName | null
  const queue = wanted && queues.includes(wanted) ? wanted : 'HELD'
  const said = (name: string) => search.get(name) ?? ''
  const text = said('ord'), signal = said('funn'), topic = said('tema'), from = said('fra'), to = said('til')
  const subjectId = search.get('sak') ?? undefined
  const authorId = search.get('forfatter') ?? undefined
  const newerThan = begins(from), olderThan = begins(to, 1)
  const filter: ModerationQueueFilter = {
    queue, ...(text && { text }), ...(signal && { signal }), ...(topic && { topic }), ...(subjectId && { subjectId }), ...(authorId && { authorId }),
    ...(newerThan && { newerThan }), ...(olderThan && { olderThan }),
  }
  return {
    queue, text, signal, topic, from, to, subjectId, authorId, filter, commentId: search.get('kommentar') ?? undefined,
    orderBy: search.get('orden') === 'nyest' ? 'NEWEST' : 'OLDEST', narrowed: Object.keys(filter).length > 1,
  }
}

/** The address with something changed. */
export function withChanged(search: URLSearchParams, change: Record<string, string | undefined>) {
  const next = new URLSearchParams(search)
  next.delete('kommentar')
  for (const [key, value] of Object.entries(change)) {
    if (value) next.set(key, value)
    else next.delete(key)
  }
  const text = next.toString()
  return text ? `/desk?${text}` : '/desk'
}

/** The address with nothing that narrows. */
export const withAll = (search: URLSearchParams) =>
  withChanged(search, { ord: undefined, funn: undefined, tema: undefined, fra: undefined, til: undefined, sak: undefined, forfatter: undefined })
