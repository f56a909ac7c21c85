import { useQuery } from 'urql'
import { doc } from '../lib/client'
import { locale, t } from '../lib/i18n'
import { useTitle, type Page, type Visit } from '../lib/router'
import { Card, Venture } from '../reader/cards'
import Missing, { Failed } from '../reader/missing'
import { TopicPageDocument } from './gql/graphql'
import { Head, none, parts } from './lists'
import { More, useMore } from './more'

const query = doc(TopicPageDocument)
const variables = ({ params, search }: Visit) => ({ slug: params.slug ?? '', locale: locale(), after: search.get('etter') })

/** A topic: what editors put first leads, then what is latest. The server renders the same in templates/topic.html. */
export const topic: Page = {
  needs: (visit) => parts(query, variables(visit)),
  default: function Topic(visit) {
    const [{ data, error }] = useQuery({ query, variables: variables(visit) })
    const found = data?.section?.topic
    useTitle(found?.name)
    const list = useMore(data?.section?.latest ?? none, query, variables(visit), (d) => d.section?.latest)
    if (!data) return <Failed error={error} />
    if (!found) return <Missing />
    const further = visit.search.has('etter')
    const all = further ? list.nodes : [...(data.section?.chosen ?? []), ...list.nodes]
    const lead = further ? undefined : all[0]
    const rest = lead ? all.slice(1) : all
    const below = data.topics.nodes.filter((o) => o.parent?.id === found.id)
    const ventures = data.initiatives.nodes
    return (
      <div className="section">
        <Head kicker={found.parent ? <a href={`/tema/${found.parent.slug}`}>{found.parent.name}</a> : t('kind.Topic')} title={found.name}>
          {found.description && <p className="lede">{found.description}</p>}
          {below.length > 0 && <ul className="pills" aria-label={t('subtopics')}>{below.map((o) => <li key={o.id}><a href={`/tema/${o.slug}`}>{o.name}</a></li>)}</ul>}
          <p className="follow"><a href={`/tema/${found.slug}/feed.atom`}>{t('footerFeed')}</a></p>
        </Head>
        <div className="section-body" data-alone={ventures.length === 0 || undefined}>
          <div className="river">
            {lead && <Card article={lead} size="second" />}
            {rest.map((a) => <Card key={a.id} article={a} size="row" />)}
            {all.length === 0 && <p>{t('emptyList')}</p>}
            <More list={list} text="moreArticles" />
          </div>
          {ventures.length > 0 && (
            <aside className="beside">
              <section aria-labelledby="folger">
                <h2 className="rubric" id="folger">{t('weFollow')}</h2>
                {ventures.map((i) => <Venture key={i.id} initiative={i} />)}
                {data.initiatives.totalCount > ventures.length && <p className="more"><a href={`/initiativ?tema=${found.slug}`}>{t('allInitiatives')}</a></p>}
              </section>
            </aside>
          )}
        </div>
      </div>
    )
  },
}
