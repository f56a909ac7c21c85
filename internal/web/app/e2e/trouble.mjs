// What readers meet when things go wrong, and when others write at the same time: node trouble.mjs ADDRESS PICTURES.
import assert from 'node:assert/strict'
import { accessible, address, ask, comment, main, seen, shot, signedInToken } from './walk.mjs'

const path = '/artikkel/frokosten-som-holder-folk-hjemme'
const story = address + path
const taken = (page) => page.waitForFunction(() => Object.keys(document.getElementById('app')).some((k) => k.startsWith('__react')))
const phone = { width: 390, height: 844 }

await main(async (open) => {
  const moderator = await signedInToken('moderator@innomag.example')
  const { article } = await ask('query ($s: String!) { article(slug: $s) { id } }', { s: path.split('/').at(-1) })
  const decide = (verb, input) =>
    ask(`mutation ($i: ${verb[0].toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $i) { comment { id visibility } userErrors { code message } } }`, { i: input }, moderator)
      .then((d) => assert.deepEqual(d[verb].userErrors, []))
  const revisionOf = async (id) => (await ask('query ($id: ID!) { node(id: $id) { ... on Comment { revision visibility } } }', { id }, moderator)).node
  /** A comment that everyone sees. */
  async function published(name, body) {
    const { comment: c } = await comment(article.id, name, body)
    const { revision, visibility } = await revisionOf(c.id)
    if (visibility !== 'PUBLIC') await decide('approveComment', { commentId: c.id, expectedRevision: revision })
    return c.id
  }
  const gone = async (id) => decide('rejectComment', { commentId: id, expectedRevision: (await revisionOf(id)).revision, reason: 'OTHER' })
  const write = async (form, body, name) => {
    await form.locator('textarea[name="tekst"]').fill(body)
    if (name) await form.locator('input[name="navn"]').fill(name)
  }

  { // somebody else writes while the page is read
    const page = await open(phone)
    const listening = page.waitForEvent('websocket').then((ws) => ws.waitForEvent('framesent', (f) => f.payload.includes('"subscribe"')))
    await page.goto(story)
    await taken(page)
    const read = page.locator('.comment').nth(2)
    await read.scrollIntoViewIfNeeded()
    await listening
    const there = await read.boundingBox()
    await page.evaluate(() => {
      window.shifts = 0
      new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.sources.some((o) => !o.node?.parentElement?.closest('.arrivals'))) window.shifts += e.value }).observe({ type: 'layout-shift' })
    })
    const count = await page.locator('.comment').count()
    await published('Første ute', 'Den første som kom mens du leste.')
    await page.getByRole('button', { name: '1 ny kommentar' }).waitFor()
    await published('Nummer to', 'Den andre som kom mens du leste.')
    const waiting = page.getByRole('button', { name: '2 nye kommentarer' })
    await waiting.waitFor()
    assert.deepEqual(await read.boundingBox(), there, 'what is read has moved')
    assert.equal(await page.evaluate(() => window.shifts), 0)
    assert.equal(await page.locator('.comment').count(), count, 'it was let in unasked')
    await shot(page, 'nye-kommentarer-phone-light')
    await waiting.click()
    await page.locator('.comment.marked', { hasText: 'Den andre som kom' }).waitFor()
    assert.equal(await page.locator('.comment', { hasText: 'Den første som kom' }).count(), 1)
    assert.equal(await waiting.count(), 0)
    seen('new comments are told of, move nothing, and come when they are asked for')
    await page.context().close()
  }

  { // what is answered goes away
    const doomed = await published('Blir borte', 'Dette står her ikke lenge.')
    const page = await open()
    await page.goto(story)
    await taken(page)
    const theirs = page.locator('.comment', { hasText: 'Dette står her ikke lenge.' })
    await theirs.getByText('Svar', { exact: true }).click()
    await write(theirs.locator('form'), 'Et svar som ble skrevet lenge.', 'Svarer sent')
    await gone(doomed)
    await theirs.getByRole('button', { name: 'Send kommentaren' }).click()
    await theirs.getByText('Kommentaren du svarte på, er ikke lenger der. Teksten din er tatt vare på.').waitFor()
    assert.equal(await theirs.locator('textarea').inputValue(), 'Et svar som ble skrevet lenge.')
    await accessible(page, 'an answer to nothing')
    await theirs.getByRole('button', { name: 'Send som egen kommentar' }).click()
    const alone = page.locator('.comment[data-depth="0"]', { hasText: 'Et svar som ble skrevet lenge.' })
    await alone.getByText('Kvitteringen din').waitFor()
    assert.equal(await alone.count(), 1)
    seen('an answer to a comment that was rejected meanwhile keeps its text, says so, and can stand by itself')
    await page.context().close()
  }

  { // the same comment in two browsers
    const here = await open()
    await here.goto(story)
    await taken(here)
    await write(here.locator('#skriv'), 'Bare min, her og der.', 'To nettlesere')
    await here.locator('#skriv .button').first().click()
    const mine = here.locator('.comment', { hasText: 'Bare min, her og der.' })
    await mine.getByText('Kvitteringen din').waitFor()
    const receipt = await mine.getByText('Kvitteringen din').getAttribute('href')
    const id = (await mine.getAttribute('id')).split('-')[1]
    await decideIfWaiting(id)

    const there = await open()
    await there.goto(story)
    await taken(there)
    const same = there.locator('.comment', { hasText: 'Bare min, her og der.' })
    await same.waitFor()
    for (const verb of ['Endre', 'Trekk tilbake', 'Kvitteringen din']) assert.equal(await same.getByText(verb, { exact: true }).count(), 0, `${verb} is offered to others`)
    await there.goto(`${address}/kvittering?k=${encodeURIComponent('avkuttet' + receipt.slice(-20))}`)
    await there.getByText('Denne kvitteringen kjenner vi ikke').waitFor()
    await accessible(there, 'a receipt that is none')
    await there.goto(address + receipt)
    await there.locator('form[action="/kvittering/trekk"] .button').click()
    await there.getByText('trukket tilbake').first().waitFor()

    await mine.getByRole('button', { name: 'Endre' }).click()
    await mine.locator('textarea').fill('For sent å endre.')
    await mine.getByRole('button', { name: 'Lagre' }).click()
    await mine.locator('.wrong').waitFor()
    assert.ok((await mine.locator('.wrong').textContent()).length > 10)
    assert.equal(await mine.locator('textarea').inputValue(), 'For sent å endre.')
    seen('a receipt counts where it is: others are offered nothing, a cut one is told, and what was withdrawn elsewhere is said')
    await here.context().close()
    await there.context().close()
  }

  { // the server does not answer, answers slowly, or with what is no answer
    const page = await open()
    await page.clock.install()
    await page.goto(story)
    await taken(page)
    const form = page.locator('#skriv')
    const send = form.getByRole('button', { name: /Send/ })
    await write(form, 'Denne skal frem til slutt.', 'Tålmodig')
    let how = (route) => route.abort('connectionrefused')
    let sent = 0
    await page.route('**/graphql', (route) => {
      if (!route.request().postData()?.includes('postComment')) return route.continue()
      sent++
      return how(route)
    })
    const says = async (text, what) => {
      await send.click()
      await form.locator('.wrong', { hasText: text }).waitFor()
      assert.equal(await form.locator('textarea').inputValue(), 'Denne skal frem til slutt.', what)
      assert.equal(await form.locator('textarea').isEnabled(), true)
      assert.equal(await page.locator('.comment', { hasText: 'Denne skal frem' }).count(), 0, `${what}: it seems to be sent`)
    }
    await says('nettleseren når ikke InnoMag', 'nobody answers')
    for (const [what, answer] of Object.entries({
      'an error of the server': { status: 500, body: '{"errors":[{"message":"boom"}]}', contentType: 'application/json' },
      'a page of something between': { status: 502, body: '<h1>Bad Gateway</h1>', contentType: 'text/html' },
      'an error instead of data': { status: 200, body: '{"data":null,"errors":[{"message":"internal","extensions":{"code":"INTERNAL"}}]}', contentType: 'application/json' },
      'no JSON at all': { status: 200, body: '<!doctype html>', contentType: 'application/json' },
    })) {
      how = (route) => route.fulfill(answer)
      await says('noe gikk galt hos oss', what)
    }
    const held = []
    how = (route) => held.push(route)
    await send.click()
    await form.getByText('Sendes …').waitFor()
    await page.clock.fastForward(21_000)
    await form.locator('.wrong', { hasText: 'nettleseren når ikke InnoMag' }).waitFor()
    await shot(page, 'tjeneren-er-treg-desktop-light')
    await accessible(page, 'a slow server')
    await Promise.all(held.map((r) => r.continue())) // it arrives after all, when nobody waits for it
    how = (route) => route.continue()
    await page.reload()
    await taken(page)
    assert.equal(await page.inputValue('#tekst'), 'Denne skal frem til slutt.', 'the draft is kept')
    await send.click()
    await page.locator('.comment', { hasText: 'Denne skal frem til slutt.' }).getByText('Kvitteringen din').waitFor()
    const kept = await ask('query ($q: String!) { searchComments(query: $q, first: 20) { nodes { bodyText } } }', { q: '"Denne skal frem til slutt"' }, moderator)
    assert.equal(kept.searchComments.nodes.length, 1, 'it is stored once')
    assert.equal(sent, 7)
    seen('a server that is down, slow or out of order is told of; nothing typed is lost, and what is sent seven times is stored once')
    await page.context().close()
  }

  { // going on without a connection
    const page = await open()
    await page.goto(address)
    await taken(page)
    await page.context().setOffline(true)
    await page.click('.lead .card-title a')
    await page.getByRole('heading', { name: 'Ingen forbindelse' }).waitFor()
    await accessible(page, 'no connection')
    await page.getByRole('button', { name: 'Prøv igjen' }).click()
    await page.getByRole('heading', { name: 'Ingen forbindelse' }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Prøv igjen' }).click()
    await page.locator('.story h1').waitFor()
    await page.context().setOffline(true)
    await page.goBack()
    await page.locator('.front').waitFor()
    await page.click('text=Alle initiativer')
    await page.getByRole('heading', { name: 'Ingen forbindelse' }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Prøv igjen' }).click()
    await page.locator('.directory .venture').first().waitFor()
    await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: 'nei' }))
    await page.click('.venture h3 a')
    await page.getByRole('heading', { name: 'Noe gikk galt hos oss' }).waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Prøv igjen' }).click()
    await page.locator('.story h1').waitFor()
    seen('who goes on without a connection is told, tries again, and comes to where they were going')
    await page.context().close()
  }

  async function decideIfWaiting(number) {
    const commentId = Buffer.from(`Comment:${number}`).toString('base64url')
    const { revision, visibility } = await revisionOf(commentId)
    if (visibility !== 'PUBLIC') await decide('approveComment', { commentId, expectedRevision: revision })
  }
})
