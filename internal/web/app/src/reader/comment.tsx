import { useEffect, useState, type FormEvent, type ReactNode } from 'react'
import { useClient } from 'urql'
import { doc } from '../lib/client'
import { Html } from '../lib/html'
import { count, dateTime, t, type Key } from '../lib/i18n'
import { answer } from './ask'
import { EditCommentDocument, LikeDocument, ReportCommentDocument, UnlikeDocument, WithdrawCommentDocument, type CommentReportReason } from './gql/graphql'
import { keepReport, reportOf } from './own'
import { anchorOf, numberOf, type Said } from './thread'

const [like, unlike, report, edit, withdraw] = [doc(LikeDocument), doc(UnlikeDocument), doc(ReportCommentDocument), doc(EditCommentDocument), doc(WithdrawCommentDocument)]

/** What the reader holds for a comment of their own. */
export interface Own {
  receipt: string
  canEdit: boolean
  canWithdraw: boolean
  bodyText: string
  rejection?: { message: string } | null
}

interface Props {
  comment: Said
  own: Own | undefined
  marked: boolean
  onReply: (to: Said) => void
  onMore: (of: Said) => void
  onChanged: (comment: Said) => void
  children?: ReactNode
}

/** A comment in a thread. The server renders the same in templates/comment.html. */
export function CommentItem({ comment: c, own, marked, onReply, onMore, onChanged, children }: Props) {
  const [open, setOpen] = useState<'report' | 'edit' | 'withdraw' | null>(null)
  const [told, setTold] = useState('')
  const [followed, setFollowed] = useState<string>()
  useEffect(() => setFollowed(reportOf(c.id)), [c.id])
  const waits = c.visibility === 'HIDDEN' && !c.tombstone
  const name = c.authorName ?? ''
  const by = `av-${numberOf(c.id)}`
  const done = (said: string, changed?: Said) => {
    setOpen(null)
    setTold(said)
    if (changed) onChanged(changed)
  }
  const classes = ['comment', marked || c.fresh ? 'marked' : '', waits || c.sending ? 'waits' : ''].filter(Boolean).join(' ')
  return (
    <li className={classes} id={anchorOf(c.id)} data-depth={c.depth}>
      {c.tombstone ? (
        <p className="tombstone">{t(`tombstone.${c.tombstone}`)}</p>
      ) : (
        <>
          <p className="comment-head">
            <b className="comment-name" id={by}>{name}</b>
            {c.parent?.authorName && <span className="unseen">{t('answerTo', { name: c.parent.authorName })}</span>}
            {c.authorIsStaff && <span className="badge">{t('staff')}</span>}
            {c.featured && <span className="badge featured">{t('featured')}</span>}
            {c.sending ? <span className="badge waiting">{t('sending')}</span> : waits && <span className="badge waiting">{own?.rejection ? t('rejected') : t('waiting')}</span>}
            {!c.sending && <a className="comment-time" href={`#${anchorOf(c.id)}`} title={t('link')}><time dateTime={c.createdAt}>{dateTime(c.createdAt)}</time></a>}
            {c.editedAt && <span>{t('edited')}</span>}
            {c.redacted && <span>{t('redacted')}</span>}
          </p>
          {!(open === 'edit' && own) && (c.sending ? <div className="comment-body"><p>{c.bodyText}</p></div> : <Html className="comment-body" html={c.bodyHtml ?? ''} />)}
          {own?.rejection && <p className="help">{own.rejection.message || t('rejectedBecause')}</p>}
        </>
      )}
      {!c.sending && (
        <p className="comment-tools">
          {!c.tombstone && !waits && <LikeButton comment={c} by={by} />}
          {c.viewerCanReply && !c.tombstone && !waits && (
            <a className="tool" href={`?svar=${numberOf(c.id)}#skriv`} aria-describedby={by} onClick={(e) => { e.preventDefault(); onReply(c) }}>{t('reply')}</a>
          )}
          {c.viewerCanReport && !own && !c.tombstone && (followed
            ? <a className="tool" href={`/melding?k=${encodeURIComponent(followed)}`}>{t('reported')}</a>
            : <a className="tool" href={`/melding?kommentar=${numberOf(c.id)}`} rel="nofollow" aria-describedby={by} onClick={(e) => { e.preventDefault(); setOpen('report') }}>{t('report')}</a>)}
          {own?.canEdit && <button className="tool" onClick={() => setOpen('edit')}>{t('edit')}</button>}
          {own?.canWithdraw && !c.tombstone && <button className="tool" onClick={() => setOpen('withdraw')}>{t('withdraw')}</button>}
          {own && <a className="tool" href={`/kvittering?k=${encodeURIComponent(own.receipt)}`}>{t('yourReceipt')}</a>}
          {c.moreReplies > 0 && (
            <a className="tool more-replies" href={`?kommentar=${numberOf(c.id)}#${anchorOf(c.id)}`} onClick={(e) => { e.preventDefault(); onMore(c) }}>
              {count('moreReplies', c.moreReplies)}
            </a>
          )}
        </p>
      )}
      {open === 'edit' && own && <EditForm comment={c} own={own} onDone={done} onNow={onChanged} onCancel={() => setOpen(null)} />}
      {open === 'report' && <ReportForm comment={c} onDone={(said) => { setFollowed(reportOf(c.id)); done(said) }} onCancel={() => setOpen(null)} />}
      {open === 'withdraw' && own && <WithdrawForm comment={c} own={own} onDone={done} onCancel={() => setOpen(null)} />}
      {(told || c.notice) && <p className="well" role="status">{told || c.notice}</p>}
      {children}
    </li>
  )
}

function LikeButton({ comment: c, by }: { comment: Said; by: string }) {
  const client = useClient()
  const [now, setNow] = useState<{ has: boolean; n: number } | null>(null)
  const { has, n } = now ?? { has: c.viewerHasLiked, n: c.likeCount }
  async function press() {
    const before = { has, n }
    setNow({ has: !has, n: n + (has ? -1 : 1) })
    const input = { input: { commentId: c.id } }
    const said = has
      ? await answer(client.mutation(unlike, input).toPromise()).then((a) => a.data?.unlikeComment?.comment)
      : await answer(client.mutation(like, input).toPromise()).then((a) => a.data?.likeComment?.comment)
    setNow(said ? { has: said.viewerHasLiked, n: said.likeCount } : before)
  }
  return (
    <button className="tool like needs-js" aria-describedby={by} aria-pressed={has} onClick={() => void press()}>{n > 0 ? `${t(has ? 'liked' : 'like')} · ${n}` : t('like')}</button>
  )
}

interface Inner {
  comment: Said
  onDone: (said: string, changed?: Said) => void
  onCancel: () => void
}

const reasons: CommentReportReason[] = ['OFFENSIVE', 'OFF_TOPIC', 'SPAM', 'PRIVACY', 'ILLEGAL', 'OTHER']

function ReportForm({ comment: c, onDone, onCancel }: Inner) {
  const client = useClient()
  const [wrong, setWrong] = useState('')
  async function send(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const given = new FormData(e.currentTarget)
    const said = await answer(client.mutation(report, { input: { commentId: c.id, reason: String(given.get('grunn')) as CommentReportReason, note: String(given.get('merknad') ?? '') } }).toPromise())
    const errors = said.data?.reportComment?.userErrors
    if (!errors) setWrong(t('notDone'))
    else if (errors[0]) setWrong(errors[0].message)
    else {
      if (said.data?.reportComment?.receipt) keepReport(c.id, said.data.reportComment.receipt)
      onDone(t('reportThanks'))
    }
  }
  return (
    <form className="inner-form" onSubmit={(e) => void send(e)}>
      <fieldset>
        <legend>{t('reportTitle')}</legend>
        {reasons.map((r, i) => <label key={r} className="choice"><input type="radio" name="grunn" value={r} defaultChecked={i === 0} autoFocus={i === 0} />{t(`reason.${r}` as Key)}</label>)}
      </fieldset>
      <label className="field">{t('reportNote')}<textarea name="merknad" rows={2} maxLength={1000} /></label>
      {wrong && <p className="wrong" role="alert">{wrong}</p>}
      <p className="form-end"><button className="button">{t('reportSend')}</button><button type="button" className="button quiet" onClick={onCancel}>{t('cancel')}</button></p>
    </form>
  )
}

function EditForm({ comment: c, own, onDone, onCancel, onNow }: Inner & { own: Own; onNow: (comment: Said) => void }) {
  const client = useClient()
  const [wrong, setWrong] = useState('')
  async function save(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const body = String(new FormData(e.currentTarget).get('tekst'))
    const said = await answer(client.mutation(edit, { input: { commentId: c.id, receipt: own.receipt, expectedRevision: c.revision, body } }).toPromise())
    const p = said.data?.editComment
    if (!p) setWrong(t('notSentServer'))
    else if (p.userErrors[0]) {
      setWrong(p.userErrors[0].message)
      if (p.comment) onNow(p.comment)
    } else if (p.comment) onDone(p.comment.visibility === 'PUBLIC' ? t('saved') : t('sentWaiting'), { ...p.comment, bodyText: body })
  }
  return (
    <form className="inner-form" onSubmit={(e) => void save(e)}>
      <label className="field">{t('formBody')}<textarea name="tekst" rows={4} defaultValue={own.bodyText} autoFocus /></label>
      {wrong && <p className="wrong" role="alert">{wrong}</p>}
      <p className="form-end"><button className="button">{t('save')}</button><button type="button" className="button quiet" onClick={onCancel}>{t('cancel')}</button></p>
    </form>
  )
}

function WithdrawForm({ comment: c, own, onDone, onCancel }: Inner & { own: Own }) {
  const client = useClient()
  const [wrong, setWrong] = useState('')
  async function take() {
    const said = await answer(client.mutation(withdraw, { input: { commentId: c.id, receipt: own.receipt } }).toPromise())
    const p = said.data?.withdrawComment
    if (!p) setWrong(t('notDone'))
    else if (p.userErrors[0]) setWrong(p.userErrors[0].message)
    else onDone(t('withdrawn'), { ...(p.comment ?? c), tombstone: 'WITHDRAWN', bodyHtml: null, authorName: null })
  }
  return (
    <div className="inner-form" role="group" aria-label={t('withdraw')}>
      <p>{t('withdrawSure')}</p>
      {wrong && <p className="wrong" role="alert">{wrong}</p>}
      <p className="form-end"><button className="button" autoFocus onClick={() => void take()}>{t('yes')}</button><button className="button quiet" onClick={onCancel}>{t('no')}</button></p>
    </div>
  )
}
