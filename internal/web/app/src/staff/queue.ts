import { useCallback, useEffect, useReducer, useRef } from 'react'
import { ask, listen, Trouble } from './client'
import {
  QueueChangedDocument, QueueDocument, type ModerationQueueFilter, type ModerationQueueOrder, type QueueQuery,
} from './gql/graphql'
import type { Judged } from './judged'

export type Counts = QueueQuery['moderationCounts']

export interface Queue {
  /** The comments of the list, in its order. What was judged stays until it is left, so that nothing moves under the hand. */
  items: Judged[]
  counts: Counts | undefined
  more: boolean
  cursor: string | null
  /** How many came in since the list was read. */
  fresh: number
  loading: boolean
  trouble: Trouble | undefined
}

type Event =
  | { kind: 'asked' }
  | { kind: 'answered'; answer: QueueQuery; onto: boolean }
  | { kind: 'failed'; trouble: Trouble }
  | { kind: 'changed'; comment: Judged; counts?: Counts; entered?: boolean }
  | { kind: 'gone'; ids: string[] }
  | { kind: 'brought'; comment: Judged }

const nothing: Queue = { items: [], counts: undefined, more: false, cursor: null, fresh: 0, loading: true, trouble: undefined }

function after(q: Queue, e: Event): Queue {
  switch (e.kind) {
    case 'asked':
      return { ...q, loading: true, trouble: undefined }
    case 'answered': {
      const { nodes, pageInfo } = e.answer.moderationQueue
      const known = new Set(e.onto ? q.items.map((c) => c.id) : [])
      return {
        ...q, loading: false, counts: e.answer.moderationCounts, more: pageInfo.hasNextPage, cursor: pageInfo.endCursor ?? q.cursor,
        items: e.onto ? [...q.items, ...nodes.filter((c) => !known.has(c.id))] : nodes, fresh: e.onto ? q.fresh : 0,
      }
    }
    case 'failed':
      return { ...q, loading: false, trouble: e.trouble }
    case 'changed': {
      const known = q.items.some((c) => c.id === e.comment.id)
      return {
        ...q, counts: e.counts ?? q.counts, fresh: q.fresh + (e.entered && !known ? 1 : 0),
        items: q.items.map((c) => (c.id === e.comment.id && c.revision <= e.comment.revision ? e.comment : c)),
      }
    }
    case 'brought': {
      const known = q.items.some((c) => c.id === e.comment.id)
      return { ...q, items: known ? q.items.map((c) => (c.id === e.comment.id ? e.comment : c)) : [e.comment, ...q.items] }
    }
    case 'gone':
      return { ...q, items: q.items.filter((c) => !e.ids.includes(c.id)) }
  }
}

const pageSize = 25

/** The queue of one filter, kept true by what the server tells. */
export function useQueue(filter: ModerationQueueFilter, orderBy: ModerationQueueOrder) {
  const [queue, tell] = useReducer(after, nothing)
  const key = JSON.stringify([filter, orderBy])
  const present = useRef(key)

  const read = useCallback(async (cursor: string | null) => {
    tell({ kind: 'asked' })
    const [asked, order] = JSON.parse(key) as [ModerationQueueFilter, ModerationQueueOrder]
    try {
      const answer = await ask(QueueDocument, { first: pageSize, after: cursor, filter: asked, orderBy: order })
      if (present.current === key) tell({ kind: 'answered', answer, onto: cursor !== null })
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      if (present.current === key) tell({ kind: 'failed', trouble: problem })
    }
  }, [key])

  useEffect(() => {
    present.current = key
    void read(null)
  }, [key, read])

  const again = useRef(read)
  again.current = read
  useEffect(() => listen(
    QueueChangedDocument, {},
    ({ moderationQueueChanged: { kind, comment, counts } }) => tell({ kind: 'changed', comment, counts, entered: kind === 'ENTERED' }),
    () => void again.current(null),
  ), [])

  return {
    ...queue,
    read: () => read(null),
    readMore: () => (queue.more && !queue.loading ? read(queue.cursor) : Promise.resolve()),
    changed: (comment: Judged) => tell({ kind: 'changed', comment }),
    /** Has a comment in the list, wherever it waits. */
    bring: (comment: Judged) => tell({ kind: 'brought', comment }),
    leave: (ids: string[]) => tell({ kind: 'gone', ids }),
  }
}
