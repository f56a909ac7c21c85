import type { CombinedError } from 'urql'
import { t } from '../lib/i18n'
import { useTitle } from '../lib/router'

/** What is shown where there is nothing. The server renders the same in templates/missing.html. */
export default function Missing() {
  useTitle(t('notFoundTitle'))
  return (
    <div className="notice-page">
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <p><a className="button" href="/">{t('toFront')}</a>{' '}<a className="button quiet" href="/sok">{t('navSearch')}</a></p>
    </div>
  )
}

/** What is shown when a page could not be asked for. */
export function Failed({ error }: { error?: CombinedError | undefined }) {
  useTitle(t('errorTitle'))
  return (
    <div className="notice-page" role="alert">
      <h1>{error?.networkError ? t('offlineTitle') : t('errorTitle')}</h1>
      <p>{error?.networkError ? t('offlineText') : t('errorText')}</p>
      <p><button className="button" onClick={() => location.reload()}>{t('tryAgain')}</button></p>
    </div>
  )
}
