/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why a note stands with an article. */
export type ArticleNoteKind =
  /** Something was wrong and has been corrected. */
  | 'CORRECTION'
  /** The magazine has an interest of its own in the matter. */
  | 'DISCLOSURE';

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

/** Which initiatives a list holds: those that meet every part that is given, in a list any one of its entries. Lists hold at most 50. */
export type InitiativeFilter = {
  /** Only those in one of these fylker, by number: `34`. */
  counties?: Array<string> | null | undefined;
  /** Only those that went on in this year or later. */
  fromYear?: number | null | undefined;
  /** Only those in one of these kommuner, by number: `3407`. An old number stands for the kommune of today. */
  municipalities?: Array<string> | null | undefined;
  /** Only those that this organisation takes part in. */
  partnerId?: string | number | null | undefined;
  /** Only those in which somebody has this role; with `partnerId`, that organisation. */
  partnerRole?: PartnerRole | null | undefined;
  /** Only those in this state. Others than PUBLISHED are for the newsroom. */
  state?: InitiativeState;
  /** Only those with this status. */
  status?: InitiativeStatus | null | undefined;
  /** Only those with one of these statuses. */
  statuses?: Array<InitiativeStatus> | null | undefined;
  /** Only those with these words, in any of their forms in Norwegian; `-word` leaves out, `"two words"` stand together. At most 200 characters. */
  text?: string | null | undefined;
  /** Only those that had begun by the end of this year. */
  toYear?: number | null | undefined;
  /** Only those under this topic, or under one below it. */
  topic?: string | null | undefined;
};

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

/** Where something matched. */
export type SearchField =
  /** The text. */
  | 'BODY'
  /** The lede of an article, the summary of an initiative, and what is said in short of anything else. */
  | 'LEDE'
  /** The title of an article or initiative, the name of anything else. */
  | 'TITLE';

/** The types of what a search can find. */
export type SearchType =
  /** Published articles. */
  | 'ARTICLE'
  /** Published initiatives. */
  | 'INITIATIVE'
  /** Organisations. */
  | 'ORGANISATION'
  /** People who write, are quoted or work on an initiative. */
  | 'PERSON'
  /** Topics. */
  | 'TOPIC';

export type CardPartsFragment = { __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> };

export type VenturePartsFragment = { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null };

export type ArticlesFragment = { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export type VenturesFragment = { __typename: 'InitiativeConnection', nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export type AllArticlesQueryVariables = Exact<{
  after?: string | null | undefined;
  locale: Locale;
}>;


export type AllArticlesQuery = { __typename: 'Query', articles: { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type TopicPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  locale: Locale;
}>;


export type TopicPageQuery = { __typename: 'Query', section: { __typename: 'Front', topic: { __typename: 'Topic', id: string, slug: string, name: string, description: string, parent: { __typename: 'Topic', id: string, slug: string, name: string } | null } | null, chosen: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> }>, latest: { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null, topics: { __typename: 'TopicConnection', nodes: Array<{ __typename: 'Topic', id: string, slug: string, name: string, parent: { __typename: 'Topic', id: string } | null }> }, initiatives: { __typename: 'InitiativeConnection', totalCount: number, nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null }> } };

export type PersonPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  locale: Locale;
}>;


export type PersonPageQuery = { __typename: 'Query', person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string, articles: { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, initiatives: { __typename: 'InitiativeConnection', nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, people: Array<{ __typename: 'InitiativePerson', role: string, person: { __typename: 'Person', id: string } }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null }> } | null } | null };

export type OrganisationPageQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type OrganisationPageQuery = { __typename: 'Query', organisation: { __typename: 'Organisation', id: string, slug: string, name: string, number: string | null, url: string | null, initiatives: { __typename: 'InitiativeConnection', nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, partners: Array<{ __typename: 'Partnership', role: PartnerRole, organisation: { __typename: 'Organisation', id: string } }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ChoicesFragment = { __typename: 'InitiativeFacet', value: string, label: string, count: number };

export type DirectoryQueryVariables = Exact<{
  filter?: InitiativeFilter | null | undefined;
  after?: string | null | undefined;
  locale: Locale;
}>;


export type DirectoryQuery = { __typename: 'Query', initiatives: { __typename: 'InitiativeConnection', totalCount: number, nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, initiativeFacets: { __typename: 'InitiativeFacets', topics: Array<{ __typename: 'InitiativeFacet', value: string, label: string, count: number }>, statuses: Array<{ __typename: 'InitiativeFacet', value: string, label: string, count: number }>, counties: Array<{ __typename: 'InitiativeFacet', value: string, label: string, count: number }>, municipalities: Array<{ __typename: 'InitiativeFacet', value: string, label: string, count: number }>, partners: Array<{ __typename: 'InitiativeFacet', value: string, label: string, count: number }>, partnerRoles: Array<{ __typename: 'InitiativeFacet', value: string, label: string, count: number }>, years: Array<{ __typename: 'InitiativeFacet', value: string, label: string, count: number }> }, topics: { __typename: 'TopicConnection', nodes: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> } };

export type MoreInitiativesQueryVariables = Exact<{
  filter?: InitiativeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MoreInitiativesQuery = { __typename: 'Query', initiatives: { __typename: 'InitiativeConnection', nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  query: string;
  types?: Array<SearchType> | SearchType | null | undefined;
  after?: string | null | undefined;
  locale: Locale;
}>;


export type SearchQuery = { __typename: 'Query', search: { __typename: 'SearchHitConnection', totalCount: number, suggestion: string | null, isPartial: boolean, counts: Array<{ __typename: 'SearchCount', type: SearchType, count: number }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'SearchHit', highlights: Array<{ __typename: 'SearchHighlight', field: SearchField, parts: Array<{ __typename: 'SearchHighlightPart', text: string, isMatch: boolean }> }>, node:
        | { __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null }
        | { __typename: 'Initiative', id: string, slug: string, title: string, summary: string }
        | { __typename: 'Organisation', id: string, slug: string, name: string }
        | { __typename: 'Person', id: string, slug: string, name: string, affiliation: string, position: string }
        | { __typename: 'Topic', id: string, slug: string, description: string, topicName: string }
       }> } };

export type ArticlePreviewPageQueryVariables = Exact<{
  token: string;
  locale: Locale;
}>;


export type ArticlePreviewPageQuery = { __typename: 'Query', articlePreview: { __typename: 'ArticlePreview', expiresAt: string, article: { __typename: 'Article', updatedAt: string, bodyHtml: string, id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, tags: Array<{ __typename: 'Tag', id: string, slug: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string, startedOn: string | null, endedOn: string | null, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null }>, readMore: Array<{ __typename: 'ReadMore', article: { __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> } }>, reports: Array<{ __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, summary: string, file: { __typename: 'ReportFile', url: string, bytes: number } | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, slug: string, name: string } }> }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> } } | null };

export type TopicsQueryVariables = Exact<{
  locale: Locale;
}>;


export type TopicsQuery = { __typename: 'Query', topics: { __typename: 'TopicConnection', nodes: Array<{ __typename: 'Topic', id: string, slug: string, name: string, parent: { __typename: 'Topic', id: string } | null }> } };

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
export const CardPartsFragmentDoc = new TypedDocumentString(`
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
    `, {"fragmentName":"CardParts"}) as unknown as TypedDocumentString<CardPartsFragment, unknown>;
export const ArticlesFragmentDoc = new TypedDocumentString(`
    fragment Articles on ArticleConnection {
  __typename
  nodes {
    __typename
    ...CardParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}`, {"fragmentName":"Articles"}) as unknown as TypedDocumentString<ArticlesFragment, unknown>;
export const VenturePartsFragmentDoc = new TypedDocumentString(`
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
    `, {"fragmentName":"VentureParts"}) as unknown as TypedDocumentString<VenturePartsFragment, unknown>;
export const VenturesFragmentDoc = new TypedDocumentString(`
    fragment Ventures on InitiativeConnection {
  __typename
  nodes {
    __typename
    ...VentureParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}`, {"fragmentName":"Ventures"}) as unknown as TypedDocumentString<VenturesFragment, unknown>;
export const ChoicesFragmentDoc = new TypedDocumentString(`
    fragment Choices on InitiativeFacet {
  __typename
  value
  label
  count
}
    `, {"fragmentName":"Choices"}) as unknown as TypedDocumentString<ChoicesFragment, unknown>;
export const AllArticlesDocument = new TypedDocumentString(`
    query AllArticles($after: String, $locale: Locale!) {
  __typename
  articles(first: 20, after: $after) {
    __typename
    ...Articles
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
fragment Articles on ArticleConnection {
  __typename
  nodes {
    __typename
    ...CardParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}`, {"hash":"sha256:8f3a65b6893534dbdf2f6d31ab8ac0e81a43d8ebd7b7c5b5b0f97af2efac7048"}) as unknown as TypedDocumentString<AllArticlesQuery, AllArticlesQueryVariables>;
export const TopicPageDocument = new TypedDocumentString(`
    query TopicPage($slug: String!, $after: String, $locale: Locale!) {
  __typename
  section(topic: $slug) {
    __typename
    topic {
      __typename
      id
      slug
      name(locale: $locale)
      description
      parent {
        __typename
        id
        slug
        name(locale: $locale)
      }
    }
    chosen {
      __typename
      ...CardParts
    }
    latest(first: 20, after: $after) {
      __typename
      ...Articles
    }
  }
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
  initiatives(first: 4, filter: {topic: $slug}) {
    __typename
    totalCount
    nodes {
      __typename
      ...VentureParts
    }
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
fragment Articles on ArticleConnection {
  __typename
  nodes {
    __typename
    ...CardParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}`, {"hash":"sha256:41695f94d2d8e918d11c910895f399fb4cc2701bf2c503823f7a112c1145b40d"}) as unknown as TypedDocumentString<TopicPageQuery, TopicPageQueryVariables>;
export const PersonPageDocument = new TypedDocumentString(`
    query PersonPage($slug: String!, $after: String, $locale: Locale!) {
  __typename
  person(slug: $slug) {
    __typename
    id
    slug
    name
    title
    affiliation
    articles(first: 20, after: $after) {
      __typename
      ...Articles
    }
    initiatives(first: 20) {
      __typename
      nodes {
        __typename
        ...VentureParts
        people {
          __typename
          role
          person {
            __typename
            id
          }
        }
      }
    }
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
fragment Articles on ArticleConnection {
  __typename
  nodes {
    __typename
    ...CardParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}`, {"hash":"sha256:fc88e6589235178cdf6d0685492fe80bc78cc7d1ae97ca4b1d1fa4d4d9ba61ef"}) as unknown as TypedDocumentString<PersonPageQuery, PersonPageQueryVariables>;
export const OrganisationPageDocument = new TypedDocumentString(`
    query OrganisationPage($slug: String!, $after: String) {
  __typename
  organisation(slug: $slug) {
    __typename
    id
    slug
    name
    number
    url
    initiatives(first: 20, after: $after) {
      __typename
      nodes {
        __typename
        ...VentureParts
        partners {
          __typename
          role
          organisation {
            __typename
            id
          }
        }
      }
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}`, {"hash":"sha256:477bc6995541a6953108c33958eaa5268692c22d01f9213a6c982de932ce906d"}) as unknown as TypedDocumentString<OrganisationPageQuery, OrganisationPageQueryVariables>;
export const DirectoryDocument = new TypedDocumentString(`
    query Directory($filter: InitiativeFilter, $after: String, $locale: Locale!) {
  __typename
  initiatives(first: 24, after: $after, filter: $filter) {
    __typename
    totalCount
    ...Ventures
  }
  initiativeFacets(filter: $filter) {
    __typename
    topics {
      __typename
      ...Choices
    }
    statuses {
      __typename
      ...Choices
    }
    counties {
      __typename
      ...Choices
    }
    municipalities {
      __typename
      ...Choices
    }
    partners {
      __typename
      ...Choices
    }
    partnerRoles {
      __typename
      ...Choices
    }
    years {
      __typename
      ...Choices
    }
  }
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
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
fragment Ventures on InitiativeConnection {
  __typename
  nodes {
    __typename
    ...VentureParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}
fragment Choices on InitiativeFacet {
  __typename
  value
  label
  count
}`, {"hash":"sha256:f0ecd180d1891f273fe09aec76d84fa40c990cc3b126f8db18e10facd345eec1"}) as unknown as TypedDocumentString<DirectoryQuery, DirectoryQueryVariables>;
export const MoreInitiativesDocument = new TypedDocumentString(`
    query MoreInitiatives($filter: InitiativeFilter, $after: String) {
  __typename
  initiatives(first: 24, after: $after, filter: $filter) {
    __typename
    ...Ventures
  }
}
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
fragment Ventures on InitiativeConnection {
  __typename
  nodes {
    __typename
    ...VentureParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}`, {"hash":"sha256:5908e1b4198172aaa2f20a499d9c4d694273af8c12d16a6dda69bbdf1f695079"}) as unknown as TypedDocumentString<MoreInitiativesQuery, MoreInitiativesQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $types: [SearchType!], $after: String, $locale: Locale!) {
  __typename
  search(query: $query, first: 20, after: $after, types: $types) {
    __typename
    totalCount
    suggestion
    isPartial
    counts {
      __typename
      type
      count
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      highlights {
        __typename
        field
        parts {
          __typename
          text
          isMatch
        }
      }
      node {
        __typename
        ... on Article {
          __typename
          id
          slug
          title
          lede
          publishedAt
        }
        ... on Initiative {
          __typename
          id
          slug
          title
          summary
        }
        ... on Organisation {
          __typename
          id
          slug
          name
        }
        ... on Person {
          __typename
          id
          slug
          name
          position: title
          affiliation
        }
        ... on Topic {
          __typename
          id
          slug
          topicName: name(locale: $locale)
          description
        }
      }
    }
  }
}
    `, {"hash":"sha256:85be5cb4c4bf86d79ee2b46a70fee7f51c726bdf7c812e015956f02a4f82d1b6"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const ArticlePreviewPageDocument = new TypedDocumentString(`
    query ArticlePreviewPage($token: String!, $locale: Locale!) {
  __typename
  articlePreview(token: $token) {
    __typename
    expiresAt
    article {
      __typename
      ...CardParts
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
        ...VentureParts
      }
      readMore(first: 4) {
        __typename
        article {
          __typename
          ...CardParts
        }
      }
      reports {
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
      notes {
        __typename
        kind
        notedOn
        text
      }
    }
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}`, {"hash":"sha256:ca43bb152bab7890f0506e17106cdff4f39c25db07a0598237134cafe2d02e2b"}) as unknown as TypedDocumentString<ArticlePreviewPageQuery, ArticlePreviewPageQueryVariables>;
export const TopicsDocument = new TypedDocumentString(`
    query Topics($locale: Locale!) {
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
    `, {"hash":"sha256:cf663710fe651556c3cf0309ba60e48b3d6ae92cfa4b6670adec30ef0facac14"}) as unknown as TypedDocumentString<TopicsQuery, TopicsQueryVariables>;