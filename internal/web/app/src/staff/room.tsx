import type { ReactNode } from 'react'
import { useHere, useTitle } from '../lib/router'
import { useMe } from './frame'
import { w } from './words'

const rooms = [
  { path: '/redaksjon', word: 'navArticles', permission: 'WRITE' },
] as const

/** A room of the newsroom: its title, the doors to the others, and what is done in it. */
export function Room({ title, says, children }: { title: string; says?: string; children: ReactNode }) {
  useTitle(title)
  const me = useMe()
  const path = useHere()?.key.split('?')[0] ?? ''
  const may = rooms.filter((r) => me?.permissions?.includes(r.permission))
  const here = [...may].sort((a, b) => b.path.length - a.path.length).find((r) => path === r.path || path.startsWith(`${r.path}/`))
  return (
    <div className="newsroom">
      <nav className="rooms" aria-label={w('rooms')}>
        <ul>{may.map((r) => <li key={r.path}><a href={r.path} aria-current={r === here ? 'page' : undefined}>{w(r.word)}</a></li>)}</ul>
      </nav>
      <div className="sheetlike">
        <header className="heading"><h1>{title}</h1>{says && <p className="aside">{says}</p>}</header>
        {children}
      </div>
    </div>
  )
}

/** The way to the next page of a list. */
export const More = ({ list }: { list: { more: (() => void) | undefined; busy: boolean } }) =>
  list.more && <p><button disabled={list.busy} onClick={list.more}>{w('more')}</button></p>
