import { useCallback, useEffect, useState } from 'react'
import { dateTime } from '../lib/i18n'
import { go, useTitle, type Visit } from '../lib/router'
import { ask, Trouble } from './client'
import { Faults, Field, useForm } from './form'
import { Broken } from './frame'
import { CreateArticleDocument, NewsroomDocument, type ArticleState, type ListedFragment } from './gql/graphql'
import { ago, counted, named, w } from './words'

const states = ['DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED'] as const satisfies ArticleState[]

/** What is written, by how far it has come. */
export default function Newsroom({ search }: Visit) {
  useTitle(w('navNewsroom'))
  const state = states.find((s) => s === search.get('tilstand')) ?? 'DRAFT'
  const [found, setFound] = useState<{ articles: ListedFragment[]; total: number; more: string | null }>()
  const [trouble, setTrouble] = useState<Trouble>()
  const form = useForm()

  const read = useCallback(async (after: string | null) => {
    setTrouble(undefined)
    try {
      const { articles } = await ask(NewsroomDocument, { first: 30, after, filter: { state } })
      setFound((old) => ({
        articles: after && old ? [...old.articles, ...articles.nodes] : articles.nodes, total: articles.totalCount,
        more: articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor ?? null : null,
      }))
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [state])
  useEffect(() => { setFound(undefined); void read(null) }, [read])

  return (
    <div className="sheetlike">
      <h1>{w('navNewsroom')}</h1>
      <form className="begin" noValidate onSubmit={(e) => {
        e.preventDefault()
        const title = String(new FormData(e.currentTarget).get('title'))
        void form.send(() => ask(CreateArticleDocument, { input: { title } }), (a) => a.createArticle?.userErrors)
          .then((a) => { if (a?.createArticle?.article) go(`/redaksjon/${encodeURIComponent(a.createArticle.article.id)}`) })
      }}>
        <Field form={form} name="title" label={w('newArticle')} placeholder={w('titleHint')} />
        <button className="primary" disabled={form.busy}>{w('beginWriting')}</button>
        <Faults form={form} />
      </form>
      <nav className="tabs" aria-label={w('states')}>
        <ul>{states.map((s) => <li key={s}><a href={s === 'DRAFT' ? '/redaksjon' : `/redaksjon?tilstand=${s}`} aria-current={s === state ? 'page' : undefined}>{named('state', s)}</a></li>)}</ul>
      </nav>
      {trouble && <Broken trouble={trouble} again={() => void read(null)} />}
      {found && <p className="meta">{counted('articles', found.total)}</p>}
      <ul className="articles">
        {found?.articles.map((a) => (
          <li key={a.id}>
            <h2><a href={`/redaksjon/${encodeURIComponent(a.id)}`}>{a.title}</a></h2>
            <p className="meta">
              {a.contributors.filter((c) => c.role === 'AUTHOR').map((c) => c.person.name).join(', ')}
              {' · '}{a.publishedAt && a.state !== 'DRAFT' ? dateTime(a.publishedAt) : w('savedWhen', { when: ago(a.updatedAt) })}
              {a.commentCount > 0 && <> · {counted('comments', a.commentCount)}</>}
              {a.reviewNote && <span className="tag hold">{w('sentBack')}</span>}
            </p>
          </li>
        ))}
      </ul>
      {found?.more && <p><button className="plain" onClick={() => void read(found.more)}>{w('more')}</button></p>}
    </div>
  )
}
