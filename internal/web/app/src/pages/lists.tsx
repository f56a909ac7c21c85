import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { doc } from '../lib/client'
import { locale, t } from '../lib/i18n'
import { useTitle, type Page, type Visit } from '../lib/router'
import { Card, Venture } from '../reader/cards'
import Missing, { Failed } from '../reader/missing'
import { AllArticlesDocument, OrganisationPageDocument, PersonPageDocument } from './gql/graphql'
import { further, More, useMore } from './more'

/** What stands above a list. */
export const Head = ({ kicker, title, children }: { kicker?: ReactNode; title: string; children?: ReactNode }) => (
  <header className="listing-head">
    {kicker && <p className="kicker">{kicker}</p>}
    <h1>{title}</h1>
    {children}
  </header>
)

const after = (visit: Visit) => visit.search.get('etter')

/** What a page asks for: its first part, and those that the reader asked for before. */
export const parts = (query: unknown, variables: object): ReturnType<NonNullable<Page['needs']>> =>
  [variables, ...further().map((cursor) => ({ ...variables, after: cursor }))].map((v) => [query as never, v])

const all = doc(AllArticlesDocument)

/** Every article, the latest first. */
export const articles: Page = {
  needs: (visit) => parts(all, { locale: locale(), after: after(visit) }),
  default: function Articles(visit) {
    const variables = { locale: locale(), after: after(visit) }
    const [{ data, error }] = useQuery({ query: all, variables })
    useTitle(t('allArticles'))
    const list = useMore(data?.articles ?? none, all, variables, (d) => d.articles)
    if (!data) return <Failed error={error} />
    return (
      <div className="listing">
        <Head title={t('allArticles')} />
        {list.nodes.map((a) => <Card key={a.id} article={a} size="row" />)}
        {list.nodes.length === 0 && <p>{t('emptyList')}</p>}
        <More list={list} text="moreArticles" />
      </div>
    )
  },
}

export const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }

const somebody = doc(PersonPageDocument)

/** Somebody: what they wrote, said and work on. */
export const person: Page = {
  needs: (visit) => parts(somebody, { slug: visit.params.slug, locale: locale(), after: after(visit) }),
  default: function Person(visit) {
    const variables = { slug: visit.params.slug ?? '', locale: locale(), after: after(visit) }
    const [{ data, error }] = useQuery({ query: somebody, variables })
    useTitle(data?.person?.name)
    const list = useMore(data?.person?.articles ?? none, somebody, variables, (d) => d.person?.articles)
    if (!data) return <Failed error={error} />
    const p = data.person
    if (!p) return <Missing />
    const about = [p.title, p.affiliation].filter(Boolean).join(', ')
    const ventures = p.initiatives?.nodes ?? []
    return (
      <div className="listing">
        <Head title={p.name}>{about && <p className="lede">{about}</p>}{list.nodes.length > 0 && <p className="follow"><a href={`/person/${p.slug}/feed.atom`}>{t('footerFeed')}</a></p>}</Head>
        {ventures.length > 0 && (
          <section aria-labelledby="initiativer">
            <h2 className="rubric" id="initiativer">{t('navInitiatives')}</h2>
            <div className="ventures">{ventures.map((i) => <Venture key={i.id} initiative={i} role={i.people.find((o) => o.person.id === p.id)?.role} />)}</div>
          </section>
        )}
        {list.nodes.length > 0 && (
          <section aria-labelledby="artikler">
            <h2 className="rubric" id="artikler">{t('navArticles')}</h2>
            {list.nodes.map((a) => <Card key={a.id} article={a} size="row" />)}
          </section>
        )}
        {list.nodes.length + ventures.length === 0 && <p>{t('emptyList')}</p>}
        <More list={list} text="moreArticles" />
      </div>
    )
  },
}

const company = doc(OrganisationPageDocument)

/** An organisation and what it takes part in. */
export const organisation: Page = {
  needs: (visit) => parts(company, { slug: visit.params.slug, after: after(visit) }),
  default: function Organisation(visit) {
    const variables = { slug: visit.params.slug ?? '', after: after(visit) }
    const [{ data, error }] = useQuery({ query: company, variables })
    useTitle(data?.organisation?.name)
    const list = useMore(data?.organisation?.initiatives ?? none, company, variables, (d) => d.organisation?.initiatives)
    if (!data) return <Failed error={error} />
    const o = data.organisation
    if (!o) return <Missing />
    return (
      <div className="listing">
        <Head kicker={t('kind.Organisation')} title={o.name}>
          {(o.number || o.url) && <p className="meta">{o.url && <a href={o.url}>{site(o.url)}</a>}{o.number && <span>{t('orgNumber', { number: o.number.replace(/(\d{3})(?=\d)/g, '$1\u00a0') })}</span>}</p>}
        </Head>
        {list.nodes.length > 0 && <h2 className="rubric">{t('navInitiatives')}</h2>}
        {list.nodes.length > 0 && (
          <div className="ventures">
            {list.nodes.map((i) => <Venture key={i.id} initiative={i} role={i.partners.filter((p) => p.organisation.id === o.id).map((p) => t(`partnerRole.${p.role}`)).join(', ')} />)}
          </div>
        )}
        {list.nodes.length === 0 && <p>{t('emptyList')}</p>}
        <More list={list} text="moreInitiatives" />
      </div>
    )
  },
}

/** An address as it is said. */
const site = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
