import { cacheExchange } from '@urql/exchange-graphcache'
import { Client, fetchExchange, makeResult, subscriptionExchange, type Exchange, type Operation, type TypedDocumentNode } from 'urql'
import { filter, map, merge, pipe, share } from 'wonka'
import { take } from './handed'
import { spoken } from './i18n'

/** A generated document, as urql wants it. */
export const doc = <D, V>(text: { toString(): string; __apiType?: (variables: V) => D }) =>
  text.toString() as unknown as TypedDocumentNode<D, V extends Record<string, unknown> ? V : never>

/** Answers from what the server handed over with the page. */
const handedExchange: Exchange = ({ forward }) => (operations) => {
  const shared = pipe(operations, share)
  const found = new WeakMap<Operation, Record<string, unknown>>() // an operation can end while it is being answered
  const known = (op: Operation) => {
    const name = op.query.definitions.find((d) => d.kind === 'OperationDefinition')?.name?.value
    const data = op.kind === 'query' && name ? take(name, op.variables) : undefined
    if (data !== undefined) found.set(op, data as Record<string, unknown>)
    return data !== undefined
  }
  return merge([
    pipe(shared, filter(known), map((op) => makeResult(op, { data: found.get(op), hasNext: false }))),
    forward(pipe(shared, filter((op) => !found.has(op)))),
  ])
}

/** The socket for what arrives live, opened by the first who listens. */
const socket = async () => {
  const { createClient } = await import('graphql-ws')
  const address = new URL('/graphql', location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  return createClient({ url: address.href, lazy: true, retryAttempts: Infinity, shouldRetry: () => true })
}
let opened: ReturnType<typeof socket> | undefined

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetchOptions: () => ({ headers: { 'Accept-Language': spoken() } }),
  exchanges: [
    cacheExchange({
      possibleTypes: { CommentSubject: ['Article', 'Initiative'] },
      keys: {
        Image: () => null, Contributor: () => null, ArticleNote: () => null, ReportOrganisation: () => null, Partnership: () => null,
        InitiativePerson: () => null, InitiativeStatusChange: () => null, CommentForm: () => null, CommentRejection: () => null,
        UserError: () => null, PostCommentPayload: () => null, Front: () => null, FrontItem: () => null, ReadMore: () => null, ReportFile: () => null,
        SearchHit: () => null, SearchHighlight: () => null, SearchHighlightPart: () => null, SearchCount: () => null, InitiativeFacets: () => null,
        InitiativeFacet: () => null,
      },
    }),
    handedExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: (request) => ({
        subscribe: (sink) => {
          let stop: (() => void) | undefined
          let stopped = false
          void (opened ??= socket()).then((ws) => {
            if (!stopped) stop = ws.subscribe({ query: request.query ?? '', variables: request.variables }, sink as never)
          })
          return { unsubscribe: () => { stopped = true; stop?.() } }
        },
      }),
    }),
  ],
})
