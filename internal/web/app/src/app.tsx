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
import * as article from './reader/article'
import * as front from './reader/front'
import * as missing from './reader/missing'

// Each area is loaded when somebody goes there; what most readers come for is here at once.
const routes: Route[] = [
  { path: '/', load: () => Promise.resolve(front) },
  { path: '/artikkel/:slug', load: () => Promise.resolve(article) },
  { path: '/initiativ/:slug', load: () => import('./reader/initiative') },
]

addEventListener('vite:preloadError', () => location.reload())

async function start() {
  await speak(handed.language)
  await begin(routes, () => Promise.resolve(missing))
  const root = document.getElementById('app')
  if (!root) return
  const app = <StrictMode><Provider value={client}><Outlet frame={Frame} /></Provider></StrictMode>
  // The server's own words stand where something is wrong, and on pages that are only the server's.
  if (handed.status >= 500 || handed.status === 422 || (handed.status === 200 && !knows(location.pathname))) return
  if (root.firstElementChild) {
    hydrateRoot(root, app, { onRecoverableError: (error) => console.error('the page differs from what the server rendered:', error, (error as Error).cause) })
  } else {
    createRoot(root).render(app)
  }
}

void start()
