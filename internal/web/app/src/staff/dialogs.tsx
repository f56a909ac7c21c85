import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Rejection } from './decide'
import type { RejectReason } from './gql/graphql'
import type { Judged } from './judged'
import { named, w } from './words'

export const reasons = ['OFF_TOPIC', 'PERSONAL_ATTACK', 'HATE', 'PRIVACY', 'ADVERTISING', 'MISINFORMATION', 'ILLEGAL', 'DUPLICATE', 'OTHER'] as const satisfies RejectReason[]

/** A dialog over the page: the browser keeps the focus in it, and gives it back. Escape closes it. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => { dialog.current?.showModal() }, [])
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onClose={close} onCancel={close}>
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  )
}

export function Rejecting({ about, busy, close, reject }: { about: string; busy: boolean; close: () => void; reject: (r: Rejection) => void }) {
  const [reason, setReason] = useState<RejectReason>('OFF_TOPIC')
  const [messageToAuthor, setMessage] = useState('')
  const [note, setNote] = useState('')
  return (
    <Dialog title={w('rejectTitle', { about })} close={close}>
      <form
        onSubmit={(e) => { e.preventDefault(); reject({ reason, note, messageToAuthor }) }}
        onKeyDown={(e) => {
          const n = Number(e.key)
          const picked = (e.target as HTMLElement).closest('textarea') ? undefined : reasons[n - 1]
          if (picked) { e.preventDefault(); setReason(picked) }
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); reject({ reason, note, messageToAuthor }) }
        }}
      >
        <fieldset>
          <legend>{w('reasonTitle')}</legend>
          {reasons.map((r, i) => (
            <label key={r} className="choice">
              <input type="radio" name="reason" value={r} checked={r === reason} onChange={() => setReason(r)} autoFocus={i === 0} />
              <kbd>{i + 1}</kbd> {named('reason', r)}
            </label>
          ))}
        </fieldset>
        <p className="field"><label htmlFor="message">{w('messageToAuthor')}</label>
          <textarea id="message" rows={3} maxLength={1000} value={messageToAuthor} onChange={(e) => setMessage(e.target.value)} /></p>
        <p className="field"><label htmlFor="note">{w('note')}</label>
          <textarea id="note" rows={2} maxLength={1000} value={note} onChange={(e) => setNote(e.target.value)} /></p>
        <p className="buttons">
          <button className="primary" disabled={busy}>{w('reject')} <kbd>Enter</kbd></button>
          <button type="button" className="plain" onClick={close}>{w('cancel')} <kbd>Esc</kbd></button>
        </p>
      </form>
    </Dialog>
  )
}

export function Redacting({ c, busy, close, redact }: { c: Judged; busy: boolean; close: () => void; redact: (body: string, note: string) => void }) {
  const [body, setBody] = useState(c.bodyText ?? '')
  const [note, setNote] = useState('')
  return (
    <Dialog title={w('redactTitle')} close={close}>
      <form onSubmit={(e) => { e.preventDefault(); redact(body === c.bodyText ? '' : body, note) }}>
        <p>{w('redactSays')}</p>
        <p className="field"><label htmlFor="instead">{w('redactInstead')}</label>
          <textarea id="instead" rows={6} maxLength={10_000} value={body} onChange={(e) => setBody(e.target.value)} autoFocus /></p>
        <p className="field"><label htmlFor="note">{w('note')}</label>
          <textarea id="note" rows={2} maxLength={1000} value={note} onChange={(e) => setNote(e.target.value)} /></p>
        <p className="buttons">
          <button className="primary" disabled={busy}>{w('redact')}</button>
          <button type="button" className="plain" onClick={close}>{w('cancel')}</button>
        </p>
      </form>
    </Dialog>
  )
}

const keys = [
  ['j', 'keyNext'], ['k', 'keyPrevious'], ['a', 'approve'], ['r', 'reject'], ['s', 'spam'], ['t', 'restore'], ['f', 'feature'], ['e', 'redact'],
  ['u', 'undo'], ['n', 'takeNext'], ['Esc', 'keyGiveBack'], ['x', 'keyMark'], ['/', 'searchWords'], ['?', 'help'],
] as const

export function Help({ close }: { close: () => void }) {
  return (
    <Dialog title={w('help')} close={close}>
      <dl className="keylist">{keys.map(([key, word]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{w(word)}</dd></div>)}</dl>
      <p className="buttons"><button className="primary" onClick={close} autoFocus>{w('close')}</button></p>
    </Dialog>
  )
}
