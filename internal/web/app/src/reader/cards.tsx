import { count, date, t } from '../lib/i18n'
import type { ArticleCardFragment, InitiativeCardFragment } from './gql/graphql'

/** Pictures of other sites are not shown: readers' browsers ask nobody else. */
export const ours = (url: string | undefined): boolean => !!url && url.startsWith('/') && !url.startsWith('//')

/** The size of a picture that was uploaded here, and the smaller ones beside it. */
export const sizesOf = (i: { width: number | null; height: number | null; srcset: string }, sizes: string) => ({
  ...(i.srcset && { srcSet: i.srcset, sizes }), ...(i.width && i.height && { width: i.width, height: i.height }),
})

export const by = (people: ArticleCardFragment['contributors'], ...roles: string[]) =>
  roles.flatMap((role) => people.filter((c) => c.role === role))

/** An article in a list. The server renders the same in templates/card.html. */
export function Card({ article: a, size }: { article: ArticleCardFragment; size: 'lead' | 'second' | 'row' }) {
  const href = `/artikkel/${a.slug}`
  const authors = by(a.contributors, 'AUTHOR')
  const topic = a.topics[0]
  return (
    <article className={`card ${size}`}>
      {a.heroImage && ours(a.heroImage.url) && (
        <a className="card-picture" href={href} tabIndex={-1} aria-hidden="true"><img src={a.heroImage.url} alt="" loading="lazy" {...sizesOf(a.heroImage, '(min-width: 62rem) 40vw, 100vw')} /></a>
      )}
      <div className="card-text">
        {topic && <p className="kicker"><a href={`/tema/${topic.slug}`}>{topic.name}</a></p>}
        <h2 className="card-title"><a href={href}>{a.title}</a></h2>
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

/** An initiative in a list. The server renders the same in templates/venture.html. */
export const Venture = ({ initiative: i }: { initiative: InitiativeCardFragment }) => (
  <article className="venture">
    <p className="status" data-status={i.status}>{t(`status.${i.status}`)}</p>
    <h3><a href={`/initiativ/${i.slug}`}>{i.title}</a></h3>
    <p>{i.summary}</p>
    {place(i) && <p className="meta"><span>{place(i)}</span></p>}
  </article>
)
