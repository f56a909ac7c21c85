// A developer tries the API: samples, the schema's own words, live comments, as a guest and signed in.
import assert from 'node:assert/strict'
import { accessible, address, comment, main, seen, shot, signIn, signedInToken, ask } from './walk.mjs'

await main(async (open) => {
  const page = await open()
  await page.goto(`${address}/api`)
  const samples = page.getByRole('region', { name: 'Samples' })
  const answer = () => page.locator('.result-window').evaluate((e) => e.querySelector('.CodeMirror').CodeMirror.getValue())
  const run = () => page.getByRole('button', { name: 'Execute query' }).click()
  async function answered(wanted) {
    for (let i = 0; i < 100; i++) {
      const text = await answer()
      if (wanted.test(text)) return JSON.parse(text)
      await page.waitForTimeout(100)
    }
    assert.match(await answer(), wanted)
  }
  async function sample(name, operation) {
    await samples.getByRole('button').filter({ has: page.locator('strong', { hasText: name }) }).click()
    await page.locator('.graphiql-tab-active', { hasText: operation }).waitFor()
  }

  for (const [name, operation, wanted] of [
    ['An article and its discussion', 'Article', /"bodyHtml"/], ['Page after page', 'Articles', /"endCursor"/],
    ['Initiatives, and what', 'Initiatives', /"initiativeFacets"/], ['Search', 'Search', /"highlights"/],
    ['Post a comment', 'PostComment', /"receipt"/], ['Who am I', 'Viewer', /"viewer": null/],
  ]) {
    await sample(name, operation)
    await run()
    assert.equal((await answered(wanted)).errors, undefined, name)
  }
  seen('every sample for guests is answered')

  await sample('Comments as they become public', 'CommentPublished')
  await run()
  await page.getByRole('button', { name: 'Stop query' }).waitFor()
  const token = await signedInToken('moderator@innomag.example')
  const { articles } = await ask('{ articles(first: 1) { nodes { id } } }')
  let live
  for (let i = 0; i < 20 && !live; i++) { // the socket may still be opening when the first becomes public
    const posted = await comment(articles.nodes[0].id, 'Utvikler', `En kommentar som kommer direkte, nummer ${i}, ${Date.now()}.`)
    if (posted.comment.visibility !== 'PUBLIC') {
      await ask('mutation ($i: ApproveCommentInput!) { approveComment(input: $i) { userErrors { message } } }', { i: { commentId: posted.comment.id, expectedRevision: 1 } }, token)
    }
    live = await answered(/Utvikler/).catch(() => undefined)
  }
  assert.equal(live?.data.commentPublished.authorName, 'Utvikler')
  await page.getByRole('button', { name: 'Stop query' }).click()
  seen('comments arrive live')

  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query', exact: true }).click()
  await page.locator('.graphiql-doc-explorer').getByText('The front page.').first().waitFor()
  await page.getByRole('button', { name: 'Show Samples' }).click()
  await shot(page, 'api')
  await accessible(page, 'the API page', ['nested-interactive', 'scrollable-region-focusable']) // GraphiQL's tabs and editors
  seen('the schema explains itself')

  await page.goto(`${address}/logg-inn`)
  await signIn(page, 'moderator@innomag.example')
  await page.goto(`${address}/api`)
  await page.getByLabel('Ask as').waitFor()
  await sample('The moderation queue', 'Queue')
  await page.getByLabel('Ask as').selectOption('guest')
  await run()
  assert.ok((await answered(/"errors"/)).errors.length > 0)
  await page.getByLabel('Ask as').selectOption('me')
  await run()
  assert.ok((await answered(/"moderationCounts": {/)).data.moderationQueue.nodes.length > 0)
  seen('who has signed in asks as themselves')
})
