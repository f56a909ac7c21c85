/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether the author of a comment hears by mail of answers to it. */
export type AnswersByMail =
  /** A mail has asked the address whether it wants this. Nothing else is sent before it says yes. */
  | 'ASKED'
  /** No mails are sent. */
  | 'OFF'
  /** Every answer that everyone can read is sent, once. */
  | 'ON';

/** Why a note stands with an article. */
export type ArticleNoteKind =
  /** Something was wrong and has been corrected. */
  | 'CORRECTION'
  /** The magazine has an interest of its own in the matter. */
  | 'DISCLOSURE';

/** The order of a discussion. */
export type CommentOrder =
  /** Those that most readers like first, the oldest of equals first. Likes that come in meanwhile can move a comment from one page to another. */
  | 'MOST_LIKED'
  /** Latest first. */
  | 'NEWEST'
  /** Oldest first. */
  | 'OLDEST';

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

/** Why a comment's place is held without its text. */
export type CommentTombstone =
  /** The magazine took it away. */
  | 'REMOVED'
  /** Its author withdrew it. */
  | 'WITHDRAWN';

/** Whether everyone can see a comment. */
export type CommentVisibility =
  /** Only moderators, the author and whoever holds the receipt can. */
  | 'HIDDEN'
  /** Everyone can. */
  | 'PUBLIC';

/** A link that asked whether answers shall be sent. */
export type ConfirmAnswersInput = {
  /** What the link holds. */
  token: string;
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

/** A new text for one's own comment. */
export type EditCommentInput = {
  /** The text, at most 10 000 characters. */
  body: string;
  /** Which comment. Needed without a receipt; with one it may be left out. */
  commentId?: string | number | null | undefined;
  /** The revision the author read. Another one is a conflict, and nothing is stored. */
  expectedRevision: number;
  /** The comment's receipt. Needed unless the comment is the viewer's account's; for a comment that belongs to an account it is not enough. */
  receipt?: string | null | undefined;
};

/** One's own comment, and where answers to it shall be sent. */
export type FollowAnswersInput = {
  /** Which comment. Needed without a receipt; with one it may be left out. */
  commentId?: string | number | null | undefined;
  /** Where to; the address that was given with the comment when nothing is said. Left aside for an account's comment: they go to its own. */
  email?: string | null | undefined;
  /** The comment's receipt. Needed unless the comment is the viewer's account's. */
  receipt?: string | null | undefined;
};

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

/** A comment to like, or no longer to. */
export type LikeCommentInput = {
  /** Which comment. */
  commentId: string | number;
};

/** A language of the magazine. */
export type Locale =
  /** English. */
  | 'EN'
  /** Norwegian Bokmål. */
  | 'NB'
  /** Norwegian Nynorsk. */
  | 'NN';

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

/** A new comment. */
export type PostCommentInput = {
  /** The text, at most 10 000 characters. Plain text; addresses become links. */
  body: string;
  /** Never shown. Lets the magazine answer, and the author claim the comment later. */
  email?: string | null | undefined;
  /** The `token` of `commentForm`, which says how long the form was open. The magazine may require it. */
  formToken?: string | null | undefined;
  /** A random text of 8 to 100 characters that nobody can guess, new for each comment, such as a UUID. Sending the same twice stores one comment and gives the same answer. Kept for 24 hours. */
  idempotencyKey?: string | null | undefined;
  /** The author's name, at most 60 characters. Ignored for those who are signed in: they use their account's. */
  name?: string | null | undefined;
  /** The comment it answers. */
  parentId?: string | number | null | undefined;
  /** The article or initiative it is about. */
  subjectId: string | number;
  /** A trap for machines: put it in the page where people do not see it, and send what it holds. */
  website?: string | null | undefined;
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

/** What is wrong with a comment. */
export type ReportCommentInput = {
  /** Which comment. */
  commentId: string | number;
  /** What else there is to say, at most 1 000 characters. */
  note?: string;
  /** Why. */
  reason: CommentReportReason;
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

/** What answers are no longer to be sent about. */
export type StopAnswersInput = {
  /** With a token: ends all that goes to the same address, not this comment's answers alone. */
  all?: boolean;
  /** Which comment. Needed without a token or a receipt. */
  commentId?: string | number | null | undefined;
  /** The comment's receipt. Needed without a token, unless the comment is the viewer's account's. */
  receipt?: string | null | undefined;
  /** What a link in a mail holds. With it, nothing else is needed. */
  token?: string | null | undefined;
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

/** One's own comment. */
export type WithdrawCommentInput = {
  /** Which comment. Needed without a receipt; with one it may be left out. */
  commentId?: string | number | null | undefined;
  /** The comment's receipt. Needed unless the comment is the viewer's account's; for a comment that belongs to an account it is not enough. */
  receipt?: string | null | undefined;
};

export type ImagePartsFragment = { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string };

export type BylineFragment = { __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string } };

export type TopicLinkFragment = { __typename: 'Topic', id: string, slug: string, name: string };

export type ArticleCardFragment = { __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> };

export type InitiativeCardFragment = { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null };

export type CommentPartsFragment = { __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, parent: { __typename: 'Comment', id: string, authorName: string | null } | null };

export type ReportPartsFragment = { __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, summary: string, file: { __typename: 'ReportFile', url: string, bytes: number } | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, slug: string, name: string } }> };

export type LostQueryVariables = Exact<{
  query: string;
  locale: Locale;
}>;


export type LostQuery = { __typename: 'Query', search: { __typename: 'SearchHitConnection', isPartial: boolean, nodes: Array<{ __typename: 'SearchHit', node:
        | { __typename: 'Article', id: string, slug: string, title: string }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
        | { __typename: 'Organisation' }
        | { __typename: 'Person' }
        | { __typename: 'Topic', id: string, slug: string, topicName: string }
       }> } };

export type MovedQueryVariables = Exact<{
  path: string;
}>;


export type MovedQuery = { __typename: 'Query', takenAway: boolean, redirect: { __typename: 'Redirect', to: string, target:
      | { __typename: 'Article', id: string }
      | { __typename: 'Initiative', id: string }
      | { __typename: 'Topic', id: string }
     | null } | null };

export type FrontPageQueryVariables = Exact<{
  locale: Locale;
}>;


export type FrontPageQuery = { __typename: 'Query', frontPage: { __typename: 'Front', items: Array<{ __typename: 'FrontItem', article: { __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> } }> }, initiatives: { __typename: 'InitiativeConnection', nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null }> }, topics: { __typename: 'TopicConnection', nodes: Array<{ __typename: 'Topic', id: string, slug: string, name: string, parent: { __typename: 'Topic', id: string } | null }> } };

export type ArticlePageQueryVariables = Exact<{
  slug: string;
  locale: Locale;
}>;


export type ArticlePageQuery = { __typename: 'Query', article: { __typename: 'Article', updatedAt: string, bodyHtml: string, commentsOpen: boolean, id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, tags: Array<{ __typename: 'Tag', id: string, slug: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null }>, readMore: Array<{ __typename: 'ReadMore', chosen: boolean, article: { __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null } }>, reports: Array<{ __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, summary: string, file: { __typename: 'ReportFile', url: string, bytes: number } | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, slug: string, name: string } }> }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> } | null };

export type DiscussionQueryVariables = Exact<{
  subject: string | number;
  order: CommentOrder;
  after?: string | null | undefined;
}>;


export type DiscussionQuery = { __typename: 'Query', node:
    | { __typename: 'Account', id: string }
    | { __typename: 'Article', title: string, slug: string, commentCount: number, commentsOpen: boolean, id: string, thread: { __typename: 'CommentConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, parent: { __typename: 'Comment', id: string, authorName: string | null } | null }> } | null }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CommentAuthor', id: string }
    | { __typename: 'Initiative', title: string, slug: string, commentCount: number, commentsOpen: boolean, id: string, thread: { __typename: 'CommentConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, parent: { __typename: 'Comment', id: string, authorName: string | null } | null }> } | null }
    | { __typename: 'InitiativeProposal', id: string }
    | { __typename: 'Media', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Topic', id: string }
   | null };

export type CommentFormQueryVariables = Exact<{ [key: string]: never; }>;


export type CommentFormQuery = { __typename: 'Query', commentForm: { __typename: 'CommentForm', token: string, tokenRequired: boolean, minBody: number, maxBody: number, maxName: number } };

export type RepliesQueryVariables = Exact<{
  comment: string | number;
  after?: string | null | undefined;
}>;


export type RepliesQuery = { __typename: 'Query', node:
    | { __typename: 'Account', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'Comment', id: string, replies: { __typename: 'CommentConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, parent: { __typename: 'Comment', id: string, authorName: string | null } | null }> } | null }
    | { __typename: 'CommentAuthor', id: string }
    | { __typename: 'Initiative', id: string }
    | { __typename: 'InitiativeProposal', id: string }
    | { __typename: 'Media', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Topic', id: string }
   | null };

export type DeepLinkQueryVariables = Exact<{
  comment: string | number;
}>;


export type DeepLinkQuery = { __typename: 'Query', node:
    | { __typename: 'Account', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'Comment', id: string, threadPage: { __typename: 'CommentConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null, hasPreviousPage: boolean, startCursor: string | null }, nodes: Array<{ __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, parent: { __typename: 'Comment', id: string, authorName: string | null } | null }> } | null }
    | { __typename: 'CommentAuthor', id: string }
    | { __typename: 'Initiative', id: string }
    | { __typename: 'InitiativeProposal', id: string }
    | { __typename: 'Media', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Topic', id: string }
   | null };

export type OwnCommentQueryVariables = Exact<{
  receipt: string;
}>;


export type OwnCommentQuery = { __typename: 'Query', commentByReceipt: { __typename: 'Comment', bodyText: string | null, viewerCanEdit: boolean, viewerCanWithdraw: boolean, id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, rejection: { __typename: 'CommentRejection', reason: RejectReason, message: string } | null, subject:
      | { __typename: 'Article', id: string, slug: string, title: string }
      | { __typename: 'Initiative', id: string, slug: string, title: string }
     | null, parent: { __typename: 'Comment', id: string, authorName: string | null } | null } | null };

export type AnswersByMailQueryVariables = Exact<{
  token?: string | null | undefined;
  receipt?: string | null | undefined;
}>;


export type AnswersByMailQuery = { __typename: 'Query', answersByMail: AnswersByMail | null };

export type FollowAnswersMutationVariables = Exact<{
  input: FollowAnswersInput;
}>;


export type FollowAnswersMutation = { __typename: 'Mutation', followAnswers: { __typename: 'AnswersByMailPayload', answersByMail: AnswersByMail | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ConfirmAnswersMutationVariables = Exact<{
  input: ConfirmAnswersInput;
}>;


export type ConfirmAnswersMutation = { __typename: 'Mutation', confirmAnswers: { __typename: 'AnswersByMailPayload', answersByMail: AnswersByMail | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type StopAnswersMutationVariables = Exact<{
  input: StopAnswersInput;
}>;


export type StopAnswersMutation = { __typename: 'Mutation', stopAnswers: { __typename: 'AnswersByMailPayload', answersByMail: AnswersByMail | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type PostCommentMutationVariables = Exact<{
  input: PostCommentInput;
}>;


export type PostCommentMutation = { __typename: 'Mutation', postComment: { __typename: 'PostCommentPayload', receipt: string | null, notice: string | null, warning: string | null, comment: { __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, parent: { __typename: 'Comment', id: string, authorName: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { __typename: 'Mutation', editComment: { __typename: 'EditCommentPayload', comment: { __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, parent: { __typename: 'Comment', id: string, authorName: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type WithdrawCommentMutationVariables = Exact<{
  input: WithdrawCommentInput;
}>;


export type WithdrawCommentMutation = { __typename: 'Mutation', withdrawComment: { __typename: 'WithdrawCommentPayload', comment: { __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, parent: { __typename: 'Comment', id: string, authorName: string | null } | null } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ReportCommentMutationVariables = Exact<{
  input: ReportCommentInput;
}>;


export type ReportCommentMutation = { __typename: 'Mutation', reportComment: { __typename: 'ReportCommentPayload', receipt: string | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ToReportQueryVariables = Exact<{
  comment: string | number;
}>;


export type ToReportQuery = { __typename: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Article' }
    | { __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, tombstone: CommentTombstone | null, viewerCanReport: boolean, subject:
        | { __typename: 'Article', id: string, slug: string, title: string }
        | { __typename: 'Initiative', id: string, slug: string, title: string }
       | null }
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

export type ReportedByReceiptQueryVariables = Exact<{
  receipt: string;
}>;


export type ReportedByReceiptQuery = { __typename: 'Query', commentReportByReceipt: { __typename: 'CommentReport', reason: CommentReportReason, createdAt: string, outcome: CommentReportOutcome | null } | null };

export type LikeMutationVariables = Exact<{
  input: LikeCommentInput;
}>;


export type LikeMutation = { __typename: 'Mutation', likeComment: { __typename: 'LikeCommentPayload', comment: { __typename: 'Comment', id: string, likeCount: number, viewerHasLiked: boolean } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type UnlikeMutationVariables = Exact<{
  input: LikeCommentInput;
}>;


export type UnlikeMutation = { __typename: 'Mutation', unlikeComment: { __typename: 'LikeCommentPayload', comment: { __typename: 'Comment', id: string, likeCount: number, viewerHasLiked: boolean } | null, userErrors: Array<{ __typename: 'UserError', field: string | null, code: UserErrorCode, message: string }> } | null };

export type ArrivalsSubscriptionVariables = Exact<{
  subject: string | number;
}>;


export type ArrivalsSubscription = { commentPublished: { __typename: 'Comment', id: string, bodyHtml: string | null, authorName: string | null, authorIsStaff: boolean, createdAt: string, editedAt: string | null, visibility: CommentVisibility, review: CommentReview | null, tombstone: CommentTombstone | null, revision: number, depth: number, replyCount: number, moreReplies: number, likeCount: number, viewerHasLiked: boolean, viewerCanReport: boolean, viewerCanReply: boolean, featured: boolean, redacted: boolean, locked: boolean, parent: { __typename: 'Comment', id: string, authorName: string | null } | null } };

export type InitiativePageQueryVariables = Exact<{
  slug: string;
  locale: Locale;
}>;


export type InitiativePageQuery = { __typename: 'Query', initiative: { __typename: 'Initiative', goal: string, targetGroup: string, bodyHtml: string, contactName: string, contactUrl: string | null, id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, statusHistory: Array<{ __typename: 'InitiativeStatusChange', status: InitiativeStatus, since: string, note: string }>, partners: Array<{ __typename: 'Partnership', role: PartnerRole, organisation: { __typename: 'Organisation', id: string, slug: string, name: string } }>, people: Array<{ __typename: 'InitiativePerson', role: string, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }>, reports: Array<{ __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, summary: string, file: { __typename: 'ReportFile', url: string, bytes: number } | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, slug: string, name: string } }> }>, articles: { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null }> } | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null } | null };

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
export const ImagePartsFragmentDoc = new TypedDocumentString(`
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}
    `, {"fragmentName":"ImageParts"}) as unknown as TypedDocumentString<ImagePartsFragment, unknown>;
export const BylineFragmentDoc = new TypedDocumentString(`
    fragment Byline on Contributor {
  __typename
  role
  person {
    __typename
    id
    slug
    name
    title
    affiliation
  }
}
    `, {"fragmentName":"Byline"}) as unknown as TypedDocumentString<BylineFragment, unknown>;
export const TopicLinkFragmentDoc = new TypedDocumentString(`
    fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
    `, {"fragmentName":"TopicLink"}) as unknown as TypedDocumentString<TopicLinkFragment, unknown>;
export const ArticleCardFragmentDoc = new TypedDocumentString(`
    fragment ArticleCard on Article {
  __typename
  id
  slug
  title
  lede
  publishedAt
  readingMinutes
  commentCount
  heroImage {
    __typename
    ...ImageParts
  }
  contributors {
    __typename
    ...Byline
  }
  topics {
    __typename
    ...TopicLink
  }
}
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}
fragment Byline on Contributor {
  __typename
  role
  person {
    __typename
    id
    slug
    name
    title
    affiliation
  }
}
fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}`, {"fragmentName":"ArticleCard"}) as unknown as TypedDocumentString<ArticleCardFragment, unknown>;
export const InitiativeCardFragmentDoc = new TypedDocumentString(`
    fragment InitiativeCard on Initiative {
  __typename
  id
  slug
  title
  summary
  status
  municipality
  county
  startedOn
  endedOn
  heroImage {
    __typename
    ...ImageParts
  }
}
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}`, {"fragmentName":"InitiativeCard"}) as unknown as TypedDocumentString<InitiativeCardFragment, unknown>;
export const CommentPartsFragmentDoc = new TypedDocumentString(`
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}
    `, {"fragmentName":"CommentParts"}) as unknown as TypedDocumentString<CommentPartsFragment, unknown>;
export const ReportPartsFragmentDoc = new TypedDocumentString(`
    fragment ReportParts on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
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
      slug
      name
    }
  }
}
    `, {"fragmentName":"ReportParts"}) as unknown as TypedDocumentString<ReportPartsFragment, unknown>;
export const LostDocument = new TypedDocumentString(`
    query Lost($query: String!, $locale: Locale!) {
  __typename
  search(query: $query, first: 5, types: [ARTICLE, INITIATIVE, TOPIC]) {
    __typename
    isPartial
    nodes {
      __typename
      node {
        __typename
        ... on Article {
          __typename
          id
          slug
          title
        }
        ... on Initiative {
          __typename
          id
          slug
          title
        }
        ... on Topic {
          __typename
          id
          slug
          topicName: name(locale: $locale)
        }
      }
    }
  }
}
    `, {"hash":"sha256:e5b850fe096be17b06dc9770202503fb2fb775a1a3152ca26f6a62aaf77933eb"}) as unknown as TypedDocumentString<LostQuery, LostQueryVariables>;
export const MovedDocument = new TypedDocumentString(`
    query Moved($path: String!) {
  __typename
  redirect(path: $path) {
    __typename
    to
    target {
      __typename
      ... on Node {
        __typename
        id
      }
    }
  }
  takenAway(path: $path)
}
    `, {"hash":"sha256:568efa4f800981a20af296748adf2393fbe6384d123b7c2bbd696bc41125cbaf"}) as unknown as TypedDocumentString<MovedQuery, MovedQueryVariables>;
export const FrontPageDocument = new TypedDocumentString(`
    query FrontPage($locale: Locale!) {
  __typename
  frontPage {
    __typename
    items(first: 13) {
      __typename
      article {
        __typename
        ...ArticleCard
      }
    }
  }
  initiatives(first: 4) {
    __typename
    nodes {
      __typename
      ...InitiativeCard
    }
  }
  topics(first: 30) {
    __typename
    nodes {
      __typename
      ...TopicLink
      parent {
        __typename
        id
      }
    }
  }
}
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}
fragment Byline on Contributor {
  __typename
  role
  person {
    __typename
    id
    slug
    name
    title
    affiliation
  }
}
fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
fragment ArticleCard on Article {
  __typename
  id
  slug
  title
  lede
  publishedAt
  readingMinutes
  commentCount
  heroImage {
    __typename
    ...ImageParts
  }
  contributors {
    __typename
    ...Byline
  }
  topics {
    __typename
    ...TopicLink
  }
}
fragment InitiativeCard on Initiative {
  __typename
  id
  slug
  title
  summary
  status
  municipality
  county
  startedOn
  endedOn
  heroImage {
    __typename
    ...ImageParts
  }
}`, {"hash":"sha256:67d165560bd5998021996bc6f0c3a06adce277410a7dff794e457dde7df34518"}) as unknown as TypedDocumentString<FrontPageQuery, FrontPageQueryVariables>;
export const ArticlePageDocument = new TypedDocumentString(`
    query ArticlePage($slug: String!, $locale: Locale!) {
  __typename
  article(slug: $slug) {
    __typename
    ...ArticleCard
    updatedAt
    bodyHtml
    tags {
      __typename
      id
      slug
      name
    }
    initiatives {
      __typename
      ...InitiativeCard
    }
    readMore(first: 4) {
      __typename
      chosen
      article {
        __typename
        id
        slug
        title
        lede
        publishedAt
        heroImage {
          __typename
          ...ImageParts
        }
      }
    }
    reports {
      __typename
      ...ReportParts
    }
    notes {
      __typename
      kind
      notedOn
      text
    }
    commentsOpen
  }
}
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}
fragment Byline on Contributor {
  __typename
  role
  person {
    __typename
    id
    slug
    name
    title
    affiliation
  }
}
fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
fragment ArticleCard on Article {
  __typename
  id
  slug
  title
  lede
  publishedAt
  readingMinutes
  commentCount
  heroImage {
    __typename
    ...ImageParts
  }
  contributors {
    __typename
    ...Byline
  }
  topics {
    __typename
    ...TopicLink
  }
}
fragment InitiativeCard on Initiative {
  __typename
  id
  slug
  title
  summary
  status
  municipality
  county
  startedOn
  endedOn
  heroImage {
    __typename
    ...ImageParts
  }
}
fragment ReportParts on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
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
      slug
      name
    }
  }
}`, {"hash":"sha256:d10a4aad2277bc764e33a0ed8df37f7e4af3d6352a04e60a1f13d6a0afceff6d"}) as unknown as TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables>;
export const DiscussionDocument = new TypedDocumentString(`
    query Discussion($subject: ID!, $order: CommentOrder!, $after: String) {
  __typename
  node(id: $subject) {
    __typename
    id
    ... on CommentSubject {
      __typename
      title
      slug
      commentCount
      commentsOpen
      thread(
        first: 50
        after: $after
        orderBy: $order
        maxDepth: 6
        repliesPerBranch: 10
      ) {
        __typename
        totalCount
        pageInfo {
          __typename
          hasNextPage
          endCursor
        }
        nodes {
          __typename
          ...CommentParts
        }
      }
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`, {"hash":"sha256:6cbe864119de95edf4043c674154e5b98c571e23a44046bd3cebb54dd39ca4c8"}) as unknown as TypedDocumentString<DiscussionQuery, DiscussionQueryVariables>;
export const CommentFormDocument = new TypedDocumentString(`
    query CommentForm {
  __typename
  commentForm {
    __typename
    token
    tokenRequired
    minBody
    maxBody
    maxName
  }
}
    `, {"hash":"sha256:7bf320c64ae4a7ed3baa9d477e77bf0a1ccf7fadd6abb8af016693ba6451fd15"}) as unknown as TypedDocumentString<CommentFormQuery, CommentFormQueryVariables>;
export const RepliesDocument = new TypedDocumentString(`
    query Replies($comment: ID!, $after: String) {
  __typename
  node(id: $comment) {
    __typename
    id
    ... on Comment {
      __typename
      replies(first: 50, after: $after) {
        __typename
        pageInfo {
          __typename
          hasNextPage
          endCursor
        }
        nodes {
          __typename
          ...CommentParts
        }
      }
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`, {"hash":"sha256:671e7d5ffe969268ddbf84bddc613940761c7726d8b6926c0acaf38aa44e0286"}) as unknown as TypedDocumentString<RepliesQuery, RepliesQueryVariables>;
export const DeepLinkDocument = new TypedDocumentString(`
    query DeepLink($comment: ID!) {
  __typename
  node(id: $comment) {
    __typename
    id
    ... on Comment {
      __typename
      threadPage(first: 50) {
        __typename
        totalCount
        pageInfo {
          __typename
          hasNextPage
          endCursor
          hasPreviousPage
          startCursor
        }
        nodes {
          __typename
          ...CommentParts
        }
      }
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`, {"hash":"sha256:703830c43aaed3399e92321eccbe434976109080cc09c5c57345aadfbad232ca"}) as unknown as TypedDocumentString<DeepLinkQuery, DeepLinkQueryVariables>;
export const OwnCommentDocument = new TypedDocumentString(`
    query OwnComment($receipt: String!) {
  __typename
  commentByReceipt(receipt: $receipt) {
    __typename
    ...CommentParts
    bodyText
    viewerCanEdit
    viewerCanWithdraw
    rejection {
      __typename
      reason
      message
    }
    subject {
      __typename
      id
      slug
      title
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`, {"hash":"sha256:9a8288f8dfc9916dd0c50345c8ed571b73819b116f0e4d3317da1f4fdc928a75"}) as unknown as TypedDocumentString<OwnCommentQuery, OwnCommentQueryVariables>;
export const AnswersByMailDocument = new TypedDocumentString(`
    query AnswersByMail($token: String, $receipt: String) {
  __typename
  answersByMail(token: $token, receipt: $receipt)
}
    `, {"hash":"sha256:d998726b9cc96a0378adbbfbf07e028443c5bac73086099a95443314a3d105bc"}) as unknown as TypedDocumentString<AnswersByMailQuery, AnswersByMailQueryVariables>;
export const FollowAnswersDocument = new TypedDocumentString(`
    mutation FollowAnswers($input: FollowAnswersInput!) {
  __typename
  followAnswers(input: $input) {
    __typename
    answersByMail
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:f9a2b07dca76a15e73aad034806d0941cc45aa84e204914b6fa4a000c78c56cc"}) as unknown as TypedDocumentString<FollowAnswersMutation, FollowAnswersMutationVariables>;
export const ConfirmAnswersDocument = new TypedDocumentString(`
    mutation ConfirmAnswers($input: ConfirmAnswersInput!) {
  __typename
  confirmAnswers(input: $input) {
    __typename
    answersByMail
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:dd8677813e2109cd69fcd573096d41e64fdf26fb1960d669126a2e6c2d314d83"}) as unknown as TypedDocumentString<ConfirmAnswersMutation, ConfirmAnswersMutationVariables>;
export const StopAnswersDocument = new TypedDocumentString(`
    mutation StopAnswers($input: StopAnswersInput!) {
  __typename
  stopAnswers(input: $input) {
    __typename
    answersByMail
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:3d30374b2637c12603053a4732f5ccc393f43f3f81b5b5990d2f9d53baeaea86"}) as unknown as TypedDocumentString<StopAnswersMutation, StopAnswersMutationVariables>;
export const PostCommentDocument = new TypedDocumentString(`
    mutation PostComment($input: PostCommentInput!) {
  __typename
  postComment(input: $input) {
    __typename
    comment {
      __typename
      ...CommentParts
    }
    receipt
    notice
    warning
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`, {"hash":"sha256:5ed8cd61b1ee41dc2c55a43f2f5f99d20c2e9af0fa4386f8779eb3f13c4c1f40"}) as unknown as TypedDocumentString<PostCommentMutation, PostCommentMutationVariables>;
export const EditCommentDocument = new TypedDocumentString(`
    mutation EditComment($input: EditCommentInput!) {
  __typename
  editComment(input: $input) {
    __typename
    comment {
      __typename
      ...CommentParts
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`, {"hash":"sha256:99347d1291054d40112612edde827f24adeb5b343c434541201c1a85effc4307"}) as unknown as TypedDocumentString<EditCommentMutation, EditCommentMutationVariables>;
export const WithdrawCommentDocument = new TypedDocumentString(`
    mutation WithdrawComment($input: WithdrawCommentInput!) {
  __typename
  withdrawComment(input: $input) {
    __typename
    comment {
      __typename
      ...CommentParts
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`, {"hash":"sha256:cc54d62dfd96c700c446660c0cb5624e3aea8146f23a66337c8eacc76fca8719"}) as unknown as TypedDocumentString<WithdrawCommentMutation, WithdrawCommentMutationVariables>;
export const ReportCommentDocument = new TypedDocumentString(`
    mutation ReportComment($input: ReportCommentInput!) {
  __typename
  reportComment(input: $input) {
    __typename
    receipt
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:a3e146e1a56036d0d7a82653cead83190d96e4568d1641f31e84807710f2aafb"}) as unknown as TypedDocumentString<ReportCommentMutation, ReportCommentMutationVariables>;
export const ToReportDocument = new TypedDocumentString(`
    query ToReport($comment: ID!) {
  __typename
  node(id: $comment) {
    __typename
    ... on Comment {
      __typename
      id
      bodyHtml
      authorName
      tombstone
      viewerCanReport
      subject {
        __typename
        id
        slug
        title
      }
    }
  }
}
    `, {"hash":"sha256:743b4df6f2dd797519e71cd8634ecdb04701ce91f40b7ec382f817f2241d476b"}) as unknown as TypedDocumentString<ToReportQuery, ToReportQueryVariables>;
export const ReportedByReceiptDocument = new TypedDocumentString(`
    query ReportedByReceipt($receipt: String!) {
  __typename
  commentReportByReceipt(receipt: $receipt) {
    __typename
    reason
    createdAt
    outcome
  }
}
    `, {"hash":"sha256:5e74c2b18359b8dd631f9ab5cc4e69960190d4690e8495a693363eb3331df6e6"}) as unknown as TypedDocumentString<ReportedByReceiptQuery, ReportedByReceiptQueryVariables>;
export const LikeDocument = new TypedDocumentString(`
    mutation Like($input: LikeCommentInput!) {
  __typename
  likeComment(input: $input) {
    __typename
    comment {
      __typename
      id
      likeCount
      viewerHasLiked
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:9e3d3b75d754dd4206e45ba185dd13fd313447f1d35f434201a4363a8f489334"}) as unknown as TypedDocumentString<LikeMutation, LikeMutationVariables>;
export const UnlikeDocument = new TypedDocumentString(`
    mutation Unlike($input: LikeCommentInput!) {
  __typename
  unlikeComment(input: $input) {
    __typename
    comment {
      __typename
      id
      likeCount
      viewerHasLiked
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `, {"hash":"sha256:b9fa36ad01ead9b6a725d6110a488125fab3829e774c0de3a3fa3ece5e9c77e3"}) as unknown as TypedDocumentString<UnlikeMutation, UnlikeMutationVariables>;
export const ArrivalsDocument = new TypedDocumentString(`
    subscription Arrivals($subject: ID!) {
  commentPublished(subjectId: $subject) {
    __typename
    ...CommentParts
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`, {"hash":"sha256:d72c6ecbd8c50c366bc58f162e939ab56c7b51503e8dc98fe980d1b75b829039"}) as unknown as TypedDocumentString<ArrivalsSubscription, ArrivalsSubscriptionVariables>;
export const InitiativePageDocument = new TypedDocumentString(`
    query InitiativePage($slug: String!, $locale: Locale!) {
  __typename
  initiative(slug: $slug) {
    __typename
    ...InitiativeCard
    goal
    targetGroup
    bodyHtml
    contactName
    contactUrl
    statusHistory {
      __typename
      status
      since
      note
    }
    partners {
      __typename
      role
      organisation {
        __typename
        id
        slug
        name
      }
    }
    people {
      __typename
      role
      person {
        __typename
        id
        slug
        name
      }
    }
    topics {
      __typename
      ...TopicLink
    }
    reports {
      __typename
      ...ReportParts
    }
    articles(first: 20) {
      __typename
      nodes {
        __typename
        id
        slug
        title
        lede
        publishedAt
      }
    }
  }
}
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}
fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
fragment InitiativeCard on Initiative {
  __typename
  id
  slug
  title
  summary
  status
  municipality
  county
  startedOn
  endedOn
  heroImage {
    __typename
    ...ImageParts
  }
}
fragment ReportParts on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
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
      slug
      name
    }
  }
}`, {"hash":"sha256:ddff595f9db5975bdf19eb2b5fa100be428d06d7c8a5d11f3cc3b2cfdf971392"}) as unknown as TypedDocumentString<InitiativePageQuery, InitiativePageQueryVariables>;