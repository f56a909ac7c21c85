import { useState } from 'react'
import { ask } from './client'
import { fromField } from './clock'
import { useForm, type Fault } from './form'
import {
  ArchiveArticleDocument, PublishArticleDocument, SendBackArticleDocument, SubmitArticleDocument, UnpublishArticleDocument, UnscheduleArticleDocument,
  WithdrawArticleDocument, type EditedFragment,
} from './gql/graphql'
import { w } from './words'

/** What can be done with the article now. Texts that are not saved are saved first. */
export function Steps({ article: a, dirty, arrived }: { article: EditedFragment; dirty: boolean; arrived: (a: EditedFragment) => void }) {
  const form = useForm()
  const [asking, setAsking] = useState<'schedule' | 'sendBack'>()
  const input = { articleId: a.id, expectedRevision: a.revision }
  type Payload = { article?: EditedFragment | null; userErrors: readonly Fault[] } | null | undefined
  const take = (how: () => Promise<Payload>) => void form.send(how, (p) => p?.userErrors).then((p) => {
    if (p?.article && p.userErrors.length === 0) { setAsking(undefined); arrived(p.article) }
  })
  const off = form.busy || dirty
  return (
    <>
      {a.viewerCanSubmit && <button disabled={off} onClick={() => take(async () => (await ask(SubmitArticleDocument, { input })).submitArticle)}>{w('submit')}</button>}
      {a.viewerCanWithdraw && <button disabled={off} onClick={() => take(async () => (await ask(WithdrawArticleDocument, { input })).withdrawArticle)}>{w('withdraw')}</button>}
      {a.viewerCanSendBack && <button disabled={off} onClick={() => setAsking('sendBack')}>{w('sendBack')}</button>}
      {a.viewerCanPublish && <button disabled={off} onClick={() => take(async () => (await ask(PublishArticleDocument, { input })).publishArticle)}>{w('publish')}</button>}
      {a.viewerCanSchedule && <button disabled={off} onClick={() => setAsking('schedule')}>{w('schedule')}</button>}
      {a.viewerCanUnschedule && <button disabled={off} onClick={() => take(async () => (await ask(UnscheduleArticleDocument, { input })).unscheduleArticle)}>{w('unschedule')}</button>}
      {a.viewerCanUnpublish && <button disabled={off} onClick={() => take(async () => (await ask(UnpublishArticleDocument, { input })).unpublishArticle)}>{w('unpublish')}</button>}
      {a.viewerCanArchive && <button disabled={off} onClick={() => take(async () => (await ask(ArchiveArticleDocument, { input })).archiveArticle)}>{w('archive')}</button>}
      {a.state === 'PUBLISHED' && <a href={`/artikkel/${encodeURIComponent(a.slug)}`}>{w('see')}</a>}
      {asking === 'schedule' && (
        <form className="ask" onSubmit={(e) => {
          e.preventDefault()
          const publishAt = fromField(String(new FormData(e.currentTarget).get('at')))
          take(async () => (await ask(PublishArticleDocument, { input: { ...input, publishAt } })).publishArticle)
        }}><label>{w('when')} <input type="datetime-local" name="at" required autoFocus /></label> <button className="primary" disabled={off}>{w('schedule')}</button></form>
      )}
      {asking === 'sendBack' && (
        <form className="ask" onSubmit={(e) => {
          e.preventDefault()
          const note = String(new FormData(e.currentTarget).get('note'))
          take(async () => (await ask(SendBackArticleDocument, { input: { ...input, note } })).sendBackArticle)
        }}><label>{w('toChange')} <textarea name="note" rows={2} maxLength={5000} required autoFocus /></label> <button className="primary" disabled={off}>{w('sendBack')}</button></form>
      )}
      {form.faults.map((f) => <span key={f.message} className="fault">{f.message}</span>)}
      {form.trouble && <span className="fault" role="alert">{w('offlineForm')}</span>}
    </>
  )
}
