import { createContext, use, useEffect, useSyncExternalStore, type AnchorHTMLAttributes, type ComponentType, type ReactNode } from 'react'
import type { TypedDocumentNode } from 'urql'
import { client } from './client'

/** What a page is called with. */
export interface Visit {
  params: Record<string, string>
  search: URLSearchParams
}

/** A page: what it shows, and what it asks for before it is shown. */
export interface Page {
  default: ComponentType<Visit>
  needs?: (visit: Visit) => [document: TypedDocumentNode<unknown, never>, variables: object][]
  /** It stays as it is while only what the address asks for changes: nothing scrolls, and who types in it goes on typing. */
  stays?: boolean
}

export interface Route {
  path: string
  load: () => Promise<Page>
}

interface Shown extends Visit {
  key: string
  at: string
  /** Counts how often it was tried. */
  tries: number
  page: Page
}

let routes: Route[] = []
let missing: () => Promise<Page>
let failed: Page | undefined
let shown: Shown
let turn = 0
const listeners = new Set<() => void>()

function match(path: string): { params: Record<string, string>; load: () => Promise<Page> } {
  const parts = path.split('/').map(decodeURIComponent)
  for (const route of routes) {
    const wanted = route.path.split('/')
    const rest = wanted.at(-1) === '*'
    if (rest ? parts.length < wanted.length - 1 : parts.length !== wanted.length) continue
    const params: Record<string, string> = {}
    const fits = wanted.every((w, i) => {
      if (w === '*') return true
      if (!w.startsWith(':')) return w === parts[i]
      params[w.slice(1)] = parts[i] ?? ''
      return parts[i] !== ''
    })
    if (fits) return { params, load: route.load }
  }
  return { params: {}, load: missing }
}

async function prepare(at: URL, fresh?: boolean): Promise<Shown> {
  const { params, load } = match(at.pathname)
  const page = await load()
  const visit = { params, search: at.searchParams }
  await Promise.all((page.needs?.(visit) ?? []).map(([document, variables]) => client.query(document, variables as never, fresh ? { requestPolicy: 'network-only' } : {}).toPromise()))
  return { ...visit, key: at.pathname + at.search, at: at.pathname, tries: 0, page }
}

/** Says where things are, and finds the page of the present address. `broken` is shown where a page cannot be fetched. */
export async function begin(all: Route[], none: () => Promise<Page>, broken?: Page): Promise<void> {
  routes = all
  missing = none
  failed = broken
  shown = await prepare(new URL(location.href))
  history.scrollRestoration = 'manual'
  addEventListener('popstate', (e) => void show(new URL(location.href), (e.state as { top?: number } | null)?.top ?? 0))
  addEventListener('scrollend', remember)
  addEventListener('pagehide', remember)
  document.addEventListener('click', follow)
  const top = (history.state as { top?: number } | null)?.top
  if (top !== undefined && !location.hash) requestAnimationFrame(() => scrollTo(0, top))
}

const remember = () => history.replaceState({ ...(history.state as object | null), top: scrollY }, '')

async function show(to: URL, top: number | null, fresh?: boolean): Promise<void> {
  const mine = ++turn
  const before = shown
  if (to.pathname + to.search === shown.key) {
    land(to, top)
    return
  }
  document.documentElement.classList.add('on-its-way')
  try {
    const next = await prepare(to, fresh)
    if (mine !== turn) return
    shown = next
  } catch {
    // A part of the app is missing: a new build has come, or nothing can be reached.
    const reached = !failed || (await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false))
    if (mine !== turn) return
    if (reached || !failed) {
      location.assign(to)
      return
    }
    shown = { params: {}, search: to.searchParams, key: to.pathname + to.search, at: to.pathname, tries: 0, page: failed }
  } finally {
    if (mine === turn) document.documentElement.classList.remove('on-its-way')
  }
  for (const tell of listeners) tell()
  if (top === null && !to.hash && keyOf(before) === keyOf(shown)) return
  requestAnimationFrame(() => land(to, top))
}

/** A page with another key is another page. */
const keyOf = (s: Shown) => `${s.tries} ${s.page.stays ? s.at : s.key}`

/** Tries once more to show the page of the present address. */
export async function retry(): Promise<void> {
  const { tries } = shown
  shown = { ...shown, key: '' }
  await show(new URL(location.href), null, true)
  shown = { ...shown, tries: tries + 1 }
  for (const tell of listeners) tell()
}

function land(to: URL, top: number | null) {
  const target = to.hash ? document.getElementById(decodeURIComponent(to.hash.slice(1))) : null
  if (target) {
    target.scrollIntoView()
    return
  }
  scrollTo(0, top ?? 0)
  if (top === null) document.getElementById('innhold')?.focus({ preventScroll: true })
}

/** Whether the page is still the one that the server rendered. */
export const untouched = (): boolean => turn === 0

/** Whether the app has a page for an address. */
export const knows = (path: string): boolean => match(path).load !== missing

/** Goes to an address of the app. */
export function go(to: string, how: { replace?: boolean } = {}): void {
  const url = new URL(to, location.href)
  remember()
  history[how.replace ? 'replaceState' : 'pushState'](null, '', url)
  void show(url, null)
}

/** Links within the app are followed without leaving it; those with a target, a download or a held key are the browser's. */
function follow(e: MouseEvent) {
  const link = (e.target as Element).closest?.('a')
  if (!link || e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return
  if (link.origin !== location.origin || link.target || link.hasAttribute('download')) return
  if (match(link.pathname).load === missing) return
  if (link.hash && link.pathname + link.search === location.pathname + location.search) return // the browser knows its own page
  e.preventDefault()
  if (link.href === location.href) {
    void show(new URL(link.href), null)
    return
  }
  go(link.href)
}

const Here = createContext<Shown | null>(null)

/** The page of the present address. */
export function Outlet({ frame: Frame }: { frame: ComponentType<{ children: ReactNode }> }) {
  const now = useSyncExternalStore((tell) => (listeners.add(tell), () => listeners.delete(tell)), () => shown, () => shown)
  const Shows = now.page.default
  return (
    <Here value={now}>
      <Frame><Shows key={keyOf(now)} params={now.params} search={now.search} /></Frame>
    </Here>
  )
}

/** Where the reader is: path and what is asked for after it. */
export const useHere = () => use(Here)

/** A link, within the app where it leads there. It is an ordinary link; the app listens to them all. */
export const Link = (props: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) => <a {...props} />

/** Names the document while a page is shown. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} – InnoMag` : 'InnoMag'
  }, [title])
}
