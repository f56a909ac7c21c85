import './staff.css'
import './newsroom.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Language } from '../lib/i18n'
import { begin, Outlet, type Page, type Route } from '../lib/router'
import { Frame } from './frame'
import { speak } from './words'

const routes: Route[] = [
  { path: '/desk', load: () => import('./desk') },
  { path: '/desk/folk', load: () => import('./people') },
  { path: '/desk/folk/:id', load: () => import('./author') },
  { path: '/desk/logg', load: () => import('./log') },
  { path: '/desk/tall', load: () => import('./figures') },
  { path: '/desk/regler', load: () => import('./rules') },
  { path: '/redaksjon', load: () => import('./newsroom') },
  { path: '/redaksjon/initiativer', load: () => import('./initiatives') },
  { path: '/redaksjon/initiativer/:id', load: () => import('./initiative') },
  { path: '/redaksjon/forslag', load: () => import('./proposals') },
  { path: '/redaksjon/bilder', load: () => import('./pictures') },
  { path: '/redaksjon/endringer', load: () => import('./changes') },
  { path: '/redaksjon/organisasjoner', load: () => import('./organisations') },
  { path: '/redaksjon/personer', load: () => import('./persons') },
  { path: '/redaksjon/tema', load: () => import('./topics') },
  { path: '/redaksjon/stikkord', load: () => import('./tags') },
  { path: '/redaksjon/rapporter', load: () => import('./reports') },
  { path: '/redaksjon/forside', load: () => import('./front') },
  { path: '/redaksjon/adresser', load: () => import('./redirects') },
  { path: '/redaksjon/import', load: () => import('./imports') },
  { path: '/redaksjon/:id', load: () => import('./editor') },
  { path: '/admin', load: () => import('./admin') },
  { path: '/admin/drift', load: () => import('./operating') },
  { path: '/konto', load: () => import('./account') },
  { path: '/logg-inn', load: () => import('./signin') },
  { path: '/account/sign-up', load: () => import('./signup') },
  { path: '/account/confirm-email', load: () => import('./links').then((m) => m.confirmEmail) },
  { path: '/account/reset-password', load: () => import('./links').then((m) => m.resetPassword) },
  { path: '/account/accept-invitation', load: () => import('./links').then((m) => m.acceptInvitation) },
  { path: '/account/confirm-email-change', load: () => import('./links').then((m) => m.confirmEmailChange) },
]

addEventListener('vite:preloadError', () => location.reload())

async function start() {
  await speak(document.documentElement.lang as Language)
  await begin(routes, () => import('./missing') as Promise<Page>)
  const root = document.getElementById('app')
  if (root) createRoot(root).render(<StrictMode><Outlet frame={Frame} /></StrictMode>)
}

void start()
