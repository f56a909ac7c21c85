import { useQuery } from 'urql'
import { doc } from '../lib/client'
import { Html } from '../lib/html'
import { count, dateTime, t } from '../lib/i18n'
import type { Visit } from '../lib/router'
import { DiscussionDocument, type CommentPartsFragment } from './gql/graphql'

const query = doc(DiscussionDocument)

/** What is said about an article or an initiative. The server renders the same in templates/discussion.html. */
export function Discussion({ subject }: { subject: string; visit: Visit }) {
  const [{ data }] = useQuery({ query, variables: { subject, order: 'OLDEST' } })
  const about = data?.node && 'thread' in data.node ? data.node : null
  if (!about) return null
  return (
    <section className="discussion" id="kommentarer" aria-labelledby="kommentarer-tittel">
      <header className="discussion-head">
        <h2 id="kommentarer-tittel">{t('commentsTitle')}</h2>
        <p className="discussion-count">{about.commentCount ? count('comments', about.commentCount) : t('noComments')}</p>
      </header>
      {about.thread && <ol className="thread">{about.thread.nodes.map((c) => <CommentItem key={c.id} comment={c} />)}</ol>}
    </section>
  )
}

function CommentItem({ comment: c }: { comment: CommentPartsFragment }) {
  return (
    <li className="comment" id={`kommentar-${c.id}`} data-depth={c.depth}>
      {c.tombstone ? (
        <p className="tombstone">{t(`tombstone.${c.tombstone}`)}</p>
      ) : (
        <>
          <p className="comment-head">
            <b className="comment-name">{c.authorName}</b>
            {c.authorIsStaff && <span className="badge">{t('staff')}</span>}
            {c.featured && <span className="badge featured">{t('featured')}</span>}
            <a className="comment-time" href={`#kommentar-${c.id}`}><time dateTime={c.createdAt}>{dateTime(c.createdAt)}</time></a>
          </p>
          <Html className="comment-body" html={c.bodyHtml ?? ''} />
        </>
      )}
    </li>
  )
}
