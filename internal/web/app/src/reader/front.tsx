import { useQuery } from 'urql'
import { doc } from '../lib/client'
import { locale, t } from '../lib/i18n'
import { useTitle, type Page } from '../lib/router'
import { Card, Venture } from './cards'
import { Failed } from './missing'
import { FrontPageDocument } from './gql/graphql'

const query = doc(FrontPageDocument)

export const needs: Page['needs'] = () => [[query as never, { locale: locale() }]]

/** The front page: what editors put first leads, else the latest; two follow, the rest are a list. */
export default function Front() {
  const [{ data, error }] = useQuery({ query, variables: { locale: locale() } })
  useTitle(undefined)
  if (!data) return <Failed error={error} />
  const [lead, ...others] = data.frontPage.items.map((i) => i.article)
  const [seconds, rest] = [others.slice(0, 2), others.slice(2)]
  return (
    <>
      <h1 className="unseen">{`InnoMag – ${t('tagline')}`}</h1>
      <div className="front">
        {lead && <Card article={lead} size="lead" />}
        {seconds.length > 0 && <div className="seconds">{seconds.map((a) => <Card key={a.id} article={a} size="second" />)}</div>}
        <section className="river" aria-labelledby="siste">
          <h2 className="rubric" id="siste">{t('latest')}</h2>
          {rest.map((a) => <Card key={a.id} article={a} size="row" />)}
          {rest.length > 0 && <p className="more"><a href="/artikler">{t('allArticles')}</a></p>}
        </section>
        <aside className="beside">
          <section aria-labelledby="folger">
            <h2 className="rubric" id="folger">{t('weFollow')}</h2>
            {data.initiatives.nodes.map((i) => <Venture key={i.id} initiative={i} />)}
            <p className="more"><a href="/initiativ">{t('allInitiatives')}</a></p>
          </section>
          <nav aria-labelledby="temaer">
            <h2 className="rubric" id="temaer">{t('navTopics')}</h2>
            <ul className="pills">
              {data.topics.nodes.filter((topic) => !topic.parent).map((topic) => <li key={topic.id}><a href={`/tema/${topic.slug}`}>{topic.name}</a></li>)}
            </ul>
          </nav>
        </aside>
      </div>
    </>
  )
}
