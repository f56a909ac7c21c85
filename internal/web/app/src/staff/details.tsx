import { dateTime } from '../lib/i18n'
import { withChanged } from './addressed'
import { claimOf, latest, pieces, type Judged, type Signal } from './judged'
import type { Verdict } from './decide'
import { Notes } from './notes'
import { ago, clock, counted, named, w } from './words'

interface Props {
  c: Judged
  me: string | undefined
  /** The present moment, in milliseconds. */
  now: number
  search: URLSearchParams
  busy: boolean
  judge: (verdict: Verdict) => void
  reject: () => void
  redact: () => void
  undo: () => void
  refresh: () => void
}

/** All that is needed to decide about one comment. */
export function Details({ c, me, now, search, busy, judge, reject, redact, undo, refresh }: Props) {
  const m = c.moderation
  const shown = c.visibility === 'PUBLIC'
  const last = latest(c)
  const claim = claimOf(c, now)
  return (
    <article className="judged">
      <header>
        <p className="kicker">
          {c.subject
            ? <a href={`/${'articleState' in c.subject ? 'artikkel' : 'initiativ'}/${encodeURIComponent(c.subject.slug)}`}>{c.subject.title}</a>
            : w('subjectGone')}
          {c.subject && search.get('sak') !== c.subject.id && <> <a className="aside" href={withChanged(search, { sak: c.subject.id })}>{w('onlySubject')}</a></>}
        </p>
        <h2><Marked text={c.authorName ?? ''} signals={m?.signals ?? []} field="name" /> {c.authorIsStaff && <span className="tag">{w('staff')}</span>}</h2>
        <p className="meta">
          <time dateTime={c.createdAt}>{dateTime(c.createdAt)}</time>
          {c.editedAt && <> · {w('edited', { when: ago(c.editedAt) })}</>}
          {' · '}{named('visibility', c.visibility)}{c.review && <>, {named('review', c.review).toLowerCase()}</>}
          {c.featured && <> · {w('featured')}</>}{c.locked && <> · {w('locked')}</>}
        </p>
        {claim && claim.account.id !== me && <p className="claim" role="status">{w('looking', { name: claim.account.name })}</p>}
        {claim && claim.account.id === me && <p className="claim yours">{w('yoursUntil', { when: clock(claim.until) })}</p>}
      </header>
      {c.parent && (
        <blockquote className="parent">
          <p><b>{w('answers', { name: c.parent.authorName ?? '' })}</b></p>
          <p>{c.parent.bodyText}</p>
        </blockquote>
      )}
      <div className="body"><Marked text={c.bodyText ?? w('withdrawn')} signals={m?.signals ?? []} field="body" /></div>
      {c.viewerCanModerate
        ? (
          <div className="verdicts" role="toolbar" aria-label={w('decide')}>
            {(c.review !== 'APPROVED' || !shown) && <button className="primary" disabled={busy} onClick={() => judge({ action: c.review === 'PENDING' ? 'approve' : 'restore' })}>{w(c.review === 'PENDING' ? 'approve' : 'restore')} <kbd>{c.review === 'PENDING' ? 'a' : 't'}</kbd></button>}
            {c.review !== 'REJECTED' && <button disabled={busy} onClick={reject}>{w('reject')} <kbd>r</kbd></button>}
            {c.review !== 'SPAM' && <button disabled={busy} onClick={() => judge({ action: 'spam' })}>{w('spam')} <kbd>s</kbd></button>}
            {shown && c.review === 'APPROVED' && <button disabled={busy} onClick={() => judge({ action: c.featured ? 'unfeature' : 'feature' })}>{w(c.featured ? 'unfeature' : 'feature')} <kbd>f</kbd></button>}
            {!c.redacted && <button disabled={busy} onClick={redact}>{w('redact')} <kbd>e</kbd></button>}
            {last?.actorKind === 'STAFF' && last.action !== 'UNDO' && <button className="plain" disabled={busy} onClick={undo}>{w('undoLast', { did: named('decision', last.action) })}</button>}
          </div>
        )
        : <p className="hint">{w('ownComment')}</p>}
      {(m?.signals.length ?? 0) > 0 && (
        <section>
          <h3>{w('signals')}</h3>
          <ul className="signals">{m?.signals.map((s, i) => <SignalLine key={i} s={s} />)}</ul>
        </section>
      )}
      {(m?.reports.length ?? 0) > 0 && (
        <section>
          <h3>{w('reportsTitle')}</h3>
          <ul className="reports">
            {m?.reports.map((r, i) => (
              <li key={i}><b>{named('report', r.reason)}</b> <time dateTime={r.createdAt}>{ago(r.createdAt)}</time>{r.note && <q>{r.note}</q>}
                {r.outcome && <span className="tag">{named('outcome', r.outcome)}</span>}</li>
            ))}
          </ul>
        </section>
      )}
      {m?.author && (
        <section>
          <h3>{w('author')}</h3>
          <p>
            <a href={`/desk/folk/${encodeURIComponent(m.author.id)}`}>{m.author.name}</a> ({named('kind', m.author.kind)}{m.authorEmail && `, ${m.authorEmail}`}):{' '}
            {counted('approved', m.author.approvedCount)}, {counted('rejected', m.author.rejectedCount)}.
            {m.author.trusted && <span className="tag good">{w('trusted')}</span>}
            {m.author.alwaysHold && <span className="tag hold">{w('alwaysHeld')}</span>}
            {m.author.banned && <span className="tag spam">{w('banned')}</span>}
            {m.author.warnedAt && <span className="tag hold">{w('warned', { when: ago(m.author.warnedAt) })}</span>}
            {m.author.suspendedUntil && <span className="tag spam">{w('suspendedUntil', { when: dateTime(m.author.suspendedUntil) })}</span>}
          </p>
          <Notes author={m.author.id} />
          {search.get('forfatter') !== m.author.id && <p><a className="aside" href={withChanged(search, { forfatter: m.author.id, ko: 'ALL' })}>{w('onlyAuthor', { name: m.author.name })}</a></p>}
        </section>
      )}
      <section>
        <h3>{w('history')}</h3>
        <ol className="history" reversed>
          {m?.decisions.map((d) => (
            <li key={d.id}>
              <b>{named('decision', d.action)}</b> {d.actor?.name ?? (d.actorKind === 'AUTHOR' ? named('actor', 'AUTHOR') : '')} <time dateTime={d.at} title={dateTime(d.at)}>{ago(d.at)}</time>
              {d.reason && <> · {named('reason', d.reason)}</>}
              {d.messageToAuthor && <q>{d.messageToAuthor}</q>}
              {d.note && <q>{d.note}</q>}
            </li>
          ))}
        </ol>
        {(m?.revisions.length ?? 0) > 1 && (
          <details>
            <summary>{counted('revisions', m?.revisions.length ?? 0)}</summary>
            <ol className="revisions">{m?.revisions.map((r) => <li key={r.revision}><time dateTime={r.createdAt}>{dateTime(r.createdAt)}</time><p>{r.bodyText ?? w('sealed')}</p></li>)}</ol>
          </details>
        )}
        <p><button className="plain" disabled={busy} onClick={refresh}>{w('refresh')}</button></p>
      </section>
    </article>
  )
}

function Marked({ text, signals, field }: { text: string; signals: readonly Signal[]; field: string }) {
  return pieces(text, signals, field).map((p, i) =>
    p.signals.length > 0 ? <mark key={i} title={p.signals.map((s) => named('signal', s.code)).join(', ')}>{p.text}</mark> : <span key={i}>{p.text}</span>)
}

function SignalLine({ s }: { s: Signal }) {
  return (
    <li className={s.effect.toLowerCase()}>
      <b>{named('signal', s.code)}</b> <span className="effect">{named('effect', s.effect)}</span>
      {s.evidence.map((e, i) => (
        <span key={i} className="evidence">
          {e.text && <q>{e.text}</q>} {e.rule && <code>{e.rule}</code>} {e.limit > 0 && w('ofLimit', { value: e.value, limit: e.limit })}
        </span>
      ))}
    </li>
  )
}
