// What readers do, in a real browser against a real server: node reader.mjs ADDRESS PICTURES. One line of JSON per journey.
import AxeBuilder from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const [, , base, pictures] = process.argv
await mkdir(pictures, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
const story = `${base}/artikkel/verkstedet-der-hull-i-cv-en-er-en-fordel`
const lists = [
  '/artikler', '/initiativ', '/initiativ?status=PILOT&status=SCALED&fylke=50&q=frokost&fra=2021', '/tema/bolig-og-naermiljoe', '/person/kjersti-fagerli',
  '/organisasjon/tredje-akt-sa', '/sok', '/sok?q=eldreomsorgen', '/sok?q=eldreomsorgen&type=ARTICLE',
]
const [phone, desktop] = [{ width: 390, height: 844 }, { width: 1280, height: 860 }]

/** Opens a page that complains of everything the console, the policy or another host would. */
async function open(options = {}) {
  const context = await browser.newContext({ viewport: desktop, ...options })
  const page = await context.newPage()
  page.complaints = []
  page.on('console', (m) => m.type() === 'error' && !page.offline && !/40[49]|422/.test(m.text()) && page.complaints.push(m.text()))
  page.on('pageerror', (e) => page.complaints.push(e.message))
  page.on('request', (r) => !r.url().startsWith(base) && !r.url().startsWith('data:') && page.complaints.push(`asks ${r.url()}`))
  page.done = async () => {
    assert.deepEqual(page.complaints, [])
    await context.close()
  }
  return page
}

const taken = (page) => page.waitForFunction(() => Object.keys(document.getElementById('app')).some((k) => k.startsWith('__react')))

const journeys = {
  async 'the app takes pages over as they are, without asking again, in budget, and nothing moves'() {
    for (const path of ['/', new URL(story).pathname, '/initiativ/frokostvenner', ...lists]) {
      const page = await open()
      let scripts = 0
      const asked = []
      page.on('response', async (r) => {
        if (r.request().resourceType() === 'script') scripts += Number(r.headers()['content-length'] ?? 0)
      })
      page.on('request', (r) => r.url().endsWith('/graphql') && asked.push(r.postData()))
      await page.addInitScript(() => {
        window.shifts = 0
        new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shifts += e.value }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(base + path, { waitUntil: 'networkidle' })
      await taken(page)
      assert.deepEqual(asked, [], `${path} asks again`)
      assert.equal(await page.evaluate(() => window.shifts), 0, `${path} moves`)
      assert.ok(scripts > 0 && scripts <= 110 * 1024, `${path} loads ${scripts} bytes of scripts`)
      await page.done()
    }
  },

  async 'axe finds nothing, on phones and desktops, in light and in dark'() {
    const most = ['/', new URL(story).pathname, '/initiativ', '/sok?q=eldreomsorgen']
    const every = [...most, ...lists.filter((path) => !most.includes(path)), '/initiativ/frokostvenner', '/finnes-ikke', '/artikkel/verkstedet-som-er-borte']
    for (const [width, viewport, colorScheme, paths] of [['phone', phone, 'light', every], ['desktop', desktop, 'dark', most]]) {
      const page = await open({ viewport, colorScheme })
      for (const path of paths) {
        await page.goto(base + path, { waitUntil: 'load' })
        await page.screenshot({ path: `${pictures}/${(path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'forside').slice(0, 30)}-${width}-${colorScheme}.png` })
        const { violations } = await new AxeBuilder({ page }).analyze()
        assert.deepEqual(violations.map((v) => `${path} ${v.id}: ${v.nodes.map((n) => n.html).slice(0, 3).join(' ')}`), [])
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is wider than a ${width}`)
      }
      await page.done()
    }
  },

  async 'without a script an article is read and commented on, and the receipt changes and withdraws it'() {
    const page = await open({ javaScriptEnabled: false })
    await page.goto(story)
    await page.fill('#navn', 'Uten skript')
    await page.click('.comment-form .button')
    assert.match(await page.textContent('#tekst-feil'), /Skriv en kommentar!/)
    assert.equal(await page.inputValue('#navn'), 'Uten skript')
    await page.fill('#tekst', 'Dette går an uten JavaScript.')
    await page.click('.comment-form .button')
    assert.match(page.url(), /\/kvittering\?k=/)
    assert.match(await page.textContent('.receipt'), /Dette går an uten JavaScript/)
    await page.fill('#tekst', 'Dette går an uten JavaScript, også å endre.')
    await page.click('form[action="/kvittering/endre"] .button')
    assert.match(await page.textContent('.receipt'), /også å endre/)
    await page.click('form[action="/kvittering/trekk"] .button')
    assert.match(await page.textContent('.receipt'), /trukket tilbake/)
    await page.goto(story)
    await page.locator('.comment', { hasText: 'Statistikeren' }).first().getByRole('link', { name: 'Meld' }).click()
    await page.getByLabel('Den handler om noe annet').check()
    await page.getByRole('button', { name: 'Send meldingen' }).click()
    await page.getByText('Ingen har sett på meldingen ennå.').waitFor()
    assert.match(page.url(), /\/melding\?k=/)
    assert.equal((await fetch(`${base}/melding?kommentar=4711`)).status, 404)
    await page.done()
  },

  async 'a reader is told what is missing, comments, and finds the comment again'() {
    const page = await open()
    await page.goto(story)
    await taken(page)
    await page.click('.comment-form .button')
    assert.match(await page.textContent('.comment-form'), /Skriv en kommentar!/)
    assert.match(await page.textContent('.comment-form'), /Skriv navnet ditt!/)
    await page.fill('#tekst', 'Godt skrevet om et fint sted.')
    await page.fill('#navn', 'Nysgjerrig leser')
    await page.reload()
    await taken(page)
    assert.equal(await page.inputValue('#tekst'), 'Godt skrevet om et fint sted.', 'the draft is kept')
    await page.click('.comment-form .button')
    const mine = page.locator('.comment', { hasText: 'Godt skrevet om et fint sted.' })
    await mine.waitFor()
    await mine.locator('text=Kvitteringen din').waitFor()
    assert.equal(await page.inputValue('#tekst'), '')
    await page.reload()
    await mine.locator('text=Kvitteringen din').waitFor()
    await mine.getByRole('button', { name: 'Endre' }).click()
    await mine.locator('textarea').fill('Godt skrevet om et fint sted ved fjorden.')
    await mine.getByRole('button', { name: 'Lagre' }).click()
    await page.locator('.comment', { hasText: 'ved fjorden' }).waitFor()
    const now = page.locator('.comment', { hasText: 'ved fjorden' })
    await now.getByRole('button', { name: 'Trekk tilbake' }).click()
    await now.getByRole('button', { name: 'Ja, trekk den tilbake' }).click()
    await page.locator('text=Kommentaren er trukket tilbake.').first().waitFor()
    await page.done()
  },

  async 'a comment that was sent as the connection broke is kept, and stored once'() {
    const page = await open()
    await page.goto(story)
    await taken(page)
    let cut = true
    let sent = 0
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('postComment')) return route.continue()
      sent++
      if (!cut) return route.continue()
      cut = false
      await route.fetch() // it arrives, but the answer does not
      page.offline = true
      return route.abort('connectionreset')
    })
    await page.fill('#tekst', 'Bare én gang, takk.')
    await page.fill('#navn', 'På toget')
    await page.click('.comment-form .button')
    await page.locator('.comment-form .wrong').waitFor()
    assert.match(await page.textContent('.comment-form .wrong'), /tatt vare på/)
    assert.equal(await page.inputValue('#tekst'), 'Bare én gang, takk.')
    page.offline = false
    await page.click('.comment-form .button')
    await page.locator('.comment', { hasText: 'Bare én gang, takk.' }).locator('text=Kvitteringen din').waitFor()
    assert.equal(sent, 2)
    assert.equal(await page.locator('.comment', { hasText: 'Bare én gang, takk.' }).count(), 1)
    await page.done()
  },

  async 'readers like, answer, report, and see what is behind a link'() {
    const page = await open({ viewport: phone })
    await page.goto(story)
    await taken(page)
    const first = page.locator('.comment').first()
    await first.locator('.like').click()
    await first.locator('.like[aria-pressed="true"]').waitFor()
    await first.locator('text=Svar').first().click()
    await first.locator('textarea').fill('Et svar på sin plass.')
    await first.locator('input[name="navn"]').fill('Den som svarer')
    await first.locator('.comment-form .button').first().click()
    await page.locator('.comment[data-depth="1"]', { hasText: 'Et svar på sin plass.' }).waitFor()
    await page.locator('.comment', { hasText: 'Per-Arne' }).first().getByRole('link', { name: 'Meld', exact: true }).click()
    await page.getByRole('button', { name: 'Send meldingen' }).click()
    await page.locator('text=Takk. Redaksjonen ser på kommentaren.').waitFor()
    assert.match(await page.getByRole('link', { name: 'Meldt' }).getAttribute('href'), /^\/melding\?k=/)
    const anchor = await page.locator('.comment', { hasText: 'Statistikeren' }).last().getAttribute('id')
    await page.goto(`${story}#${anchor}`)
    await page.locator(`#${anchor}.marked`).waitFor()
    await page.screenshot({ path: `${pictures}/kommentarer-phone-light.png` })
    await page.done()
  },

  async 'another page shows and takes comments by one small script'() {
    const page = await open()
    const script = await page.request.get(`${base}/embed.js`)
    assert.ok(Number(script.headers()['content-length']) <= 20 * 1024)
    await page.goto(`${base}/embed`)
    await page.getByText('Båten min ble ferdig til avtalt tid').waitFor()
    await page.getByRole('button', { name: 'Send kommentaren' }).click()
    await page.getByText('Skriv en kommentar!').waitFor()
    await page.getByLabel('Kommentaren din').fill('Hilsen fra et annet nettsted.')
    await page.getByLabel('Navnet ditt').fill('Gjest')
    await page.getByRole('button', { name: 'Send kommentaren' }).click()
    await page.locator('innomag-comments .said:not(.wrong):not(:empty)').waitFor()
    assert.equal(await page.getByLabel('Kommentaren din').inputValue(), '')
    assert.deepEqual((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id), [])
    await page.done()
  },

  async 'links lead on without a new page, and back to where one was'() {
    const page = await open()
    await page.goto(base)
    await taken(page)
    await page.evaluate(() => { window.same = true })
    await page.click('.lead .card-title a')
    await page.locator('.story h1').waitFor()
    assert.equal(await page.evaluate(() => window.same), true)
    assert.match(await page.title(), /Verkstedet/)
    await page.goBack()
    await page.locator('.front').waitFor()
    assert.equal(await page.evaluate(() => window.same), true)
    await page.done()
  },
}

let failed = 0
for (const [name, journey] of Object.entries(journeys)) {
  const began = Date.now()
  try {
    await journey()
    console.log(JSON.stringify({ name, ms: Date.now() - began }))
  } catch (error) {
    failed++
    console.log(JSON.stringify({ name, ms: Date.now() - began, error: String(error.stack ?? error).slice(0, 3000) }))
  }
}
await browser.close()
process.exit(failed ? 1 : 0)
