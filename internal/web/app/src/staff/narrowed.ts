/** Gives the address of a list when one of its filters is another; a filter without a value is left out. */
export function narrowed(path: string, search: URLSearchParams, change: Record<string, string | undefined>): string {
  const next = new URLSearchParams(search)
  for (const [k, v] of Object.entries(change)) {
    if (v) next.set(k, v)
    else next.delete(k)
  }
  return next.size > 0 ? `${path}?${next}` : path
}
