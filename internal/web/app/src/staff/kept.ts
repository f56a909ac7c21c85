import { useEffect, useState } from 'react'

/** What is being written, and what it was when that began. */
interface Kept<T> {
  revision: number
  base: T
  draft: T
}

export interface Draft<T> extends Kept<T> {
  dirty: boolean
  /** Whether it was found in the browser, from a time before. */
  found: boolean
  set: (change: Partial<T>) => void
  /** The fields that differ from what it began with. */
  changed: (keyof T)[]
  /** It has been saved, or given up: goes on from there. */
  settle: (saved: T, revision: number) => void
  /** Somebody else saved. What only they changed is taken over; what was written here stays, for the writer to settle. */
  rebase: (theirs: T, revision: number) => void
}

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function find<T>(place: string, saved: T): Kept<T> | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept<T> | null
    return kept?.base ? { revision: kept.revision, base: { ...saved, ...kept.base }, draft: { ...saved, ...kept.draft } } : undefined
  } catch {
    return undefined
  }
}

/** Forgets what was kept at a place. */
export const forget = (place: string) => localStorage.removeItem(place)

/** What is written in a form, kept in the browser until it has been saved: neither a reload nor the end of a session loses it. */
export function useKept<T extends object>(place: string, saved: T, revision: number): Draft<T> {
  const [kept] = useState(() => find(place, saved))
  const [now, setNow] = useState<Kept<T>>(kept ?? { revision, base: saved, draft: saved })
  const changed = (Object.keys(now.draft) as (keyof T)[]).filter((k) => !same(now.draft[k], now.base[k]))
  const dirty = changed.length > 0

  useEffect(() => {
    if (dirty) localStorage.setItem(place, JSON.stringify(now))
    else localStorage.removeItem(place)
  }, [dirty, now, place])

  return {
    ...now, dirty, changed, found: kept !== undefined,
    set: (change) => setNow((old) => ({ ...old, draft: { ...old.draft, ...change } })),
    settle: (base, at) => setNow({ revision: at, base, draft: base }),
    rebase: (theirs, at) => setNow((old) => {
      const mine = Object.fromEntries((Object.keys(old.draft) as (keyof T)[]).filter((k) => !same(old.draft[k], old.base[k])).map((k) => [k, old.draft[k]]))
      return { revision: at, base: theirs, draft: { ...theirs, ...mine } }
    }),
  }
}
