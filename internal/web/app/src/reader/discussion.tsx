import { useEffect, useMemo, useRef, useState } from 'react'
import { useClient, useQuery, useSubscription } from 'urql'
import { doc } from '../lib/client'
import { count, t, type Key } from '../lib/i18n'
import type { Visit } from '../lib/router'
import { answer } from './ask'
import { CommentItem, type Own } from './comment'
import { CommentForm } from './form'
import {
  ArrivalsDocument, DeepLinkDocument, DiscussionDocument, OwnCommentDocument, RepliesDocument, type CommentOrder,
} from './gql/graphql'
import { dropReceipt, receipts } from './own'
import { anchorOf, idOf, place, type Said } from './thread'

const [query, around, replies, mine, arrivals] = [doc(DiscussionDocument), doc(DeepLinkDocument), doc(RepliesDocument), doc(OwnCommentDocument), doc(ArrivalsDocument)]

const orders: Record<string, CommentOrder> = { eldste: 'OLDEST', nyeste: 'NEWEST', likt: 'MOST_LIKED' }

/** What is said about an article or an initiative at path. The server renders the same in templates/discussion.html. */
export function Discussion({ subject, path, visit }: { subject: string; path: string; visit: Visit }) {
  const client = useClient()
  const order = orders[visit.search.get('sorter') ?? ''] ?? 'OLDEST'
  const number = visit.search.get('kommentar')
  const [{ data, error }, again] = useQuery({ query, variables: { subject, order, after: visit.search.get('etter') ?? null } })
  const [{ data: linked }] = useQuery({ query: around, variables: { comment: idOf(number ?? '0') }, pause: !number })
  const about = data?.node && 'thread' in data.node ? data.node : null
  const excerpt = linked?.node && 'threadPage' in linked.node ? linked.node.threadPage : null
  const first = number ? excerpt : about?.thread

  const [later, setLater] = useState<Said[]>([]) // pages that were asked for
  const [end, setEnd] = useState<string | null>(null) // of the last of them; empty when there are no more
  const [added, setAdded] = useState<Said[]>([]) // answers that were asked for, the reader's own, and what arrived and was let in
  const [arrived, setArrived] = useState<Said[]>([])
  const [sending, setSending] = useState<Said | null>(null)
  const [own, setOwn] = useState<Record<string, Own>>({})
  const [answering, setAnswering] = useState<Said | null>(null)
  const [opened, setOpened] = useState<Set<string>>(new Set())
  const [wrong, setWrong] = useState('')
  const [near, setNear] = useState(false)
  const section = useRef<HTMLElement>(null)
  const marked = useMarked()

  const shown = useMemo(() => {
    const base = place([...(first?.nodes ?? [])], later, false)
    const all = place(base, sending ? [...added, sending] : added, order === 'NEWEST')
    return all.map((c) => (opened.has(c.id) ? { ...c, moreReplies: 0 } : c))
  }, [first, later, added, sending, order, opened])
  const ids = useRef(new Set<string>())
  ids.current = new Set(shown.map((c) => c.id))

  // What the reader wrote before, waiting or not.
  useEffect(() => {
    for (const r of receipts(subject)) {
      void client.query(mine, { receipt: r.receipt }).toPromise().then(({ data }) => {
        const c = data?.commentByReceipt
        if (!data) return
        if (!c || c.tombstone) {
          dropReceipt(r.comment)
          return
        }
        keepOwn(c.id, { receipt: r.receipt, canEdit: c.viewerCanEdit, canWithdraw: c.viewerCanWithdraw, bodyText: c.bodyText ?? '', rejection: c.rejection })
        if (c.visibility === 'HIDDEN') setAdded((a) => place(a, [{ ...c, bodyText: c.bodyText ?? '' }], false))
      })
    }
  }, [subject])

  // Listening begins when the reader comes near: most who read an article never do.
  useEffect(() => {
    const at = section.current
    if (!at) return
    const watch = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && setNear(true), { rootMargin: '600px' })
    watch.observe(at)
    return () => watch.disconnect()
  }, [about !== null])
  useSubscription({ query: arrivals, variables: { subject }, pause: !near }, (_, { commentPublished: c }) => {
    if (ids.current.has(c.id)) setAdded((a) => place(a, [c], false))
    else setArrived((a) => place(a, [c], false))
    return { commentPublished: c }
  })

  // A link to a comment that is not on this page leads to the part of the discussion where it is.
  useEffect(() => {
    const wanted = /^#kommentar-(\d+)$/.exec(location.hash)?.[1]
    if (!wanted || number || !about || document.getElementById(`kommentar-${wanted}`)) return
    void answer(client.query(around, { comment: idOf(wanted) }).toPromise()).then((said) => {
      const node = said.data?.node
      if (node && 'threadPage' in node && node.threadPage) {
        setAdded((a) => place(a, node.threadPage?.nodes ?? [], false))
        requestAnimationFrame(() => document.getElementById(`kommentar-${wanted}`)?.scrollIntoView({ block: 'center' }))
      } else setWrong(t('goneComment'))
    })
  }, [about !== null])

  const keepOwn = (id: string, held: Own) => setOwn((o) => ({ ...o, [id]: held }))

  async function more() {
    const after = end ?? first?.pageInfo.endCursor
    const said = await answer(client.query(query, { subject, order: number ? 'OLDEST' : order, after: after ?? null }).toPromise())
    const node = said.data?.node
    if (!node || !('thread' in node) || !node.thread) {
      setWrong(t('notLoaded'))
      return
    }
    const page = node.thread
    setLater((l) => [...l, ...page.nodes])
    setEnd(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : '')
  }

  async function unfold(c: Said) {
    let after: string | null = null
    for (let pages = 0; pages < 5; pages++) {
      const said: Awaited<ReturnType<typeof askReplies>> = await askReplies(c.id, after)
      if (!said) {
        setWrong(t('notLoaded'))
        return
      }
      // Their own answers were not asked for: they can be unfolded in turn.
      const found = said.nodes.filter((r) => !ids.current.has(r.id)).map((r) => ({ ...r, parent: { __typename: 'Comment' as const, id: c.id, authorName: c.authorName }, moreReplies: r.replyCount }))
      setAdded((a) => [...a, ...found])
      if (!said.pageInfo.hasNextPage) break
      after = said.pageInfo.endCursor
    }
    setOpened((o) => new Set(o).add(c.id))
  }
  const askReplies = async (comment: string, after: string | null) => {
    const said = await answer(client.query(replies, { comment, after }).toPromise())
    return said.data?.node && 'replies' in said.data.node ? said.data.node.replies : null
  }

  /** Lets in what has arrived, when the reader asks for it. */
  function letIn() {
    const fresh = arrived.map((c) => ({ ...c, fresh: true }))
    setAdded((a) => [...a, ...fresh])
    setArrived([])
    const at = fresh[0]
    if (at) requestAnimationFrame(() => document.getElementById(anchorOf(at.id))?.scrollIntoView({ block: 'center' }))
  }

  if (!about) {
    return (
      <section className="discussion" id="kommentarer" ref={section}>
        <p role={error ? 'alert' : undefined}>{error ? t('notLoaded') : t('loading')}</p>
        {error && <p className="more"><button className="button" onClick={() => again({ requestPolicy: 'network-only' })}>{t('tryAgain')}</button></p>}
      </section>
    )
  }

  const posted = (parent?: Said) => (c: Said, notice: string | null) => {
    const kept = receipts(subject).find((r) => r.comment === c.id)
    if (kept) keepOwn(c.id, { receipt: kept.receipt, canEdit: true, canWithdraw: true, bodyText: c.bodyText ?? '' })
    void (kept && client.query(mine, { receipt: kept.receipt }, { requestPolicy: 'network-only' }).toPromise().then(({ data }) => {
      const now = data?.commentByReceipt
      if (now && kept) keepOwn(c.id, { receipt: kept.receipt, canEdit: now.viewerCanEdit, canWithdraw: now.viewerCanWithdraw, bodyText: now.bodyText ?? '', rejection: now.rejection })
    }))
    setAdded((a) => place(a, [{ ...c, fresh: true, ...(parent && notice ? { notice } : {}) }], false))
    setArrived((a) => a.filter((o) => o.id !== c.id))
    if (parent) setAnswering(null)
  }
  const onSending = (parent?: Said) => (text: { body: string; name: string } | null) =>
    setSending(text && ({
      __typename: 'Comment', id: 'sending', bodyText: text.body, bodyHtml: null, authorName: text.name, authorIsStaff: false, createdAt: '', editedAt: null,
      visibility: 'HIDDEN', review: 'PENDING', tombstone: null, revision: 0, depth: 0, replyCount: 0, moreReplies: 0, likeCount: 0, viewerHasLiked: false,
      viewerCanReport: false, viewerCanReply: false, featured: false, redacted: false, locked: false, sending: true,
      parent: parent ? { __typename: 'Comment', id: parent.id, authorName: parent.authorName } : null,
    }))
  const total = about.commentCount
  const further = number ? first?.pageInfo.hasNextPage && end !== '' : (end === null ? first?.pageInfo.hasNextPage : end !== '')
  const cursor = first?.pageInfo.endCursor
  const action = `${path}/kommentarer`
  const asked = visit.search.has('svar') ? first?.nodes.find((c) => c.id === idOf(visit.search.get('svar') ?? '') && !c.tombstone) : undefined

  return (
    <section className="discussion" id="kommentarer" aria-labelledby="kommentarer-tittel" ref={section}>
      <header className="discussion-head">
        <h2 id="kommentarer-tittel">{t('commentsTitle')}</h2>
        <p className="discussion-count">{total ? count('comments', total) : t('noComments')}</p>
        {about.commentsOpen && <a className="to-form" href="#skriv">{t('writeOne')}</a>}
      </header>
      {number ? (
        <p className="excerpt">{`${t(excerpt || !linked ? 'excerpt' : 'goneComment')} `}<a href={`${path}#kommentarer`}>{t('wholeThread')}</a></p>
      ) : total > 1 && (
        <nav className="orders" aria-label={t('orderBy')}>
          <ul>
            {Object.entries(orders).map(([word, o]) => (
              <li key={word}><a href={`${path}${word === 'eldste' ? '' : `?sorter=${word}`}#kommentarer`} aria-current={o === order || undefined}>{t(`order.${o}` as Key)}</a></li>
            ))}
          </ul>
        </nav>
      )}
      <ol className="thread">
        {shown.map((c) => (
          <CommentItem
            key={c.id} comment={c} own={own[c.id]} marked={marked === anchorOf(c.id)} onReply={setAnswering} onMore={(of) => void unfold(of)}
            onChanged={(changed) => setAdded((a) => place(a, [{ ...changed, notice: '' }], false))}
          >
            {answering?.id === c.id && (
              <CommentForm
                subject={subject} action={action} inline parent={{ id: c.id, name: c.authorName ?? '' }} onSending={onSending(c)} onPosted={posted(c)}
                onCancel={() => setAnswering(null)}
              />
            )}
          </CommentItem>
        ))}
      </ol>
      {further && cursor && (
        <p className="more"><a href={`${path}?etter=${encodeURIComponent(cursor)}#kommentarer`} onClick={(e) => { e.preventDefault(); void more() }}>{t('moreComments')}</a></p>
      )}
      {wrong && <p className="wrong" role="alert">{wrong}</p>}
      {about.commentsOpen
        ? <CommentForm subject={subject} action={action} parent={asked && { id: asked.id, name: asked.authorName ?? '' }} onSending={onSending(asked)} onPosted={posted()} />
        : <p className="closed">{t('closed')}</p>}
      {!number && <p className="follow"><a href={`${action}/feed.atom`}>{t('feedComments')}</a></p>}
      <div className="arrivals" role="status">
        {arrived.length > 0 && <button className="button" onClick={letIn}>{count('newComments', arrived.length)}</button>}
      </div>
    </section>
  )
}

/** The comment that the address points at. */
function useMarked() {
  const [marked, set] = useState('')
  useEffect(() => {
    const look = () => set(location.hash.slice(1))
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  return marked
}
