import { useEffect, useState, type ReactNode } from 'react'
import { spoken, t } from '../lib/i18n'
import { useHere } from '../lib/router'

const languages = [['nb', 'Bokmål'], ['nn', 'Nynorsk'], ['en', 'English']] as const

/** What stands around every page for readers. The server renders the same in templates/header.html and footer.html. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#innhold">{t('skip')}</a>
      <header className="masthead">
        <a className="wordmark" href="/">InnoMag</a>
        <p className="tagline">{t('tagline')}</p>
        <nav className="menu" aria-label={t('menu')}>
          <ul>
            <li><a href="/artikler">{t('navArticles')}</a></li>
            <li><a href="/initiativ">{t('navInitiatives')}</a></li>
            <li><a href="/sok">{t('navSearch')}</a></li>
          </ul>
        </nav>
      </header>
      <main id="innhold" tabIndex={-1}>{children}</main>
      <footer className="colophon">
        <p className="wordmark">InnoMag</p>
        <p>{t('footerAbout')}</p>
        <p className="feeds"><a href="/feed.atom">{t('footerFeed')}</a></p>
        <form className="languages" method="post" action="/sprak">
          <input type="hidden" name="tilbake" defaultValue={useHere()?.key ?? '/'} />
          <span id="sprak">{t('language')}</span>
          <ul aria-labelledby="sprak">
            {languages.map(([code, name]) => (
              <li key={code}><button name="sprak" value={code} lang={code} aria-current={code === spoken() || undefined}>{name}</button></li>
            ))}
          </ul>
        </form>
      </footer>
    </>
  )
}

/** True once the app has taken the page over. */
export function useTakenOver() {
  const [taken, set] = useState(false)
  useEffect(() => set(true), [])
  return taken
}
