import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useClient, useQuery } from 'urql'
import { doc } from '../lib/client'
import { t } from '../lib/i18n'
import { answer, type UserError } from './ask'
import { CommentFormDocument, FollowAnswersDocument, PostCommentDocument, type CommentPartsFragment } from './gql/graphql'
import { draft, keepDraft, keepReceipt, newKey, type Draft } from './own'

const formQuery = doc(CommentFormDocument)
const post = doc(PostCommentDocument)
const followAnswers = doc(FollowAnswersDocument)

interface Props {
  subject: string
  /** Where the form is sent without a script. */
  action: string
  parent?: { id: string; name: string } | undefined
  /** The form stands below the comment it answers; else it is the one at the end, which the server renders, too. */
  inline?: boolean
  onSending: (text: { body: string; name: string } | null) => void
  onPosted: (comment: CommentPartsFragment, notice: string | null) => void
  onCancel?: () => void
}

/** The form for a comment or an answer. What is typed is kept until the server has said that it has it. */
export function CommentForm({ subject, action, parent, inline, onSending, onPosted, onCancel }: Props) {
  const id = useId()
  const client = useClient()
  const form = useRef<HTMLFormElement>(null)
  const kept = useRef<Draft | null>(null)
  const [{ data: rules }] = useQuery({ query: formQuery })
  const [errors, setErrors] = useState<UserError[]>([])
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<{ text: string; warning?: string | null } | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  const [alone, setAlone] = useState(false) // the comment that was answered is gone
  const limits = rules?.commentForm

  const field = (name: string) => form.current?.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement
  useEffect(() => {
    const d = draft(subject, parent?.id)
    kept.current = d
    for (const [name, value] of [['tekst', d.body], ['navn', d.name], ['epost', d.email]] as const) {
      const at = field(name)
      if (at && !at.value && value) at.value = value
    }
    note()
    if (inline) field('tekst').focus()
  }, [subject, parent?.id])

  /** Keeps what is typed. */
  const note = () => {
    const d = { ...(kept.current ?? draft(subject, parent?.id)), body: field('tekst').value, name: field('navn').value, email: field('epost').value }
    kept.current = d
    keepDraft(d.body ? d : null, subject, parent?.id)
    const room = (limits?.maxBody ?? 10_000) - [...d.body].length
    setLeft(room < 500 ? room : null)
  }

  const errorOf = (...names: string[]) => errors.find((e) => names.includes(e.field ?? ''))?.message
  const inNone = errors.filter((e) => !['body', 'name', 'email'].includes(e.field ?? ''))

  async function send(e?: FormEvent, asOwn = false) {
    e?.preventDefault()
    note()
    const d = kept.current
    if (!d || busy) return
    setDone(null)
    setTrouble('')
    const found: UserError[] = []
    if (!d.body.trim()) found.push({ field: 'body', code: 'REQUIRED', message: t('errBody') })
    if (!d.name.trim()) found.push({ field: 'name', code: 'REQUIRED', message: t('errName') })
    setErrors(found)
    if (found.length > 0) {
      field(found[0]?.field === 'body' ? 'tekst' : 'navn').focus()
      return
    }
    setBusy(true)
    onSending({ body: d.body, name: d.name })
    const said = await answer(client.mutation(post, {
      input: {
        subjectId: subject, parentId: alone || asOwn ? null : (parent?.id ?? null), name: d.name, email: d.email.trim() || null, body: d.body,
        idempotencyKey: d.key, website: field('nettsted').value, formToken: limits?.token ?? null,
      },
    }).toPromise())
    setBusy(false)
    onSending(null)
    if (said.lost) {
      setTrouble(said.lost === 'network' ? t('notSent') : t('notSentServer'))
      return
    }
    const p = said.data?.postComment
    if (!p?.comment) {
      const wrong = (p?.userErrors ?? []).map((u) => ({ field: u.field, code: u.code, message: u.message }))
      if (wrong.some((u) => u.code === 'KEY_REUSED')) {
        keepDraft((kept.current = { ...d, key: newKey() }), subject, parent?.id)
        setTrouble(t('keyReused'))
        return
      }
      if (wrong.some((u) => u.code === 'PARENT_NOT_VISIBLE')) {
        setAlone(true)
        setTrouble(t('parentGone'))
        return
      }
      setErrors(wrong)
      setTrouble(wrong.length === 0 ? t('notSentServer') : '')
      client.query(formQuery, {}, { requestPolicy: 'network-only' }).toPromise().catch(() => undefined) // a token may have grown old
      const first = wrong.find((u) => u.field === 'body' || u.field === 'name' || u.field === 'email')
      if (first) field({ body: 'tekst', name: 'navn', email: 'epost' }[first.field as 'body'] ?? 'tekst').focus()
      return
    }
    if (p.receipt) keepReceipt({ comment: p.comment.id, receipt: p.receipt, subject })
    const wanted = p.receipt && (field('varsle') as HTMLInputElement).checked ? await follow(p.receipt) : ''
    keepDraft(null, subject, parent?.id)
    field('tekst').value = ''
    kept.current = { ...d, body: '', key: newKey() }
    setLeft(null)
    client.query(formQuery, {}, { requestPolicy: 'network-only' }).toPromise().catch(() => undefined) // a new form, a new token
    setDone({ text: `${p.comment.visibility === 'PUBLIC' ? t('sent') : (p.notice ?? t('sentWaiting'))} ${wanted}`.trim(), warning: p.warning })
    onPosted(p.comment, p.notice)
  }

  /** Has answers sent, and says what came of it. The comment stands whatever that is. */
  async function follow(receipt: string): Promise<string> {
    const said = await answer(client.mutation(followAnswers, { input: { receipt } }).toPromise())
    const came = said.data?.followAnswers
    if (came?.answersByMail) return t(came.answersByMail === 'ON' ? 'answersOn' : 'answersAsked')
    return came?.userErrors[0]?.message ?? t('answersOff')
  }

  const [bodyError, nameError, emailError] = [errorOf('body'), errorOf('name'), errorOf('email')]
  return (
    <form ref={form} className="comment-form" id={inline ? undefined : 'skriv'} method="post" action={action} onSubmit={(e) => void send(e)} onInput={note} noValidate>
      <h3>{parent ? t('formAnswer', { name: parent.name }) : t('formTitle')}</h3>
      <div className="field">
        <label htmlFor={inline ? `${id}b` : 'tekst'}>{t('formBody')}</label>
        <textarea id={inline ? `${id}b` : 'tekst'} name="tekst" rows={5} aria-invalid={bodyError ? true : undefined} aria-describedby={bodyError ? `${id}be` : undefined} />
        {left !== null && <p className="help" aria-live="polite">{t('charsLeft', { n: left })}</p>}
        {bodyError && <p className="wrong" id={`${id}be`}>{bodyError}</p>}
      </div>
      <div className="field-pair">
        <div className="field">
          <label htmlFor={inline ? `${id}n` : 'navn'}>{t('formName')}</label>
          <input id={inline ? `${id}n` : 'navn'} name="navn" autoComplete="name" aria-invalid={nameError ? true : undefined} aria-describedby={nameError ? `${id}ne` : undefined} />
          {nameError && <p className="wrong" id={`${id}ne`}>{nameError}</p>}
        </div>
        <div className="field">
          <label htmlFor={inline ? `${id}e` : 'epost'}>{t('formEmail')}</label>
          <input id={inline ? `${id}e` : 'epost'} name="epost" type="email" autoComplete="email" aria-invalid={emailError ? true : undefined} aria-describedby={emailError ? `${id}ee` : undefined} />
          {emailError && <p className="wrong" id={`${id}ee`}>{emailError}</p>}
        </div>
      </div>
      <p className="field check"><label><input type="checkbox" name="varsle" value="1" />{` ${t('formFollow')}`}</label></p>
      <input type="hidden" name="token" defaultValue={limits?.token} />
      <input type="hidden" name="nokkel" suppressHydrationWarning />
      {parent && <input type="hidden" name="svar" defaultValue={parent.id} />}
      <p className="trap" aria-hidden="true"><label>{t('formTrap')}<input name="nettsted" tabIndex={-1} autoComplete="off" /></label></p>
      {!inline && <p className="help">{t('formRules')}</p>}
      {inNone.map((e, i) => <p key={i} className="wrong" role="alert">{e.message}</p>)}
      {trouble && <p className="wrong" role="alert">{trouble}</p>}
      {done && <p className="well" role="status">{done.text}</p>}
      {done?.warning && <p className="wrong" role="status">{`${t('warning')} ${done.warning}`}</p>}
      <p className="form-end">
        <button className="button" disabled={busy}>{busy ? t('sending') : t('formSend')}</button>
        {alone && <button type="button" className="button quiet" onClick={() => void send(undefined, true)}>{t('sendAnyway')}</button>}
        {onCancel && <button type="button" className="button quiet" onClick={onCancel}>{t('cancel')}</button>}
      </p>
    </form>
  )
}
