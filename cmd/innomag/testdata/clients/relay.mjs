// A reader's page in Relay: what relay-compiler made of relay/documents.js, run on relay-runtime, live over a websocket.
import { createClient } from 'graphql-ws'
import assert from 'node:assert/strict'
import relay from 'relay-runtime'
import WebSocket from 'ws'
import { firstPage, hear, http, main, slug, step, websocket, whole } from './magazine.mjs'

const {
  Environment, Network, Observable, RecordSource, Store, commitLocalUpdate, commitMutation, createOperationDescriptor, fetchQuery,
  getPaginationMetadata, getPaginationVariables, getRefetchMetadata, getSelector, requestSubscription,
} = relay
const artifact = async (name) => (await import(`./relay/__generated__/${name}.graphql.js`)).default

await main(async () => {
  const sockets = createClient({ url: websocket, webSocketImpl: WebSocket })
  const environment = new Environment({
    store: new Store(new RecordSource()),
    network: Network.create(
      async ({ text: query }, variables) => (await fetch(http, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }),
      })).json(),
      ({ text: query }, variables) => Observable.create((sink) => sockets.subscribe({ query, variables }, sink))),
  })
  const fetched = (query, variables) => fetchQuery(environment, query, variables, { fetchPolicy: 'network-only' }).toPromise()

  // pages reads a paginated fragment to its end, as usePaginationFragment does when somebody keeps scrolling.
  async function pages(query, fragment, direction) {
    await fetched(query, { slug, count: firstPage })
    const operation = createOperationDescriptor(query, { slug, count: firstPage })
    environment.retain(operation)
    const { paginationRequest } = getPaginationMetadata(fragment, 'a page')
    const read = () => {
      const { data: { article } } = environment.lookup(operation.fragment)
      return { id: article.id, selector: getSelector(fragment, article) }
    }
    const { paginationMetadata, identifierInfo } = { ...getPaginationMetadata(fragment, 'a page'), ...getRefetchMetadata(fragment, 'a page') }
    for (;;) {
      const { id, selector } = read()
      const { data } = environment.lookup(selector)
      const { edges, pageInfo, totalCount } = data.comments
      const more = direction === 'forward' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage
      if (!more) return { id, ids: edges.map(({ node }) => node.id), totalCount, selector }
      const cursor = direction === 'forward' ? pageInfo.endCursor : pageInfo.startCursor
      const variables = getPaginationVariables(direction, firstPage, cursor, selector.variables, {}, paginationMetadata)
      await fetched(paginationRequest, { ...variables, [identifierInfo?.identifierQueryVariableName ?? 'id']: id })
    }
  }

  const forwards = await pages(await artifact('documentsArticleQuery'), await artifact('documentsRoots_article'), 'forward')
  whole(forwards.ids, forwards.totalCount)
  step('forwards')

  const back = await pages(await artifact('documentsBackQuery'), await artifact('documentsBack_article'), 'backward')
  assert.deepEqual(back.ids, forwards.ids)
  step('backwards')

  const third = forwards.ids[2]
  const record = () => environment.getStore().getSource().get(third)
  const liked = record().likeCount
  const like = await artifact('documentsLikeMutation')
  const { likeComment } = await new Promise((onCompleted, onError) =>
    commitMutation(environment, { mutation: like, variables: { input: { commentId: third } }, onCompleted, onError }))
  assert.deepEqual(likeComment.userErrors, [])
  assert.equal(record().likeCount, liked + 1)
  step('a mutation updates the cache')

  commitLocalUpdate(environment, (store) => store.get(third).setValue(0, 'likeCount'))
  assert.equal(record().likeCount, 0)
  await fetched(await artifact('documentsCommentRefetchQuery'), { id: third })
  assert.equal(record().likeCount, liked + 1)
  step('refetch by node')

  const arrived = []
  requestSubscription(environment, {
    subscription: await artifact('documentsArrivalSubscription'),
    variables: { subjectId: forwards.id },
    updater: (store) => arrived.push(store.getRootField('commentPublished').getDataID()),
  })
  const posted = await hear(forwards.id, arrived, 'Slikt skulle vi hatt hos oss, sier jeg som bor i nabokommunen.')
  assert.equal(environment.getStore().getSource().get(posted).__typename, 'Comment')
  step('websocket')

  const errors = await new Promise((resolve, onError) => commitMutation(environment, {
    mutation: like, variables: { input: { commentId: 'tull' } }, onCompleted: (_, errors) => resolve(errors), onError,
  }))
  assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT')
  step('errors')
})
