import { useEffect, useState } from 'react'
import { useClient, type TypedDocumentNode } from 'urql'
import { t, type Key } from '../lib/i18n'
import { untouched, useHere } from '../lib/router'
import { answer } from '../reader/ask'

interface Part<N> {
  nodes: N[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Where the pages begin that the reader asked for beside the first, as the entry of the history keeps them. */
export const further = (): string[] => (history.state as { more?: string[] } | null)?.more ?? []

/**
 * A list that grows when the reader asks for more. Who comes back to it finds what they had, for the page asks for it before it
 * is shown: see `further`.
 */
export function useMore<D, V extends Record<string, unknown>, N>(first: Part<N>, query: TypedDocumentNode<D, V>, variables: V, part: (data: D) => Part<N> | null | undefined) {
  const client = useClient()
  const at = useHere()?.key
  // What the server rendered has one part of the list, and the app takes it over as it is.
  const [kept, keep] = useState<{ at: string | undefined; cursors: string[] }>(() => ({ at, cursors: untouched() ? [] : further() }))
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const cursors = kept.at === at ? kept.cursors : further()

  useEffect(() => {
    if (cursors.length < further().length) keep({ at, cursors: further() })
  }, [])

  const parts = [first]
  for (const after of cursors) {
    const data = client.readQuery(query, { ...variables, after })?.data
    const next = data && part(data)
    if (!next) break
    parts.push(next)
  }
  const last = parts.at(-1)?.pageInfo ?? first.pageInfo

  async function more() {
    if (busy || !last.endCursor) return
    setBusy(true)
    setWrong('')
    const said = await answer(client.query(query, { ...variables, after: last.endCursor }).toPromise())
    setBusy(false)
    if (!said.data || !part(said.data)) {
      setWrong(t('moreFailed'))
      return
    }
    const now = [...cursors, last.endCursor]
    history.replaceState({ ...(history.state as object | null), more: now }, '')
    keep({ at, cursors: now })
  }
  return { nodes: parts.flatMap((p) => p.nodes), cursor: last.hasNextPage ? last.endCursor : null, more, busy, wrong }
}

/** The link to what follows in a list. Without the app it leads to a page of its own. */
export function More({ list, text }: { list: { cursor: string | null; more: () => Promise<void>; busy: boolean; wrong: string }; text: Key }) {
  const here = useHere()
  if (!list.cursor) return null
  const asked = [...(here?.search ?? [])].filter(([name]) => name !== 'etter')
  const to = [...asked, ['etter', list.cursor] as const].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return (
    <>
      {list.wrong && <p className="wrong" role="alert">{list.wrong}</p>}
      <p className="more"><a className="button quiet" href={`${here?.at ?? ''}?${to}`} rel="next" aria-busy={list.busy || undefined} onClick={(e) => { e.preventDefault(); void list.more() }}>{t(text)}</a></p>
    </>
  )
}
