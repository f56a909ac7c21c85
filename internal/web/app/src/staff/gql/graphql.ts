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

/** A proposal to make a draft of. */
export type AcceptProposalInput = {
  /** Which proposal. */
  proposalId: string | number;
};

/** Which accounts. What is left out picks all. */
export type AccountFilter = {
  /** Those that are shut out, or those that are not. */
  disabled?: boolean | null | undefined;
  /** Those that are this, perhaps among other things. */
  role?: Role | null | undefined;
  /** Those with this in the name or the e-mail address, in upper or lower case. */
  text?: string | null | undefined;
};

/** Somebody else's account. */
export type AccountInput = {
  /** The account's id. */
  accountId: string | number;
};

/** Who makes decisions. */
export type ActorKind =
  /** The comment's author. */
  | 'AUTHOR'
  /** The policy, without a person. */
  | 'POLICY'
  /** A moderator. */
  | 'STAFF';

/** From where readers are led on, and to what. */
export type AddRedirectInput = {
  /** A path or a whole address. */
  path: string;
  /** The article, initiative or topic to find there. */
  targetId: string | number;
};

/** An approval. */
export type ApproveCommentInput = {
  /** Which comment. */
  commentId: string | number;
  /** The revision the moderator read. Another one is a conflict, and nothing is decided. */
  expectedRevision: number;
};

/** How readers may comment on an article. What is left out is set back. */
export type ArticleCommentingInput = {
  /** How many days after publication it takes no more, 1 to 3650, in the place of the site's rule. */
  closeAfterDays?: number | null | undefined;
  /** Whether it takes no comments. */
  closed?: boolean;
  /** Who is read before being shown; as the topic or the site say when nothing is said. */
  mode?: ModerationMode | null | undefined;
  /** How many seconds an author must wait between two comments, at most 3600; 0 for none. */
  slowSeconds?: number;
};

/** A part of an article that is edited. */
export type ArticleField =
  /** The text. */
  | 'BODY'
  /** The language the text is written in. */
  | 'BODY_FORMAT'
  /** How readers may comment. */
  | 'COMMENTS'
  /** The byline and those who are quoted. */
  | 'CONTRIBUTORS'
  /** The picture above the article: address, description, caption and credit, a line each. */
  | 'HERO'
  /** The initiatives it writes about. */
  | 'INITIATIVES'
  /** The ingress. */
  | 'LEDE'
  /** Disclosures and corrections. */
  | 'NOTES'
  /** What to read next. */
  | 'RELATED'
  /** The publications it builds on. */
  | 'REPORTS'
  /** The name in the address. */
  | 'SLUG'
  /** Free words. */
  | 'TAGS'
  /** The headline. */
  | 'TITLE'
  /** What it is about. */
  | 'TOPICS';

/** Whether an article stands among the others. */
export type ArticleKind =
  /** One of what the magazine publishes. */
  | 'ARTICLE'
  /** A page that stands by itself, as "Om oss": found by its name, left out of lists of articles. */
  | 'PAGE';

/** A note to readers about an article. */
export type ArticleNoteInput = {
  /** Why the note stands there. */
  kind: ArticleNoteKind;
  /** When; today when nothing is said. */
  notedOn?: string | null | undefined;
  /** The note. Plain text, at most 2 000 characters. */
  text: string;
};

/** Why a note stands with an article. */
export type ArticleNoteKind =
  /** Something was wrong and has been corrected. */
  | 'CORRECTION'
  /** The magazine has an interest of its own in the matter. */
  | 'DISCLOSURE';

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

/** A step of an article on its way. */
export type ArticleStepInput = {
  /** Which article. */
  articleId: string | number;
  /** The revision the viewer saw; when given, another one is a conflict. */
  expectedRevision?: number | null | undefined;
};

/** The steps of an article. Authors submit and withdraw their own; the others are the editors'. */
export type ArticleStepName =
  /** Taken away from readers. */
  | 'ARCHIVE'
  /** Opened to everyone. */
  | 'PUBLISH'
  /** Given a time to be published, or another. */
  | 'SCHEDULE'
  /** Given back to the author, with what is to be changed. */
  | 'SEND_BACK'
  /** Handed to the editors. */
  | 'SUBMIT'
  /** Made a draft again. */
  | 'UNPUBLISH'
  /** Taken off the schedule. */
  | 'UNSCHEDULE'
  /** Taken back from the editors. */
  | 'WITHDRAW';

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

/** How an article's text was written. */
export type BodyFormat =
  /** HTML, sanitised before it is shown. */
  | 'HTML'
  /**
   * CommonMark with tables and footnotes. A picture alone in a paragraph with a title is a figure: `![what it shows](/b/1.jpg "Caption | Credit")`.
   * A quote whose last paragraph begins with a long dash says who speaks: `> — Name, title, employer`. A link to a known service alone in a
   * paragraph is an embed.
   */
  | 'MARKDOWN';

/** A change of the viewer's password. */
export type ChangePasswordInput = {
  /** The password as it is; anything for an account without one, which must have signed in within a quarter of an hour. */
  currentPassword: string;
  /** At least 12 characters. */
  newPassword: string;
};

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

/** A code that shows that the app has the secret. */
export type ConfirmSecondFactorInput = {
  /** From the authenticator app. */
  code: string;
};

/** A person's part in an article. */
export type ContributorInput = {
  /** The guest's employer or organisation, at most 200 characters. */
  affiliation?: string | null | undefined;
  /** A guest by name, in place of `personId`: somebody who gets a place in the directory with the article. At most 200 characters. */
  name?: string | null | undefined;
  /** Who, in the directory. */
  personId?: string | number | null | undefined;
  /** As what. */
  role?: ContributorRole;
  /** The guest's title or position, at most 200 characters. */
  title?: string | null | undefined;
};

/** What a person did for an article. */
export type ContributorRole =
  /** Wrote it. */
  | 'AUTHOR'
  /** Edited it. */
  | 'EDITOR'
  /** Drew the illustrations. */
  | 'ILLUSTRATOR'
  /** Took the photographs. */
  | 'PHOTOGRAPHER'
  /** Was interviewed or is quoted. */
  | 'SOURCE'
  /** Translated it. */
  | 'TRANSLATOR';

/** A token for a machine. */
export type CreateApiTokenInput = {
  /** When it stops working, within a year; in 90 days when nothing is said. */
  expiresAt?: string | null | undefined;
  /** What it is for, at most 60 characters. */
  name: string;
  /** The account's password. */
  password: string;
  /** What it may do, at least one and nothing that its owner may not. READ comes with every token, ACCOUNT with none. */
  scope: Array<Permission>;
};

/** A new article. Lists hold at most 50 entries. */
export type CreateArticleInput = {
  /** The text in `bodyFormat`, at most 500 000 characters. Where a picture's address would stand, `media:` and the id of a `Media` shows an uploaded one in all its widths, with its own alt, caption and credit where the text says none; it cannot be deleted meanwhile. */
  body?: string;
  /** How the text is written. */
  bodyFormat?: BodyFormat;
  /** How readers may comment. Editors and moderators set it. */
  comments?: ArticleCommentingInput | null | undefined;
  /** The byline and those quoted, in order. The author's own person is put first when nothing is said. */
  contributors?: Array<ContributorInput> | null | undefined;
  /** The picture above the article. */
  heroImage?: ImageInput | null | undefined;
  /** The initiatives it writes about. */
  initiativeIds?: Array<string | number> | null | undefined;
  /** Whether it stands among the articles. It stays what it is. */
  kind?: ArticleKind;
  /** The ingress, at most 1 000 characters. */
  lede?: string;
  /** Disclosures and corrections. */
  notes?: Array<ArticleNoteInput> | null | undefined;
  /** What to read next. */
  relatedIds?: Array<string | number> | null | undefined;
  /** The publications it builds on. */
  reportIds?: Array<string | number> | null | undefined;
  /** The name in the address; made from the title when nothing is said. */
  slug?: string | null | undefined;
  /** Free words; those that are new are made. */
  tags?: Array<string> | null | undefined;
  /** The headline, at most 200 characters. */
  title: string;
  /** What it is about. */
  topicIds?: Array<string | number> | null | undefined;
};

/** A link to an article for somebody without an account. */
export type CreateArticlePreviewInput = {
  /** Which article. */
  articleId: string | number;
  /** How many days it works, 1 to 90. */
  days?: number;
};

/** A new initiative. Lists hold at most 50 entries. */
export type CreateInitiativeInput = {
  /** The longer text as Markdown, at most 500 000 characters. `![](media:ID)` shows an uploaded picture. */
  body?: string;
  /** Whom to ask, at most 200 characters. */
  contactName?: string;
  /** Where to ask: http or https. */
  contactUrl?: string | null | undefined;
  /** The fylke, by name or by number. */
  county?: string;
  /** When it ended. */
  endedOn?: string | null | undefined;
  /** What it wants to achieve, at most 2 000 characters. */
  goal?: string;
  /** The picture above the initiative. */
  heroImage?: ImageInput | null | undefined;
  /** The kommune, by name or by number; one of another time stands for that of today. Its fylke comes with it. */
  municipality?: string;
  /** The organisations behind it, in order. */
  partners?: Array<PartnershipInput> | null | undefined;
  /** Those who work on it, in order. */
  people?: Array<InitiativePersonInput> | null | undefined;
  /** Publications about it. */
  reportIds?: Array<string | number> | null | undefined;
  /** The name in the address; made from the title when nothing is said. */
  slug?: string | null | undefined;
  /** When it began. */
  startedOn?: string | null | undefined;
  /** How far it has come. */
  status?: InitiativeStatus;
  /** What happened, at most 500 characters. */
  statusNote?: string;
  /** Since when it has this status; today when nothing is said. */
  statusSince?: string | null | undefined;
  /** What it is, at most 1 000 characters. */
  summary?: string;
  /** For whom, at most 500 characters. */
  targetGroup?: string;
  /** What it is called, at most 200 characters. */
  title: string;
  /** What it is about. */
  topicIds?: Array<string | number> | null | undefined;
};

/** A new organisation. */
export type CreateOrganisationInput = {
  /** The name, at most 200 characters. */
  name: string;
  /** The Norwegian organisation number: nine digits, the last a check digit; spaces are allowed. */
  number?: string | null | undefined;
  /** Where to read about it: http or https. */
  url?: string | null | undefined;
};

/** A new person. */
export type CreatePersonInput = {
  /** Employer or organisation, at most 200 characters. */
  affiliation?: string;
  /** Who it is, at most 2 000 characters. */
  bio?: string;
  /** The name, at most 200 characters. */
  name: string;
  /** A picture of the person: an upload of the kind IMAGE. */
  portraitId?: string | number | null | undefined;
  /** Title or position, at most 200 characters. */
  title?: string;
};

/** A new report. */
export type CreateReportInput = {
  /** The report itself: an upload of the kind FILE. */
  fileId?: string | number | null | undefined;
  /** Who published, commissioned and made it. At most 50. */
  organisations?: Array<ReportOrganisationInput> | null | undefined;
  /** What it says, at most 2 000 characters. */
  summary?: string;
  /** What it is called, at most 300 characters. */
  title: string;
  /** Where to read it: http or https. */
  url?: string | null | undefined;
  /** The year it came out. */
  year?: number | null | undefined;
};

/** A new topic. */
export type CreateTopicInput = {
  /** What it covers, at most 1 000 characters. */
  description?: string;
  /** The name in English, at most 100 characters. */
  nameEn?: string;
  /** The name in Bokmål, at most 100 characters. */
  nameNb: string;
  /** The name in Nynorsk, at most 100 characters. */
  nameNn?: string;
  /** The topic above. */
  parentId?: string | number | null | undefined;
};

/** A file that will be sent. */
export type CreateUploadInput = {
  /** What it shows, for those who cannot see it. At most 300 characters. */
  alt?: string;
  /** The text below it. At most 500 characters. */
  caption?: string;
  /** Who made it. At most 200 characters. */
  credit?: string;
  /** What it is called, at most 200 characters. */
  fileName?: string;
  /** Between 8 and 100 characters of the client's own; the same key gives the same address, so that a request that got no answer can be sent again. */
  idempotencyKey?: string | null | undefined;
  /** What it is. */
  kind?: MediaKind;
  /** How many bytes it has. At most 10 MiB for a picture and 30 MiB for a report, unless the operator allows other sizes. */
  size: number;
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

/** Which decisions: those that meet all that is said. */
export type DecisionFilter = {
  /** Only those that decided this. */
  action?: DecisionAction | null | undefined;
  /** Only those of this moderator's account. */
  actorId?: string | number | null | undefined;
  /** Only those of the policy, of moderators, or of authors. */
  actorKind?: ActorKind | null | undefined;
  /** Only rejections for this reason. */
  reason?: RejectReason | null | undefined;
  /** Only those from this moment on. */
  since?: string | null | undefined;
  /** Only those before this moment. */
  until?: string | null | undefined;
};

/** A proposal to say no to. */
export type DeclineProposalInput = {
  /** What to tell the reader, at most 500 characters. */
  message?: string;
  /** Which proposal. */
  proposalId: string | number;
  /** Why. */
  reason: ProposalDeclineReason;
};

/** An upload that is to go. */
export type DeleteMediaInput = {
  /** Which upload. */
  mediaId: string | number;
};

/** An organisation that is to go. */
export type DeleteOrganisationInput = {
  /** Which. */
  organisationId: string | number;
};

/** A person who is to go. */
export type DeletePersonInput = {
  /** Whom. */
  personId: string | number;
};

/** A report that is to go. */
export type DeleteReportInput = {
  /** Which. */
  reportId: string | number;
};

/** A tag that is to go. */
export type DeleteTagInput = {
  /** Which. */
  tagId: string | number;
};

/** A topic that is to go. */
export type DeleteTopicInput = {
  /** Which. */
  topicId: string | number;
};

/** What became of a paragraph or of words. */
export type DiffChange =
  /** It is new. */
  | 'ADDED'
  /** Other words stand in it. */
  | 'CHANGED'
  /** It is gone. */
  | 'REMOVED'
  /** Nothing. */
  | 'SAME';

/** What can happen to an entry of the directory. */
export type DirectoryAction =
  /** It was deleted. */
  | 'DELETE'
  /** It was merged into another, and is no more. */
  | 'MERGE'
  /** A merge was undone, and it is back. */
  | 'UNMERGE'
  /** It was changed. */
  | 'UPDATE';

/** One of the viewer's own sessions. */
export type EndSessionInput = {
  /** The session's id. */
  sessionId: string | number;
};

/** Who wants to be forgotten. */
export type EraseAccountInput = {
  /** The account's password. An account without one must have signed in within a quarter of an hour. */
  password?: string | null | undefined;
};

/** A place for an article, perhaps for a time. It comes and goes by itself. */
export type FrontSlotInput = {
  /** Which article. One that is not published shows once it is. */
  articleId: string | number;
  /** When it comes to stand there; from the beginning when nothing is said. */
  from?: string | null | undefined;
  /** When it no longer does; never when nothing is said. */
  until?: string | null | undefined;
};

/** A picture to show: one that was uploaded here, by `mediaId`, or one that is somewhere else, by `url`. */
export type ImageInput = {
  /** What it shows, for those who cannot see it. At most 300 characters; the upload's own when nothing is said. */
  alt?: string;
  /** The text below it. At most 500 characters; the upload's own when nothing is said. */
  caption?: string;
  /** Who made it. At most 200 characters; the upload's own when nothing is said. */
  credit?: string;
  /** The uploaded picture. */
  mediaId?: string | number | null | undefined;
  /** Where the picture is, when it was not uploaded here: https, or a path on this site. */
  url?: string;
};

/** A person's part in an initiative. */
export type InitiativePersonInput = {
  /** Who. */
  personId: string | number;
  /** As what, at most 200 characters. */
  role?: string;
};

/** What has become of a proposal. */
export type InitiativeProposalState =
  /** An editor has made a draft of it. Whether and when it is published is not decided by that. */
  | 'ACCEPTED'
  /** An editor has said no; `reason` says why. */
  | 'DECLINED'
  /** No editor has decided yet. */
  | 'WAITING'
  /** The reader took it back; what was said is gone but for the title. */
  | 'WITHDRAWN';

/** Whether readers see an initiative. */
export type InitiativeState =
  /** Taken away from readers. */
  | 'ARCHIVED'
  /** Being written; seen by the newsroom. */
  | 'DRAFT'
  /** Open to everyone. */
  | 'PUBLISHED';

/** How far an initiative has come. */
export type InitiativeStatus =
  /** Over. */
  | 'ENDED'
  /** Thought of, not begun. */
  | 'IDEA'
  /** Being tried out. */
  | 'PILOT'
  /** In ordinary operation. */
  | 'RUNNING'
  /** Taken up in more places. */
  | 'SCALED';

/** A step of an initiative on its way. */
export type InitiativeStepInput = {
  /** The revision the viewer saw; when given, another one is a conflict. */
  expectedRevision?: number | null | undefined;
  /** Which initiative. */
  initiativeId: string | number;
};

/** Who is invited. */
export type InviteAccountInput = {
  /** The address the invitation goes to. */
  email: string;
  /** What the account is to be. */
  roles: Array<Role>;
};

/** What has become of a job. What is done is not listed. */
export type JobState =
  /** It failed too often. It is kept for three months. */
  | 'GIVEN_UP'
  /** It is to be tried, or somebody works on it. */
  | 'WAITING';

/** A way to sign in that is to be added to the viewer's account. */
export type LinkIdentityInput = {
  /** What follows `#sso=` in the address, good once and for five minutes. */
  code: string;
  /** The account's password. An account without one must have signed in within a quarter of an hour. */
  password?: string | null | undefined;
  /** The secret that `challenge` was made of. */
  verifier: string;
};

/** A language of the magazine. */
export type Locale =
  /** English. */
  | 'EN'
  /** Norwegian Bokmål. */
  | 'NB'
  /** Norwegian Nynorsk. */
  | 'NN';

/** What an uploaded file is used as. */
export type MediaKind =
  /** A PDF, kept as it is and only ever offered for saving. */
  | 'FILE'
  /** A picture: JPEG, PNG, WebP or a GIF that does not move, of at most 40 million pixels. It is made anew as JPEG or PNG, upright, in several widths, without anything but what can be seen. */
  | 'IMAGE';

/** Two organisations that are one. */
export type MergeOrganisationsInput = {
  /** The one that goes. */
  fromId: string | number;
  /** The one that stays. It takes over number and address on the web where it has none. */
  intoId: string | number;
};

/** Two entries for one person. */
export type MergePeopleInput = {
  /** The one who goes. */
  fromId: string | number;
  /** The one who stays. Takes over title, affiliation, biography and portrait where there is none. */
  intoId: string | number;
};

/** Two tags that mean the same. */
export type MergeTagsInput = {
  /** The one that goes. */
  fromId: string | number;
  /** The one that stays. */
  intoId: string | number;
};

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

/** How often a moderator is mailed that comments wait, at most. */
export type ModerationMail =
  /** Once a day, while something has come. */
  | 'DAILY'
  /** Once an hour, while something has come. */
  | 'HOURLY'
  /** Never. */
  | 'OFF';

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
  /** For how many minutes after posting authors may change their texts, at most a month; 0 is not at all. */
  editMinutes?: number | null | undefined;
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
  /** How many readers must report a public comment for it to be hidden until a moderator looks; 0 is never. */
  reportsToHide?: number | null | undefined;
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

/** Which articles the newsroom's list holds: those that meet every part that is given. */
export type NewsroomArticleFilter = {
  /** Only those that changed at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Only those that changed before this moment. */
  changedUntil?: string | null | undefined;
  /** Only those of this kind. */
  kind?: ArticleKind | null | undefined;
  /** Only those that the viewer started or is a contributor of. */
  mine?: boolean;
  /** Only those with this person among the contributors. */
  personId?: string | number | null | undefined;
  /** Only those that were published, or are to be, at this moment or later. */
  publishedFrom?: string | null | undefined;
  /** Only those that were published, or are to be, before this moment. */
  publishedUntil?: string | null | undefined;
  /** Only those in one of these states. */
  states?: Array<ArticleState> | null | undefined;
  /** Only those with this tag, by its slug. */
  tag?: string | null | undefined;
  /** Only those with this in title, address or lede, however it is typed. At most 200 characters. */
  text?: string | null | undefined;
  /** Only those under this topic, or under one below it, by its slug. */
  topic?: string | null | undefined;
};

/** Which initiatives the newsroom's list holds: those that meet every part that is given. */
export type NewsroomInitiativeFilter = {
  /** Only those that the viewer entered. */
  mine?: boolean;
  /** Only those in one of these states. */
  states?: Array<InitiativeState> | null | undefined;
  /** Only those with this in title, address or summary, however it is typed. At most 200 characters. */
  text?: string | null | undefined;
  /** Only those under this topic, or under one below it, by its slug. */
  topic?: string | null | undefined;
};

/** The role of an organisation in an initiative. */
export type PartnerRole =
  /** Ordered it. */
  | 'COMMISSIONER'
  /** Pays for it. */
  | 'FUNDER'
  /** Leads it. */
  | 'LEAD'
  /** Takes part. */
  | 'PARTNER'
  /** Studies it. */
  | 'RESEARCHER';

/** An organisation's part in an initiative. */
export type PartnershipInput = {
  /** Which organisation. */
  organisationId: string | number;
  /** In which role. */
  role: PartnerRole;
};

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

/** Why a proposal was declined. */
export type ProposalDeclineReason =
  /** The magazine follows it already. */
  | 'ALREADY_HERE'
  /** It is not what the magazine follows. */
  | 'OFF_TOPIC'
  /** Something else; see `message`. */
  | 'OTHER'
  /** It is advertising, or nonsense. */
  | 'SPAM'
  /** It says too little to go on with. */
  | 'TOO_LITTLE';

/** The publishing of an article. */
export type PublishArticleInput = {
  /** Which article. */
  articleId: string | number;
  /** The revision the viewer saw; when given, another one is a conflict. */
  expectedRevision?: number | null | undefined;
  /** When readers shall see it, within five years; now when nothing is said or the time has passed. */
  publishAt?: string | null | undefined;
};

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

/** A redirect that is to go. */
export type RemoveRedirectInput = {
  /** Its path. */
  path: string;
};

/** Who wants no second factor any more. */
export type RemoveSecondFactorInput = {
  /** From the authenticator app, or a recovery code. */
  code: string;
  /** The account's password. */
  password: string;
};

/** An organisation's part in a report. */
export type ReportOrganisationInput = {
  /** Which organisation. */
  organisationId: string | number;
  /** As what. */
  role: ReportRole;
};

/** The role of an organisation in a report. */
export type ReportRole =
  /** Ordered it. */
  | 'COMMISSIONER'
  /** Led the work. */
  | 'LEAD'
  /** Took part in the work. */
  | 'MAKER'
  /** Published it. */
  | 'PUBLISHER';

/** A change of the viewer's e-mail address. */
export type RequestEmailChangeInput = {
  /** The new address. */
  email: string;
  /** The account's password. */
  password: string;
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

/** An earlier version to bring back. */
export type RestoreArticleInput = {
  /** Which article. */
  articleId: string | number;
  /** The revision the viewer saw. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** The revision to bring back, as `revisions` lists it. */
  revision: number;
};

/** A job to be tried. */
export type RetryJobInput = {
  /** Which job. */
  jobId: string | number;
};

/** One of the viewer's own API tokens. */
export type RevokeApiTokenInput = {
  /** The token's id. */
  tokenId: string | number;
};

/** A link that is to lead nowhere. */
export type RevokeArticlePreviewInput = {
  /** Which link. */
  previewId: string | number;
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

/** What an editor wants changed. */
export type SendBackArticleInput = {
  /** Which article. */
  articleId: string | number;
  /** The revision the viewer saw; when given, another one is a conflict. */
  expectedRevision?: number | null | undefined;
  /** What to change, for the author. At most 5 000 characters. */
  note: string;
};

/** What somebody else's account is to be. */
export type SetAccountRolesInput = {
  /** The account's id. */
  accountId: string | number;
  /** All that it is to be, at least one. */
  roles: Array<Role>;
};

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

/** What is to stand first. */
export type SetFrontInput = {
  /** The articles in order, at most 50, where all of them stand there from now on and for ever. Those that are not published show once they are. */
  articleIds?: Array<string | number> | null | undefined;
  /** The front's revision that the viewer saw. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** The same with the times they stand there, in place of `articleIds`. */
  slots?: Array<FrontSlotInput> | null | undefined;
  /** On the page of this topic; on the front page when nothing is said. */
  topicId?: string | number | null | undefined;
};

/** How often to be mailed. */
export type SetModerationMailInput = {
  /** How often, at most. */
  every: ModerationMail;
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

/** Somebody who has come back from a provider. */
export type SignInWithProviderInput = {
  /** What follows `#sso=` in the address, good once and for five minutes. */
  code: string;
  /** From an authenticator app, or a recovery code; for accounts with a second factor. */
  secondFactor?: string | null | undefined;
  /** The secret that `challenge` was made of. */
  verifier: string;
};

/** Who wants an account. */
export type SignUpInput = {
  /** The address to sign in with. */
  email: string;
  /** The name shown to others, at most 60 characters. */
  name: string;
  /** At least 12 characters. */
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

/** Who wants a second factor. */
export type StartSecondFactorInput = {
  /** The account's password; anything for an account without one, which must have signed in within a quarter of an hour. */
  password: string;
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

/** A merge that is to be undone. */
export type UndoMergeInput = {
  /** The revision of the one that stayed, as the viewer saw it. Another one is a conflict, and nothing is done. */
  expectedRevision: number;
  /** Which merge. */
  mergeId: string | number;
};

/** A way to sign in that is to be taken from the viewer's account. */
export type UnlinkIdentityInput = {
  /** The identity's id. */
  identityId: string | number;
};

/** Changes to an article. What is left out stays; a list replaces the list. */
export type UpdateArticleInput = {
  /** Which article. */
  articleId: string | number;
  /** The text in `bodyFormat`, at most 500 000 characters. */
  body?: string | null | undefined;
  /** How the text is written. */
  bodyFormat?: BodyFormat | null | undefined;
  /** How readers may comment. Editors and moderators set it. */
  comments?: ArticleCommentingInput | null | undefined;
  /** The byline and those quoted, in order. */
  contributors?: Array<ContributorInput> | null | undefined;
  /** The revision the changes were made on. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** The picture above the article; null takes it away. */
  heroImage?: ImageInput | null | undefined;
  /** The initiatives it writes about. */
  initiativeIds?: Array<string | number> | null | undefined;
  /** The ingress, at most 1 000 characters. */
  lede?: string | null | undefined;
  /** Disclosures and corrections. */
  notes?: Array<ArticleNoteInput> | null | undefined;
  /** What to read next. */
  relatedIds?: Array<string | number> | null | undefined;
  /** The publications it builds on. */
  reportIds?: Array<string | number> | null | undefined;
  /** The name in the address. */
  slug?: string | null | undefined;
  /** Free words; those that are new are made. */
  tags?: Array<string> | null | undefined;
  /** The headline, at most 200 characters. */
  title?: string | null | undefined;
  /** What it is about. */
  topicIds?: Array<string | number> | null | undefined;
};

/** Changes to an initiative. What is left out stays; a list replaces the list. */
export type UpdateInitiativeInput = {
  /** The longer text as Markdown, at most 500 000 characters. `![](media:ID)` shows an uploaded picture. */
  body?: string | null | undefined;
  /** Whom to ask, at most 200 characters. */
  contactName?: string | null | undefined;
  /** Where to ask: http or https; null takes it away. */
  contactUrl?: string | null | undefined;
  /** The fylke, by name or by number. */
  county?: string | null | undefined;
  /** When it ended; null takes it away. */
  endedOn?: string | null | undefined;
  /** The revision the changes were made on. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** What it wants to achieve, at most 2 000 characters. */
  goal?: string | null | undefined;
  /** The picture above the initiative; null takes it away. */
  heroImage?: ImageInput | null | undefined;
  /** Which initiative. */
  initiativeId: string | number;
  /** The kommune, by name or by number; one of another time stands for that of today. Its fylke comes with it. */
  municipality?: string | null | undefined;
  /** The organisations behind it, in order. */
  partners?: Array<PartnershipInput> | null | undefined;
  /** Those who work on it, in order. */
  people?: Array<InitiativePersonInput> | null | undefined;
  /** Publications about it. */
  reportIds?: Array<string | number> | null | undefined;
  /** The name in the address. */
  slug?: string | null | undefined;
  /** When it began; null takes it away. */
  startedOn?: string | null | undefined;
  /** How far it has come. A new status is added to the history. */
  status?: InitiativeStatus | null | undefined;
  /** What happened, at most 500 characters. */
  statusNote?: string | null | undefined;
  /** Since when it has the new status; today when nothing is said. */
  statusSince?: string | null | undefined;
  /** What it is, at most 1 000 characters. */
  summary?: string | null | undefined;
  /** For whom, at most 500 characters. */
  targetGroup?: string | null | undefined;
  /** What it is called, at most 200 characters. */
  title?: string | null | undefined;
  /** What it is about. */
  topicIds?: Array<string | number> | null | undefined;
};

/** Changes to the words that go with an upload. What is left out stays. */
export type UpdateMediaInput = {
  /** What it shows. At most 300 characters. */
  alt?: string | null | undefined;
  /** The text below it. At most 500 characters. */
  caption?: string | null | undefined;
  /** Who made it. At most 200 characters. */
  credit?: string | null | undefined;
  /** The revision the changes were made on. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** Which upload. */
  mediaId: string | number;
};

/** Changes to an organisation. What is left out stays. */
export type UpdateOrganisationInput = {
  /** The revision the changes were made on. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** The name, at most 200 characters. */
  name?: string | null | undefined;
  /** The Norwegian organisation number; empty takes it away. */
  number?: string | null | undefined;
  /** Which organisation. */
  organisationId: string | number;
  /** The name in the address; the one before leads here still. */
  slug?: string | null | undefined;
  /** Where to read about it: http or https; empty takes it away. */
  url?: string | null | undefined;
};

/** Changes to a person. What is left out stays. */
export type UpdatePersonInput = {
  /** Employer or organisation, at most 200 characters. */
  affiliation?: string | null | undefined;
  /** Who it is, at most 2 000 characters. */
  bio?: string | null | undefined;
  /** The revision the changes were made on. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** The name, at most 200 characters. */
  name?: string | null | undefined;
  /** Whom. */
  personId: string | number;
  /** A picture of the person, an upload of the kind IMAGE; null takes it away. */
  portraitId?: string | number | null | undefined;
  /** The name in the address; the one before leads here still. */
  slug?: string | null | undefined;
  /** Title or position, at most 200 characters. */
  title?: string | null | undefined;
};

/** Changes to a report. What is left out stays. */
export type UpdateReportInput = {
  /** The revision the changes were made on. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** The report itself, an upload of the kind FILE; null takes it away. */
  fileId?: string | number | null | undefined;
  /** Who published, commissioned and made it: all of them, at most 50. */
  organisations?: Array<ReportOrganisationInput> | null | undefined;
  /** Which report. */
  reportId: string | number;
  /** The name in the address; the one before leads here still. */
  slug?: string | null | undefined;
  /** What it says, at most 2 000 characters. */
  summary?: string | null | undefined;
  /** What it is called, at most 300 characters. */
  title?: string | null | undefined;
  /** Where to read it: http or https; empty takes it away. */
  url?: string | null | undefined;
  /** The year it came out; null when it is not known. */
  year?: number | null | undefined;
};

/** A tag's other name. */
export type UpdateTagInput = {
  /** The revision the changes were made on. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** The word, at most 60 characters. */
  name: string;
  /** Which tag. */
  tagId: string | number;
};

/** Changes to a topic. What is left out stays. */
export type UpdateTopicInput = {
  /** What it covers, at most 1 000 characters. */
  description?: string | null | undefined;
  /** The revision the changes were made on. Another one is a conflict, and nothing is saved. */
  expectedRevision: number;
  /** The name in English, at most 100 characters; empty takes it away. */
  nameEn?: string | null | undefined;
  /** The name in Bokmål, at most 100 characters. */
  nameNb?: string | null | undefined;
  /** The name in Nynorsk, at most 100 characters; empty takes it away. */
  nameNn?: string | null | undefined;
  /** The topic above; null puts it at the top. */
  parentId?: string | number | null | undefined;
  /** The name in the address; readers who come by the one before are led on. */
  slug?: string | null | undefined;
  /** Which topic. */
  topicId: string | number;
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

export type DeviceFragment = { __typename: 'Session', id: string, device: string, createdAt: string, usedAt: string, current: boolean };

export type MyAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAccountQuery = { __typename: 'Query', viewer: { __typename: 'Account', id: string, name: string, email: string | null, roles: Array<Role> | null, secondFactor: boolean | null, hasPassword: boolean | null, identities: Array<{ __typename: 'Identity', id: string, provider: string | null, title: string, email: string, createdAt: string, usedAt: string }> | null, sessions: Array<{ __typename: 'Session', id: string, device: string, createdAt: string, usedAt: string, current: boolean }> | null, apiTokens: Array<{ __typename: 'ApiToken', id: string, name: string, hint: string, scope: Array<Permission>, createdAt: string, expiresAt: string, usedAt: string | null }> | null } | null };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { __typename: 'Mutation', endSession: { __typename: 'SessionsPayload', sessions: Array<{ __typename: 'Session', id: string, device: string, createdAt: string, usedAt: string, current: boolean }> | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { __typename: 'Mutation', endOtherSessions: { __typename: 'SessionsPayload', sessions: Array<{ __typename: 'Session', id: string, device: string, createdAt: string, usedAt: string, current: boolean }> | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { __typename: 'Mutation', changePassword: { __typename: 'PasswordPayload', userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ChangeAddressMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type ChangeAddressMutation = { __typename: 'Mutation', requestEmailChange: { __typename: 'MailPayload', userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type StartSecondFactorMutationVariables = Exact<{
  input: StartSecondFactorInput;
}>;


export type StartSecondFactorMutation = { __typename: 'Mutation', startSecondFactor: { __typename: 'StartSecondFactorPayload', enrolment: { __typename: 'SecondFactorEnrolment', secret: string, uri: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: ConfirmSecondFactorInput;
}>;


export type ConfirmSecondFactorMutation = { __typename: 'Mutation', confirmSecondFactor: { __typename: 'ConfirmSecondFactorPayload', recoveryCodes: Array<string> | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RemoveSecondFactorMutationVariables = Exact<{
  input: RemoveSecondFactorInput;
}>;


export type RemoveSecondFactorMutation = { __typename: 'Mutation', removeSecondFactor: { __typename: 'RemoveSecondFactorPayload', removed: boolean, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { __typename: 'Mutation', createApiToken: { __typename: 'CreateApiTokenPayload', secret: string | null, token: { __typename: 'ApiToken', id: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { __typename: 'Mutation', revokeApiToken: { __typename: 'RevokeApiTokenPayload', userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type LinkIdentityMutationVariables = Exact<{
  input: LinkIdentityInput;
}>;


export type LinkIdentityMutation = { __typename: 'Mutation', linkIdentity: { __typename: 'IdentitiesPayload', identities: Array<{ __typename: 'Identity', id: string }> | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type UnlinkIdentityMutationVariables = Exact<{
  input: UnlinkIdentityInput;
}>;


export type UnlinkIdentityMutation = { __typename: 'Mutation', unlinkIdentity: { __typename: 'IdentitiesPayload', identities: Array<{ __typename: 'Identity', id: string }> | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type AccountDataQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountDataQuery = { __typename: 'Query', accountData: string };

export type EraseAccountMutationVariables = Exact<{
  input: EraseAccountInput;
}>;


export type EraseAccountMutation = { __typename: 'Mutation', eraseAccount: { __typename: 'EraseAccountPayload', erased: boolean, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type HolderFragment = { __typename: 'Account', id: string, name: string, email: string | null, roles: Array<Role> | null, disabled: boolean | null, secondFactor: boolean | null };

export type AccountsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AccountFilter | null | undefined;
}>;


export type AccountsQuery = { __typename: 'Query', accounts: { __typename: 'AccountConnection', totalCount: number, nodes: Array<{ __typename: 'Account', id: string, name: string, email: string | null, roles: Array<Role> | null, disabled: boolean | null, secondFactor: boolean | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type InviteMutationVariables = Exact<{
  input: InviteAccountInput;
}>;


export type InviteMutation = { __typename: 'Mutation', inviteAccount: { __typename: 'MailPayload', userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type SetRolesMutationVariables = Exact<{
  input: SetAccountRolesInput;
}>;


export type SetRolesMutation = { __typename: 'Mutation', setAccountRoles: { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, name: string, email: string | null, roles: Array<Role> | null, disabled: boolean | null, secondFactor: boolean | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type DisableMutationVariables = Exact<{
  input: AccountInput;
}>;


export type DisableMutation = { __typename: 'Mutation', disableAccount: { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, name: string, email: string | null, roles: Array<Role> | null, disabled: boolean | null, secondFactor: boolean | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type EnableMutationVariables = Exact<{
  input: AccountInput;
}>;


export type EnableMutation = { __typename: 'Mutation', enableAccount: { __typename: 'AccountPayload', account: { __typename: 'Account', id: string, name: string, email: string | null, roles: Array<Role> | null, disabled: boolean | null, secondFactor: boolean | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type KeyFragment = { __typename: 'SigningKey', kid: string, algorithm: string, createdAt: string, retiredAt: string | null, verifiesUntil: string | null };

export type TaskFragment = { __typename: 'Job', id: string, kind: string, attempts: number, maxAttempts: number, createdAt: string, runAt: string, givenUpAt: string | null, lastError: string | null };

export type OperatingQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatingQuery = { __typename: 'Query', signingKeys: Array<{ __typename: 'SigningKey', kid: string, algorithm: string, createdAt: string, retiredAt: string | null, verifiesUntil: string | null }>, settings: Array<{ __typename: 'Setting', name: string, help: string, default: string, value: string, secret: boolean, set: boolean }> };

export type TasksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  state: JobState;
}>;


export type TasksQuery = { __typename: 'Query', jobs: { __typename: 'JobConnection', totalCount: number, nodes: Array<{ __typename: 'Job', id: string, kind: string, attempts: number, maxAttempts: number, createdAt: string, runAt: string, givenUpAt: string | null, lastError: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type RotateKeyMutationVariables = Exact<{ [key: string]: never; }>;


export type RotateKeyMutation = { __typename: 'Mutation', rotateSigningKey: { __typename: 'RotateSigningKeyPayload', signingKeys: Array<{ __typename: 'SigningKey', kid: string, algorithm: string, createdAt: string, retiredAt: string | null, verifiesUntil: string | null }> | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RetryTaskMutationVariables = Exact<{
  input: RetryJobInput;
}>;


export type RetryTaskMutation = { __typename: 'Mutation', retryJob: { __typename: 'RetryJobPayload', job: { __typename: 'Job', id: string, kind: string, attempts: number, maxAttempts: number, createdAt: string, runAt: string, givenUpAt: string | null, lastError: string | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ModerationMailQueryVariables = Exact<{ [key: string]: never; }>;


export type ModerationMailQuery = { __typename: 'Query', moderationMail: ModerationMail };

export type SetModerationMailMutationVariables = Exact<{
  input: SetModerationMailInput;
}>;


export type SetModerationMailMutation = { __typename: 'Mutation', setModerationMail: { __typename: 'SetModerationMailPayload', moderationMail: ModerationMail | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

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
    | { __typename: 'InitiativeProposal' }
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
    | { __typename: 'InitiativeProposal' }
    | { __typename: 'Media' }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

export type AuthorNotesQueryVariables = Exact<{
  id: string | number;
}>;


export type AuthorNotesQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor', id: string, history: Array<{ __typename: 'AuthorAction', action: AuthorStandingAction, note: string, messageToAuthor: string, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> }
    | { __typename: 'Initiative' }
    | { __typename: 'InitiativeProposal' }
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

export type RulesFragment = { __typename: 'ModerationPolicy', mode: ModerationMode, minLength: number, maxLength: number, maxName: number, reservedNames: Array<string>, bannedWords: Array<string>, suspectWords: Array<string>, maxLinks: number, blockedDomains: Array<string>, allowedDomains: Array<string>, repeatHours: number, holdFirst: number, trustAfter: number, closeAfterDays: number, editMinutes: number, reportsToHide: number, setAt: string | null, setBy: { __typename: 'Account', id: string, name: string } | null };

export type PolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyQuery = { __typename: 'Query', moderationPolicy: { __typename: 'ModerationPolicy', mode: ModerationMode, minLength: number, maxLength: number, maxName: number, reservedNames: Array<string>, bannedWords: Array<string>, suspectWords: Array<string>, maxLinks: number, blockedDomains: Array<string>, allowedDomains: Array<string>, repeatHours: number, holdFirst: number, trustAfter: number, closeAfterDays: number, editMinutes: number, reportsToHide: number, setAt: string | null, setBy: { __typename: 'Account', id: string, name: string } | null } };

export type SetPolicyMutationVariables = Exact<{
  input: ModerationPolicyInput;
}>;


export type SetPolicyMutation = { __typename: 'Mutation', setModerationPolicy: { __typename: 'SetModerationPolicyPayload', policy: { __typename: 'ModerationPolicy', mode: ModerationMode, minLength: number, maxLength: number, maxName: number, reservedNames: Array<string>, bannedWords: Array<string>, suspectWords: Array<string>, maxLinks: number, blockedDomains: Array<string>, allowedDomains: Array<string>, repeatHours: number, holdFirst: number, trustAfter: number, closeAfterDays: number, editMinutes: number, reportsToHide: number, setAt: string | null, setBy: { __typename: 'Account', id: string, name: string } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type TryOutQueryVariables = Exact<{
  input: TestModerationInput;
}>;


export type TryOutQuery = { __typename: 'Query', testModeration: { __typename: 'ModerationTrial', action: ModerationAction, notice: string | null, signals: Array<{ __typename: 'Signal', check: string, code: string, effect: SignalEffect, field: string, evidence: Array<{ __typename: 'SignalEvidence', rule: string, text: string, start: number, end: number, value: number, limit: number, ref: string }> }>, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } };

export type TryOutPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type TryOutPlacesQuery = { __typename: 'Query', articles: { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, title: string }> } };

export type SimulateQueryVariables = Exact<{
  input: SimulateModerationPolicyInput;
}>;


export type SimulateQuery = { __typename: 'Query', simulateModerationPolicy: { __typename: 'ModerationSimulationResult', simulation: { __typename: 'ModerationSimulation', replayed: number, unchanged: number, reportedEnough: number, reportedEnoughInDraft: number, lateEdits: number, changes: Array<{ __typename: 'ModerationSimulationChange', from: ModerationAction, to: ModerationAction, count: number, examples: Array<{ __typename: 'Comment', id: string, bodyText: string | null, authorName: string | null, createdAt: string }> }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } };

type Used_Account_Fragment = { __typename: 'Account', id: string };

type Used_Article_Fragment = { __typename: 'Article', title: string, id: string };

type Used_Comment_Fragment = { __typename: 'Comment', id: string };

type Used_CommentAuthor_Fragment = { __typename: 'CommentAuthor', id: string };

type Used_Initiative_Fragment = { __typename: 'Initiative', title: string, id: string };

type Used_InitiativeProposal_Fragment = { __typename: 'InitiativeProposal', id: string };

type Used_Media_Fragment = { __typename: 'Media', id: string };

type Used_Organisation_Fragment = { __typename: 'Organisation', name: string, id: string };

type Used_Person_Fragment = { __typename: 'Person', name: string, id: string };

type Used_Report_Fragment = { __typename: 'Report', title: string, id: string };

type Used_Tag_Fragment = { __typename: 'Tag', name: string, id: string };

type Used_Topic_Fragment = { __typename: 'Topic', name: string, id: string };

export type UsedFragment =
  | Used_Account_Fragment
  | Used_Article_Fragment
  | Used_Comment_Fragment
  | Used_CommentAuthor_Fragment
  | Used_Initiative_Fragment
  | Used_InitiativeProposal_Fragment
  | Used_Media_Fragment
  | Used_Organisation_Fragment
  | Used_Person_Fragment
  | Used_Report_Fragment
  | Used_Tag_Fragment
  | Used_Topic_Fragment
;

export type ShelfPersonFragment = { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string, bio: string, revision: number, useCount: number | null, portrait: { __typename: 'Image', url: string, alt: string, mediaId: string | null } | null };

export type ShelfPeopleQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type ShelfPeopleQuery = { __typename: 'Query', people: { __typename: 'PersonConnection', totalCount: number, nodes: Array<{ __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string, bio: string, revision: number, useCount: number | null, portrait: { __typename: 'Image', url: string, alt: string, mediaId: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AddPersonMutationVariables = Exact<{
  input: CreatePersonInput;
}>;


export type AddPersonMutation = { __typename: 'Mutation', createPerson: { __typename: 'PersonPayload', person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string, bio: string, revision: number, useCount: number | null, portrait: { __typename: 'Image', url: string, alt: string, mediaId: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ChangePersonMutationVariables = Exact<{
  input: UpdatePersonInput;
}>;


export type ChangePersonMutation = { __typename: 'Mutation', updatePerson: { __typename: 'PersonPayload', person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string, bio: string, revision: number, useCount: number | null, portrait: { __typename: 'Image', url: string, alt: string, mediaId: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RemovePersonMutationVariables = Exact<{
  input: DeletePersonInput;
}>;


export type RemovePersonMutation = { __typename: 'Mutation', deletePerson: { __typename: 'PersonPayload', person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string, bio: string, revision: number, useCount: number | null, portrait: { __typename: 'Image', url: string, alt: string, mediaId: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ShelfTopicFragment = { __typename: 'Topic', id: string, slug: string, description: string, revision: number, useCount: number | null, nb: string, nn: string, en: string, parent: { __typename: 'Topic', id: string, name: string } | null };

export type ShelfTopicsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type ShelfTopicsQuery = { __typename: 'Query', topics: { __typename: 'TopicConnection', totalCount: number, nodes: Array<{ __typename: 'Topic', id: string, slug: string, description: string, revision: number, useCount: number | null, nb: string, nn: string, en: string, parent: { __typename: 'Topic', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AddTopicMutationVariables = Exact<{
  input: CreateTopicInput;
}>;


export type AddTopicMutation = { __typename: 'Mutation', createTopic: { __typename: 'TopicPayload', topic: { __typename: 'Topic', id: string, slug: string, description: string, revision: number, useCount: number | null, nb: string, nn: string, en: string, parent: { __typename: 'Topic', id: string, name: string } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ChangeTopicMutationVariables = Exact<{
  input: UpdateTopicInput;
}>;


export type ChangeTopicMutation = { __typename: 'Mutation', updateTopic: { __typename: 'TopicPayload', topic: { __typename: 'Topic', id: string, slug: string, description: string, revision: number, useCount: number | null, nb: string, nn: string, en: string, parent: { __typename: 'Topic', id: string, name: string } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RemoveTopicMutationVariables = Exact<{
  input: DeleteTopicInput;
}>;


export type RemoveTopicMutation = { __typename: 'Mutation', deleteTopic: { __typename: 'TopicPayload', topic: { __typename: 'Topic', id: string, slug: string, description: string, revision: number, useCount: number | null, nb: string, nn: string, en: string, parent: { __typename: 'Topic', id: string, name: string } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ShelfTagFragment = { __typename: 'Tag', id: string, slug: string, name: string, revision: number, useCount: number | null };

export type ShelfTagsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type ShelfTagsQuery = { __typename: 'Query', tags: { __typename: 'TagConnection', totalCount: number, nodes: Array<{ __typename: 'Tag', id: string, slug: string, name: string, revision: number, useCount: number | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type TagsByNameQueryVariables = Exact<{
  text: string;
}>;


export type TagsByNameQuery = { __typename: 'Query', tags: { __typename: 'TagConnection', nodes: Array<{ __typename: 'Tag', id: string, name: string, useCount: number | null }> } };

export type ChangeTagMutationVariables = Exact<{
  input: UpdateTagInput;
}>;


export type ChangeTagMutation = { __typename: 'Mutation', updateTag: { __typename: 'TagPayload', tag: { __typename: 'Tag', id: string, slug: string, name: string, revision: number, useCount: number | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type MergeTagsMutationVariables = Exact<{
  input: MergeTagsInput;
}>;


export type MergeTagsMutation = { __typename: 'Mutation', mergeTags: { __typename: 'TagPayload', tag: { __typename: 'Tag', id: string, slug: string, name: string, revision: number, useCount: number | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RemoveTagMutationVariables = Exact<{
  input: DeleteTagInput;
}>;


export type RemoveTagMutation = { __typename: 'Mutation', deleteTag: { __typename: 'TagPayload', tag: { __typename: 'Tag', id: string, slug: string, name: string, revision: number, useCount: number | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ShelfReportFragment = { __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, summary: string, revision: number, useCount: number | null, file: { __typename: 'ReportFile', url: string, bytes: number } | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }> };

export type ShelfReportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type ShelfReportsQuery = { __typename: 'Query', reports: { __typename: 'ReportConnection', totalCount: number, nodes: Array<{ __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, summary: string, revision: number, useCount: number | null, file: { __typename: 'ReportFile', url: string, bytes: number } | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AddReportMutationVariables = Exact<{
  input: CreateReportInput;
}>;


export type AddReportMutation = { __typename: 'Mutation', createReport: { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, summary: string, revision: number, useCount: number | null, file: { __typename: 'ReportFile', url: string, bytes: number } | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ChangeReportMutationVariables = Exact<{
  input: UpdateReportInput;
}>;


export type ChangeReportMutation = { __typename: 'Mutation', updateReport: { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, summary: string, revision: number, useCount: number | null, file: { __typename: 'ReportFile', url: string, bytes: number } | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RemoveReportMutationVariables = Exact<{
  input: DeleteReportInput;
}>;


export type RemoveReportMutation = { __typename: 'Mutation', deleteReport: { __typename: 'ReportPayload', report: { __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, summary: string, revision: number, useCount: number | null, file: { __typename: 'ReportFile', url: string, bytes: number } | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ShelfOrganisationFragment = { __typename: 'Organisation', id: string, slug: string, name: string, number: string | null, url: string | null, revision: number, useCount: number | null, similar: Array<{ __typename: 'Organisation', id: string, name: string, number: string | null }> | null };

export type ShelfOrganisationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
  twins: boolean;
}>;


export type ShelfOrganisationsQuery = { __typename: 'Query', organisations: { __typename: 'OrganisationConnection', totalCount: number, nodes: Array<{ __typename: 'Organisation', id: string, slug: string, name: string, number: string | null, url: string | null, revision: number, useCount: number | null, similar: Array<{ __typename: 'Organisation', id: string, name: string, number: string | null }> | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ChangeOrganisationMutationVariables = Exact<{
  input: UpdateOrganisationInput;
}>;


export type ChangeOrganisationMutation = { __typename: 'Mutation', updateOrganisation: { __typename: 'OrganisationPayload', organisation: { __typename: 'Organisation', id: string, slug: string, name: string, number: string | null, url: string | null, revision: number, useCount: number | null, similar: Array<{ __typename: 'Organisation', id: string, name: string, number: string | null }> | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RemoveOrganisationMutationVariables = Exact<{
  input: DeleteOrganisationInput;
}>;


export type RemoveOrganisationMutation = { __typename: 'Mutation', deleteOrganisation: { __typename: 'OrganisationPayload', organisation: { __typename: 'Organisation', id: string, slug: string, name: string, number: string | null, url: string | null, revision: number, useCount: number | null, similar: Array<{ __typename: 'Organisation', id: string, name: string, number: string | null }> | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type MergeOrganisationsMutationVariables = Exact<{
  input: MergeOrganisationsInput;
}>;


export type MergeOrganisationsMutation = { __typename: 'Mutation', mergeOrganisations: { __typename: 'OrganisationPayload', organisation: { __typename: 'Organisation', id: string, slug: string, name: string, number: string | null, url: string | null, revision: number, useCount: number | null, similar: Array<{ __typename: 'Organisation', id: string, name: string, number: string | null }> | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type WhatMovesQueryVariables = Exact<{
  id: string | number;
}>;


export type WhatMovesQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor' }
    | { __typename: 'Initiative' }
    | { __typename: 'InitiativeProposal' }
    | { __typename: 'Media' }
    | { __typename: 'Organisation', id: string, name: string, useCount: number | null, usedIn: Array<
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
      > | null }
    | { __typename: 'Person', id: string, name: string, useCount: number | null, usedIn: Array<
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
      > | null }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

export type EditedFrontFragment = { __typename: 'Front', revision: number, updatedAt: string | null, topic: { __typename: 'Topic', id: string, name: string } | null, slots: Array<{ __typename: 'FrontSlot', from: string | null, until: string | null, current: boolean, article: { __typename: 'Article', id: string, title: string, state: ArticleState, publishedAt: string | null } }> | null, items: Array<{ __typename: 'FrontItem', chosen: boolean, article: { __typename: 'Article', id: string, title: string, lede: string, heroImage: { __typename: 'Image', url: string } | null } }> };

export type EditingFrontQueryVariables = Exact<{
  locale: Locale;
}>;


export type EditingFrontQuery = { __typename: 'Query', frontPage: { __typename: 'Front', revision: number, updatedAt: string | null, topic: { __typename: 'Topic', id: string, name: string } | null, slots: Array<{ __typename: 'FrontSlot', from: string | null, until: string | null, current: boolean, article: { __typename: 'Article', id: string, title: string, state: ArticleState, publishedAt: string | null } }> | null, items: Array<{ __typename: 'FrontItem', chosen: boolean, article: { __typename: 'Article', id: string, title: string, lede: string, heroImage: { __typename: 'Image', url: string } | null } }> } };

export type EditingSectionQueryVariables = Exact<{
  topic: string;
  locale: Locale;
}>;


export type EditingSectionQuery = { __typename: 'Query', section: { __typename: 'Front', revision: number, updatedAt: string | null, topic: { __typename: 'Topic', id: string, name: string } | null, slots: Array<{ __typename: 'FrontSlot', from: string | null, until: string | null, current: boolean, article: { __typename: 'Article', id: string, title: string, state: ArticleState, publishedAt: string | null } }> | null, items: Array<{ __typename: 'FrontItem', chosen: boolean, article: { __typename: 'Article', id: string, title: string, lede: string, heroImage: { __typename: 'Image', url: string } | null } }> } | null };

export type SetFrontMutationVariables = Exact<{
  input: SetFrontInput;
  locale: Locale;
}>;


export type SetFrontMutation = { __typename: 'Mutation', setFront: { __typename: 'FrontPayload', front: { __typename: 'Front', revision: number, updatedAt: string | null, topic: { __typename: 'Topic', id: string, name: string } | null, slots: Array<{ __typename: 'FrontSlot', from: string | null, until: string | null, current: boolean, article: { __typename: 'Article', id: string, title: string, state: ArticleState, publishedAt: string | null } }> | null, items: Array<{ __typename: 'FrontItem', chosen: boolean, article: { __typename: 'Article', id: string, title: string, lede: string, heroImage: { __typename: 'Image', url: string } | null } }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type LedFragment = { __typename: 'Redirect', path: string, to: string, madeAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null, target:
    | { __typename: 'Article', id: string, title: string }
    | { __typename: 'Initiative', id: string, title: string }
    | { __typename: 'Topic', id: string, name: string }
   | null };

export type RedirectsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type RedirectsQuery = { __typename: 'Query', redirects: { __typename: 'RedirectConnection', totalCount: number, nodes: Array<{ __typename: 'Redirect', path: string, to: string, madeAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null, target:
        | { __typename: 'Article', id: string, title: string }
        | { __typename: 'Initiative', id: string, title: string }
        | { __typename: 'Topic', id: string, name: string }
       | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AddRedirectMutationVariables = Exact<{
  input: AddRedirectInput;
}>;


export type AddRedirectMutation = { __typename: 'Mutation', addRedirect: { __typename: 'RedirectPayload', redirect: { __typename: 'Redirect', path: string, to: string, madeAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null, target:
        | { __typename: 'Article', id: string, title: string }
        | { __typename: 'Initiative', id: string, title: string }
        | { __typename: 'Topic', id: string, name: string }
       | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RemoveRedirectMutationVariables = Exact<{
  input: RemoveRedirectInput;
}>;


export type RemoveRedirectMutation = { __typename: 'Mutation', removeRedirect: { __typename: 'RedirectPayload', redirect: { __typename: 'Redirect', path: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ToldRunFragment = { __typename: 'ImportRun', id: string, number: number, source: string, title: string, startedAt: string, endedAt: string | null, undoneAt: string | null, stopped: string, tallies: Array<{ __typename: 'ImportTally', type: string, status: string, found: number, new: number, changed: number, unchanged: number, conflict: number, left: number }>, remarks: Array<{ __typename: 'ImportRemark', what: string, count: number, examples: Array<string> }> };

export type ImportRunsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ImportRunsQuery = { __typename: 'Query', importRuns: { __typename: 'ImportRunConnection', totalCount: number, nodes: Array<{ __typename: 'ImportRun', id: string, number: number, source: string, title: string, startedAt: string, endedAt: string | null, undoneAt: string | null, stopped: string, tallies: Array<{ __typename: 'ImportTally', type: string, status: string, found: number, new: number, changed: number, unchanged: number, conflict: number, left: number }>, remarks: Array<{ __typename: 'ImportRemark', what: string, count: number, examples: Array<string> }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ListedInitiativeFragment = { __typename: 'Initiative', id: string, slug: string, title: string, state: InitiativeState, status: InitiativeStatus, municipality: string, county: string, updatedAt: string, revision: number, commentCount: number, partners: Array<{ __typename: 'Partnership', role: PartnerRole, organisation: { __typename: 'Organisation', id: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }> };

export type NewsroomInitiativesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: NewsroomInitiativeFilter;
  locale: Locale;
}>;


export type NewsroomInitiativesQuery = { __typename: 'Query', newsroomInitiatives: { __typename: 'NewsroomInitiativeConnection', totalCount: number, nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, state: InitiativeState, status: InitiativeStatus, municipality: string, county: string, updatedAt: string, revision: number, commentCount: number, partners: Array<{ __typename: 'Partnership', role: PartnerRole, organisation: { __typename: 'Organisation', id: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, counts: Array<{ __typename: 'InitiativeStateCount', state: InitiativeState, count: number }> } };

export type EditedInitiativeFragment = { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, goal: string, targetGroup: string, bodySource: string | null, status: InitiativeStatus, startedOn: string | null, endedOn: string | null, municipality: string, county: string, contactName: string, contactUrl: string | null, state: InitiativeState, publishedAt: string | null, updatedAt: string, revision: number, viewerCanEdit: boolean, viewerCanPublish: boolean, viewerCanArchive: boolean, statusHistory: Array<{ __typename: 'InitiativeStatusChange', status: InitiativeStatus, since: string, note: string }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, partners: Array<{ __typename: 'Partnership', role: PartnerRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }>, people: Array<{ __typename: 'InitiativePerson', role: string, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }> };

export type EditingInitiativeQueryVariables = Exact<{
  id: string | number;
}>;


export type EditingInitiativeQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor' }
    | { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, goal: string, targetGroup: string, bodySource: string | null, status: InitiativeStatus, startedOn: string | null, endedOn: string | null, municipality: string, county: string, contactName: string, contactUrl: string | null, state: InitiativeState, publishedAt: string | null, updatedAt: string, revision: number, viewerCanEdit: boolean, viewerCanPublish: boolean, viewerCanArchive: boolean, statusHistory: Array<{ __typename: 'InitiativeStatusChange', status: InitiativeStatus, since: string, note: string }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, partners: Array<{ __typename: 'Partnership', role: PartnerRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }>, people: Array<{ __typename: 'InitiativePerson', role: string, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }> }
    | { __typename: 'InitiativeProposal' }
    | { __typename: 'Media' }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null, counties: Array<{ __typename: 'County', code: string, name: string, municipalities: Array<{ __typename: 'Municipality', code: string, name: string }> }> };

export type CreateInitiativeMutationVariables = Exact<{
  input: CreateInitiativeInput;
}>;


export type CreateInitiativeMutation = { __typename: 'Mutation', createInitiative: { __typename: 'InitiativePayload', initiative: { __typename: 'Initiative', id: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type SaveInitiativeMutationVariables = Exact<{
  input: UpdateInitiativeInput;
}>;


export type SaveInitiativeMutation = { __typename: 'Mutation', updateInitiative: { __typename: 'InitiativePayload', initiative: { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, goal: string, targetGroup: string, bodySource: string | null, status: InitiativeStatus, startedOn: string | null, endedOn: string | null, municipality: string, county: string, contactName: string, contactUrl: string | null, state: InitiativeState, publishedAt: string | null, updatedAt: string, revision: number, viewerCanEdit: boolean, viewerCanPublish: boolean, viewerCanArchive: boolean, statusHistory: Array<{ __typename: 'InitiativeStatusChange', status: InitiativeStatus, since: string, note: string }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, partners: Array<{ __typename: 'Partnership', role: PartnerRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }>, people: Array<{ __typename: 'InitiativePerson', role: string, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type PublishInitiativeMutationVariables = Exact<{
  input: InitiativeStepInput;
}>;


export type PublishInitiativeMutation = { __typename: 'Mutation', publishInitiative: { __typename: 'InitiativePayload', initiative: { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, goal: string, targetGroup: string, bodySource: string | null, status: InitiativeStatus, startedOn: string | null, endedOn: string | null, municipality: string, county: string, contactName: string, contactUrl: string | null, state: InitiativeState, publishedAt: string | null, updatedAt: string, revision: number, viewerCanEdit: boolean, viewerCanPublish: boolean, viewerCanArchive: boolean, statusHistory: Array<{ __typename: 'InitiativeStatusChange', status: InitiativeStatus, since: string, note: string }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, partners: Array<{ __typename: 'Partnership', role: PartnerRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }>, people: Array<{ __typename: 'InitiativePerson', role: string, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ArchiveInitiativeMutationVariables = Exact<{
  input: InitiativeStepInput;
}>;


export type ArchiveInitiativeMutation = { __typename: 'Mutation', archiveInitiative: { __typename: 'InitiativePayload', initiative: { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, goal: string, targetGroup: string, bodySource: string | null, status: InitiativeStatus, startedOn: string | null, endedOn: string | null, municipality: string, county: string, contactName: string, contactUrl: string | null, state: InitiativeState, publishedAt: string | null, updatedAt: string, revision: number, viewerCanEdit: boolean, viewerCanPublish: boolean, viewerCanArchive: boolean, statusHistory: Array<{ __typename: 'InitiativeStatusChange', status: InitiativeStatus, since: string, note: string }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, partners: Array<{ __typename: 'Partnership', role: PartnerRole, organisation: { __typename: 'Organisation', id: string, name: string, number: string | null } }>, people: Array<{ __typename: 'InitiativePerson', role: string, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ProposedFragment = { __typename: 'InitiativeProposal', id: string, title: string, summary: string, goal: string, targetGroup: string, municipality: string, county: string, url: string | null, name: string, email: string | null, state: InitiativeProposalState, reason: ProposalDeclineReason | null, message: string, createdAt: string, decidedAt: string | null, likelySpam: boolean | null, signalCodes: Array<string> | null, initiative: { __typename: 'Initiative', id: string, title: string, state: InitiativeState } | null };

export type ProposalsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  state: InitiativeProposalState;
}>;


export type ProposalsQuery = { __typename: 'Query', initiativeProposals: { __typename: 'InitiativeProposalConnection', totalCount: number, nodes: Array<{ __typename: 'InitiativeProposal', id: string, title: string, summary: string, goal: string, targetGroup: string, municipality: string, county: string, url: string | null, name: string, email: string | null, state: InitiativeProposalState, reason: ProposalDeclineReason | null, message: string, createdAt: string, decidedAt: string | null, likelySpam: boolean | null, signalCodes: Array<string> | null, initiative: { __typename: 'Initiative', id: string, title: string, state: InitiativeState } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AcceptProposalMutationVariables = Exact<{
  input: AcceptProposalInput;
}>;


export type AcceptProposalMutation = { __typename: 'Mutation', acceptProposal: { __typename: 'ProposalPayload', proposal: { __typename: 'InitiativeProposal', id: string, title: string, summary: string, goal: string, targetGroup: string, municipality: string, county: string, url: string | null, name: string, email: string | null, state: InitiativeProposalState, reason: ProposalDeclineReason | null, message: string, createdAt: string, decidedAt: string | null, likelySpam: boolean | null, signalCodes: Array<string> | null, initiative: { __typename: 'Initiative', id: string, title: string, state: InitiativeState } | null } | null, initiative: { __typename: 'Initiative', id: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type DeclineProposalMutationVariables = Exact<{
  input: DeclineProposalInput;
}>;


export type DeclineProposalMutation = { __typename: 'Mutation', declineProposal: { __typename: 'ProposalPayload', proposal: { __typename: 'InitiativeProposal', id: string, title: string, summary: string, goal: string, targetGroup: string, municipality: string, county: string, url: string | null, name: string, email: string | null, state: InitiativeProposalState, reason: ProposalDeclineReason | null, message: string, createdAt: string, decidedAt: string | null, likelySpam: boolean | null, signalCodes: Array<string> | null, initiative: { __typename: 'Initiative', id: string, title: string, state: InitiativeState } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type LoggedFragment = { __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, viewerCanUndo: boolean, actor: { __typename: 'Account', id: string, name: string } | null, comment: { __typename: 'Comment', id: string, bodyText: string | null, authorName: string | null, visibility: CommentVisibility, review: CommentReview | null, subject:
      | { __typename: 'Article', id: string, slug: string, title: string }
      | { __typename: 'Initiative', id: string, slug: string, title: string }
     | null } | null };

export type LogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: DecisionFilter;
}>;


export type LogQuery = { __typename: 'Query', decisions: { __typename: 'DecisionConnection', totalCount: number, nodes: Array<{ __typename: 'Decision', id: string, action: DecisionAction, actorKind: ActorKind, reason: RejectReason | null, note: string, messageToAuthor: string, at: string, undoes: string | null, revision: number, viewerCanUndo: boolean, actor: { __typename: 'Account', id: string, name: string } | null, comment: { __typename: 'Comment', id: string, bodyText: string | null, authorName: string | null, visibility: CommentVisibility, review: CommentReview | null, subject:
          | { __typename: 'Article', id: string, slug: string, title: string }
          | { __typename: 'Initiative', id: string, slug: string, title: string }
         | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type DecidersQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DecidersQuery = { __typename: 'Query', moderationFigures: { __typename: 'ModerationFigures', moderators: Array<{ __typename: 'ModeratorCount', count: number, actor: { __typename: 'Account', id: string, name: string } | null }> } };

export type FiguresQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type FiguresQuery = { __typename: 'Query', moderationFigures: { __typename: 'ModerationFigures', days: Array<{ __typename: 'ModerationDay', day: string, posted: number, published: number, approved: number, rejected: number, spam: number, reports: number, waitSeconds: number | null }>, reasons: Array<{ __typename: 'ModerationReasonCount', reason: RejectReason, count: number }>, moderators: Array<{ __typename: 'ModeratorCount', count: number, actor: { __typename: 'Account', id: string, name: string } | null }> } };

export type DeskTopicsQueryVariables = Exact<{
  locale: Locale;
}>;


export type DeskTopicsQuery = { __typename: 'Query', topics: { __typename: 'TopicConnection', nodes: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> } };

export type CalledQueryVariables = Exact<{
  id: string | number;
}>;


export type CalledQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article', title: string }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor', name: string }
    | { __typename: 'Initiative', title: string }
    | { __typename: 'InitiativeProposal' }
    | { __typename: 'Media' }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

export type LibraryPictureFragment = { __typename: 'Media', id: string, fileName: string, alt: string, caption: string, credit: string, createdAt: string, revision: number, viewerCanDelete: boolean, image: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string, mediaId: string | null } | null };

export type LibraryQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
  mine: boolean;
}>;


export type LibraryQuery = { __typename: 'Query', media: { __typename: 'MediaConnection', totalCount: number, nodes: Array<{ __typename: 'Media', id: string, fileName: string, alt: string, caption: string, credit: string, createdAt: string, revision: number, viewerCanDelete: boolean, image: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string, mediaId: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PictureUsesQueryVariables = Exact<{
  id: string | number;
}>;


export type PictureUsesQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor' }
    | { __typename: 'Initiative' }
    | { __typename: 'InitiativeProposal' }
    | { __typename: 'Media', id: string, usedIn: Array<
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
      > }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

export type ChangePictureMutationVariables = Exact<{
  input: UpdateMediaInput;
}>;


export type ChangePictureMutation = { __typename: 'Mutation', updateMedia: { __typename: 'MediaPayload', media: { __typename: 'Media', id: string, fileName: string, alt: string, caption: string, credit: string, createdAt: string, revision: number, viewerCanDelete: boolean, image: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string, mediaId: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RemovePictureMutationVariables = Exact<{
  input: DeleteMediaInput;
}>;


export type RemovePictureMutation = { __typename: 'Mutation', deleteMedia: { __typename: 'MediaPayload', media: { __typename: 'Media', id: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type MergedFragment = { __typename: 'DirectoryMerge', id: string, name: string, mergedAt: string, undoneAt: string | null, viewerCanUndo: boolean, mergedBy: { __typename: 'Account', id: string, name: string } | null, undoneBy: { __typename: 'Account', id: string, name: string } | null, into:
    | { __typename: 'Account', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentAuthor', id: string }
    | { __typename: 'Initiative', id: string }
    | { __typename: 'InitiativeProposal', id: string }
    | { __typename: 'Media', id: string }
    | { __typename: 'Organisation', name: string, revision: number, id: string }
    | { __typename: 'Person', name: string, revision: number, id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Topic', id: string }
   | null };

export type MergesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MergesQuery = { __typename: 'Query', directoryMerges: { __typename: 'DirectoryMergeConnection', totalCount: number, nodes: Array<{ __typename: 'DirectoryMerge', id: string, name: string, mergedAt: string, undoneAt: string | null, viewerCanUndo: boolean, mergedBy: { __typename: 'Account', id: string, name: string } | null, undoneBy: { __typename: 'Account', id: string, name: string } | null, into:
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, revision: number, id: string }
        | { __typename: 'Person', name: string, revision: number, id: string }
        | { __typename: 'Report', id: string }
        | { __typename: 'Tag', id: string }
        | { __typename: 'Topic', id: string }
       | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type MergePeopleMutationVariables = Exact<{
  input: MergePeopleInput;
}>;


export type MergePeopleMutation = { __typename: 'Mutation', mergePeople: { __typename: 'PersonPayload', person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string, bio: string, revision: number, useCount: number | null, portrait: { __typename: 'Image', url: string, alt: string, mediaId: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type UndoMergeMutationVariables = Exact<{
  input: UndoMergeInput;
}>;


export type UndoMergeMutation = { __typename: 'Mutation', undoMerge: { __typename: 'UndoMergePayload', merge: { __typename: 'DirectoryMerge', id: string, name: string, mergedAt: string, undoneAt: string | null, viewerCanUndo: boolean, mergedBy: { __typename: 'Account', id: string, name: string } | null, undoneBy: { __typename: 'Account', id: string, name: string } | null, into:
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, revision: number, id: string }
        | { __typename: 'Person', name: string, revision: number, id: string }
        | { __typename: 'Report', id: string }
        | { __typename: 'Tag', id: string }
        | { __typename: 'Topic', id: string }
       | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type HappenedFragment = { __typename: 'DirectoryChange', action: DirectoryAction, name: string, changedAt: string, changedBy: { __typename: 'Account', id: string, name: string } | null, subject:
    | { __typename: 'Account', id: string }
    | { __typename: 'Article', title: string, id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentAuthor', id: string }
    | { __typename: 'Initiative', title: string, id: string }
    | { __typename: 'InitiativeProposal', id: string }
    | { __typename: 'Media', id: string }
    | { __typename: 'Organisation', name: string, id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Report', title: string, id: string }
    | { __typename: 'Tag', name: string, id: string }
    | { __typename: 'Topic', name: string, id: string }
   | null, into:
    | { __typename: 'Account', id: string }
    | { __typename: 'Article', title: string, id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentAuthor', id: string }
    | { __typename: 'Initiative', title: string, id: string }
    | { __typename: 'InitiativeProposal', id: string }
    | { __typename: 'Media', id: string }
    | { __typename: 'Organisation', name: string, id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Report', title: string, id: string }
    | { __typename: 'Tag', name: string, id: string }
    | { __typename: 'Topic', name: string, id: string }
   | null, fields: Array<{ __typename: 'DirectoryFieldChange', field: string, before: string | null, after: string | null }> };

export type DirectoryLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  of?: string | number | null | undefined;
}>;


export type DirectoryLogQuery = { __typename: 'Query', directoryChanges: { __typename: 'DirectoryChangeConnection', totalCount: number, nodes: Array<{ __typename: 'DirectoryChange', action: DirectoryAction, name: string, changedAt: string, changedBy: { __typename: 'Account', id: string, name: string } | null, subject:
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
       | null, into:
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
       | null, fields: Array<{ __typename: 'DirectoryFieldChange', field: string, before: string | null, after: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type EntryUsesQueryVariables = Exact<{
  id: string | number;
}>;


export type EntryUsesQuery = { __typename: 'Query', node:
    | { __typename: 'Account', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentAuthor', id: string }
    | { __typename: 'Initiative', id: string }
    | { __typename: 'InitiativeProposal', id: string }
    | { __typename: 'Media', id: string }
    | { __typename: 'Organisation', useCount: number | null, id: string, usedIn: Array<
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
      > | null }
    | { __typename: 'Person', useCount: number | null, id: string, usedIn: Array<
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
      > | null }
    | { __typename: 'Report', useCount: number | null, id: string, usedIn: Array<
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
      > | null }
    | { __typename: 'Tag', useCount: number | null, id: string, usedIn: Array<
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
      > | null }
    | { __typename: 'Topic', useCount: number | null, id: string, usedIn: Array<
        | { __typename: 'Account', id: string }
        | { __typename: 'Article', title: string, id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CommentAuthor', id: string }
        | { __typename: 'Initiative', title: string, id: string }
        | { __typename: 'InitiativeProposal', id: string }
        | { __typename: 'Media', id: string }
        | { __typename: 'Organisation', name: string, id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Report', title: string, id: string }
        | { __typename: 'Tag', name: string, id: string }
        | { __typename: 'Topic', name: string, id: string }
      > | null }
   | null };

export type ListedFragment = { __typename: 'Article', id: string, slug: string, title: string, kind: ArticleKind, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, commentCount: number, reviewNote: string | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }> };

export type NewsroomQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: NewsroomArticleFilter;
  locale: Locale;
}>;


export type NewsroomQuery = { __typename: 'Query', newsroomArticles: { __typename: 'NewsroomArticleConnection', totalCount: number, nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, kind: ArticleKind, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, commentCount: number, reviewNote: string | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, counts: Array<{ __typename: 'ArticleStateCount', state: ArticleState, count: number }> } };

export type NewsroomTopicsQueryVariables = Exact<{
  locale: Locale;
}>;


export type NewsroomTopicsQuery = { __typename: 'Query', topics: { __typename: 'TopicConnection', nodes: Array<{ __typename: 'Topic', id: string, slug: string, name: string, parent: { __typename: 'Topic', id: string } | null }> } };

export type PreviewLinkFragment = { __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null };

export type EditedFragment = { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null };

export type FieldDiffFragment = { __typename: 'ArticleFieldDiff', field: ArticleField, blocks: Array<{ __typename: 'DiffBlock', change: DiffChange, before: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }>, after: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }> }> };

export type MeanwhileFragment = { __typename: 'ArticleConflict', expectedRevision: number, at: string, both: Array<ArticleField>, actor: { __typename: 'Account', id: string, name: string } | null, theirs: Array<{ __typename: 'ArticleFieldDiff', field: ArticleField, blocks: Array<{ __typename: 'DiffBlock', change: DiffChange, before: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }>, after: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }> }> }>, yours: Array<{ __typename: 'ArticleFieldDiff', field: ArticleField, blocks: Array<{ __typename: 'DiffBlock', change: DiffChange, before: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }>, after: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }> }> }> };

export type EditingQueryVariables = Exact<{
  id: string | number;
}>;


export type EditingQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor' }
    | { __typename: 'Initiative' }
    | { __typename: 'InitiativeProposal' }
    | { __typename: 'Media' }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

export type ComparingQueryVariables = Exact<{
  id: string | number;
  from: number;
  to: number;
}>;


export type ComparingQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article', id: string, comparison: { __typename: 'ArticleComparison', fields: Array<{ __typename: 'ArticleFieldDiff', field: ArticleField, blocks: Array<{ __typename: 'DiffBlock', change: DiffChange, before: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }>, after: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }> }> }> } | null }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor' }
    | { __typename: 'Initiative' }
    | { __typename: 'InitiativeProposal' }
    | { __typename: 'Media' }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

export type RenderedQueryVariables = Exact<{
  body: string;
  format: BodyFormat;
}>;


export type RenderedQuery = { __typename: 'Query', renderedBody: string };

export type CreateArticleMutationVariables = Exact<{
  input: CreateArticleInput;
}>;


export type CreateArticleMutation = { __typename: 'Mutation', createArticle: { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type SaveArticleMutationVariables = Exact<{
  input: UpdateArticleInput;
}>;


export type SaveArticleMutation = { __typename: 'Mutation', updateArticle: { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null } | null, conflict: { __typename: 'ArticleConflict', expectedRevision: number, at: string, both: Array<ArticleField>, actor: { __typename: 'Account', id: string, name: string } | null, theirs: Array<{ __typename: 'ArticleFieldDiff', field: ArticleField, blocks: Array<{ __typename: 'DiffBlock', change: DiffChange, before: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }>, after: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }> }> }>, yours: Array<{ __typename: 'ArticleFieldDiff', field: ArticleField, blocks: Array<{ __typename: 'DiffBlock', change: DiffChange, before: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }>, after: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }> }> }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RestoreArticleMutationVariables = Exact<{
  input: RestoreArticleInput;
}>;


export type RestoreArticleMutation = { __typename: 'Mutation', restoreArticle: { __typename: 'RestoreArticlePayload', article: { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null } | null, conflict: { __typename: 'ArticleConflict', expectedRevision: number, at: string, both: Array<ArticleField>, actor: { __typename: 'Account', id: string, name: string } | null, theirs: Array<{ __typename: 'ArticleFieldDiff', field: ArticleField, blocks: Array<{ __typename: 'DiffBlock', change: DiffChange, before: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }>, after: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }> }> }>, yours: Array<{ __typename: 'ArticleFieldDiff', field: ArticleField, blocks: Array<{ __typename: 'DiffBlock', change: DiffChange, before: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }>, after: Array<{ __typename: 'DiffSpan', change: DiffChange, text: string }> }> }> } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type SubmitArticleMutationVariables = Exact<{
  input: ArticleStepInput;
}>;


export type SubmitArticleMutation = { __typename: 'Mutation', submitArticle: { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type WithdrawArticleMutationVariables = Exact<{
  input: ArticleStepInput;
}>;


export type WithdrawArticleMutation = { __typename: 'Mutation', withdrawArticle: { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type SendBackArticleMutationVariables = Exact<{
  input: SendBackArticleInput;
}>;


export type SendBackArticleMutation = { __typename: 'Mutation', sendBackArticle: { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type PublishArticleMutationVariables = Exact<{
  input: PublishArticleInput;
}>;


export type PublishArticleMutation = { __typename: 'Mutation', publishArticle: { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type UnscheduleArticleMutationVariables = Exact<{
  input: ArticleStepInput;
}>;


export type UnscheduleArticleMutation = { __typename: 'Mutation', unscheduleArticle: { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type UnpublishArticleMutationVariables = Exact<{
  input: ArticleStepInput;
}>;


export type UnpublishArticleMutation = { __typename: 'Mutation', unpublishArticle: { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ArchiveArticleMutationVariables = Exact<{
  input: ArticleStepInput;
}>;


export type ArchiveArticleMutation = { __typename: 'Mutation', archiveArticle: { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, kind: ArticleKind, slug: string, title: string, lede: string, bodySource: string | null, bodyFormat: BodyFormat, state: ArticleState, publishedAt: string | null, updatedAt: string, revision: number, reviewNote: string | null, viewerCanEdit: boolean, viewerCanSubmit: boolean, viewerCanWithdraw: boolean, viewerCanSendBack: boolean, viewerCanPublish: boolean, viewerCanSchedule: boolean, viewerCanUnschedule: boolean, viewerCanUnpublish: boolean, viewerCanArchive: boolean, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, name: string }>, tags: Array<{ __typename: 'Tag', id: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, title: string }>, reports: Array<{ __typename: 'Report', id: string, title: string, year: number | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, title: string } }>, related: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, commenting: { __typename: 'ArticleCommenting', closed: boolean, closeAfterDays: number | null, mode: ModerationMode | null, slowSeconds: number } | null, previews: Array<{ __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null }> | null, steps: Array<{ __typename: 'ArticleStep', step: ArticleStepName, from: ArticleState, to: ArticleState, note: string, publishAt: string | null, at: string, actor: { __typename: 'Account', id: string, name: string } | null }> | null, revisions: { __typename: 'ArticleRevisionConnection', nodes: Array<{ __typename: 'ArticleRevision', revision: number, savedAt: string, changed: Array<ArticleField>, restoredFrom: number | null, savedBy: { __typename: 'Account', id: string, name: string } | null }> } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type MakePreviewMutationVariables = Exact<{
  input: CreateArticlePreviewInput;
}>;


export type MakePreviewMutation = { __typename: 'Mutation', createArticlePreview: { __typename: 'CreateArticlePreviewPayload', token: string | null, preview: { __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type RevokePreviewMutationVariables = Exact<{
  input: RevokeArticlePreviewInput;
}>;


export type RevokePreviewMutation = { __typename: 'Mutation', revokeArticlePreview: { __typename: 'RevokeArticlePreviewPayload', preview: { __typename: 'ArticlePreviewLink', id: string, madeAt: string, expiresAt: string, revokedAt: string | null, madeBy: { __typename: 'Account', id: string, name: string } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { __typename: 'Mutation', createUpload: { __typename: 'UploadPayload', upload: { __typename: 'Upload', url: string, bytes: number } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type UploadedQueryVariables = Exact<{
  id: string | number;
}>;


export type UploadedQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor' }
    | { __typename: 'Initiative' }
    | { __typename: 'InitiativeProposal' }
    | { __typename: 'Media', id: string, image: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, mediaId: string | null } | null }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

export type MyselfQueryVariables = Exact<{ [key: string]: never; }>;


export type MyselfQuery = { __typename: 'Query', viewer: { __typename: 'Account', id: string, name: string, roles: Array<Role> | null, permissions: Array<Permission> | null, secondFactor: boolean | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn: { __typename: 'SignInPayload', account: { __typename: 'Account', id: string, name: string, permissions: Array<Permission> | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvidersQuery = { __typename: 'Query', signInProviders: Array<{ __typename: 'SignInProvider', name: string, title: string }> };

export type SignInWithMutationVariables = Exact<{
  input: SignInWithProviderInput;
}>;


export type SignInWithMutation = { __typename: 'Mutation', signInWithProvider: { __typename: 'SignInPayload', account: { __typename: 'Account', id: string, name: string, permissions: Array<Permission> | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { __typename: 'Mutation', signUp: { __typename: 'MailPayload', accepted: boolean, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename: 'Mutation', signOut: { __typename: 'SignOutPayload', signedOut: boolean } | null };

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { __typename: 'Mutation', confirmEmail: { __typename: 'SignInPayload', account: { __typename: 'Account', id: string, name: string, permissions: Array<Permission> | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { __typename: 'Mutation', acceptInvitation: { __typename: 'SignInPayload', account: { __typename: 'Account', id: string, name: string, permissions: Array<Permission> | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

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

export type FindPeopleQueryVariables = Exact<{
  text: string;
}>;


export type FindPeopleQuery = { __typename: 'Query', people: { __typename: 'PersonConnection', nodes: Array<{ __typename: 'Person', id: string, name: string, title: string, affiliation: string }> } };

export type FindTopicsQueryVariables = Exact<{
  text: string;
  locale: Locale;
}>;


export type FindTopicsQuery = { __typename: 'Query', topics: { __typename: 'TopicConnection', nodes: Array<{ __typename: 'Topic', id: string, slug: string, name: string, parent: { __typename: 'Topic', id: string, name: string } | null }> } };

export type FindTagsQueryVariables = Exact<{
  text: string;
}>;


export type FindTagsQuery = { __typename: 'Query', tags: { __typename: 'TagConnection', nodes: Array<{ __typename: 'Tag', id: string, name: string }> } };

export type FindReportsQueryVariables = Exact<{
  text: string;
}>;


export type FindReportsQuery = { __typename: 'Query', reports: { __typename: 'ReportConnection', nodes: Array<{ __typename: 'Report', id: string, title: string, year: number | null }> } };

export type FindOrganisationsQueryVariables = Exact<{
  text: string;
}>;


export type FindOrganisationsQuery = { __typename: 'Query', organisations: { __typename: 'OrganisationConnection', nodes: Array<{ __typename: 'Organisation', id: string, name: string, number: string | null }> } };

export type FindInitiativesQueryVariables = Exact<{
  text: string;
}>;


export type FindInitiativesQuery = { __typename: 'Query', newsroomInitiatives: { __typename: 'NewsroomInitiativeConnection', nodes: Array<{ __typename: 'Initiative', id: string, title: string, state: InitiativeState, municipality: string }> } };

export type FindArticlesQueryVariables = Exact<{
  text: string;
  states?: Array<ArticleState> | ArticleState | null | undefined;
}>;


export type FindArticlesQuery = { __typename: 'Query', newsroomArticles: { __typename: 'NewsroomArticleConnection', nodes: Array<{ __typename: 'Article', id: string, title: string, state: ArticleState, publishedAt: string | null }> } };

export type CreatePersonMutationVariables = Exact<{
  input: CreatePersonInput;
}>;


export type CreatePersonMutation = { __typename: 'Mutation', createPerson: { __typename: 'PersonPayload', person: { __typename: 'Person', id: string, name: string, title: string, affiliation: string } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type CreateOrganisationMutationVariables = Exact<{
  input: CreateOrganisationInput;
}>;


export type CreateOrganisationMutation = { __typename: 'Mutation', createOrganisation: { __typename: 'OrganisationPayload', organisation: { __typename: 'Organisation', id: string, slug: string, name: string, number: string | null, url: string | null, revision: number, useCount: number | null, similar: Array<{ __typename: 'Organisation', id: string, name: string, number: string | null }> | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type PersonByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type PersonByIdQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentAuthor' }
    | { __typename: 'Initiative' }
    | { __typename: 'InitiativeProposal' }
    | { __typename: 'Media' }
    | { __typename: 'Organisation' }
    | { __typename: 'Person', id: string, name: string }
    | { __typename: 'Report' }
    | { __typename: 'Tag' }
    | { __typename: 'Topic' }
   | null };

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
export const DeviceFragmentDoc = new TypedDocumentString(`
    fragment Device on Session {
  __typename
  id
  device
  createdAt
  usedAt
  current
}
    `, {"fragmentName":"Device"}) as unknown as TypedDocumentString<DeviceFragment, unknown>;
export const HolderFragmentDoc = new TypedDocumentString(`
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}
    `, {"fragmentName":"Holder"}) as unknown as TypedDocumentString<HolderFragment, unknown>;
export const KeyFragmentDoc = new TypedDocumentString(`
    fragment Key on SigningKey {
  __typename
  kid
  algorithm
  createdAt
  retiredAt
  verifiesUntil
}
    `, {"fragmentName":"Key"}) as unknown as TypedDocumentString<KeyFragment, unknown>;
export const TaskFragmentDoc = new TypedDocumentString(`
    fragment Task on Job {
  __typename
  id
  kind
  attempts
  maxAttempts
  createdAt
  runAt
  givenUpAt
  lastError
}
    `, {"fragmentName":"Task"}) as unknown as TypedDocumentString<TaskFragment, unknown>;
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
  editMinutes
  reportsToHide
  setBy {
    __typename
    id
    name
  }
  setAt
}
    `, {"fragmentName":"Rules"}) as unknown as TypedDocumentString<RulesFragment, unknown>;
export const ShelfPersonFragmentDoc = new TypedDocumentString(`
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}
    `, {"fragmentName":"ShelfPerson"}) as unknown as TypedDocumentString<ShelfPersonFragment, unknown>;
export const ShelfTopicFragmentDoc = new TypedDocumentString(`
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}
    `, {"fragmentName":"ShelfTopic"}) as unknown as TypedDocumentString<ShelfTopicFragment, unknown>;
export const ShelfTagFragmentDoc = new TypedDocumentString(`
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}
    `, {"fragmentName":"ShelfTag"}) as unknown as TypedDocumentString<ShelfTagFragment, unknown>;
export const ShelfReportFragmentDoc = new TypedDocumentString(`
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}
    `, {"fragmentName":"ShelfReport"}) as unknown as TypedDocumentString<ShelfReportFragment, unknown>;
export const ShelfOrganisationFragmentDoc = new TypedDocumentString(`
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}
    `, {"fragmentName":"ShelfOrganisation"}) as unknown as TypedDocumentString<ShelfOrganisationFragment, unknown>;
export const EditedFrontFragmentDoc = new TypedDocumentString(`
    fragment EditedFront on Front {
  __typename
  topic {
    __typename
    id
    name(locale: $locale)
  }
  revision
  updatedAt
  slots {
    __typename
    article {
      __typename
      id
      title
      state
      publishedAt
    }
    from
    until
    current
  }
  items(first: 14) {
    __typename
    chosen
    article {
      __typename
      id
      title
      lede
      heroImage {
        __typename
        url
      }
    }
  }
}
    `, {"fragmentName":"EditedFront"}) as unknown as TypedDocumentString<EditedFrontFragment, unknown>;
export const LedFragmentDoc = new TypedDocumentString(`
    fragment Led on Redirect {
  __typename
  path
  to
  madeAt
  madeBy {
    __typename
    id
    name
  }
  target {
    __typename
    ... on Article {
      __typename
      id
      title
    }
    ... on Initiative {
      __typename
      id
      title
    }
    ... on Topic {
      __typename
      id
      name(locale: NB)
    }
  }
}
    `, {"fragmentName":"Led"}) as unknown as TypedDocumentString<LedFragment, unknown>;
export const ToldRunFragmentDoc = new TypedDocumentString(`
    fragment ToldRun on ImportRun {
  __typename
  id
  number
  source
  title
  startedAt
  endedAt
  undoneAt
  stopped
  tallies {
    __typename
    type
    status
    found
    new
    changed
    unchanged
    conflict
    left
  }
  remarks {
    __typename
    what
    count
    examples
  }
}
    `, {"fragmentName":"ToldRun"}) as unknown as TypedDocumentString<ToldRunFragment, unknown>;
export const ListedInitiativeFragmentDoc = new TypedDocumentString(`
    fragment ListedInitiative on Initiative {
  __typename
  id
  slug
  title
  state
  status
  municipality
  county
  updatedAt
  revision
  commentCount
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
    }
  }
  topics {
    __typename
    id
    name(locale: $locale)
  }
}
    `, {"fragmentName":"ListedInitiative"}) as unknown as TypedDocumentString<ListedInitiativeFragment, unknown>;
export const EditedInitiativeFragmentDoc = new TypedDocumentString(`
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}
    `, {"fragmentName":"EditedInitiative"}) as unknown as TypedDocumentString<EditedInitiativeFragment, unknown>;
export const ProposedFragmentDoc = new TypedDocumentString(`
    fragment Proposed on InitiativeProposal {
  __typename
  id
  title
  summary
  goal
  targetGroup
  municipality
  county
  url
  name
  email
  state
  reason
  message
  createdAt
  decidedAt
  likelySpam
  signalCodes
  initiative {
    __typename
    id
    title
    state
  }
}
    `, {"fragmentName":"Proposed"}) as unknown as TypedDocumentString<ProposedFragment, unknown>;
export const LoggedFragmentDoc = new TypedDocumentString(`
    fragment Logged on Decision {
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
  viewerCanUndo
  comment {
    __typename
    id
    bodyText
    authorName
    visibility
    review
    subject {
      __typename
      id
      slug
      title
    }
  }
}
    `, {"fragmentName":"Logged"}) as unknown as TypedDocumentString<LoggedFragment, unknown>;
export const LibraryPictureFragmentDoc = new TypedDocumentString(`
    fragment LibraryPicture on Media {
  __typename
  id
  fileName
  alt
  caption
  credit
  createdAt
  revision
  viewerCanDelete
  image {
    __typename
    url
    alt
    caption
    credit
    width
    height
    srcset
    mediaId
  }
}
    `, {"fragmentName":"LibraryPicture"}) as unknown as TypedDocumentString<LibraryPictureFragment, unknown>;
export const MergedFragmentDoc = new TypedDocumentString(`
    fragment Merged on DirectoryMerge {
  __typename
  id
  name
  mergedAt
  mergedBy {
    __typename
    id
    name
  }
  undoneAt
  undoneBy {
    __typename
    id
    name
  }
  viewerCanUndo
  into {
    __typename
    id
    ... on Person {
      __typename
      name
      revision
    }
    ... on Organisation {
      __typename
      name
      revision
    }
  }
}
    `, {"fragmentName":"Merged"}) as unknown as TypedDocumentString<MergedFragment, unknown>;
export const UsedFragmentDoc = new TypedDocumentString(`
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}
    `, {"fragmentName":"Used"}) as unknown as TypedDocumentString<UsedFragment, unknown>;
export const HappenedFragmentDoc = new TypedDocumentString(`
    fragment Happened on DirectoryChange {
  __typename
  action
  name
  changedAt
  changedBy {
    __typename
    id
    name
  }
  subject {
    __typename
    ...Used
  }
  into {
    __typename
    ...Used
  }
  fields {
    __typename
    field
    before
    after
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}`, {"fragmentName":"Happened"}) as unknown as TypedDocumentString<HappenedFragment, unknown>;
export const ListedFragmentDoc = new TypedDocumentString(`
    fragment Listed on Article {
  __typename
  id
  slug
  title
  kind
  state
  publishedAt
  updatedAt
  revision
  commentCount
  reviewNote
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
    }
  }
  topics {
    __typename
    id
    name(locale: $locale)
  }
}
    `, {"fragmentName":"Listed"}) as unknown as TypedDocumentString<ListedFragment, unknown>;
export const PreviewLinkFragmentDoc = new TypedDocumentString(`
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
    `, {"fragmentName":"PreviewLink"}) as unknown as TypedDocumentString<PreviewLinkFragment, unknown>;
export const EditedFragmentDoc = new TypedDocumentString(`
    fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}`, {"fragmentName":"Edited"}) as unknown as TypedDocumentString<EditedFragment, unknown>;
export const FieldDiffFragmentDoc = new TypedDocumentString(`
    fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}
    `, {"fragmentName":"FieldDiff"}) as unknown as TypedDocumentString<FieldDiffFragment, unknown>;
export const MeanwhileFragmentDoc = new TypedDocumentString(`
    fragment Meanwhile on ArticleConflict {
  __typename
  expectedRevision
  at
  actor {
    __typename
    id
    name
  }
  both
  theirs {
    __typename
    ...FieldDiff
  }
  yours {
    __typename
    ...FieldDiff
  }
}
    fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}`, {"fragmentName":"Meanwhile"}) as unknown as TypedDocumentString<MeanwhileFragment, unknown>;
export const MyAccountDocument = new TypedDocumentString(`
    query MyAccount {
  __typename
  viewer {
    __typename
    id
    name
    email
    roles
    secondFactor
    hasPassword
    identities {
      __typename
      id
      provider
      title
      email
      createdAt
      usedAt
    }
    sessions {
      __typename
      ...Device
    }
    apiTokens {
      __typename
      id
      name
      hint
      scope
      createdAt
      expiresAt
      usedAt
    }
  }
}
    fragment Device on Session {
  __typename
  id
  device
  createdAt
  usedAt
  current
}`, {"hash":"sha256:ef0bc5b11c6f5525831dbd10dc225165cf21f6c251de3f1d013a8e3336666341"}) as unknown as TypedDocumentString<MyAccountQuery, MyAccountQueryVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($input: EndSessionInput!) {
  __typename
  endSession(input: $input) {
    __typename
    sessions {
      __typename
      ...Device
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Device on Session {
  __typename
  id
  device
  createdAt
  usedAt
  current
}`, {"hash":"sha256:a5c45a1fe063e4da074a26e12dafa72ffcf83df48a62bcc88af0c2bae64a0f2f"}) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = new TypedDocumentString(`
    mutation EndOtherSessions {
  __typename
  endOtherSessions {
    __typename
    sessions {
      __typename
      ...Device
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Device on Session {
  __typename
  id
  device
  createdAt
  usedAt
  current
}`, {"hash":"sha256:3030dcd53ef9242bd46365dafab97620951b5b0e27175cfa8123ce1208b7be85"}) as unknown as TypedDocumentString<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  __typename
  changePassword(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:8f048a30bc9a8c870ab7cdb27352cc351e0ca2ebb8b55e96cad0f15a46542159"}) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const ChangeAddressDocument = new TypedDocumentString(`
    mutation ChangeAddress($input: RequestEmailChangeInput!) {
  __typename
  requestEmailChange(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:f59e35761f50846ae351821c99bbd84b22212eaaef9e07da4dfffac047df15c9"}) as unknown as TypedDocumentString<ChangeAddressMutation, ChangeAddressMutationVariables>;
export const StartSecondFactorDocument = new TypedDocumentString(`
    mutation StartSecondFactor($input: StartSecondFactorInput!) {
  __typename
  startSecondFactor(input: $input) {
    __typename
    enrolment {
      __typename
      secret
      uri
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:0a24417f2dc510793841df8d734cfe3e3c7ea7bf3395d705c49f683b95b4cd87"}) as unknown as TypedDocumentString<StartSecondFactorMutation, StartSecondFactorMutationVariables>;
export const ConfirmSecondFactorDocument = new TypedDocumentString(`
    mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
  __typename
  confirmSecondFactor(input: $input) {
    __typename
    recoveryCodes
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:3e1c3a625dff4ee92bdf20d4f019297b420acf4c9e892ec95eaaaa88c7b8a8c2"}) as unknown as TypedDocumentString<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const RemoveSecondFactorDocument = new TypedDocumentString(`
    mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
  __typename
  removeSecondFactor(input: $input) {
    __typename
    removed
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:afc111deda83032ba1c87f3111d05c89874418226612cd55819385afa60502ac"}) as unknown as TypedDocumentString<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const CreateApiTokenDocument = new TypedDocumentString(`
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  __typename
  createApiToken(input: $input) {
    __typename
    secret
    token {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:bd87750bfc231cb222c148ebebb1619e688231bbcdb7dca7d21340cac7693c38"}) as unknown as TypedDocumentString<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = new TypedDocumentString(`
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  __typename
  revokeApiToken(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:428b7842b8781f6a68414cd36b524cc536b8a42b5677d380dbfe1342f1560e6f"}) as unknown as TypedDocumentString<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const LinkIdentityDocument = new TypedDocumentString(`
    mutation LinkIdentity($input: LinkIdentityInput!) {
  __typename
  linkIdentity(input: $input) {
    __typename
    identities {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:e562842f571a04c4e343dac4b00e10454f7fd6ec748acc2bb979db8c7aaf6864"}) as unknown as TypedDocumentString<LinkIdentityMutation, LinkIdentityMutationVariables>;
export const UnlinkIdentityDocument = new TypedDocumentString(`
    mutation UnlinkIdentity($input: UnlinkIdentityInput!) {
  __typename
  unlinkIdentity(input: $input) {
    __typename
    identities {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:2689405c0f718a59480847620acd0d5426c9741547a49cc43d3126280f247e79"}) as unknown as TypedDocumentString<UnlinkIdentityMutation, UnlinkIdentityMutationVariables>;
export const AccountDataDocument = new TypedDocumentString(`
    query AccountData {
  __typename
  accountData
}
    `, {"hash":"sha256:7a2f4bcfa648fbc341f0e5830b40a9d50116cc3bce150a3c565cf1321d0c1bbb"}) as unknown as TypedDocumentString<AccountDataQuery, AccountDataQueryVariables>;
export const EraseAccountDocument = new TypedDocumentString(`
    mutation EraseAccount($input: EraseAccountInput!) {
  __typename
  eraseAccount(input: $input) {
    __typename
    erased
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:5f1cfaf6484ad029bef340f52b75fefecdbaa5f9b7bd1ffacf607b3321ac1257"}) as unknown as TypedDocumentString<EraseAccountMutation, EraseAccountMutationVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($first: Int!, $after: String, $filter: AccountFilter) {
  __typename
  accounts(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...Holder
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}`, {"hash":"sha256:f0ca5ec768faebc0fc87b8e620185752c5ef724a063bc2d44c587522fbaa960b"}) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const InviteDocument = new TypedDocumentString(`
    mutation Invite($input: InviteAccountInput!) {
  __typename
  inviteAccount(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:148cb14781bbe19aac210b3335d74788db7982fbb231037f3ffaf89ef337250b"}) as unknown as TypedDocumentString<InviteMutation, InviteMutationVariables>;
export const SetRolesDocument = new TypedDocumentString(`
    mutation SetRoles($input: SetAccountRolesInput!) {
  __typename
  setAccountRoles(input: $input) {
    __typename
    account {
      __typename
      ...Holder
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}`, {"hash":"sha256:1a859e0be9951351ccb39b5ad2e844c1bb20548b958b55836622a66fc9a70901"}) as unknown as TypedDocumentString<SetRolesMutation, SetRolesMutationVariables>;
export const DisableDocument = new TypedDocumentString(`
    mutation Disable($input: AccountInput!) {
  __typename
  disableAccount(input: $input) {
    __typename
    account {
      __typename
      ...Holder
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}`, {"hash":"sha256:3b5be7c8569e88d2585c5222280d05325570e66e8e9fee64a393f89a7b726b28"}) as unknown as TypedDocumentString<DisableMutation, DisableMutationVariables>;
export const EnableDocument = new TypedDocumentString(`
    mutation Enable($input: AccountInput!) {
  __typename
  enableAccount(input: $input) {
    __typename
    account {
      __typename
      ...Holder
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}`, {"hash":"sha256:ccf4e9a384c959efb357f7b559af76fd4a0d0fc78983f24aed9bf0ff6130b808"}) as unknown as TypedDocumentString<EnableMutation, EnableMutationVariables>;
export const OperatingDocument = new TypedDocumentString(`
    query Operating {
  __typename
  signingKeys {
    __typename
    ...Key
  }
  settings {
    __typename
    name
    help
    default
    value
    secret
    set
  }
}
    fragment Key on SigningKey {
  __typename
  kid
  algorithm
  createdAt
  retiredAt
  verifiesUntil
}`, {"hash":"sha256:4920bd43652ad22d5f64d1515e3c9c7459177032c3bdc447493dbdde1dbd2a9c"}) as unknown as TypedDocumentString<OperatingQuery, OperatingQueryVariables>;
export const TasksDocument = new TypedDocumentString(`
    query Tasks($first: Int!, $after: String, $state: JobState!) {
  __typename
  jobs(first: $first, after: $after, state: $state) {
    __typename
    nodes {
      __typename
      ...Task
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Task on Job {
  __typename
  id
  kind
  attempts
  maxAttempts
  createdAt
  runAt
  givenUpAt
  lastError
}`, {"hash":"sha256:9eb366465b4fe2632f91a00f398ff8944684fa07ddef089d110e26494529939b"}) as unknown as TypedDocumentString<TasksQuery, TasksQueryVariables>;
export const RotateKeyDocument = new TypedDocumentString(`
    mutation RotateKey {
  __typename
  rotateSigningKey {
    __typename
    signingKeys {
      __typename
      ...Key
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Key on SigningKey {
  __typename
  kid
  algorithm
  createdAt
  retiredAt
  verifiesUntil
}`, {"hash":"sha256:9c71c932f66ae6b6d0739a42cf629cbbee0d479455ffc8b98d4b640a175d703a"}) as unknown as TypedDocumentString<RotateKeyMutation, RotateKeyMutationVariables>;
export const RetryTaskDocument = new TypedDocumentString(`
    mutation RetryTask($input: RetryJobInput!) {
  __typename
  retryJob(input: $input) {
    __typename
    job {
      __typename
      ...Task
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Task on Job {
  __typename
  id
  kind
  attempts
  maxAttempts
  createdAt
  runAt
  givenUpAt
  lastError
}`, {"hash":"sha256:7b101c7a18068ceff7af2ebca596367a292e85198948352445b6c76e7ecf0903"}) as unknown as TypedDocumentString<RetryTaskMutation, RetryTaskMutationVariables>;
export const ModerationMailDocument = new TypedDocumentString(`
    query ModerationMail {
  __typename
  moderationMail
}
    `, {"hash":"sha256:a4a390eae1d35f0413ea7b1cb7ba5e9f2332d86b61789d9baa50f2a9fca02643"}) as unknown as TypedDocumentString<ModerationMailQuery, ModerationMailQueryVariables>;
export const SetModerationMailDocument = new TypedDocumentString(`
    mutation SetModerationMail($input: SetModerationMailInput!) {
  __typename
  setModerationMail(input: $input) {
    __typename
    moderationMail
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:33db8be31b615bd96c59e80f7fc04b0c0331b71661b1bf37fccfd9c65ff2a3a7"}) as unknown as TypedDocumentString<SetModerationMailMutation, SetModerationMailMutationVariables>;
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
export const AuthorNotesDocument = new TypedDocumentString(`
    query AuthorNotes($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on CommentAuthor {
      __typename
      id
      history {
        __typename
        action
        note
        messageToAuthor
        actor {
          __typename
          id
          name
        }
        at
      }
    }
  }
}
    `, {"hash":"sha256:5cf9c925a663e05b0966d1cc2aad661af945ffafa539a10cb6bc74826c69fc69"}) as unknown as TypedDocumentString<AuthorNotesQuery, AuthorNotesQueryVariables>;
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
  editMinutes
  reportsToHide
  setBy {
    __typename
    id
    name
  }
  setAt
}`, {"hash":"sha256:90cb730de051fc681b26b94cd18ccba0a5702fda01f2a5158f49b745a8999d67"}) as unknown as TypedDocumentString<PolicyQuery, PolicyQueryVariables>;
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
  editMinutes
  reportsToHide
  setBy {
    __typename
    id
    name
  }
  setAt
}`, {"hash":"sha256:cffffa996f135acc2faa6f9d6738fc93097e8cd6cd691e652f4ecaea502d8086"}) as unknown as TypedDocumentString<SetPolicyMutation, SetPolicyMutationVariables>;
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
      reportedEnough
      reportedEnoughInDraft
      lateEdits
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
    `, {"hash":"sha256:640afd4293fc7ddc4034c27cf51e60f18e9f6394c5c2c648009085a50d5f3dda"}) as unknown as TypedDocumentString<SimulateQuery, SimulateQueryVariables>;
export const ShelfPeopleDocument = new TypedDocumentString(`
    query ShelfPeople($first: Int!, $after: String, $text: String) {
  __typename
  people(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...ShelfPerson
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`, {"hash":"sha256:f0cd98a5e2df8dedff4c78d806a6bf6032fbbcf34901644970269ae460798b9c"}) as unknown as TypedDocumentString<ShelfPeopleQuery, ShelfPeopleQueryVariables>;
export const AddPersonDocument = new TypedDocumentString(`
    mutation AddPerson($input: CreatePersonInput!) {
  __typename
  createPerson(input: $input) {
    __typename
    person {
      __typename
      ...ShelfPerson
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`, {"hash":"sha256:f132fcecc445e654ce08d486bd59f0e6b21ea9893c817b24ff9c4f19886387fd"}) as unknown as TypedDocumentString<AddPersonMutation, AddPersonMutationVariables>;
export const ChangePersonDocument = new TypedDocumentString(`
    mutation ChangePerson($input: UpdatePersonInput!) {
  __typename
  updatePerson(input: $input) {
    __typename
    person {
      __typename
      ...ShelfPerson
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`, {"hash":"sha256:9260e34e80e71d75a209838072fcbc0842cb1a5b89779991235c49e2f808b046"}) as unknown as TypedDocumentString<ChangePersonMutation, ChangePersonMutationVariables>;
export const RemovePersonDocument = new TypedDocumentString(`
    mutation RemovePerson($input: DeletePersonInput!) {
  __typename
  deletePerson(input: $input) {
    __typename
    person {
      __typename
      ...ShelfPerson
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`, {"hash":"sha256:bd46dd5b3a2b0efbefb197f199fe64e1857d732bae6e88c3d1dacc1045b34e26"}) as unknown as TypedDocumentString<RemovePersonMutation, RemovePersonMutationVariables>;
export const ShelfTopicsDocument = new TypedDocumentString(`
    query ShelfTopics($first: Int!, $after: String, $text: String) {
  __typename
  topics(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...ShelfTopic
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}`, {"hash":"sha256:4020fa3319bac0a63becb3ebb7f6eef7cbef78f8b9b6762055e0fbabc6e01e44"}) as unknown as TypedDocumentString<ShelfTopicsQuery, ShelfTopicsQueryVariables>;
export const AddTopicDocument = new TypedDocumentString(`
    mutation AddTopic($input: CreateTopicInput!) {
  __typename
  createTopic(input: $input) {
    __typename
    topic {
      __typename
      ...ShelfTopic
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}`, {"hash":"sha256:8f9fcdeea26ba41a3b68e2a4a5e6d7aeab84a9ccf1cba081e5b10deb96a19b95"}) as unknown as TypedDocumentString<AddTopicMutation, AddTopicMutationVariables>;
export const ChangeTopicDocument = new TypedDocumentString(`
    mutation ChangeTopic($input: UpdateTopicInput!) {
  __typename
  updateTopic(input: $input) {
    __typename
    topic {
      __typename
      ...ShelfTopic
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}`, {"hash":"sha256:830c4d136b26efee5133bdf906d2cf76064b6fd352d2b21fe847ee0d07de98b1"}) as unknown as TypedDocumentString<ChangeTopicMutation, ChangeTopicMutationVariables>;
export const RemoveTopicDocument = new TypedDocumentString(`
    mutation RemoveTopic($input: DeleteTopicInput!) {
  __typename
  deleteTopic(input: $input) {
    __typename
    topic {
      __typename
      ...ShelfTopic
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}`, {"hash":"sha256:55ef30edf8d7641beb485ac72c7ec80dec37f25858e499b6d624853fa76c36e4"}) as unknown as TypedDocumentString<RemoveTopicMutation, RemoveTopicMutationVariables>;
export const ShelfTagsDocument = new TypedDocumentString(`
    query ShelfTags($first: Int!, $after: String, $text: String) {
  __typename
  tags(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...ShelfTag
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}`, {"hash":"sha256:d37789fa8037a68f8de9a91d15fd3741060157693a2563a8cecafaac70adea89"}) as unknown as TypedDocumentString<ShelfTagsQuery, ShelfTagsQueryVariables>;
export const TagsByNameDocument = new TypedDocumentString(`
    query TagsByName($text: String!) {
  __typename
  tags(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      name
      useCount
    }
  }
}
    `, {"hash":"sha256:47f2f5d9786e570b95f508f028d4c932dfca859a459e4d0f30f42477cd4e8a76"}) as unknown as TypedDocumentString<TagsByNameQuery, TagsByNameQueryVariables>;
export const ChangeTagDocument = new TypedDocumentString(`
    mutation ChangeTag($input: UpdateTagInput!) {
  __typename
  updateTag(input: $input) {
    __typename
    tag {
      __typename
      ...ShelfTag
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}`, {"hash":"sha256:1934d1d66e861d9fd2a51d1463b3e71720af4efca33de80503fed94c6c7e1be2"}) as unknown as TypedDocumentString<ChangeTagMutation, ChangeTagMutationVariables>;
export const MergeTagsDocument = new TypedDocumentString(`
    mutation MergeTags($input: MergeTagsInput!) {
  __typename
  mergeTags(input: $input) {
    __typename
    tag {
      __typename
      ...ShelfTag
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}`, {"hash":"sha256:f99607bd84f21e1d318e3d80c56a956c7126f04a8225273a8915493bef3b7e15"}) as unknown as TypedDocumentString<MergeTagsMutation, MergeTagsMutationVariables>;
export const RemoveTagDocument = new TypedDocumentString(`
    mutation RemoveTag($input: DeleteTagInput!) {
  __typename
  deleteTag(input: $input) {
    __typename
    tag {
      __typename
      ...ShelfTag
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}`, {"hash":"sha256:da4b4051900c3660f4bdbf68e7ae081cbc0719df81c554b3918f98dd637e1053"}) as unknown as TypedDocumentString<RemoveTagMutation, RemoveTagMutationVariables>;
export const ShelfReportsDocument = new TypedDocumentString(`
    query ShelfReports($first: Int!, $after: String, $text: String) {
  __typename
  reports(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...ShelfReport
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}`, {"hash":"sha256:841c5b33a30cf999847e3eceb5d983e94ab96687c9b7b59ed79ae8ca610cf46b"}) as unknown as TypedDocumentString<ShelfReportsQuery, ShelfReportsQueryVariables>;
export const AddReportDocument = new TypedDocumentString(`
    mutation AddReport($input: CreateReportInput!) {
  __typename
  createReport(input: $input) {
    __typename
    report {
      __typename
      ...ShelfReport
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}`, {"hash":"sha256:fd9e2aeb69de6b3bf3912bb15b1d622ae7147ed9b2fcd39291e9ff6be81b1b3d"}) as unknown as TypedDocumentString<AddReportMutation, AddReportMutationVariables>;
export const ChangeReportDocument = new TypedDocumentString(`
    mutation ChangeReport($input: UpdateReportInput!) {
  __typename
  updateReport(input: $input) {
    __typename
    report {
      __typename
      ...ShelfReport
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}`, {"hash":"sha256:53f87183a3814d18fb8b94d1448071cc0e4aeeb9c75acdcd61ecbca924c49037"}) as unknown as TypedDocumentString<ChangeReportMutation, ChangeReportMutationVariables>;
export const RemoveReportDocument = new TypedDocumentString(`
    mutation RemoveReport($input: DeleteReportInput!) {
  __typename
  deleteReport(input: $input) {
    __typename
    report {
      __typename
      ...ShelfReport
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}`, {"hash":"sha256:d63aff1eb6617302bf63bd81507e5e81a99d37c62573ca925b648dced689765c"}) as unknown as TypedDocumentString<RemoveReportMutation, RemoveReportMutationVariables>;
export const ShelfOrganisationsDocument = new TypedDocumentString(`
    query ShelfOrganisations($first: Int!, $after: String, $text: String, $twins: Boolean!) {
  __typename
  organisations(first: $first, after: $after, text: $text, withTwins: $twins) {
    __typename
    nodes {
      __typename
      ...ShelfOrganisation
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`, {"hash":"sha256:2dd769185151dfbb611d80ed098c64d7cbd49355ec89fc3740a4a91437be4489"}) as unknown as TypedDocumentString<ShelfOrganisationsQuery, ShelfOrganisationsQueryVariables>;
export const ChangeOrganisationDocument = new TypedDocumentString(`
    mutation ChangeOrganisation($input: UpdateOrganisationInput!) {
  __typename
  updateOrganisation(input: $input) {
    __typename
    organisation {
      __typename
      ...ShelfOrganisation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`, {"hash":"sha256:567bd6eb9877e28288f6338302a079bfda99062f8ef0a5deaba28d53594d7ef9"}) as unknown as TypedDocumentString<ChangeOrganisationMutation, ChangeOrganisationMutationVariables>;
export const RemoveOrganisationDocument = new TypedDocumentString(`
    mutation RemoveOrganisation($input: DeleteOrganisationInput!) {
  __typename
  deleteOrganisation(input: $input) {
    __typename
    organisation {
      __typename
      ...ShelfOrganisation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`, {"hash":"sha256:7465a1a5f3d333cada2a8cd430844ea58e48c26652bdc41cf4bbe307526ce2ed"}) as unknown as TypedDocumentString<RemoveOrganisationMutation, RemoveOrganisationMutationVariables>;
export const MergeOrganisationsDocument = new TypedDocumentString(`
    mutation MergeOrganisations($input: MergeOrganisationsInput!) {
  __typename
  mergeOrganisations(input: $input) {
    __typename
    organisation {
      __typename
      ...ShelfOrganisation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`, {"hash":"sha256:067b5bcba485180a15557e50a2bd1e097e054eb6557c6355e92f4bfadc48e485"}) as unknown as TypedDocumentString<MergeOrganisationsMutation, MergeOrganisationsMutationVariables>;
export const WhatMovesDocument = new TypedDocumentString(`
    query WhatMoves($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Organisation {
      __typename
      id
      name
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Person {
      __typename
      id
      name
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}`, {"hash":"sha256:26289ede98916afb3de49bb13d3e4907c4f555acd1ed1bfc87961f8602b3bed2"}) as unknown as TypedDocumentString<WhatMovesQuery, WhatMovesQueryVariables>;
export const EditingFrontDocument = new TypedDocumentString(`
    query EditingFront($locale: Locale!) {
  __typename
  frontPage {
    __typename
    ...EditedFront
  }
}
    fragment EditedFront on Front {
  __typename
  topic {
    __typename
    id
    name(locale: $locale)
  }
  revision
  updatedAt
  slots {
    __typename
    article {
      __typename
      id
      title
      state
      publishedAt
    }
    from
    until
    current
  }
  items(first: 14) {
    __typename
    chosen
    article {
      __typename
      id
      title
      lede
      heroImage {
        __typename
        url
      }
    }
  }
}`, {"hash":"sha256:e266e82fe7ac706256c47810613eb745454db60df588018d36cd04583ce362a3"}) as unknown as TypedDocumentString<EditingFrontQuery, EditingFrontQueryVariables>;
export const EditingSectionDocument = new TypedDocumentString(`
    query EditingSection($topic: String!, $locale: Locale!) {
  __typename
  section(topic: $topic) {
    __typename
    ...EditedFront
  }
}
    fragment EditedFront on Front {
  __typename
  topic {
    __typename
    id
    name(locale: $locale)
  }
  revision
  updatedAt
  slots {
    __typename
    article {
      __typename
      id
      title
      state
      publishedAt
    }
    from
    until
    current
  }
  items(first: 14) {
    __typename
    chosen
    article {
      __typename
      id
      title
      lede
      heroImage {
        __typename
        url
      }
    }
  }
}`, {"hash":"sha256:3e3d98efcb58bf245ff84693d8db2deb704070a4b85fb78e262648bebd7e9d63"}) as unknown as TypedDocumentString<EditingSectionQuery, EditingSectionQueryVariables>;
export const SetFrontDocument = new TypedDocumentString(`
    mutation SetFront($input: SetFrontInput!, $locale: Locale!) {
  __typename
  setFront(input: $input) {
    __typename
    front {
      __typename
      ...EditedFront
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment EditedFront on Front {
  __typename
  topic {
    __typename
    id
    name(locale: $locale)
  }
  revision
  updatedAt
  slots {
    __typename
    article {
      __typename
      id
      title
      state
      publishedAt
    }
    from
    until
    current
  }
  items(first: 14) {
    __typename
    chosen
    article {
      __typename
      id
      title
      lede
      heroImage {
        __typename
        url
      }
    }
  }
}`, {"hash":"sha256:42c6c030595f27e118e37f7b27f365c00f94ccd0f7fc32105054f88f0ee5e46e"}) as unknown as TypedDocumentString<SetFrontMutation, SetFrontMutationVariables>;
export const RedirectsDocument = new TypedDocumentString(`
    query Redirects($first: Int!, $after: String, $text: String) {
  __typename
  redirects(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...Led
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Led on Redirect {
  __typename
  path
  to
  madeAt
  madeBy {
    __typename
    id
    name
  }
  target {
    __typename
    ... on Article {
      __typename
      id
      title
    }
    ... on Initiative {
      __typename
      id
      title
    }
    ... on Topic {
      __typename
      id
      name(locale: NB)
    }
  }
}`, {"hash":"sha256:88639c5a4bd73c47f8616ae4b1d36ec3ebf712e1b151573d410103be640e52e7"}) as unknown as TypedDocumentString<RedirectsQuery, RedirectsQueryVariables>;
export const AddRedirectDocument = new TypedDocumentString(`
    mutation AddRedirect($input: AddRedirectInput!) {
  __typename
  addRedirect(input: $input) {
    __typename
    redirect {
      __typename
      ...Led
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Led on Redirect {
  __typename
  path
  to
  madeAt
  madeBy {
    __typename
    id
    name
  }
  target {
    __typename
    ... on Article {
      __typename
      id
      title
    }
    ... on Initiative {
      __typename
      id
      title
    }
    ... on Topic {
      __typename
      id
      name(locale: NB)
    }
  }
}`, {"hash":"sha256:015394b2d52e8f86164f098fd6f356957c7e9679ca5caedda4b6d086dfec8a4c"}) as unknown as TypedDocumentString<AddRedirectMutation, AddRedirectMutationVariables>;
export const RemoveRedirectDocument = new TypedDocumentString(`
    mutation RemoveRedirect($input: RemoveRedirectInput!) {
  __typename
  removeRedirect(input: $input) {
    __typename
    redirect {
      __typename
      path
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:2a931a3b6fc80ab7f38a80960bd542d74bbab187c4c2c09226899457df9a09b1"}) as unknown as TypedDocumentString<RemoveRedirectMutation, RemoveRedirectMutationVariables>;
export const ImportRunsDocument = new TypedDocumentString(`
    query ImportRuns($first: Int!, $after: String) {
  __typename
  importRuns(first: $first, after: $after) {
    __typename
    nodes {
      __typename
      ...ToldRun
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ToldRun on ImportRun {
  __typename
  id
  number
  source
  title
  startedAt
  endedAt
  undoneAt
  stopped
  tallies {
    __typename
    type
    status
    found
    new
    changed
    unchanged
    conflict
    left
  }
  remarks {
    __typename
    what
    count
    examples
  }
}`, {"hash":"sha256:85f29e02a925bd5536d2fba5de50b7c829c879602064fdc3d7e45c4aa6fb9724"}) as unknown as TypedDocumentString<ImportRunsQuery, ImportRunsQueryVariables>;
export const NewsroomInitiativesDocument = new TypedDocumentString(`
    query NewsroomInitiatives($first: Int!, $after: String, $filter: NewsroomInitiativeFilter!, $locale: Locale!) {
  __typename
  newsroomInitiatives(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...ListedInitiative
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
    counts {
      __typename
      state
      count
    }
  }
}
    fragment ListedInitiative on Initiative {
  __typename
  id
  slug
  title
  state
  status
  municipality
  county
  updatedAt
  revision
  commentCount
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
    }
  }
  topics {
    __typename
    id
    name(locale: $locale)
  }
}`, {"hash":"sha256:87a91603422557a4f8483a72c125979d29f9135497590fbcf9501d9b6032b9d3"}) as unknown as TypedDocumentString<NewsroomInitiativesQuery, NewsroomInitiativesQueryVariables>;
export const EditingInitiativeDocument = new TypedDocumentString(`
    query EditingInitiative($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Initiative {
      __typename
      ...EditedInitiative
    }
  }
  counties {
    __typename
    code
    name
    municipalities {
      __typename
      code
      name
    }
  }
}
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}`, {"hash":"sha256:c105594f442114e8ae3546492c811acba7bf03182799e49fafdf7c28042267be"}) as unknown as TypedDocumentString<EditingInitiativeQuery, EditingInitiativeQueryVariables>;
export const CreateInitiativeDocument = new TypedDocumentString(`
    mutation CreateInitiative($input: CreateInitiativeInput!) {
  __typename
  createInitiative(input: $input) {
    __typename
    initiative {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:370e2a289600bf3081181e8239f14d86674c122a1cb66fc13724e108c49cec8b"}) as unknown as TypedDocumentString<CreateInitiativeMutation, CreateInitiativeMutationVariables>;
export const SaveInitiativeDocument = new TypedDocumentString(`
    mutation SaveInitiative($input: UpdateInitiativeInput!) {
  __typename
  updateInitiative(input: $input) {
    __typename
    initiative {
      __typename
      ...EditedInitiative
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}`, {"hash":"sha256:235a1c72bd18348f4a3ce5898ca94f68ba4b1f5424d7f919a5a50afe8a64e1c4"}) as unknown as TypedDocumentString<SaveInitiativeMutation, SaveInitiativeMutationVariables>;
export const PublishInitiativeDocument = new TypedDocumentString(`
    mutation PublishInitiative($input: InitiativeStepInput!) {
  __typename
  publishInitiative(input: $input) {
    __typename
    initiative {
      __typename
      ...EditedInitiative
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}`, {"hash":"sha256:f7695ca244f3d01cf0e80ccad2c148c4281eee5b71fbff8dad6ef38b8190a64c"}) as unknown as TypedDocumentString<PublishInitiativeMutation, PublishInitiativeMutationVariables>;
export const ArchiveInitiativeDocument = new TypedDocumentString(`
    mutation ArchiveInitiative($input: InitiativeStepInput!) {
  __typename
  archiveInitiative(input: $input) {
    __typename
    initiative {
      __typename
      ...EditedInitiative
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}`, {"hash":"sha256:5c54f0604bcc83b766a6858593c638e942780042c7241a435152cd5a94ac79c2"}) as unknown as TypedDocumentString<ArchiveInitiativeMutation, ArchiveInitiativeMutationVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($first: Int!, $after: String, $state: InitiativeProposalState!) {
  __typename
  initiativeProposals(first: $first, after: $after, state: $state) {
    __typename
    nodes {
      __typename
      ...Proposed
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Proposed on InitiativeProposal {
  __typename
  id
  title
  summary
  goal
  targetGroup
  municipality
  county
  url
  name
  email
  state
  reason
  message
  createdAt
  decidedAt
  likelySpam
  signalCodes
  initiative {
    __typename
    id
    title
    state
  }
}`, {"hash":"sha256:c57787bbd8498ca53bccce209ffee2be9a0cdd4d350a66116933e061c9982abc"}) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const AcceptProposalDocument = new TypedDocumentString(`
    mutation AcceptProposal($input: AcceptProposalInput!) {
  __typename
  acceptProposal(input: $input) {
    __typename
    proposal {
      __typename
      ...Proposed
    }
    initiative {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Proposed on InitiativeProposal {
  __typename
  id
  title
  summary
  goal
  targetGroup
  municipality
  county
  url
  name
  email
  state
  reason
  message
  createdAt
  decidedAt
  likelySpam
  signalCodes
  initiative {
    __typename
    id
    title
    state
  }
}`, {"hash":"sha256:180327cde8353a6de48c1aa2f3a0320872d020ec166b46d07a5d32b7cb7f7263"}) as unknown as TypedDocumentString<AcceptProposalMutation, AcceptProposalMutationVariables>;
export const DeclineProposalDocument = new TypedDocumentString(`
    mutation DeclineProposal($input: DeclineProposalInput!) {
  __typename
  declineProposal(input: $input) {
    __typename
    proposal {
      __typename
      ...Proposed
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Proposed on InitiativeProposal {
  __typename
  id
  title
  summary
  goal
  targetGroup
  municipality
  county
  url
  name
  email
  state
  reason
  message
  createdAt
  decidedAt
  likelySpam
  signalCodes
  initiative {
    __typename
    id
    title
    state
  }
}`, {"hash":"sha256:ec3e6d6b3538054afd73624ee070f272021c405be57f27f628c22b6508d2c57d"}) as unknown as TypedDocumentString<DeclineProposalMutation, DeclineProposalMutationVariables>;
export const LogDocument = new TypedDocumentString(`
    query Log($first: Int!, $after: String, $filter: DecisionFilter!) {
  __typename
  decisions(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...Logged
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Logged on Decision {
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
  viewerCanUndo
  comment {
    __typename
    id
    bodyText
    authorName
    visibility
    review
    subject {
      __typename
      id
      slug
      title
    }
  }
}`, {"hash":"sha256:0ece5e4f76ffe6b86e5ca19d94a3888ab2382732379921313a5a9cdc415def73"}) as unknown as TypedDocumentString<LogQuery, LogQueryVariables>;
export const DecidersDocument = new TypedDocumentString(`
    query Deciders($from: Date!, $to: Date!) {
  __typename
  moderationFigures(from: $from, to: $to) {
    __typename
    moderators {
      __typename
      actor {
        __typename
        id
        name
      }
      count
    }
  }
}
    `, {"hash":"sha256:761147d2e81505359bf91c494805b0142ed83ed9183baa70ba38e8d2a1d11707"}) as unknown as TypedDocumentString<DecidersQuery, DecidersQueryVariables>;
export const FiguresDocument = new TypedDocumentString(`
    query Figures($from: Date!, $to: Date!) {
  __typename
  moderationFigures(from: $from, to: $to) {
    __typename
    days {
      __typename
      day
      posted
      published
      approved
      rejected
      spam
      reports
      waitSeconds
    }
    reasons {
      __typename
      reason
      count
    }
    moderators {
      __typename
      actor {
        __typename
        id
        name
      }
      count
    }
  }
}
    `, {"hash":"sha256:9e13cd7fc5f55a4caf2e9df7cb9e1e3f1c239ecda4c18c9e97f85f86373e4ba1"}) as unknown as TypedDocumentString<FiguresQuery, FiguresQueryVariables>;
export const DeskTopicsDocument = new TypedDocumentString(`
    query DeskTopics($locale: Locale!) {
  __typename
  topics(first: 100) {
    __typename
    nodes {
      __typename
      id
      slug
      name(locale: $locale)
    }
  }
}
    `, {"hash":"sha256:d6e4f6b2e5e3f4b9ae8e41af25e89dbeb4ebebc2b6c55486da26a4fe2757ba4a"}) as unknown as TypedDocumentString<DeskTopicsQuery, DeskTopicsQueryVariables>;
export const CalledDocument = new TypedDocumentString(`
    query Called($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Article {
      __typename
      title
    }
    ... on Initiative {
      __typename
      title
    }
    ... on CommentAuthor {
      __typename
      name
    }
  }
}
    `, {"hash":"sha256:591a1e62b2d4810960d6d9db59ca9628d6734373044660fca6ab7be2b12bbb59"}) as unknown as TypedDocumentString<CalledQuery, CalledQueryVariables>;
export const LibraryDocument = new TypedDocumentString(`
    query Library($first: Int!, $after: String, $text: String, $mine: Boolean!) {
  __typename
  media(
    first: $first
    after: $after
    filter: {kind: IMAGE, text: $text, mine: $mine}
  ) {
    __typename
    nodes {
      __typename
      ...LibraryPicture
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment LibraryPicture on Media {
  __typename
  id
  fileName
  alt
  caption
  credit
  createdAt
  revision
  viewerCanDelete
  image {
    __typename
    url
    alt
    caption
    credit
    width
    height
    srcset
    mediaId
  }
}`, {"hash":"sha256:0105978e433d9340033b9e5c0b53c5340d8bfc55c5a1fe34f1d2f2f95ed01137"}) as unknown as TypedDocumentString<LibraryQuery, LibraryQueryVariables>;
export const PictureUsesDocument = new TypedDocumentString(`
    query PictureUses($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Media {
      __typename
      id
      usedIn {
        __typename
        ...Used
      }
    }
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}`, {"hash":"sha256:fcb11108abec0c225d3e8ad1077fc3f19efe54b88a474aafd7dd02159970fa29"}) as unknown as TypedDocumentString<PictureUsesQuery, PictureUsesQueryVariables>;
export const ChangePictureDocument = new TypedDocumentString(`
    mutation ChangePicture($input: UpdateMediaInput!) {
  __typename
  updateMedia(input: $input) {
    __typename
    media {
      __typename
      ...LibraryPicture
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment LibraryPicture on Media {
  __typename
  id
  fileName
  alt
  caption
  credit
  createdAt
  revision
  viewerCanDelete
  image {
    __typename
    url
    alt
    caption
    credit
    width
    height
    srcset
    mediaId
  }
}`, {"hash":"sha256:23d8313f5a33d2da5020866b689d818215aeaa947f0790744abcb1276a563ec7"}) as unknown as TypedDocumentString<ChangePictureMutation, ChangePictureMutationVariables>;
export const RemovePictureDocument = new TypedDocumentString(`
    mutation RemovePicture($input: DeleteMediaInput!) {
  __typename
  deleteMedia(input: $input) {
    __typename
    media {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:cd10a2aeff85b972c07df5b2635a5f77e0e3a61d531a59ee543ee85354bab62d"}) as unknown as TypedDocumentString<RemovePictureMutation, RemovePictureMutationVariables>;
export const MergesDocument = new TypedDocumentString(`
    query Merges($first: Int!, $after: String) {
  __typename
  directoryMerges(first: $first, after: $after) {
    __typename
    nodes {
      __typename
      ...Merged
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Merged on DirectoryMerge {
  __typename
  id
  name
  mergedAt
  mergedBy {
    __typename
    id
    name
  }
  undoneAt
  undoneBy {
    __typename
    id
    name
  }
  viewerCanUndo
  into {
    __typename
    id
    ... on Person {
      __typename
      name
      revision
    }
    ... on Organisation {
      __typename
      name
      revision
    }
  }
}`, {"hash":"sha256:c99b2fd5d7317718231ab68bfd63b5901de193283b9f8e7b8ef57d14b43a8ff6"}) as unknown as TypedDocumentString<MergesQuery, MergesQueryVariables>;
export const MergePeopleDocument = new TypedDocumentString(`
    mutation MergePeople($input: MergePeopleInput!) {
  __typename
  mergePeople(input: $input) {
    __typename
    person {
      __typename
      ...ShelfPerson
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`, {"hash":"sha256:c2b785ed967e61810e726acbb159cf6e21e5e0f501e5d784946132892e8a0348"}) as unknown as TypedDocumentString<MergePeopleMutation, MergePeopleMutationVariables>;
export const UndoMergeDocument = new TypedDocumentString(`
    mutation UndoMerge($input: UndoMergeInput!) {
  __typename
  undoMerge(input: $input) {
    __typename
    merge {
      __typename
      ...Merged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Merged on DirectoryMerge {
  __typename
  id
  name
  mergedAt
  mergedBy {
    __typename
    id
    name
  }
  undoneAt
  undoneBy {
    __typename
    id
    name
  }
  viewerCanUndo
  into {
    __typename
    id
    ... on Person {
      __typename
      name
      revision
    }
    ... on Organisation {
      __typename
      name
      revision
    }
  }
}`, {"hash":"sha256:d9d54ab7c1b994901a1086ee352de068d85b5ebafaa9a872afdc838d1a419775"}) as unknown as TypedDocumentString<UndoMergeMutation, UndoMergeMutationVariables>;
export const DirectoryLogDocument = new TypedDocumentString(`
    query DirectoryLog($first: Int!, $after: String, $of: ID) {
  __typename
  directoryChanges(first: $first, after: $after, of: $of) {
    __typename
    nodes {
      __typename
      ...Happened
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}
fragment Happened on DirectoryChange {
  __typename
  action
  name
  changedAt
  changedBy {
    __typename
    id
    name
  }
  subject {
    __typename
    ...Used
  }
  into {
    __typename
    ...Used
  }
  fields {
    __typename
    field
    before
    after
  }
}`, {"hash":"sha256:c5214a8126e7a895f99a3ba6e82e88e3ea0e0a408ee0cb24c7d287673101ef51"}) as unknown as TypedDocumentString<DirectoryLogQuery, DirectoryLogQueryVariables>;
export const EntryUsesDocument = new TypedDocumentString(`
    query EntryUses($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    id
    ... on Person {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Organisation {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Topic {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Tag {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Report {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}`, {"hash":"sha256:222c9f8b30323b7b978223c948c4dd68138dbcc02213d1690fba3d6bd28412a0"}) as unknown as TypedDocumentString<EntryUsesQuery, EntryUsesQueryVariables>;
export const NewsroomDocument = new TypedDocumentString(`
    query Newsroom($first: Int!, $after: String, $filter: NewsroomArticleFilter!, $locale: Locale!) {
  __typename
  newsroomArticles(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...Listed
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
    counts {
      __typename
      state
      count
    }
  }
}
    fragment Listed on Article {
  __typename
  id
  slug
  title
  kind
  state
  publishedAt
  updatedAt
  revision
  commentCount
  reviewNote
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
    }
  }
  topics {
    __typename
    id
    name(locale: $locale)
  }
}`, {"hash":"sha256:7591b36da4947c9e7d1338c38e80823e050f1576846f35a8c484f8e1b7144d13"}) as unknown as TypedDocumentString<NewsroomQuery, NewsroomQueryVariables>;
export const NewsroomTopicsDocument = new TypedDocumentString(`
    query NewsroomTopics($locale: Locale!) {
  __typename
  topics(first: 100) {
    __typename
    nodes {
      __typename
      id
      slug
      name(locale: $locale)
      parent {
        __typename
        id
      }
    }
  }
}
    `, {"hash":"sha256:c6886998b09d10bd9a7fb8968a6ef344c570f571f6704fe9031f5f7faa26f3d5"}) as unknown as TypedDocumentString<NewsroomTopicsQuery, NewsroomTopicsQueryVariables>;
export const EditingDocument = new TypedDocumentString(`
    query Editing($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Article {
      __typename
      ...Edited
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`, {"hash":"sha256:cb64144162a17a30678abcd453fb59a1725043439d4ec0c87b4df21bbb17f5bf"}) as unknown as TypedDocumentString<EditingQuery, EditingQueryVariables>;
export const ComparingDocument = new TypedDocumentString(`
    query Comparing($id: ID!, $from: Int!, $to: Int!) {
  __typename
  node(id: $id) {
    __typename
    ... on Article {
      __typename
      id
      comparison(from: $from, to: $to) {
        __typename
        fields {
          __typename
          ...FieldDiff
        }
      }
    }
  }
}
    fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}`, {"hash":"sha256:27745d2c8c14101a3b7afe1b61c36fc1a1738f2f21d9189f8d9b81f214043553"}) as unknown as TypedDocumentString<ComparingQuery, ComparingQueryVariables>;
export const RenderedDocument = new TypedDocumentString(`
    query Rendered($body: String!, $format: BodyFormat!) {
  __typename
  renderedBody(body: $body, bodyFormat: $format)
}
    `, {"hash":"sha256:89d48b483e6bbc6f177feb3f2ed3d7f5295c43636fed28f330be12cf864c356e"}) as unknown as TypedDocumentString<RenderedQuery, RenderedQueryVariables>;
export const CreateArticleDocument = new TypedDocumentString(`
    mutation CreateArticle($input: CreateArticleInput!) {
  __typename
  createArticle(input: $input) {
    __typename
    article {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:206e771ba94f1d2c7edd1fc179bdceef567d35fff1712f49e1fe767616a39729"}) as unknown as TypedDocumentString<CreateArticleMutation, CreateArticleMutationVariables>;
export const SaveArticleDocument = new TypedDocumentString(`
    mutation SaveArticle($input: UpdateArticleInput!) {
  __typename
  updateArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    conflict {
      __typename
      ...Meanwhile
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}
fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}
fragment Meanwhile on ArticleConflict {
  __typename
  expectedRevision
  at
  actor {
    __typename
    id
    name
  }
  both
  theirs {
    __typename
    ...FieldDiff
  }
  yours {
    __typename
    ...FieldDiff
  }
}`, {"hash":"sha256:13ab0a40fd2fec79cc1bd2888a61afdf26e67e917ad73c4f6ae6d789a3d9798b"}) as unknown as TypedDocumentString<SaveArticleMutation, SaveArticleMutationVariables>;
export const RestoreArticleDocument = new TypedDocumentString(`
    mutation RestoreArticle($input: RestoreArticleInput!) {
  __typename
  restoreArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    conflict {
      __typename
      ...Meanwhile
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}
fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}
fragment Meanwhile on ArticleConflict {
  __typename
  expectedRevision
  at
  actor {
    __typename
    id
    name
  }
  both
  theirs {
    __typename
    ...FieldDiff
  }
  yours {
    __typename
    ...FieldDiff
  }
}`, {"hash":"sha256:a8e103faedea448c765365346282ff52752e527c09aa1b1bc962b7748e8aab3f"}) as unknown as TypedDocumentString<RestoreArticleMutation, RestoreArticleMutationVariables>;
export const SubmitArticleDocument = new TypedDocumentString(`
    mutation SubmitArticle($input: ArticleStepInput!) {
  __typename
  submitArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`, {"hash":"sha256:2c9bd82b22c5c7554c0f2786c37cc9a19e3c0b90bf143dafad2d8a3e159f1c57"}) as unknown as TypedDocumentString<SubmitArticleMutation, SubmitArticleMutationVariables>;
export const WithdrawArticleDocument = new TypedDocumentString(`
    mutation WithdrawArticle($input: ArticleStepInput!) {
  __typename
  withdrawArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`, {"hash":"sha256:a6b14b2a1793e8baf65657ffd53559812e08b7a429cf9239689dd225c40a93fd"}) as unknown as TypedDocumentString<WithdrawArticleMutation, WithdrawArticleMutationVariables>;
export const SendBackArticleDocument = new TypedDocumentString(`
    mutation SendBackArticle($input: SendBackArticleInput!) {
  __typename
  sendBackArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`, {"hash":"sha256:4262710aa19e0ff8200c963f2323fa7625e08ccfac550cda738aabcc0b267ebc"}) as unknown as TypedDocumentString<SendBackArticleMutation, SendBackArticleMutationVariables>;
export const PublishArticleDocument = new TypedDocumentString(`
    mutation PublishArticle($input: PublishArticleInput!) {
  __typename
  publishArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`, {"hash":"sha256:68b499fce2fca82e46522acd1759a362226cb3c41bc4e51b38cbd59c0fb6a8f2"}) as unknown as TypedDocumentString<PublishArticleMutation, PublishArticleMutationVariables>;
export const UnscheduleArticleDocument = new TypedDocumentString(`
    mutation UnscheduleArticle($input: ArticleStepInput!) {
  __typename
  unscheduleArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`, {"hash":"sha256:97a150067aa9c88deec69cf3d00f36d5adc6570bb09442d0a3b0e1aae927f09b"}) as unknown as TypedDocumentString<UnscheduleArticleMutation, UnscheduleArticleMutationVariables>;
export const UnpublishArticleDocument = new TypedDocumentString(`
    mutation UnpublishArticle($input: ArticleStepInput!) {
  __typename
  unpublishArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`, {"hash":"sha256:1687992a587a70e115332c7ca7010ce5a088682c2a59b869cf92433d4b6b6221"}) as unknown as TypedDocumentString<UnpublishArticleMutation, UnpublishArticleMutationVariables>;
export const ArchiveArticleDocument = new TypedDocumentString(`
    mutation ArchiveArticle($input: ArticleStepInput!) {
  __typename
  archiveArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`, {"hash":"sha256:088778d5d5b1f8e168b874c766743ac0d14b5fcd049c624bbfca0230704c9683"}) as unknown as TypedDocumentString<ArchiveArticleMutation, ArchiveArticleMutationVariables>;
export const MakePreviewDocument = new TypedDocumentString(`
    mutation MakePreview($input: CreateArticlePreviewInput!) {
  __typename
  createArticlePreview(input: $input) {
    __typename
    preview {
      __typename
      ...PreviewLink
    }
    token
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}`, {"hash":"sha256:5fc4d79b949b23c9b8e9099bfff792958ff8bb2524299757f92ce3c200d527c6"}) as unknown as TypedDocumentString<MakePreviewMutation, MakePreviewMutationVariables>;
export const RevokePreviewDocument = new TypedDocumentString(`
    mutation RevokePreview($input: RevokeArticlePreviewInput!) {
  __typename
  revokeArticlePreview(input: $input) {
    __typename
    preview {
      __typename
      ...PreviewLink
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}`, {"hash":"sha256:94730735c5d8fa724e174d20ead72e6f1c74a9660903a7699367e04c7fd61554"}) as unknown as TypedDocumentString<RevokePreviewMutation, RevokePreviewMutationVariables>;
export const CreateUploadDocument = new TypedDocumentString(`
    mutation CreateUpload($input: CreateUploadInput!) {
  __typename
  createUpload(input: $input) {
    __typename
    upload {
      __typename
      url
      bytes
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:52747765a50871ec6ca5712a77e2134bb913d82ab957eceea7bc89d75a5110f2"}) as unknown as TypedDocumentString<CreateUploadMutation, CreateUploadMutationVariables>;
export const UploadedDocument = new TypedDocumentString(`
    query Uploaded($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Media {
      __typename
      id
      image {
        __typename
        url
        alt
        caption
        credit
        width
        height
        mediaId
      }
    }
  }
}
    `, {"hash":"sha256:1ad08b923b687693e4119d7bd9a4dc2fd21dbd67fa18aa3016e83bb74314e7b1"}) as unknown as TypedDocumentString<UploadedQuery, UploadedQueryVariables>;
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
      permissions
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:51674956fe679b2b0cfd6753a503b813827e2d747c979e4549ec3ca6c3625f20"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const ProvidersDocument = new TypedDocumentString(`
    query Providers {
  __typename
  signInProviders {
    __typename
    name
    title
  }
}
    `, {"hash":"sha256:32773a64b8d33f72b06c61444bfc3200715b1fed5947d4b436980f7c2d238bd6"}) as unknown as TypedDocumentString<ProvidersQuery, ProvidersQueryVariables>;
export const SignInWithDocument = new TypedDocumentString(`
    mutation SignInWith($input: SignInWithProviderInput!) {
  __typename
  signInWithProvider(input: $input) {
    __typename
    account {
      __typename
      id
      name
      permissions
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:93c8402beca6dc5490bda9e8ee18dfae38829a861d9421a88159d809b8f63fbb"}) as unknown as TypedDocumentString<SignInWithMutation, SignInWithMutationVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  __typename
  signUp(input: $input) {
    __typename
    accepted
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:bad24f4be6da098fc61b73a910cb253b8ba2bfc69442b5a5447bf600290b7e6d"}) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
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
      permissions
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:2c5f2367f6f67affeaef03ffd93001324666615b30eb69f4e51fcd9f4338c141"}) as unknown as TypedDocumentString<ConfirmEmailMutation, ConfirmEmailMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  __typename
  acceptInvitation(input: $input) {
    __typename
    account {
      __typename
      id
      name
      permissions
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:3a580b4483eeb02e02570f55b803b242697bb2ef4c40236a81fa9b49045bffec"}) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
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
export const FindPeopleDocument = new TypedDocumentString(`
    query FindPeople($text: String!) {
  __typename
  people(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      name
      title
      affiliation
    }
  }
}
    `, {"hash":"sha256:acee480153e77f6a47f613de518625576fc598fd78f557f137e68e8eaf753999"}) as unknown as TypedDocumentString<FindPeopleQuery, FindPeopleQueryVariables>;
export const FindTopicsDocument = new TypedDocumentString(`
    query FindTopics($text: String!, $locale: Locale!) {
  __typename
  topics(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      slug
      name(locale: $locale)
      parent {
        __typename
        id
        name(locale: $locale)
      }
    }
  }
}
    `, {"hash":"sha256:7bd472590f1f3d76bdf65b629510df38ca48ba81fe21f597f139e9d73df55105"}) as unknown as TypedDocumentString<FindTopicsQuery, FindTopicsQueryVariables>;
export const FindTagsDocument = new TypedDocumentString(`
    query FindTags($text: String!) {
  __typename
  tags(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      name
    }
  }
}
    `, {"hash":"sha256:3f1c942e21b767f1cd1767be0f3cdee046da5ace8d735186cc0a0dbc4ff44e44"}) as unknown as TypedDocumentString<FindTagsQuery, FindTagsQueryVariables>;
export const FindReportsDocument = new TypedDocumentString(`
    query FindReports($text: String!) {
  __typename
  reports(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      title
      year
    }
  }
}
    `, {"hash":"sha256:3e34ee9479f863eef252b361b46d69a9e22c90c92a0928bd9941b64c350499f4"}) as unknown as TypedDocumentString<FindReportsQuery, FindReportsQueryVariables>;
export const FindOrganisationsDocument = new TypedDocumentString(`
    query FindOrganisations($text: String!) {
  __typename
  organisations(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      name
      number
    }
  }
}
    `, {"hash":"sha256:895bbd0c5a6324fdcb6c68229fd00bd9599c0f6ccb8c27fc83386c3529372514"}) as unknown as TypedDocumentString<FindOrganisationsQuery, FindOrganisationsQueryVariables>;
export const FindInitiativesDocument = new TypedDocumentString(`
    query FindInitiatives($text: String!) {
  __typename
  newsroomInitiatives(first: 10, filter: {text: $text}) {
    __typename
    nodes {
      __typename
      id
      title
      state
      municipality
    }
  }
}
    `, {"hash":"sha256:36db426c8bb8df07492a01cefdf08eab238996de4e6125d58bfb7e5a88355127"}) as unknown as TypedDocumentString<FindInitiativesQuery, FindInitiativesQueryVariables>;
export const FindArticlesDocument = new TypedDocumentString(`
    query FindArticles($text: String!, $states: [ArticleState!]) {
  __typename
  newsroomArticles(
    first: 10
    filter: {text: $text, states: $states, kind: ARTICLE}
  ) {
    __typename
    nodes {
      __typename
      id
      title
      state
      publishedAt
    }
  }
}
    `, {"hash":"sha256:e613444b27e303023c6eb043e071fd063a8473060565e7d0294f38ea2a6da7cc"}) as unknown as TypedDocumentString<FindArticlesQuery, FindArticlesQueryVariables>;
export const CreatePersonDocument = new TypedDocumentString(`
    mutation CreatePerson($input: CreatePersonInput!) {
  __typename
  createPerson(input: $input) {
    __typename
    person {
      __typename
      id
      name
      title
      affiliation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:08f009ec5d5609aab0b5e958535c527515166bf652ef42ff8270634d5a999f49"}) as unknown as TypedDocumentString<CreatePersonMutation, CreatePersonMutationVariables>;
export const CreateOrganisationDocument = new TypedDocumentString(`
    mutation CreateOrganisation($input: CreateOrganisationInput!) {
  __typename
  createOrganisation(input: $input) {
    __typename
    organisation {
      __typename
      ...ShelfOrganisation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`, {"hash":"sha256:004ae0a761753a091a50deac6082750cde361a148174b22299ebf880e672d6ac"}) as unknown as TypedDocumentString<CreateOrganisationMutation, CreateOrganisationMutationVariables>;
export const PersonByIdDocument = new TypedDocumentString(`
    query PersonById($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Person {
      __typename
      id
      name
    }
  }
}
    `, {"hash":"sha256:5e16bc10bad9e56dff185511110dd0f1404411e4713982c033262b8408ae8b66"}) as unknown as TypedDocumentString<PersonByIdQuery, PersonByIdQueryVariables>;