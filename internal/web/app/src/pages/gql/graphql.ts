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

export type CardPartsFragment = { __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> };

export type VenturePartsFragment = { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string };

export type ArticlesFragment = { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export type VenturesFragment = { __typename: 'InitiativeConnection', nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export type AllArticlesQueryVariables = Exact<{
  after?: string | null | undefined;
  locale: Locale;
}>;


export type AllArticlesQuery = { __typename: 'Query', articles: { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type TopicListQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  locale: Locale;
}>;


export type TopicListQuery = { __typename: 'Query', topic: { __typename: 'Topic', id: string, slug: string, name: string, description: string, articles: { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PersonListQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  locale: Locale;
}>;


export type PersonListQuery = { __typename: 'Query', person: { __typename: 'Person', id: string, slug: string, name: string, title: string, affiliation: string, articles: { __typename: 'ArticleConnection', nodes: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, initiatives: { __typename: 'InitiativeConnection', nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OrganisationListQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type OrganisationListQuery = { __typename: 'Query', organisation: { __typename: 'Organisation', id: string, slug: string, name: string, url: string | null, initiatives: { __typename: 'InitiativeConnection', nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DirectoryQueryVariables = Exact<{
  filter?: InitiativeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryQuery = { __typename: 'Query', initiatives: { __typename: 'InitiativeConnection', totalCount: number, nodes: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, initiativeFacets: { __typename: 'InitiativeFacets', statuses: Array<{ __typename: 'InitiativeFacet', value: string, label: string, count: number }>, counties: Array<{ __typename: 'InitiativeFacet', value: string, label: string, count: number }> } };

export type SearchQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
  locale: Locale;
}>;


export type SearchQuery = { __typename: 'Query', search: { __typename: 'SearchHitConnection', totalCount: number, suggestion: string | null, isPartial: boolean, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'SearchHit', highlights: Array<{ __typename: 'SearchHighlight', field: SearchField, parts: Array<{ __typename: 'SearchHighlightPart', text: string, isMatch: boolean }> }>, node:
        | { __typename: 'Article', slug: string, title: string }
        | { __typename: 'Initiative', slug: string, title: string }
        | { __typename: 'Organisation', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
        | { __typename: 'Topic', slug: string, topicName: string }
       }> } };

export type ArticlePreviewPageQueryVariables = Exact<{
  token: string;
  locale: Locale;
}>;


export type ArticlePreviewPageQuery = { __typename: 'Query', articlePreview: { __typename: 'ArticlePreview', expiresAt: string, article: { __typename: 'Article', updatedAt: string, bodyHtml: string, id: string, slug: string, title: string, lede: string, publishedAt: string | null, readingMinutes: number, commentCount: number, tags: Array<{ __typename: 'Tag', id: string, slug: string, name: string }>, initiatives: Array<{ __typename: 'Initiative', id: string, slug: string, title: string, summary: string, status: InitiativeStatus, municipality: string, county: string }>, related: Array<{ __typename: 'Article', id: string, slug: string, title: string, lede: string, publishedAt: string | null }>, reports: Array<{ __typename: 'Report', id: string, slug: string, title: string, year: number | null, url: string | null, organisations: Array<{ __typename: 'ReportOrganisation', role: ReportRole, organisation: { __typename: 'Organisation', id: string, slug: string, name: string } }> }>, notes: Array<{ __typename: 'ArticleNote', kind: ArticleNoteKind, notedOn: string, text: string }>, heroImage: { __typename: 'Image', url: string, alt: string, caption: string, credit: string, width: number | null, height: number | null, srcset: string } | null, contributors: Array<{ __typename: 'Contributor', role: ContributorRole, person: { __typename: 'Person', id: string, slug: string, name: string } }>, topics: Array<{ __typename: 'Topic', id: string, slug: string, name: string }> } } | null };

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
}`, {"fragmentName":"Ventures"}) as unknown as TypedDocumentString<VenturesFragment, unknown>;
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
export const TopicListDocument = new TypedDocumentString(`
    query TopicList($slug: String!, $after: String, $locale: Locale!) {
  __typename
  topic(slug: $slug) {
    __typename
    id
    slug
    name(locale: $locale)
    description
    articles(first: 20, after: $after) {
      __typename
      ...Articles
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
}`, {"hash":"sha256:5ee240e5c3dfc2e172072058d0d5672de6dab34c5644b7a55748db202fac3a5f"}) as unknown as TypedDocumentString<TopicListQuery, TopicListQueryVariables>;
export const PersonListDocument = new TypedDocumentString(`
    query PersonList($slug: String!, $after: String, $locale: Locale!) {
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
      ...Ventures
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
}`, {"hash":"sha256:80c3b18e1964c6bbb82c3d1487586b92b77fcc4a59493ba35c05aa4e23917b65"}) as unknown as TypedDocumentString<PersonListQuery, PersonListQueryVariables>;
export const OrganisationListDocument = new TypedDocumentString(`
    query OrganisationList($slug: String!, $after: String) {
  __typename
  organisation(slug: $slug) {
    __typename
    id
    slug
    name
    url
    initiatives(first: 20, after: $after) {
      __typename
      ...Ventures
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
}`, {"hash":"sha256:1c0b69d0bb4a0a89539a0703d729d7d89c95c1c37f94fa57506278a0dbd1f610"}) as unknown as TypedDocumentString<OrganisationListQuery, OrganisationListQueryVariables>;
export const DirectoryDocument = new TypedDocumentString(`
    query Directory($filter: InitiativeFilter, $after: String) {
  __typename
  initiatives(first: 20, after: $after, filter: $filter) {
    __typename
    totalCount
    ...Ventures
  }
  initiativeFacets(filter: $filter) {
    __typename
    statuses {
      __typename
      value
      label
      count
    }
    counties {
      __typename
      value
      label
      count
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
}`, {"hash":"sha256:16920d970ec18d85d7291ac104182ffd2a6fe73eeba77e918ba43f37184d0724"}) as unknown as TypedDocumentString<DirectoryQuery, DirectoryQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $after: String, $locale: Locale!) {
  __typename
  search(query: $query, first: 20, after: $after) {
    __typename
    totalCount
    suggestion
    isPartial
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
          slug
          title
        }
        ... on Initiative {
          __typename
          slug
          title
        }
        ... on Organisation {
          __typename
          slug
          name
        }
        ... on Person {
          __typename
          slug
          name
        }
        ... on Topic {
          __typename
          slug
          topicName: name(locale: $locale)
        }
      }
    }
  }
}
    `, {"hash":"sha256:75986fbf260ba19105ce2ae93126d21ded0df43bb99189da48ebd6acf5830528"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
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
      related {
        __typename
        id
        slug
        title
        lede
        publishedAt
      }
      reports {
        __typename
        id
        slug
        title
        year
        url
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
}`, {"hash":"sha256:0e5ad3df4cf102f935d80659a145dfc89adc8ca90b866dd4c062b26a00d63699"}) as unknown as TypedDocumentString<ArticlePreviewPageQuery, ArticlePreviewPageQueryVariables>;