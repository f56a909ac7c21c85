import { useCallback, useEffect, useState } from 'react'
import { Trouble } from './client'

/** A page of a list as the API gives it. */
export interface Connection<T> {
  nodes: readonly T[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
  totalCount: number
}

export interface List<T, C extends Connection<T>> {
  /** What has come; undefined until the first page has. */
  rows: T[] | undefined
  /** The latest page, with what it says beside its rows. */
  page: C | undefined
  trouble: Trouble | undefined
  busy: boolean
  /** Gets the next page; undefined at the end. */
  more: (() => void) | undefined
  /** Reads the list anew from its beginning. */
  again: () => void
  /** Puts a changed row in the place of the old one, or takes it out. */
  change: (id: string, row: T | undefined) => void
  /** Puts a new row first. */
  begin: (row: T) => void
}

/** A list read a page at a time. What it asks for is settled when the page is shown: another question is another page. */
export function useList<T extends { id: string }, C extends Connection<T>>(read: (after: string | null) => Promise<C>): List<T, C> {
  const [rows, setRows] = useState<T[]>()
  const [page, setPage] = useState<C>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const [ask] = useState(() => read)

  const get = useCallback(async (after: string | null) => {
    setTrouble(undefined)
    setBusy(true)
    try {
      const found = await ask(after)
      setPage(found)
      setRows((old) => {
        if (!after || !old) return [...found.nodes]
        const known = new Set(old.map((r) => r.id)) // what moved down meanwhile comes once
        return [...old, ...found.nodes.filter((r) => !known.has(r.id))]
      })
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    } finally {
      setBusy(false)
    }
  }, [ask])
  useEffect(() => void get(null), [get])

  const end = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  return {
    rows, page, trouble, busy,
    more: end ? () => void get(end) : undefined,
    again: () => void get(null),
    change: (id, row) => setRows((old) => old?.flatMap((r) => (r.id !== id ? [r] : row ? [row] : []))),
    begin: (row) => setRows((old) => [row, ...(old ?? []).filter((r) => r.id !== row.id)]),
  }
}
