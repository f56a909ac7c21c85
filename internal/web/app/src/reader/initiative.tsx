import { useQuery } from 'urql'
import { doc } from '../lib/client'
import { Html } from '../lib/html'
import { date, day, locale, t, whole } from '../lib/i18n'
import { useTitle, type Page, type Visit } from '../lib/router'
import { ours, period, place, sizesOf } from './cards'
import { Discussion } from './discussion'
import Missing, { Failed } from './missing'
import { Reports } from './reports'
import { InitiativePageDocument } from './gql/graphql'

const query = doc(InitiativePageDocument)
const variables = ({ params }: Visit) => ({ slug: params.slug ?? '', locale: locale() })

export const needs: Page['needs'] = (visit) => [[query as never, variables(visit)]]

/** An initiative and what is said about it. The server renders the same in templates/initiative.html. */
export default function InitiativePage(visit: Visit) {
  const [{ data, error }] = useQuery({ query, variables: variables(visit) })
  useTitle(data?.initiative?.title)
  if (!data) return <Failed error={error} />
  const i = data.initiative
  if (!i) return <Missing />
  const hero = i.heroImage && ours(i.heroImage.url) ? i.heroImage : null
  return (
    <>
      <article className="story">
        <header className="story-head">
          {i.topics.length > 0 && <ul className="kickers">{i.topics.map((topic) => <li key={topic.id}><a href={`/tema/${topic.slug}`}>{topic.name}</a></li>)}</ul>}
          <h1>{whole(i.title)}</h1>
          {i.summary && <p className="lede">{i.summary}</p>}
          <dl className="facts">
            <div><dt>{t('facetStatus')}</dt><dd><span className="status" data-status={i.status}>{t(`status.${i.status}`)}</span></dd></div>
            {place(i) && <div><dt>{t('place')}</dt><dd>{place(i)}</dd></div>}
            {period(i) && <div><dt>{t('period')}</dt><dd>{period(i)}</dd></div>}
            {i.targetGroup && <div><dt>{t('targetGroup')}</dt><dd>{i.targetGroup}</dd></div>}
            {i.goal && <div><dt>{t('goal')}</dt><dd>{i.goal}</dd></div>}
            {i.contactName && <div><dt>{t('contact')}</dt><dd>{i.contactUrl ? <a href={i.contactUrl}>{i.contactName}</a> : i.contactName}</dd></div>}
          </dl>
        </header>
        {hero && (
          <figure className="hero">
            <img src={hero.url} alt={hero.alt} {...sizesOf(hero, '(min-width: 78rem) 78rem, 100vw')} />
            {(hero.caption || hero.credit) && (
              <figcaption>
                {hero.caption && <span>{hero.caption}</span>}
                {hero.credit && <span className="credit">{t('photoBy', { name: hero.credit })}</span>}
              </figcaption>
            )}
          </figure>
        )}
        <Html className="prose" html={i.bodyHtml} />
        <div className="afterword">
          {i.partners.length > 0 && (
            <section aria-labelledby="partnere">
              <h2 className="rubric" id="partnere">{t('partners')}</h2>
              <ul className="roles">
                {i.partners.map((p, n) => <li key={n}><span>{t(`partnerRole.${p.role}`)}</span><a href={`/organisasjon/${p.organisation.slug}`}>{p.organisation.name}</a></li>)}
              </ul>
            </section>
          )}
          {i.statusHistory.length > 0 && (
            <section aria-labelledby="utvikling">
              <h2 className="rubric" id="utvikling">{t('history')}</h2>
              <ol className="history">
                {i.statusHistory.map((s, n) => (
                  <li key={n}><span className="status" data-status={s.status}>{t(`status.${s.status}`)}</span><span className="meta">{day(s.since)}</span>{s.note && <p>{s.note}</p>}</li>
                ))}
              </ol>
            </section>
          )}
          {i.people.length > 0 && (
            <section aria-labelledby="folk">
              <h2 className="rubric" id="folk">{t('people')}</h2>
              <ul className="people">{i.people.map((p) => <li key={p.person.id}><a href={`/person/${p.person.slug}`}>{p.person.name}</a>{p.role && <span>{p.role}</span>}</li>)}</ul>
            </section>
          )}
          {i.reports.length > 0 && <Reports reports={i.reports} />}
          {!!i.articles?.nodes.length && (
            <section aria-labelledby="artikler">
              <h2 className="rubric" id="artikler">{t('aboutInitiative')}</h2>
              <ul className="related">{i.articles.nodes.map((a) => <li key={a.id}><a href={`/artikkel/${a.slug}`}>{whole(a.title)}</a><p>{a.lede}</p><p className="meta"><time dateTime={a.publishedAt ?? ''}>{date(a.publishedAt ?? '')}</time></p></li>)}</ul>
            </section>
          )}
        </div>
      </article>
      <Discussion subject={i.id} path={`/initiativ/${i.slug}`} visit={visit} />
    </>
  )
}
