import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, lastWord } from './client'
import { ClaimNextDocument, ReleaseDocument, type ModerationQueueFilter } from './gql/graphql'
import type { Judged } from './judged'

/**
 * Comments one at a time: what a moderator takes, nobody else is given for five minutes. Whoever leaves the page gives back what
 * they had; should that not arrive, it comes back by itself.
 */
export function useTaking(filter: ModerationQueueFilter) {
  const [taken, setTaken] = useState<string>()
  const held = useRef<string>(undefined)

  const keep = (id: string | undefined) => { held.current = id; setTaken(id) }

  /** Takes the next one; null when nothing waits that nobody else has. Throws Trouble. */
  const takeNext = useCallback(async (): Promise<Judged | null> => {
    const { claimNextComment } = await ask(ClaimNextDocument, { input: { filter } })
    const comment = claimNextComment?.comment ?? null
    keep(comment?.id)
    return comment
  }, [filter])

  /** Gives back what one had. Throws Trouble. */
  const giveBack = useCallback(async (): Promise<Judged | null> => {
    const commentId = held.current
    if (!commentId) return null
    keep(undefined)
    return (await ask(ReleaseDocument, { input: { commentId } })).releaseComment?.comment ?? null
  }, [])

  useEffect(() => () => { giveBack().catch(() => {}) }, [giveBack])

  useEffect(() => {
    const close = () => { // the page goes, or sleeps until somebody comes back to it
      const commentId = held.current
      if (!commentId) return
      keep(undefined)
      lastWord(ReleaseDocument, { input: { commentId } })
    }
    addEventListener('pagehide', close)
    return () => removeEventListener('pagehide', close)
  }, [])

  return { taken, takeNext, giveBack }
}

/** The present moment, anew every some seconds: claims run out without anybody saying so. */
export function useNow(everySeconds: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everySeconds * 1_000)
    return () => clearInterval(timer)
  }, [everySeconds])
  return now
}
