import type { ReactNode } from 'react'
import { useHere, useTitle } from '../lib/router'
import { NotForYou, useMe, useShown, Waiting } from './frame'
import { w } from './words'

const rooms = [
  { path: '/redaksjon', word: 'navArticles', permission: 'WRITE' },
  { path: '/redaksjon/initiativer', word: 'navInitiatives', permission: 'WRITE' },
  { path: '/redaksjon/forslag', word: 'navProposals', permission: 'PUBLISH' },
  { path: '/redaksjon/forside', word: 'navFront', permission: 'PUBLISH' },
  { path: '/redaksjon/bilder', word: 'library', permission: 'WRITE' },
  { path: '/redaksjon/organisasjoner', word: 'navOrganisations', permission: 'WRITE' },
  { path: '/redaksjon/personer', word: 'navPersons', permission: 'WRITE' },
  { path: '/redaksjon/tema', word: 'navTopics', permission: 'WRITE' },
  { path: '/redaksjon/stikkord', word: 'navTags', permission: 'WRITE' },
  { path: '/redaksjon/rapporter', word: 'navReports', permission: 'WRITE' },
  { path: '/redaksjon/endringer', word: 'navChanges', permission: 'WRITE' },
  { path: '/redaksjon/adresser', word: 'navRedirects', permission: 'PUBLISH' },
  { path: '/redaksjon/import', word: 'navImports', permission: 'PUBLISH' },
] as const

/** A room of the newsroom: its title, the doors to the others, and what is done in it. */
export function Room({ title, says, children }: { title: string; says?: string; children: ReactNode }) {
  useTitle(title)
  const me = useMe()
  const path = useHere()?.key.split('?')[0] ?? ''
  const may = rooms.filter((r) => me?.permissions?.includes(r.permission))
  const here = [...may].sort((a, b) => b.path.length - a.path.length).find((r) => path === r.path || path.startsWith(`${r.path}/`))
  const row = useShown(here)
  const mayNot = me && rooms.some((r) => r.path === path && r !== here)
  return (
    <div className="newsroom">
      <nav className="rooms" aria-label={w('rooms')} ref={row}>
        <ul>{may.map((r) => <li key={r.path}><a href={r.path} aria-current={r === here ? 'page' : undefined}>{w(r.word)}</a></li>)}</ul>
      </nav>
      <div className="sheetlike">
        {mayNot ? <NotForYou /> : <><header className="heading"><h1>{title}</h1>{says && <p className="aside">{says}</p>}</header>{children}</>}
      </div>
    </div>
  )
}

/** The way to the next page of a list. */
export const More = ({ list }: { list: { rows: unknown; more: (() => void) | undefined; busy: boolean } }) =>
  list.busy && !list.rows ? <Waiting /> : list.more && <p><button disabled={list.busy} onClick={list.more}>{w('more')}</button></p>
