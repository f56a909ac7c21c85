/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An invitation, and who accepts it. */
export type AcceptInvitationInput = {
  /** The address to sign in with. Only the first administrator is asked for it; an invitation has its own. */
  email?: string | null | undefined;
  /** The name shown to others, at most 60 characters. */
  name: string;
  /** At least 12 characters. */
  password: string;
  /** What follows `#token=` in the link. */
  token: string;
};

/** Who makes decisions. */
export type ActorKind =
  /** The comment's author. */
  | 'AUTHOR'
  /** The policy, without a person. */
  | 'POLICY'
  /** A moderator. */
  | 'STAFF';

/** An approval. */
export type ApproveCommentInput = {
  /** Which comment. */
  commentId: string | number;
  /** The revision the moderator read. Another one is a conflict, and nothing is decided. */
  expectedRevision: number;
};

/** Where an article is on its way to readers. */
export type ArticleState =
  /** Taken away from readers. */
  | 'ARCHIVED'
  /** Being written; seen by its author and the editors. */
  | 'DRAFT'
  /** Waiting for an editor. */
  | 'IN_REVIEW'
  /** Open to everyone. */
  | 'PUBLISHED'
  /** Will be published at `publishedAt`. */
  | 'SCHEDULED';

/** What moderators have decided about an author, to find authors by. */
export type AuthorStanding =
  /** Held whatever they write. */
  | 'ALWAYS_HELD'
  /** Banned now. */
  | 'BANNED'
  /** Suspended now. */
  | 'SUSPENDED'
  /** Trusted by a moderator. */
  | 'TRUSTED'
  /** Warned at some time. */
  | 'WARNED';

/** What can be done about an author. */
export type AuthorStandingAction =
  /** Hold everything the author writes. */
  | 'ALWAYS_HOLD'
  /** Keep from commenting, for good or until a moment. */
  | 'BAN'
  /** End a suspension. */
  | 'LIFT_SUSPENSION'
  /** Only write something down for other moderators. */
  | 'NOTE'
  /** Hold it no more. */
  | 'STOP_HOLDING'
  /** Keep from commenting until a moment. */
  | 'SUSPEND'
  /** Trust the author, who must have an account: anybody can write a name or an address. */
  | 'TRUST'
  /** End a ban. */
  | 'UNBAN'
  /** Trust no more. */
  | 'UNTRUST'
  /** Warn. The author reads `messageToAuthor` whenever they comment in the next 30 days, as `PostCommentPayload.warning`; a warning without a message is known to moderators alone. */
  | 'WARN';

/** Which comments the next one is taken from. */
export type ClaimNextCommentInput = {
  /** Which comments; those that are held when nothing is said. */
  filter?: ModerationQueueFilter | null | undefined;
};

/** Which authors a list shows. */
export type CommentAuthorFilter = {
  /** Only those of this standing. */
  standing?: AuthorStanding | null | undefined;
  /** Only those whose name has this in it, or whose e-mail address it is. */
  text?: string | null | undefined;
};

/** How an author is recognised. */
export type CommentAuthorKind =
  /** By an account. */
  | 'ACCOUNT'
  /** By an e-mail address that nobody has verified. A record under it ends the holding of first comments; it makes nobody trusted. */
  | 'EMAIL'
  /** By a name at a network. */
  | 'GUEST';

/** What came of a report. */
export type CommentReportOutcome =
  /** The comment stayed, or its author withdrew it. */
  | 'DISMISSED'
  /** The comment was taken away. */
  | 'UPHELD';

/** Why a comment is reported. */
export type CommentReportReason =
  /** It may be against the law. */
  | 'ILLEGAL'
  /** It attacks or insults. */
  | 'OFFENSIVE'
  /** It is not about the matter. */
  | 'OFF_TOPIC'
  /** Something else, said in the note. */
  | 'OTHER'
  /** It gives away private matters. */
  | 'PRIVACY'
  /** It sells something or is posted everywhere. */
  | 'SPAM';

/** Whether somebody has judged a comment, and how. */
export type CommentReview =
  /** Found good. */
  | 'APPROVED'
  /** Nobody has yet. */
  | 'PENDING'
  /** Found to break the rules. */
  | 'REJECTED'
  /** Found to be spam. */
  | 'SPAM';

/** Whether everyone can see a comment. */
export type CommentVisibility =
  /** Only moderators, the author and whoever holds the receipt can. */
  | 'HIDDEN'
  /** Everyone can. */
  | 'PUBLIC';

/** A link from a mail about a change of address. */
export type ConfirmEmailChangeInput = {
  /** What follows `#token=` in the link. */
  token: string;
};

/** A link from a mail that confirms an address. */
export type ConfirmEmailInput = {
  /** The password chosen at sign-up: nobody can have somebody else confirm an account. */
  password: string;
  /** What follows `#token=` in the link. */
  token: string;
};

/** What can be decided about a comment. */
export type DecisionAction =
  /** Found good by a moderator. */
  | 'APPROVE'
  /** Its text was changed by its author. */
  | 'EDIT'
  /** Lifted out by a moderator. */
  | 'FEATURE'
  /** Held by policy as it was posted. */
  | 'HOLD'
  /** Its thread was locked by a moderator. */
  | 'LOCK'
  /** Published by policy as it was posted. */
  | 'PUBLISH'
  /** Its text was replaced by a moderator. */
  | 'REDACT'
  /** Found to break the rules by a moderator. */
  | 'REJECT'
  /** Hidden by policy because several readers reported it. */
  | 'REPORT_HIDE'
  /** Made public again by a moderator after it was rejected, filed as spam or hidden. */
  | 'RESTORE'
  /** Found to be spam. */
  | 'SPAM'
  /** The decision before was taken back by a moderator. */
  | 'UNDO'
  /** Put back among the others by a moderator. */
  | 'UNFEATURE'
  /** Its thread was opened again by a moderator. */
  | 'UNLOCK'
  /** Taken back by its author. */
  | 'WITHDRAW';

/** A decision that needs no reason. */
export type ModerateCommentInput = {
  /** Which comment. */
  commentId: string | number;
  /** The revision the moderator read. Another one is a conflict, and nothing is decided. */
  expectedRevision: number;
  /** What there is to say, for the log; at most 1 000 characters. */
  note?: string;
};

/** What can be decided about many comments at once. */
export type ModerateCommentsAction =
  /** Make them public. */
  | 'APPROVE'
  /** Hide them, for a reason. */
  | 'REJECT'
  /** Make them public that were rejected, filed as spam or hidden after reports. */
  | 'RESTORE'
  /** Hide them as spam. */
  | 'SPAM';

/** One decision about many comments. */
export type ModerateCommentsInput = {
  /** What to decide about each. */
  action: ModerateCommentsAction;
  /** Which comments, at most 200. The second of two that are the same is a conflict. */
  items: Array<ModerateCommentsItem>;
  /** What the authors should know, at most 1 000 characters; for REJECT only. Each reads it as `Comment.rejection.message`. */
  messageToAuthor?: string;
  /** What other moderators should know, at most 1 000 characters. Authors do not read it. */
  note?: string;
  /** Why. Needed for REJECT, and for nothing else. The author reads it. */
  reason?: RejectReason | null | undefined;
};

/** A comment among many. */
export type ModerateCommentsItem = {
  /** Which comment. */
  commentId: string | number;
  /** The revision the moderator read. Another one is a conflict, and nothing is decided about this comment. */
  expectedRevision: number;
};

/** What becomes of a comment that is posted. */
export type ModerationAction =
  /** A moderator reads it first. */
  | 'HOLD'
  /** It is shown at once. */
  | 'PUBLISH'
  /** It is not stored, and its author is told why. */
  | 'REFUSE'
  /** It is filed as spam. */
  | 'SPAM';

/** What a code should lead to. */
export type ModerationEffectInput = {
  /** The code, as in `Signal.code`. */
  code: string;
  /** What it should lead to. */
  effect: SignalEffect;
};

/** Who is read before being shown. */
export type ModerationMode =
  /** Nobody may comment. */
  | 'CLOSED'
  /** Everyone is shown at once, unless a check objects, and read afterwards. */
  | 'POST_MODERATE'
  /** Everyone but staff is read first. */
  | 'PRE_MODERATE'
  /** The trusted are shown at once, everyone else is read first. */
  | 'TRUSTED_ONLY';

/** How many comments may come in how long a time. */
export type ModerationPaceInput = {
  /** How many; 0 is no limit. */
  count: number;
  /** In how many seconds. */
  seconds: number;
};

/** Changes of a policy. What is left out stays as it is; a list replaces the whole list, of at most 2 000 entries of at most 100 characters. */
export type ModerationPolicyInput = {
  /** How fast one account may write. */
  accountPace?: ModerationPaceInput | null | undefined;
  /** How many comments may come from one network before they are held. */
  addressPace?: ModerationPaceInput | null | undefined;
  /** Domains whose links are never counted. */
  allowedDomains?: Array<string> | null | undefined;
  /** Words that are refused. `idiot` finds idiotene too; `=idiot` finds only that form, `idiot*` what begins so, `*idiot` what ends so, and several words are found in a row. */
  bannedWords?: Array<string> | null | undefined;
  /** Domains whose links make a comment spam. */
  blockedDomains?: Array<string> | null | undefined;
  /** For how many seconds an outside check may take. */
  checkSeconds?: number | null | undefined;
  /** After how many days discussions close; 0 is never. */
  closeAfterDays?: number | null | undefined;
  /** How many comments may come to one discussion before they are held. */
  discussionPace?: ModerationPaceInput | null | undefined;
  /** Domains of disposable e-mail addresses, besides those that are known anyway. */
  disposableDomains?: Array<string> | null | undefined;
  /** What codes lead to where that differs from what they lead to by themselves. */
  effects?: Array<ModerationEffectInput> | null | undefined;
  /** A form older than this is noted. */
  formMaxSeconds?: number | null | undefined;
  /** A form sent faster than this is held. */
  formMinSeconds?: number | null | undefined;
  /** Whether comments that come without a form are held. */
  formRequired?: boolean | null | undefined;
  /** How fast one guest may write. */
  guestPace?: ModerationPaceInput | null | undefined;
  /** How many approved comments an author needs before not being held as a newcomer. */
  holdFirst?: number | null | undefined;
  /** How many user-perceived characters a text may have. */
  maxLength?: number | null | undefined;
  /** How many links a text may have. */
  maxLinks?: number | null | undefined;
  /** How many user-perceived characters a name may have. */
  maxName?: number | null | undefined;
  /** How many user-perceived characters a text must have. */
  minLength?: number | null | undefined;
  /** The site's mode. */
  mode?: ModerationMode | null | undefined;
  /** How many judged comments it takes to speak of per cent. */
  rejectedFrom?: number | null | undefined;
  /** From how many per cent rejected comments an author is held; 101 is never. */
  rejectedPercent?: number | null | undefined;
  /** For how many hours a text may not be repeated. */
  repeatHours?: number | null | undefined;
  /** Names that nobody may use, besides those of staff. */
  reservedNames?: Array<string> | null | undefined;
  /** From how many per cent two texts count as alike, 50 to 100; 101 is never. */
  similarPercent?: number | null | undefined;
  /** The least pause, in seconds, between two comments of one author in one discussion. */
  slowSeconds?: number | null | undefined;
  /** Words that are held, written like the banned ones. */
  suspectWords?: Array<string> | null | undefined;
  /** How many approved comments make an account trusted. */
  trustAfter?: number | null | undefined;
};

/** What can happen to the queue. */
export type ModerationQueueChangeKind =
  /** A waiting comment got another text, or moved to another part. */
  | 'CHANGED'
  /** A moderator took a comment to look at. `comment.moderation.claim` says who, and until when. */
  | 'CLAIMED'
  /** A comment came to wait for a moderator: it was posted, reported, edited, or a decision about it was taken back. */
  | 'ENTERED'
  /** A comment waits no more: it was judged, its reports were answered, or it was withdrawn. Rejected comments, and what a moderator filed as spam, do not wait. */
  | 'LEFT'
  /** A moderator gave a comment back. A claim that runs out is not told: `until` says when it does. */
  | 'RELEASED';

/** Which comments the queue shows: those that meet all that is said. */
export type ModerationQueueFilter = {
  /** Only those of this `CommentAuthor`. */
  authorId?: string | number | null | undefined;
  /** Only those posted after this moment. */
  newerThan?: string | null | undefined;
  /** Only those posted before this moment. */
  olderThan?: string | null | undefined;
  /** Which part of the queue. */
  queue?: ModerationQueueName;
  /** Only those in whose present text the checks found this: the `code` of a signal. */
  signal?: string | null | undefined;
  /** Only those about this article or initiative. */
  subjectId?: string | number | null | undefined;
  /** Only those whose text has each of these words, in whatever case and place. At most 100 characters. */
  text?: string | null | undefined;
  /** Only those about what stands under this topic, named by its slug, or under one below it. */
  topic?: string | null | undefined;
};

/** Which part of the queue. A comment waits in one part at a time. */
export type ModerationQueueName =
  /** Every comment, whether it waits or not. */
  | 'ALL'
  /** Hidden and waiting to be judged. */
  | 'HELD'
  /** Rejected. */
  | 'REJECTED'
  /** Public or not, and reported by readers since somebody looked. */
  | 'REPORTED'
  /** Found to be spam. */
  | 'SPAM'
  /** Public but not yet judged. */
  | 'UNREVIEWED';

/** The order of the queue. */
export type ModerationQueueOrder =
  /** The latest first. */
  | 'NEWEST'
  /** What has waited longest first. */
  | 'OLDEST';

/** What somebody may do. */
export type Permission =
  /** Look after one's own account: its password, sessions, second factor and API tokens. Whoever signed in may; API tokens never do. */
  | 'ACCOUNT'
  /** Look after accounts. */
  | 'ADMINISTER'
  /** Post comments. Everyone may. */
  | 'COMMENT'
  /** Judge comments. */
  | 'MODERATE'
  /** Change and publish everybody's. */
  | 'PUBLISH'
  /** See what is open to everyone. Everyone may. */
  | 'READ'
  /** Write articles and initiatives, and publish one's own. */
  | 'WRITE';

/** A decision that a text cannot stand as it is. */
export type RedactCommentInput = {
  /** What everyone sees instead, at most 10 000 characters; without it, `[Fjernet av redaksjonen]`. */
  body?: string | null | undefined;
  /** Which comment. */
  commentId: string | number;
  /** The revision the moderator read. Another one is a conflict, and nothing is decided. */
  expectedRevision: number;
  /** What there is to say, for the log; at most 1 000 characters. */
  note?: string;
};

/** A rejection. */
export type RejectCommentInput = {
  /** Which comment. */
  commentId: string | number;
  /** The revision the moderator read. Another one is a conflict, and nothing is decided. */
  expectedRevision: number;
  /** What the author should know, at most 1 000 characters. The author reads it as `Comment.rejection.message`, and so does whoever holds the receipt. */
  messageToAuthor?: string;
  /** What other moderators should know, at most 1 000 characters. The author does not read it. */
  note?: string;
  /** Why. The author reads it. */
  reason: RejectReason;
};

/** Why a comment is rejected. */
export type RejectReason =
  /** It sells something. */
  | 'ADVERTISING'
  /** It has been said already. */
  | 'DUPLICATE'
  /** It is hateful towards a group. */
  | 'HATE'
  /** It may be against the law. */
  | 'ILLEGAL'
  /** It says what is not true and does harm. */
  | 'MISINFORMATION'
  /** It is not about the matter. */
  | 'OFF_TOPIC'
  /** Something else, said in the note. */
  | 'OTHER'
  /** It attacks a person. */
  | 'PERSONAL_ATTACK'
  /** It gives away private matters. */
  | 'PRIVACY';

/** A comment that goes back to the queue. */
export type ReleaseCommentInput = {
  /** Which comment. */
  commentId: string | number;
};

/** Whose password is to be reset. */
export type RequestPasswordResetInput = {
  /** The account's e-mail address. */
  email: string;
};

/** A link from a mail, and the password it is to set. */
export type ResetPasswordInput = {
  /** At least 12 characters. */
  password: string;
  /** What follows `#token=` in the link. */
  token: string;
};

/** What an account is. */
export type Role =
  /** Looks after accounts, and may do all else. */
  | 'ADMIN'
  /** Writes, and publishes what is its own. */
  | 'AUTHOR'
  /** Writes, changes and publishes everything. */
  | 'EDITOR'
  /** Judges comments. */
  | 'MODERATOR'
  /** Reads and comments. */
  | 'READER';

/** What to do about an author. */
export type SetAuthorStandingInput = {
  /** What to do. */
  action: AuthorStandingAction;
  /** Which author. */
  authorId: string | number;
  /** What the author should know, at most 1 000 characters; for WARN only. A guest is recognised by what anybody can write, so say nothing here that a stranger may not read. */
  messageToAuthor?: string;
  /** What other moderators should know, at most 1 000 characters. The author does not read it. NOTE needs one. */
  note?: string;
  /** With a ban: rejects what the author has waiting, for OTHER, with the note. */
  rejectWaiting?: boolean;
  /** When it ends, in the future. A suspension must have an end, a ban may. */
  until?: string | null | undefined;
};

/** Who signs in. */
export type SignInInput = {
  /** From an authenticator app, or a recovery code; for accounts with a second factor. */
  code?: string | null | undefined;
  /** The account's e-mail address. */
  email: string;
  /** The account's password. */
  password: string;
};

/** What a signal asks for. */
export type SignalEffect =
  /** That a moderator reads the comment before it is shown. */
  | 'HOLD'
  /** Nothing; moderators are told. */
  | 'NOTE'
  /** That the comment is not stored and its author is told why. */
  | 'REFUSE'
  /** That the comment is filed as spam. */
  | 'SPAM';

/** A draft of a policy, and how far back to try it. */
export type SimulateModerationPolicyInput = {
  /** How many of the latest comments are judged anew, 1 to 5 000. */
  last?: number;
  /** What would change. */
  policy: ModerationPolicyInput;
};

/** A text to try the rules with. */
export type TestModerationInput = {
  /** The guest's e-mail address. The record under it counts. */
  email?: string | null | undefined;
  /** The guest's name. */
  name: string;
  /** The comment it would answer. */
  parentId?: string | number | null | undefined;
  /** The article or initiative it would be about. */
  subjectId: string | number;
  /** The text. */
  text: string;
};

/** A decision to take back. */
export type UndoDecisionInput = {
  /** Which decision. */
  decisionId: string | number;
};

/** What can be wrong with an input. */
export type UserErrorCode =
  /** No account has this e-mail address and password. */
  | 'BAD_CREDENTIALS'
  /** The host's token is not one, has been used, or is too old: ask the host for another. */
  | 'BAD_HOST_TOKEN'
  /** The link is unknown, used or expired: ask for a new one. */
  | 'BAD_LINK'
  /** The receipt is not one of ours, or was cut. */
  | 'BAD_RECEIPT'
  /** The account may not comment. */
  | 'BANNED'
  /** Somebody changed the object meanwhile; the payload holds it as it is now. */
  | 'CONFLICT'
  /** The discussion takes no more comments. */
  | 'DISCUSSION_CLOSED'
  /** The same text stands there already. */
  | 'DUPLICATE'
  /** The e-mail address of the account has not been verified. */
  | 'EMAIL_NOT_VERIFIED'
  /** The value is not of the form asked for. */
  | 'INVALID'
  /** The text has characters that cannot be stored or shown. */
  | 'INVALID_TEXT'
  /** Something uses it; the payload says what. */
  | 'IN_USE'
  /** The same idempotency key was used with another input. */
  | 'KEY_REUSED'
  /** The account could not sign in any more. */
  | 'LAST_WAY_IN'
  /** The name belongs to the magazine or to one of its staff. */
  | 'NAME_RESERVED'
  /** What the input refers to does not exist. */
  | 'NOT_FOUND'
  /** This is not done to one's own account. */
  | 'OWN_ACCOUNT'
  /** This is not done to one's own comment. */
  | 'OWN_COMMENT'
  /** The comment that is answered is not there for readers. */
  | 'PARENT_NOT_VISIBLE'
  /** The text breaks a rule that the magazine applies at once. */
  | 'REFUSED'
  /** The field must not be empty. */
  | 'REQUIRED'
  /** The password was right; the account wants a code, too. Ask for it and send both. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The refresh token is unknown, used or expired: sign in again. */
  | 'SESSION_ENDED'
  /** The session is too old for this: sign in again first. */
  | 'SIGN_IN_AGAIN'
  /** The code from `/auth/…/callback` is unknown, used, too old or another page's: begin again. */
  | 'SIGN_IN_EXPIRED'
  /** Whoever signed in elsewhere may not come in that way. It does not say why, or who has an account. */
  | 'SIGN_IN_REFUSED'
  /** Somebody else has it already. */
  | 'TAKEN'
  /** Too many comments in a short time. */
  | 'TOO_FAST'
  /** The file is larger than allowed. */
  | 'TOO_LARGE'
  /** The text is longer than allowed. */
  | 'TOO_LONG'
  /** The list has more entries than allowed. */
  | 'TOO_MANY'
  /** The text is shorter than allowed. */
  | 'TOO_SHORT'
  /** The code is wrong, or has been used. */
  | 'WRONG_CODE'
  /** This is not the account's password. */
  | 'WRONG_PASSWORD'
  /** The object is not in a state in which this can be done. */
  | 'WRONG_STATE';

export type JudgedFragment = { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
    | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
    | { __typename: 'Initiative', id: string, slug: string, title: string }
   | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null };

export type QueueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: ModerationQueueFilter;
  orderBy: ModerationQueueOrder;
}>;


export type QueueQuery = { __typename: 'Query', moderationQueue: { __typename: 'CommentConnection', totalCount: number, nodes: Array<{ __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, moderationCounts: { __typename: 'ModerationCounts', held: number, reported: number, unreviewed: number, spam: number, rejected: number } };

export type AgainQueryVariables = Exact<{
  id: string | number;
}>;


export type AgainQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article' }
    | { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null }
    | { __typename: 'CommentAuthor' }
    | { __typename: 'Initiative' }
    | { __typename: 'Media' }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

export type QueueChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type QueueChangedSubscription = { moderationQueueChanged: { __typename: 'ModerationQueueChange', kind: ModerationQueueChangeKind, comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null }, counts: { __typename: 'ModerationCounts', held: number, reported: number, unreviewed: number, spam: number, rejected: number } } };

export type ApproveMutationVariables = Exact<{
  input: ApproveCommentInput;
}>;


export type ApproveMutation = { __typename: 'Mutation', approveComment: { __typename: 'ModerateCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RejectMutationVariables = Exact<{
  input: RejectCommentInput;
}>;


export type RejectMutation = { __typename: 'Mutation', rejectComment: { __typename: 'ModerateCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type SpamMutationVariables = Exact<{
  input: ModerateCommentInput;
}>;


export type SpamMutation = { __typename: 'Mutation', markCommentAsSpam: { __typename: 'ModerateCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RestoreMutationVariables = Exact<{
  input: ModerateCommentInput;
}>;


export type RestoreMutation = { __typename: 'Mutation', restoreComment: { __typename: 'ModerateCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type FeatureMutationVariables = Exact<{
  input: ModerateCommentInput;
}>;


export type FeatureMutation = { __typename: 'Mutation', featureComment: { __typename: 'ModerateCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type UnfeatureMutationVariables = Exact<{
  input: ModerateCommentInput;
}>;


export type UnfeatureMutation = { __typename: 'Mutation', unfeatureComment: { __typename: 'ModerateCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RedactMutationVariables = Exact<{
  input: RedactCommentInput;
}>;


export type RedactMutation = { __typename: 'Mutation', redactComment: { __typename: 'ModerateCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type UndoMutationVariables = Exact<{
  input: UndoDecisionInput;
}>;


export type UndoMutation = { __typename: 'Mutation', undoDecision: { __typename: 'ModerateCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ManyMutationVariables = Exact<{
  input: ModerateCommentsInput;
}>;


export type ManyMutation = { __typename: 'Mutation', moderateComments: { __typename: 'ModerateCommentsPayload', results: Array<{ __typename: 'ModerateCommentsResult', commentId: string, comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
          | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
          | { __typename: 'Initiative', id: string, slug: string, title: string }
         | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> }>, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ClaimNextMutationVariables = Exact<{
  input: ClaimNextCommentInput;
}>;


export type ClaimNextMutation = { __typename: 'Mutation', claimNextComment: { __typename: 'ClaimCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ReleaseMutationVariables = Exact<{
  input: ReleaseCommentInput;
}>;


export type ReleaseMutation = { __typename: 'Mutation', releaseComment: { __typename: 'ClaimCommentPayload', comment: { __typename: 'Comment', id: string, revision: number, bodyText: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, depth: number, featured: boolean, redacted: boolean, locked: boolean, likeCount: number, viewerCanModerate: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string, articleState: ArticleState }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null, parent: { __typename: 'Comment', id: string, authorName: string | null, bodyText: string | null } | null, moderation: { __typename: 'CommentModeration', authorEmail: string | null, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null } | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, claim: { __typename: 'CommentClaim', until: string, account: { __typename: 'Account', id: string, name: string } } | null, decisions: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, actor: { __typename: 'Account', id: string, name: string } | null }>, reports: Array<{ __typename: 'CommentReport', reason: CommentReportReason, note: string, outcome: CommentReportOutcome | null, createdAt: string }>, revisions: Array<{ __typename: 'CommentRevision', revision: number, createdAt: string, bodyText: string | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type MetFragment = { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null, createdAt: string, account: { __typename: 'Account', id: string, name: string } | null };

export type PeopleQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: CommentAuthorFilter;
}>;


export type PeopleQuery = { __typename: 'Query', commentAuthors: { __typename: 'CommentAuthorConnection', nodes: Array<{ __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null, createdAt: string, account: { __typename: 'Account', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AuthorQueryVariables = Exact<{
  id: string | number;
}>;


export type AuthorQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null, createdAt: string, history: Array<{ __typename: 'AuthorAction', action: AuthorStandingAction, until: string | null, note: string, messageToAuthor: string, at: string, actor: { __typename: 'Account', id: string, name: string } | null }>, comments: { __typename: 'CommentConnection', totalCount: number, nodes: Array<{ __typename: 'Comment', id: string, bodyText: string | null, createdAt: string, visibility: CommentVisibility, review: CommentReview | null, subject:
            | { __typename: 'Article', slug: string, title: string }
            | { __typename: 'Initiative', slug: string, title: string }
           | null }> } | null, account: { __typename: 'Account', id: string, name: string } | null }
    | { __typename: 'Initiative' }
    | { __typename: 'Media' }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

export type SetStandingMutationVariables = Exact<{
  input: SetAuthorStandingInput;
}>;


export type SetStandingMutation = { __typename: 'Mutation', setAuthorStanding: { __typename: 'SetAuthorStandingPayload', rejectedCount: number, author: { __typename: 'CommentAuthor', id: string, kind: CommentAuthorKind, name: string, approvedCount: number, rejectedCount: number, trusted: boolean, alwaysHold: boolean, warnedAt: string | null, suspendedUntil: string | null, banned: boolean, bannedUntil: string | null, createdAt: string, account: { __typename: 'Account', id: string, name: string } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RulesFragment = { __typename: 'ModerationPolicy', mode: ModerationMode, minLength: number, maxLength: number, maxName: number, reservedNames: Array<string>, bannedWords: Array<string>, suspectWords: Array<string>, maxLinks: number, blockedDomains: Array<string>, allowedDomains: Array<string>, repeatHours: number, holdFirst: number, trustAfter: number, closeAfterDays: number, setAt: string | null, setBy: { __typename: 'Account', id: string, name: string } | null };

export type PolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyQuery = { __typename: 'Query', moderationPolicy: { __typename: 'ModerationPolicy', mode: ModerationMode, minLength: number, maxLength: number, maxName: number, reservedNames: Array<string>, bannedWords: Array<string>, suspectWords: Array<string>, maxLinks: number, blockedDomains: Array<string>, allowedDomains: Array<string>, repeatHours: number, holdFirst: number, trustAfter: number, closeAfterDays: number, setAt: string | null, setBy: { __typename: 'Account', id: string, name: string } | null } };

export type SetPolicyMutationVariables = Exact<{
  input: ModerationPolicyInput;
}>;


export type SetPolicyMutation = { __typename: 'Mutation', setModerationPolicy: { __typename: 'SetModerationPolicyPayload', policy: { __typename: 'ModerationPolicy', mode: ModerationMode, minLength: number, maxLength: number, maxName: number, reservedNames: Array<string>, bannedWords: Array<string>, suspectWords: Array<string>, maxLinks: number, blockedDomains: Array<string>, allowedDomains: Array<string>, repeatHours: number, holdFirst: number, trustAfter: number, closeAfterDays: number, setAt: string | null, setBy: { __typename: 'Account', id: string, name: string } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type TryOutQueryVariables = Exact<{
  input: TestModerationInput;
}>;


export type TryOutQuery = { __typename: 'Query', testModeration: { __typename: 'ModerationTrial', action: ModerationAction, notice: string | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } };

export type TryOutPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type TryOutPlacesQuery = { __typename: 'Query', articles: { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, title: string }> } };

export type SimulateQueryVariables = Exact<{
  input: SimulateModerationPolicyInput;
}>;


export type SimulateQuery = { __typename: 'Query', simulateModerationPolicy: { __typename: 'ModerationSimulationResult', simulation: { __typename: 'ModerationSimulation', replayed: number, unchanged: number, changes: Array<{ __typename: 'ModerationSimulationChange', from: ModerationAction, to: ModerationAction, count: number, examples: Array<{ __typename: 'Comment', id: string, bodyText: string | null, authorName: string | null, createdAt: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } };

export type MyselfQueryVariables = Exact<{ [key: string]: never; }>;


export type MyselfQuery = { __typename: 'Query', viewer: { __typename: 'Account', id: string, name: string, roles: Array<Role> | null, permissions: Array<Permission> | null, secondFactor: boolean | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn: { __typename: 'SignInPayload', account: { __typename: 'Account', id: string, name: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename: 'Mutation', signOut: { __typename: 'SignOutPayload', signedOut: boolean } | null };

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { __typename: 'Mutation', confirmEmail: { __typename: 'SignInPayload', account: { __typename: 'Account', id: string, name: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { __typename: 'Mutation', acceptInvitation: { __typename: 'SignInPayload', account: { __typename: 'Account', id: string, name: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { __typename: 'Mutation', requestPasswordReset: { __typename: 'MailPayload', userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { __typename: 'Mutation', resetPassword: { __typename: 'PasswordPayload', userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { __typename: 'Mutation', confirmEmailChange: { __typename: 'EmailChangePayload', userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const JudgedFragmentDoc = new TypedDocumentString(`
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}
    `, {"fragmentName":"Judged"}) as unknown as TypedDocumentString<JudgedFragment, unknown>;
export const MetFragmentDoc = new TypedDocumentString(`
    fragment Met on CommentAuthor {
  __typename
  id
  kind
  name
  approvedCount
  rejectedCount
  trusted
  alwaysHold
  warnedAt
  suspendedUntil
  banned
  bannedUntil
  createdAt
  account {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"Met"}) as unknown as TypedDocumentString<MetFragment, unknown>;
export const RulesFragmentDoc = new TypedDocumentString(`
    fragment Rules on ModerationPolicy {
  __typename
  mode
  minLength
  maxLength
  maxName
  reservedNames
  bannedWords
  suspectWords
  maxLinks
  blockedDomains
  allowedDomains
  repeatHours
  holdFirst
  trustAfter
  closeAfterDays
  setBy {
    __typename
    id
    name
  }
  setAt
}
    `, {"fragmentName":"Rules"}) as unknown as TypedDocumentString<RulesFragment, unknown>;
export const QueueDocument = new TypedDocumentString(`
    query Queue($first: Int!, $after: String, $filter: ModerationQueueFilter!, $orderBy: ModerationQueueOrder!) {
  __typename
  moderationQueue(
    first: $first
    after: $after
    filter: $filter
    orderBy: $orderBy
  ) {
    __typename
    nodes {
      __typename
      ...Judged
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
  moderationCounts {
    __typename
    held
    reported
    unreviewed
    spam
    rejected
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:96992b1e3be3e121e3ff422857ef96699dd3e0712c88c7caf316836a28b54f17"}) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const AgainDocument = new TypedDocumentString(`
    query Again($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Comment {
      __typename
      ...Judged
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:9fab1cbdca9b6db1623c85a787cf3bee91db1e23c86acd994350595d949001ec"}) as unknown as TypedDocumentString<AgainQuery, AgainQueryVariables>;
export const QueueChangedDocument = new TypedDocumentString(`
    subscription QueueChanged {
  moderationQueueChanged {
    __typename
    kind
    comment {
      __typename
      ...Judged
    }
    counts {
      __typename
      held
      reported
      unreviewed
      spam
      rejected
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:e9806cbae760235d79709756203df2aabbb171cd2c78734a8fd98db8b36870d6"}) as unknown as TypedDocumentString<QueueChangedSubscription, QueueChangedSubscriptionVariables>;
export const ApproveDocument = new TypedDocumentString(`
    mutation Approve($input: ApproveCommentInput!) {
  __typename
  approveComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:e290357f967601c5120b061847424173188bd0840f7f6a96a70d2f711d21f393"}) as unknown as TypedDocumentString<ApproveMutation, ApproveMutationVariables>;
export const RejectDocument = new TypedDocumentString(`
    mutation Reject($input: RejectCommentInput!) {
  __typename
  rejectComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:72a2b29ccb04c69fcd7ce19176548ad97b33dfbff6c158542e086d4d1971f7f7"}) as unknown as TypedDocumentString<RejectMutation, RejectMutationVariables>;
export const SpamDocument = new TypedDocumentString(`
    mutation Spam($input: ModerateCommentInput!) {
  __typename
  markCommentAsSpam(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:7996e468b3cc173eb0ed1dcb9bd4bf29a9c2340ac337d797c1930049deda164f"}) as unknown as TypedDocumentString<SpamMutation, SpamMutationVariables>;
export const RestoreDocument = new TypedDocumentString(`
    mutation Restore($input: ModerateCommentInput!) {
  __typename
  restoreComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:a5013b00f3096bee26bc1f9dfdbc63f6ce5a1731e3f182316cb198c5e1e9440c"}) as unknown as TypedDocumentString<RestoreMutation, RestoreMutationVariables>;
export const FeatureDocument = new TypedDocumentString(`
    mutation Feature($input: ModerateCommentInput!) {
  __typename
  featureComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:96577aa042ab6e29d90a47c32f274f45f7aefa62b07a3512bb259b5013f07955"}) as unknown as TypedDocumentString<FeatureMutation, FeatureMutationVariables>;
export const UnfeatureDocument = new TypedDocumentString(`
    mutation Unfeature($input: ModerateCommentInput!) {
  __typename
  unfeatureComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:aaf4dee16e14357f54a2d49c1ac0bf0ccc1c264d0393f864b7a0e48bb52ea304"}) as unknown as TypedDocumentString<UnfeatureMutation, UnfeatureMutationVariables>;
export const RedactDocument = new TypedDocumentString(`
    mutation Redact($input: RedactCommentInput!) {
  __typename
  redactComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:786a05b70cd5700f2bac4310d1da6ec7d6bbdc11d867d371a9191cf9a36fd65b"}) as unknown as TypedDocumentString<RedactMutation, RedactMutationVariables>;
export const UndoDocument = new TypedDocumentString(`
    mutation Undo($input: UndoDecisionInput!) {
  __typename
  undoDecision(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:d7078cc690cc5436e488a760764589256947117d9854062e0aa6601683d8e0e1"}) as unknown as TypedDocumentString<UndoMutation, UndoMutationVariables>;
export const ManyDocument = new TypedDocumentString(`
    mutation Many($input: ModerateCommentsInput!) {
  __typename
  moderateComments(input: $input) {
    __typename
    results {
      __typename
      commentId
      comment {
        __typename
        ...Judged
      }
      userErrors {
        __typename
        field
        code
        message
      }
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:82fbdcfd3a37f458f486b5b882603a23eb2b4f4c7e01d32655ebd46cdaed2dbe"}) as unknown as TypedDocumentString<ManyMutation, ManyMutationVariables>;
export const ClaimNextDocument = new TypedDocumentString(`
    mutation ClaimNext($input: ClaimNextCommentInput!) {
  __typename
  claimNextComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:c9ecc241bccb241687209e6143f3b8bf3fb69fb090951b726dc2f8e631c3df24"}) as unknown as TypedDocumentString<ClaimNextMutation, ClaimNextMutationVariables>;
export const ReleaseDocument = new TypedDocumentString(`
    mutation Release($input: ReleaseCommentInput!) {
  __typename
  releaseComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`, {"hash":"sha256:1d63089970172e433e89e2b87b19e7c1722e66129b32cbce05afd241fe70e11c"}) as unknown as TypedDocumentString<ReleaseMutation, ReleaseMutationVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($first: Int!, $after: String, $filter: CommentAuthorFilter!) {
  __typename
  commentAuthors(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...Met
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
  }
}
    fragment Met on CommentAuthor {
  __typename
  id
  kind
  name
  approvedCount
  rejectedCount
  trusted
  alwaysHold
  warnedAt
  suspendedUntil
  banned
  bannedUntil
  createdAt
  account {
    __typename
    id
    name
  }
}`, {"hash":"sha256:b84361d7118b6d6b8de9a37719ce9bf9cebca2d99cf95c460b836586bdaac887"}) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const AuthorDocument = new TypedDocumentString(`
    query Author($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on CommentAuthor {
      __typename
      ...Met
      history {
        __typename
        action
        until
        note
        messageToAuthor
        actor {
          __typename
          id
          name
        }
        at
      }
      comments(first: 20) {
        __typename
        nodes {
          __typename
          id
          bodyText
          createdAt
          visibility
          review
          subject {
            __typename
            slug
            title
          }
        }
        totalCount
      }
    }
  }
}
    fragment Met on CommentAuthor {
  __typename
  id
  kind
  name
  approvedCount
  rejectedCount
  trusted
  alwaysHold
  warnedAt
  suspendedUntil
  banned
  bannedUntil
  createdAt
  account {
    __typename
    id
    name
  }
}`, {"hash":"sha256:7bfdae49d1f4af57d715cb493d11e53c1a1a0db31642df8c8f713c629d5718e5"}) as unknown as TypedDocumentString<AuthorQuery, AuthorQueryVariables>;
export const SetStandingDocument = new TypedDocumentString(`
    mutation SetStanding($input: SetAuthorStandingInput!) {
  __typename
  setAuthorStanding(input: $input) {
    __typename
    author {
      __typename
      ...Met
    }
    rejectedCount
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Met on CommentAuthor {
  __typename
  id
  kind
  name
  approvedCount
  rejectedCount
  trusted
  alwaysHold
  warnedAt
  suspendedUntil
  banned
  bannedUntil
  createdAt
  account {
    __typename
    id
    name
  }
}`, {"hash":"sha256:78c5877a0ab26af137b77177a04d23617dc62177cc008640588cd0665aee7054"}) as unknown as TypedDocumentString<SetStandingMutation, SetStandingMutationVariables>;
export const PolicyDocument = new TypedDocumentString(`
    query Policy {
  __typename
  moderationPolicy {
    __typename
    ...Rules
  }
}
    fragment Rules on ModerationPolicy {
  __typename
  mode
  minLength
  maxLength
  maxName
  reservedNames
  bannedWords
  suspectWords
  maxLinks
  blockedDomains
  allowedDomains
  repeatHours
  holdFirst
  trustAfter
  closeAfterDays
  setBy {
    __typename
    id
    name
  }
  setAt
}`, {"hash":"sha256:74eac29cc20cf698e21eb947e259f3fbc0e05eb11b725c214e0c419916e6edeb"}) as unknown as TypedDocumentString<PolicyQuery, PolicyQueryVariables>;
export const SetPolicyDocument = new TypedDocumentString(`
    mutation SetPolicy($input: ModerationPolicyInput!) {
  __typename
  setModerationPolicy(input: $input) {
    __typename
    policy {
      __typename
      ...Rules
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Rules on ModerationPolicy {
  __typename
  mode
  minLength
  maxLength
  maxName
  reservedNames
  bannedWords
  suspectWords
  maxLinks
  blockedDomains
  allowedDomains
  repeatHours
  holdFirst
  trustAfter
  closeAfterDays
  setBy {
    __typename
    id
    name
  }
  setAt
}`, {"hash":"sha256:b45bdecfa3c9b1c16c8d1a23653f21bb962a8f894d782342f258e2e1245541c3"}) as unknown as TypedDocumentString<SetPolicyMutation, SetPolicyMutationVariables>;
export const TryOutDocument = new TypedDocumentString(`
    query TryOut($input: TestModerationInput!) {
  __typename
  testModeration(input: $input) {
    __typename
    action
    notice
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:a0d37756619f5bbc89fda4c63ff6ab3e8e27d125f7ad22f51c15a7e5ec0eb53c"}) as unknown as TypedDocumentString<TryOutQuery, TryOutQueryVariables>;
export const TryOutPlacesDocument = new TypedDocumentString(`
    query TryOutPlaces {
  __typename
  articles(first: 1) {
    __typename
    nodes {
      __typename
      id
      title
    }
  }
}
    `, {"hash":"sha256:ef8d0cc929b51f436db041f26459909c21247b003d3c7f04eede6a00926727d8"}) as unknown as TypedDocumentString<TryOutPlacesQuery, TryOutPlacesQueryVariables>;
export const SimulateDocument = new TypedDocumentString(`
    query Simulate($input: SimulateModerationPolicyInput!) {
  __typename
  simulateModerationPolicy(input: $input) {
    __typename
    simulation {
      __typename
      replayed
      unchanged
      changes {
        __typename
        from
        to
        count
        examples {
          __typename
          id
          bodyText
          authorName
          createdAt
        }
      }
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:7c5b3d3b7f9118998d5c316eb3c99728b492d6d4959f376b1f457aeb4065b458"}) as unknown as TypedDocumentString<SimulateQuery, SimulateQueryVariables>;
export const MyselfDocument = new TypedDocumentString(`
    query Myself {
  __typename
  viewer {
    __typename
    id
    name
    roles
    permissions
    secondFactor
  }
}
    `, {"hash":"sha256:6918d9b64d2f223975eed3114532836bdf7ccf78b4c63402011bac414e04300e"}) as unknown as TypedDocumentString<MyselfQuery, MyselfQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  __typename
  signIn(input: $input) {
    __typename
    account {
      __typename
      id
      name
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:437aed64326f4e948ead0c848b121054138770d1f905fb35964aa88b8e3cce29"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  __typename
  signOut(input: {}) {
    __typename
    signedOut
  }
}
    `, {"hash":"sha256:1ae3b805918e21252d68f6c2ec5fed58c375bbbd7c2beed06067a693b0ecf25a"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const ConfirmEmailDocument = new TypedDocumentString(`
    mutation ConfirmEmail($input: ConfirmEmailInput!) {
  __typename
  confirmEmail(input: $input) {
    __typename
    account {
      __typename
      id
      name
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:2dd093d206bd9e538c8a73dd553a4602cbc383539108e6a24263c34b310e0b76"}) as unknown as TypedDocumentString<ConfirmEmailMutation, ConfirmEmailMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  __typename
  acceptInvitation(input: $input) {
    __typename
    account {
      __typename
      id
      name
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:18651ef8567329f6c82d006c9b6f76ba39fa391a11fcc9832f311c65321baea7"}) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  __typename
  requestPasswordReset(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:2bb8f9ba0d90f304005fbdcc99995130141e90af4d8c890ad13b0b59b611715e"}) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  __typename
  resetPassword(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:10eb1a438508eba9001387e3b55b89bb1feb47af148dba0de4b859c09f137b8d"}) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const ConfirmEmailChangeDocument = new TypedDocumentString(`
    mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
  __typename
  confirmEmailChange(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:90200199645a1616d182d9343c75374a16132e2b2eec0b0e75df18d7ba248ebb"}) as unknown as TypedDocumentString<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>;