import { createContext, use, useCallback, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { go, useHere } from '../lib/router'
import { ask, askForTokens, Trouble } from './client'
import { MyselfDocument, SignOutDocument, type MyselfQuery } from './gql/graphql'
import { left, standing, watch } from './session'
import { SignIn } from './signin'
import { w } from './words'

export type Me = NonNullable<MyselfQuery['viewer']>
const Myself = createContext<Me | null>(null)

/** Who has signed in; null on pages that are for everybody. */
export const useMe = () => use(Myself)

const areas = [
  { path: '/desk', word: 'navQueue', permission: 'MODERATE' },
  { path: '/desk/folk', word: 'navPeople', permission: 'MODERATE' },
  { path: '/desk/logg', word: 'navLog', permission: 'MODERATE' },
  { path: '/desk/tall', word: 'navFigures', permission: 'MODERATE' },
  { path: '/desk/regler', word: 'navRules', permission: 'MODERATE' },
  { path: '/redaksjon', word: 'navNewsroom', permission: 'WRITE' },
  { path: '/admin', word: 'navAccounts', permission: 'ADMINISTER' },
  { path: '/admin/drift', word: 'navOperating', permission: 'ADMINISTER' },
  { path: '/konto', word: 'navAccount', permission: 'READ' },
] as const

const open = ['/logg-inn', '/account/']

/** Has a row of links that is wider than the screen show the one where one is. */
export function useShown(here: unknown) {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const [nav, link] = [row.current, row.current?.querySelector<HTMLElement>('[aria-current]')]
    if (nav && link) nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2
  }, [here])
  return row
}

/** What stands around every page of the newsroom: who is here, where one can go, and a way back in when the session has ended. */
export function Frame({ children }: { children: ReactNode }) {
  const session = useSyncExternalStore(watch, standing)
  const path = useHere()?.key.split('?')[0] ?? ''
  const isOpen = open.some((p) => path.startsWith(p))
  const [me, setMe] = useState<Me | null>()
  const [trouble, setTrouble] = useState<Trouble>()

  const meet = useCallback(() => {
    setTrouble(undefined)
    ask(MyselfDocument, {}).then(({ viewer }) => { if (viewer) setMe(viewer); else left() }, setTrouble)
  }, [])
  useEffect(() => {
    if (session === 'in') meet()
    if (session === 'out') setMe(null)
  }, [session, meet])

  const row = useShown(`${path} ${me?.id}`)

  if (isOpen) return <main id="innhold" tabIndex={-1} className="gate">{children}</main>
  if (session === 'out') return <main id="innhold" tabIndex={-1} className="gate"><SignIn /></main>

  const may = areas.filter(({ permission }) => me?.permissions?.includes(permission))
  const here = [...may].sort((a, b) => b.path.length - a.path.length).find((a) => path === a.path || path.startsWith(`${a.path}/`))
  return (
    <Myself value={me ?? null}>
      <a className="skip" href="#innhold">{w('skip')}</a>
      <header className="bar">
        <a className="wordmark" href="/">InnoMag</a>
        <nav aria-label={w('areas')} ref={row}>
          <ul>{may.map((a) => <li key={a.path}><a href={a.path} aria-current={a === here ? 'page' : undefined}>{w(a.word)}</a></li>)}</ul>
        </nav>
        {me && (
          <p className="who">
            <span>{me.name}</span>
            <button className="plain" onClick={() => void askForTokens(SignOutDocument, {}).then(() => { left(); go('/logg-inn') })}>{w('signOut')}</button>
          </p>
        )}
      </header>
      <main id="innhold" tabIndex={-1} className="room">
        {trouble && !me && <Broken trouble={trouble} again={meet} />}
        {me && (here ? children : <NotForYou />)}
      </main>
      {session === 'ended' && (
        <div className="veil">
          <div className="sheet" role="dialog" aria-modal="true" aria-labelledby="sign-in"><SignIn ended /></div>
        </div>
      )}
    </Myself>
  )
}

export function NotForYou() {
  return <section className="notice"><h1>{w('notForYouTitle')}</h1><p>{w('notForYou')}</p><p><a href="/">{w('toFront')}</a></p></section>
}

/** What is shown while something is on its way; only once that has taken a moment. */
export const Waiting = () => <p className="waiting" role="status">{w('fetching')}</p>

/** What is said when something could not be had, with a way to try again. */
export function Broken({ trouble, again }: { trouble: Trouble; again: () => void }) {
  return (
    <section className="notice" role="alert">
      <h2>{w(trouble.code === 'OFFLINE' ? 'offlineTitle' : 'troubleTitle')}</h2>
      <p>{w(trouble.code === 'OFFLINE' ? 'offline' : 'trouble')}{trouble.code !== 'OFFLINE' && <small> {trouble.message}</small>}</p>
      <p><button onClick={again}>{w('tryAgain')}</button></p>
    </section>
  )
}
