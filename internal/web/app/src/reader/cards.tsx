import { count, date, t, whole } from '../lib/i18n'
import type { ArticleCardFragment, InitiativeCardFragment } from './gql/graphql'

/** Pictures of other sites are not shown: readers' browsers ask nobody else. */
export const ours = (url: string | undefined): boolean => !!url && url.startsWith('/') && !url.startsWith('//')

/** The size of a picture that was uploaded here, and the smaller ones beside it. */
export const sizesOf = (i: { width: number | null; height: number | null; srcset: string }, sizes: string) => ({
  ...(i.srcset && { srcSet: i.srcset, sizes }), ...(i.width && i.height && { width: i.width, height: i.height }),
})

export const by = <C extends { role: string }>(people: C[], ...roles: string[]) =>
  roles.flatMap((role) => people.filter((c) => c.role === role))

/** How wide the picture of a card is, as it is cut. */
const widths = { lead: '(min-width: 62rem) 75vw, 100vw', second: '(min-width: 48rem) 55vw, 100vw', row: '11rem' }

/** What a card shows of an article. */
export type CardOf = Omit<ArticleCardFragment, 'contributors'> & { contributors: { role: string; person: { name: string } }[] }

/** An article in a list. The server renders the same in templates/card.html. */
export function Card({ article: a, size }: { article: CardOf; size: 'lead' | 'second' | 'row' }) {
  const href = `/artikkel/${a.slug}`
  const authors = by(a.contributors, 'AUTHOR')
  const topic = a.topics[0]
  return (
    <article className={`card ${size}`}>
      {a.heroImage && ours(a.heroImage.url) && (
        <a className="card-picture" href={href} tabIndex={-1} aria-hidden="true"><img src={a.heroImage.url} alt="" {...(size === 'lead' ? { fetchPriority: 'high' } : { loading: 'lazy' })} {...sizesOf(a.heroImage, widths[size])} /></a>
      )}
      <div className="card-text">
        {topic && <p className="kicker"><a href={`/tema/${topic.slug}`}>{topic.name}</a></p>}
        <h2 className="card-title"><a href={href}>{whole(a.title)}</a></h2>
        <p className="card-lede">{a.lede}</p>
        <p className="meta">
          {authors.length > 0 && <span>{`${t('by')} ${authors.map((c) => c.person.name).join(', ')}`}</span>}
          <time dateTime={a.publishedAt ?? ''}>{date(a.publishedAt ?? '')}</time>
          <span>{t('minutes', { n: a.readingMinutes })}</span>
          {a.commentCount > 0 && <a href={`${href}#kommentarer`}>{count('comments', a.commentCount)}</a>}
        </p>
      </div>
    </article>
  )
}

export const place = (i: { municipality: string; county: string }) =>
  i.municipality && i.county && i.municipality !== i.county ? `${i.municipality}, ${i.county}` : i.municipality || i.county

/** The years in which an initiative went on; empty when they are not known. */
export function period({ startedOn, endedOn }: { startedOn: string | null; endedOn: string | null }) {
  const [from, to] = [startedOn?.slice(0, 4), endedOn?.slice(0, 4)]
  if (from && to) return from === to ? from : `${from}–${to}`
  if (from) return t('sinceYear', { year: from })
  return to ? t('untilYear', { year: to }) : ''
}

/** An initiative in a list, with the part that somebody has in it. The server renders the same in templates/venture.html. */
export const Venture = ({ initiative: i, role }: { initiative: InitiativeCardFragment; role?: string }) => (
  <article className="venture">
    {i.heroImage && ours(i.heroImage.url) && (
      <a className="card-picture" href={`/initiativ/${i.slug}`} tabIndex={-1} aria-hidden="true"><img src={i.heroImage.url} alt="" loading="lazy" {...sizesOf(i.heroImage, '7rem')} /></a>
    )}
    <p className="venture-head"><span className="status" data-status={i.status}>{t(`status.${i.status}`)}</span>{role && <span className="venture-role">{role}</span>}</p>
    <h3><a href={`/initiativ/${i.slug}`}>{whole(i.title)}</a></h3>
    <p>{i.summary}</p>
    {(place(i) || period(i)) && <p className="meta">{place(i) && <span>{place(i)}</span>}{period(i) && <span>{period(i)}</span>}</p>}
  </article>
)
