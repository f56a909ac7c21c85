import { useQuery } from 'urql'
import { doc } from '../lib/client'
import { Html } from '../lib/html'
import { count, date, day, locale, t, whole, type Key } from '../lib/i18n'
import { useTitle, type Page, type Visit } from '../lib/router'
import { by, ours, sizesOf, Venture } from './cards'
import { Discussion } from './discussion'
import Missing, { Failed } from './missing'
import { Reports } from './reports'
import { ArticlePageDocument, type ArticlePageQuery } from './gql/graphql'

const query = doc(ArticlePageDocument)
const variables = ({ params }: Visit) => ({ slug: params.slug ?? '', locale: locale() })

export const needs: Page['needs'] = (visit) => [[query as never, variables(visit)]]

/** An article and what is said about it. */
export default function ArticlePage(visit: Visit) {
  const [{ data, error }] = useQuery({ query, variables: variables(visit) })
  useTitle(data?.article?.title)
  if (!data) return <Failed error={error} />
  if (!data.article) return <Missing />
  return (
    <>
      <Story article={data.article} />
      <Discussion subject={data.article.id} path={`/artikkel/${data.article.slug}`} visit={visit} />
    </>
  )
}

const about = (p: { title: string; affiliation: string }) => [p.title, p.affiliation].filter(Boolean).join(', ')

/** The article itself. The server renders the same in templates/article.html. */
function Story({ article: a }: { article: NonNullable<ArticlePageQuery['article']> }) {
  const [authors, helpers, sources] = [
    by(a.contributors, 'AUTHOR'), by(a.contributors, 'PHOTOGRAPHER', 'ILLUSTRATOR', 'TRANSLATOR', 'EDITOR'), by(a.contributors, 'SOURCE'),
  ]
  const hero = a.heroImage && ours(a.heroImage.url) ? a.heroImage : null
  return (
    <article className="story">
      <header className="story-head">
        {a.topics.length > 0 && <ul className="kickers">{a.topics.map((topic) => <li key={topic.id}><a href={`/tema/${topic.slug}`}>{topic.name}</a></li>)}</ul>}
        <h1>{whole(a.title)}</h1>
        {a.lede && <p className="lede">{a.lede}</p>}
        <div className="byline">
          {authors.length > 0 && (
            <p className="authors">
              {authors.map((c, i) => [i > 0 ? ', ' : `${t('by')} `, <a key={c.person.id} href={`/person/${c.person.slug}`}>{c.person.name}</a>])}
            </p>
          )}
          {helpers.length > 0 && (
            <p>
              {helpers.map((c, i) => [`${i > 0 ? ', ' : ''}${t(`role.${c.role}` as Key)}: `, <a key={c.person.id} href={`/person/${c.person.slug}`}>{c.person.name}</a>])}
            </p>
          )}
          <p className="meta">
            <time dateTime={a.publishedAt ?? ''}>{date(a.publishedAt ?? '')}</time>
            <span>{t('minutes', { n: a.readingMinutes })}</span>
            <a href="#kommentarer">{a.commentCount ? count('comments', a.commentCount) : t('noComments')}</a>
          </p>
        </div>
      </header>
      {hero && (
        <figure className="hero">
          <img src={hero.url} alt={hero.alt} fetchPriority="high" {...sizesOf(hero, '(min-width: 78rem) 78rem, 100vw')} />
          {(hero.caption || hero.credit) && (
            <figcaption>
              {hero.caption && <span>{hero.caption}</span>}
              {hero.credit && <span className="credit">{t('photoBy', { name: hero.credit })}</span>}
            </figcaption>
          )}
        </figure>
      )}
      <Html className="prose" html={a.bodyHtml} />
      {a.notes.length > 0 && (
        <div className="notes">
          {a.notes.map((note, i) => (
            <div key={i} className="note" data-kind={note.kind}>
              <h2>{t(`note.${note.kind}`)}</h2>
              <p>{note.text}</p>
              <p className="meta"><time dateTime={note.notedOn}>{day(note.notedOn)}</time></p>
            </div>
          ))}
        </div>
      )}
      <div className="afterword">
        {sources.length > 0 && (
          <section aria-labelledby="medvirkende">
            <h2 className="rubric" id="medvirkende">{t('contributors')}</h2>
            <ul className="people">
              {sources.map((c) => <li key={c.person.id}><a href={`/person/${c.person.slug}`}>{c.person.name}</a>{about(c.person) && <span>{about(c.person)}</span>}</li>)}
            </ul>
          </section>
        )}
        {a.initiatives.length > 0 && (
          <section aria-labelledby="initiativet">
            <h2 className="rubric" id="initiativet">{t('initiativesInArticle')}</h2>
            {a.initiatives.map((i) => <Venture key={i.id} initiative={i} />)}
          </section>
        )}
        {a.reports.length > 0 && <Reports reports={a.reports} />}
        {a.tags.length > 0 && (
          <section aria-labelledby="stikkord">
            <h2 className="rubric" id="stikkord">{t('tags')}</h2>
            <ul className="pills">{a.tags.map((tag) => <li key={tag.id}><a href={`/sok?q=${encodeURIComponent(tag.name)}`}>{tag.name}</a></li>)}</ul>
          </section>
        )}
      </div>
      {a.readMore.length > 0 && (
        <section className="read-more" aria-labelledby="lesmer">
          <h2 className="rubric" id="lesmer">{t('readMore')}</h2>
          <ul>
            {a.readMore.map(({ article: r }) => (
              <li key={r.id}>
                {r.heroImage && ours(r.heroImage.url) && (
                  <a className="card-picture" href={`/artikkel/${r.slug}`} tabIndex={-1} aria-hidden="true"><img src={r.heroImage.url} alt="" loading="lazy" {...sizesOf(r.heroImage, '(min-width: 62rem) 19rem, 100vw')} /></a>
                )}
                <h3><a href={`/artikkel/${r.slug}`}>{whole(r.title)}</a></h3>
                <p>{r.lede}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
