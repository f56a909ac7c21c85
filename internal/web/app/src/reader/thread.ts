import type { CommentPartsFragment } from './gql/graphql'

export type Said = CommentPartsFragment & {
  /** It came while the page stood open. */
  fresh?: boolean
  /** It is the reader's own, on its way to the server. */
  sending?: boolean
  bodyText?: string
  notice?: string
}

/** The number in a comment's id, as its anchor has it. */
export const numberOf = (id: string): string => {
  try {
    return atob(id.replace(/-/g, '+').replace(/_/g, '/')).split(':')[1] ?? id
  } catch {
    return id
  }
}

/** The id of the comment with this number. */
export const idOf = (number: string): string => btoa(`Comment:${number}`).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

export const anchorOf = (id: string): string => `kommentar-${numberOf(id)}`

/**
 * Puts comments into a thread, each where it belongs: after the last of what stands below the comment it answers, or at the
 * end that the order says. One that is there already is replaced, so that nothing stands twice.
 */
export function place(thread: Said[], comments: Said[], newestFirst: boolean): Said[] {
  const out = [...thread]
  for (const c of comments) {
    const there = out.findIndex((o) => o.id === c.id)
    if (there >= 0) {
      out[there] = { ...out[there], ...c, moreReplies: out[there]?.moreReplies ?? 0 }
      continue
    }
    const parent = c.parent ? out.findIndex((o) => o.id === c.parent?.id) : -1
    if (parent >= 0) {
      const depth = out[parent]?.depth ?? 0
      let end = parent + 1
      while (end < out.length && (out[end]?.depth ?? 0) > depth) end++
      out.splice(end, 0, { ...c, depth: depth + 1 })
    } else if (newestFirst) out.unshift(c)
    else out.push(c)
  }
  return out
}
