// A reader's page in Apollo Client: a normalised cache, relayStylePagination, live comments over a websocket.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client'
import { split } from '@apollo/client/link'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { getMainDefinition, relayStylePagination } from '@apollo/client/utilities'
import { createClient } from 'graphql-ws'
import assert from 'node:assert/strict'
import WebSocket from 'ws'
import { firstPage, hear, http, main, slug, step, until, websocket, whole } from './magazine.mjs'

const roots = gql`
  query Roots($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
    article(slug: $slug) {
      id
      title
      comments(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        edges { cursor node { id likeCount viewerHasLiked } }
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
  const sockets = createClient({ url: websocket, webSocketImpl: WebSocket })
  const client = new ApolloClient({
    link: split(
      ({ query }) => getMainDefinition(query).operation === 'subscription',
      new GraphQLWsLink(sockets),
      new HttpLink({ uri: http })),
    cache: new InMemoryCache({ typePolicies: { Article: { fields: { comments: relayStylePagination() } } } }),
  })

  const watched = client.watchQuery({ query: roots, variables: { slug, first: firstPage } })
  let shown
  watched.subscribe(({ data }) => { shown = data })
  await until('the page is shown', () => shown?.article)
  while (shown.article.comments.pageInfo.hasNextPage) {
    const before = shown.article.comments.edges.length
    await watched.fetchMore({ variables: { first: firstPage, after: shown.article.comments.pageInfo.endCursor } })
    await until('more comments are shown', () => shown.article.comments.edges.length > before)
  }
  const { id: subjectId } = shown.article
  const ids = shown.article.comments.edges.map(({ node }) => node.id)
  whole(ids, shown.article.comments.totalCount)
  step('forwards')

  const backwards = []
  for (let before = null, more = true; more;) {
    const { data } = await client.query({
      query: roots, variables: { slug, last: firstPage, before }, fetchPolicy: 'no-cache',
    })
    const { edges, pageInfo } = data.article.comments
    backwards.unshift(...edges.map(({ node }) => node.id))
    ;({ startCursor: before, hasPreviousPage: more } = pageInfo)
  }
  assert.deepEqual(backwards, ids)
  step('backwards')

  const [first] = ids
  const likes = () => shown.article.comments.edges[0].node.likeCount
  const liked = likes()
  const { data: { likeComment } } = await client.mutate({ mutation: like, variables: { input: { commentId: first } } })
  assert.deepEqual(likeComment.userErrors, [])
  await until('the like is shown where the comment stands', () => likes() === liked + 1)
  step('a mutation updates the cache')

  client.cache.modify({ id: client.cache.identify({ __typename: 'Comment', id: first }), fields: { likeCount: () => 0 } })
  await until('the cache is wrong', () => likes() === 0)
  await client.query({ query: again, variables: { id: first }, fetchPolicy: 'network-only' })
  await until('the comment is as the server has it', () => likes() === liked + 1)
  step('refetch by node')

  const arrived = []
  client.subscribe({ query: arrival, variables: { subjectId } }).subscribe(({ data }) => arrived.push(data.commentPublished.id))
  await hear(subjectId, arrived, 'Takk for at dere skriver om dette, det traff meg.')
  step('websocket')

  const wrong = await client.query({ query: again, variables: { id: 'tull' }, fetchPolicy: 'no-cache', errorPolicy: 'all' })
  assert.equal(wrong.error.errors[0].extensions.code, 'BAD_USER_INPUT')
  const refused = await client.mutate({ mutation: gql`
    mutation { postComment(input: { subjectId: "${subjectId}", body: "", name: "" }) { comment { id } userErrors { field code } } }` })
  assert.deepEqual(refused.data.postComment.userErrors.map(({ field, code }) => `${field} ${code}`).sort(), ['body REQUIRED', 'name REQUIRED'])
  step('errors')
})
