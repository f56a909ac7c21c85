// The comments on another site: node embed.mjs ADDRESS PICTURES PORT. The site is served here, at a port that the server was told to allow.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { accessible, address, main, seen, shot } from './walk.mjs'

const port = Number(process.argv[4])
const site = `http://127.0.0.1:${port}`
const slug = 'verkstedet-der-hull-i-cv-en-er-en-fordel'

// A site with a strict policy and a loud style of its own.
const html = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Lokalavisa</title><link rel="stylesheet" href="/site.css">
<script src="${address}/embed.js" defer></script></head><body><main><h1>Lokalavisa</h1><p>Vi spør leserne.</p>
<ul><li><innomag-count article="${slug}"></innomag-count></li><li><innomag-count initiative="finnes-ikke">?</innomag-count></li></ul>
<innomag-comments article="${slug}"></innomag-comments><p id="after">Det var det.</p></main></body></html>`
const css = `p, li, textarea, button { color: rgb(255, 0, 0); font-size: 40px; } ol { columns: 3; } main { width: 30rem; }
innomag-comments { --innomag-ink: rgb(0, 60, 0); }`
const serve = (at, origin) => createServer((r, w) => {
  w.setHeader('Content-Security-Policy', `default-src 'none'; style-src 'self'; script-src ${address}; connect-src ${address}; form-action 'none'`)
  if (r.url === '/site.css') return void w.setHeader('Content-Type', 'text/css').end(css)
  w.setHeader('Content-Type', 'text/html; charset=utf-8').end(r.url === '/' ? html : '')
}).listen(at, '127.0.0.1', origin)

await main(async (open) => {
  const known = await new Promise((done) => { const s = serve(port, () => done(s)) })
  const stranger = await new Promise((done) => { const s = serve(0, () => done(s)) })
  const page = await open({ also: [site] })
  const complaints = []
  page.on('console', (m) => m.type() === 'error' && !/favicon/.test(m.location().url) && complaints.push(m.text()))
  let asked = 0
  page.on('request', (r) => { if (/commentCounts/.test(r.postData() ?? '')) asked++ })
  await page.goto(site)
  await page.getByText('Båten min ble ferdig til avtalt tid').waitFor()
  const frame = page.locator('innomag-comments')
  const seenAs = await frame.evaluate((el) => {
    const [item, field] = [el.shadowRoot.querySelector('li p:not(.head)'), el.shadowRoot.querySelector('textarea')]
    const after = document.getElementById('after').getBoundingClientRect()
    return {
      size: getComputedStyle(item).fontSize, ink: getComputedStyle(item).color, field: getComputedStyle(field).fontSize,
      scrolls: el.scrollHeight > el.clientHeight + 1, below: after.top >= el.getBoundingClientRect().bottom, width: el.getBoundingClientRect().width,
      widest: Math.max(...[...el.shadowRoot.querySelectorAll('*')].filter((o) => !o.closest('.trap')).map((o) => o.getBoundingClientRect().width)),
    }
  })
  assert.equal(seenAs.size, '16px', 'the style of the page leaks in')
  assert.equal(seenAs.field, '16px', 'a field is of the size of the page')
  assert.equal(seenAs.ink, 'rgb(0, 60, 0)', 'the page cannot choose its colour')
  assert.deepEqual([seenAs.scrolls, seenAs.below], [false, true], 'it is not as high as what it holds')
  assert.ok(seenAs.widest <= seenAs.width, 'it is wider than its place')
  seen('another origin shows the comments, in their own style, as high as they are')

  const counts = page.locator('innomag-count')
  const listed = await frame.locator('li:not(:has(i))').count()
  await counts.first().getByText(`${listed} kommentarer`, { exact: true }).waitFor()
  assert.deepEqual([await counts.nth(1).textContent(), asked], ['', 1], 'counts are asked for one by one, or made up')
  seen('a list on another origin is told how many comments there are, by one question')

  await page.getByRole('button', { name: 'Send kommentaren' }).click()
  await page.getByText('Skriv en kommentar!').waitFor()
  await page.getByLabel('Kommentaren din').fill('Hilsen fra lokalavisa.')
  await page.getByLabel('Navnet ditt').fill('Leser av to')
  await page.route('**/graphql', (route) => route.abort('connectionrefused'))
  await page.getByRole('button', { name: 'Send kommentaren' }).click()
  await page.getByText('Teksten står her; prøv igjen').waitFor()
  assert.equal(await page.getByLabel('Kommentaren din').inputValue(), 'Hilsen fra lokalavisa.')
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: 'Send kommentaren' }).click()
  await page.locator('innomag-comments .said:not(.wrong):not(:empty)').waitFor()
  assert.equal(await page.getByLabel('Kommentaren din').inputValue(), '')
  assert.deepEqual(await page.context().cookies(), [], 'another site leaves cookies')
  assert.deepEqual(complaints.filter((c) => !/ERR_CONNECTION_REFUSED/.test(c)), [])
  await accessible(page, 'the comments on another site')
  await shot(page, 'innbygget-desktop-light')
  seen('another origin takes a comment, keeps it while nobody answers, and leaves no cookie')

  const other = await open({ also: ['http://127.0.0.1:'] })
  await other.goto(`http://127.0.0.1:${stranger.address().port}/`)
  await other.getByText('Kommentarene kunne ikke hentes.').waitFor()
  await other.getByRole('button', { name: 'Prøv igjen' }).waitFor()
  seen('a site that the operator did not name gets nothing, and says so')
  known.close()
  stranger.close()
})
