import { ask } from './client'
import {
  ApproveDocument, FeatureDocument, ManyDocument, RedactDocument, RejectDocument, RestoreDocument, SpamDocument, UndoDocument, UnfeatureDocument,
  type ModerateCommentsAction, type RejectReason,
} from './gql/graphql'
import type { Fault } from './form'
import { latest, type Judged } from './judged'

export interface Rejection {
  reason: RejectReason
  note: string
  messageToAuthor: string
}

export type Verdict =
  | { action: 'approve' | 'spam' | 'restore' | 'feature' | 'unfeature' }
  | ({ action: 'reject' } & Rejection)
  | { action: 'redact'; body: string; note: string }

export interface Outcome {
  comment: Judged | null | undefined
  faults: readonly Fault[]
}

type Payload = { comment?: Judged | null; userErrors: readonly Fault[] } | null | undefined
const outcome = (payload: Payload): Outcome => ({ comment: payload?.comment, faults: payload?.userErrors ?? [] })

/** Decides about the revision that was read. A conflict is an outcome, with the comment as it is now. */
export async function decide(c: Judged, verdict: Verdict): Promise<Outcome> {
  const input = { commentId: c.id, expectedRevision: c.revision }
  switch (verdict.action) {
    case 'approve': return outcome((await ask(ApproveDocument, { input })).approveComment)
    case 'spam': return outcome((await ask(SpamDocument, { input })).markCommentAsSpam)
    case 'restore': return outcome((await ask(RestoreDocument, { input })).restoreComment)
    case 'feature': return outcome((await ask(FeatureDocument, { input })).featureComment)
    case 'unfeature': return outcome((await ask(UnfeatureDocument, { input })).unfeatureComment)
    case 'reject': {
      const { reason, note, messageToAuthor } = verdict
      return outcome((await ask(RejectDocument, { input: { ...input, reason, note, messageToAuthor } })).rejectComment)
    }
    case 'redact':
      return outcome((await ask(RedactDocument, { input: { ...input, body: verdict.body || null, note: verdict.note } })).redactComment)
  }
}

/** Takes the latest decision back. */
export async function undo(c: Judged): Promise<Outcome> {
  const decision = latest(c)
  if (!decision) return { comment: c, faults: [] }
  return outcome((await ask(UndoDocument, { input: { decisionId: decision.id } })).undoDecision)
}

/** Decides the same about many; each has an outcome of its own. */
export async function decideMany(all: readonly Judged[], action: ModerateCommentsAction, rejection?: Rejection) {
  const items = all.map((c) => ({ commentId: c.id, expectedRevision: c.revision }))
  const { moderateComments } = await ask(ManyDocument, { input: { items, action, ...rejection } })
  return { results: moderateComments?.results ?? [], faults: moderateComments?.userErrors ?? [] }
}
