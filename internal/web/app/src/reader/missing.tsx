import { useQuery, type CombinedError } from 'urql'
import { doc } from '../lib/client'
import { handed } from '../lib/handed'
import { locale, t, whole } from '../lib/i18n'
import { retry, untouched, useHere, useTitle, type Page } from '../lib/router'
import { lost } from './ask'
import { LostDocument } from './gql/graphql'

const query = doc(LostDocument)

/** What somebody may have looked for at an address that leads nowhere: the words in its last part. The server reads it in the same way. */
export const soughtAt = (path: string): string => {
  const last = decodeURIComponent(path.replace(/\/+$/, '').split('/').at(-1) ?? '')
  return (last.replace(/\.\w{1,5}$/, '').match(/\p{L}+/gu) ?? []).slice(0, 8).join(' ')
}

const variables = (path: string) => ({ query: soughtAt(path), locale: locale() })

export const needs: Page['needs'] = () => (soughtAt(location.pathname) ? [[query as never, variables(location.pathname)]] : [])

/** What is shown where there is nothing. The server renders the same in templates/missing.html. */
export default function Missing() {
  const path = useHere()?.at ?? '/'
  const [{ data }] = useQuery({ query, variables: variables(path), pause: soughtAt(path) === '' })
  const gone = handed.status === 410 && untouched()
  useTitle(t(gone ? 'goneTitle' : 'notFoundTitle'))
  const near = data && !(data.search.isPartial && soughtAt(path).split(' ').length < 3) ? data.search.nodes : []
  return (
    <div className="notice-page">
      <h1>{t(gone ? 'goneTitle' : 'notFoundTitle')}</h1>
      <p>{t(gone ? 'goneText' : 'notFoundText')}</p>
      {near.length > 0 && (
        <section aria-labelledby="kanskje">
          <h2 className="rubric" id="kanskje">{t('lostMaybe')}</h2>
          <ul className="related">
            {near.map(({ node }) => (
              <li key={'id' in node ? node.id : ''}>
                {node.__typename === 'Article' && <a href={`/artikkel/${node.slug}`}>{whole(node.title)}</a>}
                {node.__typename === 'Initiative' && <a href={`/initiativ/${node.slug}`}>{whole(node.title)}</a>}
                {node.__typename === 'Topic' && <a href={`/tema/${node.slug}`}>{whole(node.topicName)}</a>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <form className="search-form" action="/sok" role="search">
        <label className="unseen" htmlFor="q">{t('searchField')}</label>
        <input id="q" name="q" type="search" maxLength={200} autoComplete="off" />
        <button className="button">{t('searchSubmit')}</button>
      </form>
      <p><a className="button quiet" href="/">{t('toFront')}</a></p>
    </div>
  )
}

/** What is shown when a page could not be asked for. */
export function Failed({ error }: { error?: CombinedError | undefined }) {
  const offline = error && lost(error) === 'network'
  useTitle(t('errorTitle'))
  return (
    <div className="notice-page" role="alert">
      <h1>{t(offline ? 'offlineTitle' : 'errorTitle')}</h1>
      <p>{t(offline ? 'offlineText' : 'errorText')}</p>
      <p><button className="button" onClick={() => void retry()}>{t('tryAgain')}</button></p>
    </div>
  )
}

/** The page that is shown where another cannot be fetched, for nothing can be reached. */
export const unreachable: Page = {
  default: () => {
    useTitle(t('offlineTitle'))
    return (
      <div className="notice-page" role="alert">
        <h1>{t('offlineTitle')}</h1>
        <p>{t('offlineText')}</p>
        <p><button className="button" onClick={() => void retry()}>{t('tryAgain')}</button></p>
      </div>
    )
  },
}
