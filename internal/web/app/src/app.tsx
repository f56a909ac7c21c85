import './styles/tokens.css'
import './styles/reader.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Provider } from 'urql'
import { client } from './lib/client'
import { handed } from './lib/handed'
import { speak } from './lib/i18n'
import { begin, knows, Outlet, type Route } from './lib/router'
import { Frame } from './reader/frame'
import * as missing from './reader/missing'

const lists = () => import('./pages')

// Each page is loaded when somebody goes there; the server names the parts of the one that it rendered, so that they come at once.
const routes: Route[] = [
  { path: '/', load: () => import('./reader/front') },
  { path: '/artikkel/:slug', load: () => import('./reader/article') },
  { path: '/initiativ/:slug', load: () => import('./reader/initiative') },
  { path: '/artikler', load: () => lists().then((l) => l.articles) },
  { path: '/initiativ', load: () => lists().then((l) => l.directory) },
  { path: '/tema/:slug', load: () => lists().then((l) => l.topic) },
  { path: '/person/:slug', load: () => lists().then((l) => l.person) },
  { path: '/organisasjon/:slug', load: () => lists().then((l) => l.organisation) },
  { path: '/sok', load: () => lists().then((l) => l.search) },
]

async function start() {
  await speak(handed.language)
  await begin(routes, () => Promise.resolve(missing), missing.unreachable)
  const root = document.getElementById('app')
  if (!root) return
  const app = <StrictMode><Provider value={client}><Outlet frame={Frame} /></Provider></StrictMode>
  // The server's own words stand where something is wrong, and on pages that are only the server's.
  if (handed.status >= 500 || handed.status === 422 || handed.status === 429 || (handed.status === 200 && !knows(location.pathname))) return
  if (root.firstElementChild) {
    hydrateRoot(root, app, { onRecoverableError: (error) => console.error('the page differs from what the server rendered:', error, (error as Error).cause) })
  } else {
    createRoot(root).render(app)
  }
}

void start()
