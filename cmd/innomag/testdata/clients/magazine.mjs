// What the clients share: where the magazine is, and the people who comment and decide there while a client watches.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'

export const { ADDRESS: address, SLUG: slug, TOKEN: token } = process.env
export const http = `${address}/graphql`
export const websocket = http.replace(/^http/, 'ws')
export const firstPage = 3

const done = []

// step notes that something was done; the test compares the notes with what it expects.
export const step = (what) => done.push(what)

export async function main(journey) {
  // A client that waits for an answer that never comes must end, and say where.
  const patience = setTimeout(() => {
    console.error('waited too long after: ' + done.join(', '))
    process.exit(1)
  }, 60_000)
  try {
    await journey()
  } catch (problem) {
    console.error(`after: ${done.join(', ')}\n${problem.stack ?? JSON.stringify(problem)}`)
    process.exit(1)
  }
  clearTimeout(patience)
  console.log(JSON.stringify(done))
  process.exit(0)
}

async function ask(query, variables, authorization) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' }
  if (authorization) headers.Authorization = `Bearer ${authorization}`
  const answer = await fetch(http, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const { data, errors } = await answer.json()
  assert.equal(errors, undefined, JSON.stringify(errors))
  return data
}

// hear has readers comment until the client, which notes what arrives, has heard of one: a subscription does not say when it
// has begun.
export async function hear(subjectId, arrived, say) {
  const posted = []
  while (!arrived.some((id) => posted.includes(id))) {
    assert.ok(posted.length < 5, 'no comment arrives')
    posted.push(await publish(subjectId, `${say} Hilsen leser nummer ${posted.length + 1}.`))
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return posted.find((id) => arrived.includes(id))
}

// publish has a guest post a comment and a moderator approve it, and gives its id.
async function publish(subjectId, body) {
  const { postComment: posted } = await ask(
    `mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id revision visibility } userErrors { code message } } }`,
    { input: { subjectId, name: 'Leser', body, idempotencyKey: randomUUID() } })
  assert.deepEqual(posted.userErrors, [])
  if (posted.comment.visibility === 'PUBLIC') return posted.comment.id
  const { approveComment: approved } = await ask(
    `mutation ($input: ApproveCommentInput!) { approveComment(input: $input) { comment { visibility } userErrors { code message } } }`,
    { input: { commentId: posted.comment.id, expectedRevision: posted.comment.revision } }, token)
  assert.deepEqual(approved.userErrors, [])
  assert.equal(approved.comment.visibility, 'PUBLIC')
  return posted.comment.id
}

// whole checks that pages put together are one list: nothing twice, nothing missing.
export function whole(ids, totalCount) {
  assert.equal(new Set(ids).size, ids.length, 'a comment came twice')
  assert.equal(ids.length, totalCount, 'comments are missing')
  assert.ok(totalCount > 2 * firstPage, 'too few comments to try pages')
}

// until waits for a condition that events bring about.
export async function until(what, condition) {
  for (let tries = 0; tries < 1_000; tries++) {
    if (condition()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  assert.fail(`never: ${what}`)
}
