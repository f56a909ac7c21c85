import { useRef, useState } from 'react'
import { dateTime } from '../lib/i18n'
import { ask } from './client'
import { Choice } from './fields'
import { Faults, useForm } from './form'
import { MakePreviewDocument, RevokePreviewDocument, type EditedFragment, type PreviewLinkFragment } from './gql/graphql'
import { ago, counted, w } from './words'

const periods = ['1', '7', '30', '90'] as const

/** Links by which somebody without an account reads the article before others do. What opens one is shown when it is made, and never again. */
export function PreviewLinks({ article }: { article: EditedFragment }) {
  const form = useForm()
  const [links, setLinks] = useState<readonly PreviewLinkFragment[]>(article.previews ?? [])
  const [days, setDays] = useState<(typeof periods)[number]>('7')
  const [made, setMade] = useState('')
  const [said, say] = useState('')
  const shown = useRef<HTMLInputElement>(null)
  const [now] = useState(() => Date.now())

  const make = () => void form.send(() => ask(MakePreviewDocument, { input: { articleId: article.id, days: Number(days) } }), (a) => a.createArticlePreview?.userErrors).then((a) => {
    const { preview, token } = a?.createArticlePreview ?? {}
    if (!preview || !token) return
    setLinks([preview, ...links])
    setMade(new URL(`/forhandsvisning/${token}`, location.href).href)
    say('')
  })
  const copy = () => navigator.clipboard.writeText(made).then(() => say(w('copied')), () => { shown.current?.select(); say(w('copyByHand')) })
  const revoke = (id: string) => void form.send(() => ask(RevokePreviewDocument, { input: { previewId: id } }), (a) => a.revokeArticlePreview?.userErrors).then((a) => {
    const p = a?.revokeArticlePreview?.preview
    if (p) setLinks(links.map((l) => (l.id === id ? p : l)))
  })

  return (
    <section className="part" aria-label={w('previewLinks')}>
      <p className="hint">{w('previewLinksSay')}</p>
      <Faults form={form} />
      <div className="inline-form">
        <Choice name="days" label={w('worksFor')} faults={form.faults} value={days} set={setDays} options={periods.map((d) => [d, counted('days', Number(d))])} />
        <button className="primary" disabled={form.busy} onClick={make}>{w('makeLink')}</button>
      </div>
      {made && (
        <div className="panel">
          <label htmlFor="made-link"><b>{w('linkOnce')}</b></label>
          <div className="inline-form">
            <input id="made-link" ref={shown} readOnly value={made} onFocus={(e) => e.target.select()} />
            <button onClick={() => void copy()}>{w('copy')}</button>
          </div>
          <span role="status" className="hint">{said}</span>
        </div>
      )}
      {links.length === 0 ? <p className="hint">{w('noLinks')}</p> : (
        <ul className="links">
          {links.map((l) => {
            const over = Boolean(l.revokedAt) || new Date(l.expiresAt).getTime() < now
            return (
              <li key={l.id} className={over ? 'over' : undefined}>
                <span>{l.madeBy?.name ?? w('somebody')} <time dateTime={l.madeAt}>{ago(l.madeAt)}</time></span>
                <span className="hint">{l.revokedAt ? w('revokedWhen', { when: dateTime(l.revokedAt) }) : w(over ? 'expired' : 'worksUntil', { when: dateTime(l.expiresAt) })}</span>
                {!over && <button className="plain" disabled={form.busy} onClick={() => revoke(l.id)}>{w('revoke')}</button>}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
