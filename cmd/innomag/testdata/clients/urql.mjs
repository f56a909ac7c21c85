// A reader's page in urql: graphcache with the schema and relayPagination, live comments over server-sent events.
import { Client, fetchExchange, gql, subscriptionExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { getIntrospectionQuery } from 'graphql'
import { createClient } from 'graphql-sse'
import assert from 'node:assert/strict'
import { pipe, subscribe } from 'wonka'
import { firstPage, hear, http, main, slug, step, whole } from './magazine.mjs'

const roots = gql`
  query Roots($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
    article(slug: $slug) {
      id
      comments(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        edges { cursor node { id likeCount viewerHasLiked } }
        nodes { id }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }`

const again = gql`query Again($id: ID!) { node(id: $id) { id ... on Comment { likeCount viewerHasLiked } } }`
const like = gql`
  mutation Like($input: LikeCommentInput!) {
    likeComment(input: $input) { comment { id likeCount viewerHasLiked } userErrors { field code message } }
  }`
const arrival = gql`subscription Arrival($subjectId: ID!) { commentPublished(subjectId: $subjectId) { id bodyText likeCount } }`

await main(async () => {
  const { data: schema } = await (await fetch(http, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: getIntrospectionQuery() }),
  })).json()
  const stream = createClient({ url: http })
  const client = new Client({
    url: http,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        schema,
        keys: { PageInfo: () => null },
        resolvers: { Article: { comments: relayPagination() } },
        updates: {
          Subscription: {
            commentPublished: (_, { subjectId }, cache) => cache.invalidate({ __typename: 'Article', id: subjectId }, 'comments'),
          },
        },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: stream.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  })
  const ask = async (query, variables, options) => {
    const { data, error } = await client.query(query, variables, options).toPromise()
    assert.equal(error, undefined, String(error))
    return data
  }

  let after = null
  for (let more = true; more;) {
    const { article } = await ask(roots, { slug, first: firstPage, after })
    ;({ endCursor: after, hasNextPage: more } = article.comments.pageInfo)
  }
  // What relayPagination has put together stands in the cache; nothing more is asked of the server.
  const shown = () => client.readQuery(roots, { slug, first: firstPage, after: null }).data.article
  const { id: subjectId, comments: { edges, totalCount } } = shown()
  const ids = edges.map(({ node }) => node.id)
  whole(ids, totalCount)
  step('forwards')

  const backwards = []
  const plain = new Client({ url: http, exchanges: [fetchExchange], preferGetMethod: false })
  for (let before = null, more = true; more;) {
    const { data, error } = await plain.query(roots, { slug, last: firstPage, before }).toPromise()
    assert.equal(error, undefined, String(error))
    backwards.unshift(...data.article.comments.nodes.map(({ id }) => id))
    ;({ startCursor: before, hasPreviousPage: more } = data.article.comments.pageInfo)
  }
  assert.deepEqual(backwards, ids)
  step('backwards')

  const second = ids[1]
  const likes = () => shown().comments.edges[1].node.likeCount
  const liked = likes()
  const { data: { likeComment }, error } = await client.mutation(like, { input: { commentId: second } }).toPromise()
  assert.equal(error, undefined, String(error))
  assert.deepEqual(likeComment.userErrors, [])
  assert.equal(likes(), liked + 1)
  step('a mutation updates the cache')

  const { node } = await ask(again, { id: second }, { requestPolicy: 'network-only' })
  assert.equal(node.id, second)
  assert.equal(node.likeCount, liked + 1)
  step('refetch by node')

  const arrived = []
  pipe(client.subscription(arrival, { subjectId }), subscribe(({ data }) => data && arrived.push(data.commentPublished.id)))
  await hear(subjectId, arrived, 'Dette burde flere kommuner prøve.')
  step('server-sent events')

  const wrong = await client.query(again, { id: 'tull' }, { requestPolicy: 'network-only' }).toPromise()
  assert.equal(wrong.error.graphQLErrors[0].extensions.code, 'BAD_USER_INPUT')
  step('errors')
})
