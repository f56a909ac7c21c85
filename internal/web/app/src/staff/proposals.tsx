import { useState } from 'react'
import { dateTime } from '../lib/i18n'
import { go, type Visit } from '../lib/router'
import { ask } from './client'
import { Dialog } from './dialogs'
import { Faults, useForm } from './form'
import { Broken } from './frame'
import {
  AcceptProposalDocument, DeclineProposalDocument, ProposalsDocument, type InitiativeProposalState, type ProposalDeclineReason, type ProposedFragment,
} from './gql/graphql'
import { useList } from './list'
import { More, Room } from './room'
import { ago, counted, named, w } from './words'

const states = ['WAITING', 'ACCEPTED', 'DECLINED'] as const satisfies InitiativeProposalState[]
const reasons = ['OFF_TOPIC', 'TOO_LITTLE', 'ALREADY_HERE', 'SPAM', 'OTHER'] as const satisfies ProposalDeclineReason[]

/** What readers think the magazine should follow, and what becomes of it. */
export default function Proposals({ search }: Visit) {
  const state = states.find((s) => s === search.get('tilstand')) ?? 'WAITING'
  const read = async (after: string | null) => (await ask(ProposalsDocument, { first: 20, after, state })).initiativeProposals
  const list = useList<ProposedFragment, Awaited<ReturnType<typeof read>>>(read)
  const [declining, setDeclining] = useState<ProposedFragment>()
  const [said, say] = useState('')
  const decided = (p: ProposedFragment, what: string) => { list.change(p.id, undefined); say(what); setDeclining(undefined) }

  return (
    <Room title={w('navProposals')} says={w('proposalsSay')}>
      <nav className="tabs" aria-label={w('states')}>
        <ul>{states.map((s) => <li key={s}><a href={s === 'WAITING' ? '/redaksjon/forslag' : `/redaksjon/forslag?tilstand=${s}`} aria-current={s === state ? 'page' : undefined}>{named('proposal', s)}</a></li>)}</ul>
      </nav>
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      {list.page && <p className="meta">{counted('proposals', list.page.totalCount)}</p>}
      <p role="status" className={said ? 'said' : 'unseen'}>{said}</p>
      <ul className="articles">{list.rows?.map((p) => <Proposal key={p.id} proposal={p} decline={() => setDeclining(p)} decided={decided} />)}</ul>
      {list.rows?.length === 0 && <p className="empty">{w(state === 'WAITING' ? 'noProposals' : 'nothingFound')}</p>}
      <More list={list} />
      {declining && <Declining proposal={declining} close={() => setDeclining(undefined)} done={(p) => decided(p, w('declined', { name: p.title }))} />}
    </Room>
  )
}

function Proposal({ proposal: p, decline, decided }: { proposal: ProposedFragment; decline: () => void; decided: (p: ProposedFragment, said: string) => void }) {
  const form = useForm()
  const accept = () => void form.send(() => ask(AcceptProposalDocument, { input: { proposalId: p.id } }), (a) => a.acceptProposal?.userErrors).then((a) => {
    const to = a?.acceptProposal?.initiative
    if (!to) return
    decided(p, '')
    go(`/redaksjon/initiativer/${encodeURIComponent(to.id)}`)
  })
  const more = [[w('goal'), p.goal], [w('targetGroup'), p.targetGroup], [w('place'), [p.municipality, p.county].filter(Boolean).join(', ')]].filter(([, v]) => v)
  return (
    <li className="proposal">
      <h2>{p.title}</h2>
      <p className="meta">
        {p.likelySpam && <span className="tag spam">{w('likelySpam')}</span>}
        <span>{p.name}</span>{p.email && <a href={`mailto:${p.email}`}>{p.email}</a>}<time dateTime={p.createdAt} title={dateTime(p.createdAt)}>{ago(p.createdAt)}</time>
      </p>
      <p className="words">{p.summary}</p>
      <dl className="facts">{more.map(([k, v]) => <div key={k}><dt>{k}</dt><dd>{v}</dd></div>)}
        {p.url && <div><dt>{w('website')}</dt><dd><a href={p.url} target="_blank" rel="noreferrer nofollow">{p.url}</a></dd></div>}
        {(p.signalCodes?.length ?? 0) > 0 && <div><dt>{w('signals')}</dt><dd>{p.signalCodes?.map((c) => named('signal', c)).join(', ')}</dd></div>}
      </dl>
      {p.state === 'DECLINED' && p.reason && <p className="hint">{named('decline', p.reason)}{p.message && <> – <q>{p.message}</q></>}</p>}
      {p.initiative && <p><a href={`/redaksjon/initiativer/${encodeURIComponent(p.initiative.id)}`}>{p.initiative.title}</a> <span className="hint">{named('state', p.initiative.state)}</span></p>}
      <Faults form={form} />
      {p.state === 'WAITING' && (
        <p className="buttons">
          <button className="primary" disabled={form.busy} onClick={accept}>{w('makeDraft')}</button>
          <button disabled={form.busy} onClick={decline}>{w('decline')}</button>
        </p>
      )}
    </li>
  )
}

function Declining({ proposal, close, done }: { proposal: ProposedFragment; close: () => void; done: (p: ProposedFragment) => void }) {
  const form = useForm()
  const [reason, setReason] = useState<ProposalDeclineReason>('OFF_TOPIC')
  const [message, setMessage] = useState('')
  return (
    <Dialog title={w('declineTitle', { name: proposal.title })} close={close}>
      <form onSubmit={(e) => {
        e.preventDefault()
        void form.send(() => ask(DeclineProposalDocument, { input: { proposalId: proposal.id, reason, message } }), (a) => a.declineProposal?.userErrors)
          .then((a) => { if (a?.declineProposal?.proposal && a.declineProposal.userErrors.length === 0) done(a.declineProposal.proposal) })
      }}>
        <Faults form={form} />
        <fieldset><legend>{w('reasonTitle')}</legend>
          {reasons.map((r) => <label key={r} className="choice"><input type="radio" name="reason" checked={r === reason} onChange={() => setReason(r)} autoFocus={r === reason} /> {named('decline', r)}</label>)}
        </fieldset>
        <p className="field"><label htmlFor="decline-message">{w('toTheReader')}</label>
          <textarea id="decline-message" rows={3} value={message} onChange={(e) => setMessage(e.target.value)} />
          {form.faults.filter((f) => f.field).map((f) => <span key={f.message} className="fault">{f.message}</span>)}</p>
        <p className="buttons"><button className="primary" disabled={form.busy}>{w('decline')}</button> <button type="button" className="plain" onClick={close}>{w('cancel')}</button></p>
      </form>
    </Dialog>
  )
}
