// An administrator looks after the server: what could not be done, the key that signs, what is set. A moderator may not.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { accessible, address, comment, ask, foreign, main, seen, shot, signIn } from './walk.mjs'

const rooms = [
  '/desk', '/desk/folk', '/desk/logg?av=ALLE', '/desk/tall', '/desk/regler', '/redaksjon', '/redaksjon/initiativer', '/redaksjon/forslag', '/redaksjon/organisasjoner',
  '/redaksjon/personer', '/redaksjon/tema', '/redaksjon/stikkord', '/redaksjon/rapporter', '/redaksjon/forside', '/redaksjon/adresser', '/redaksjon/import',
  '/admin', '/admin/drift', '/konto',
]

/** The texts of the app in a language, all in one table; what readers see stands under a name of its own. */
async function texts(language) {
  const parts = await Promise.all(['reader', 'staff', 'newsroom'].map(async (p) => Object.entries(JSON.parse(await readFile(`${process.argv[4]}/${p}/${language}.json`, 'utf8'))).map(([k, v]) => [`${p} ${k}`, v])))
  return Object.fromEntries(parts.flat())
}

await main(async (open) => {
  const page = await open()
  await page.goto(`${address}/admin/drift`)
  await signIn(page, 'admin@innomag.example')
  const tasks = page.getByRole('region', { name: 'Oppgaver' })
  await tasks.getByRole('cell', { name: 'Slette en fil' }).waitFor()
  await tasks.getByText('no such folder').waitFor()
  await accessible(page, 'operations')
  await shot(page, 'operating')
  await tasks.getByRole('button', { name: 'Prøv nå' }).click()
  await tasks.getByText('Oppgaven prøves nå.').waitFor()
  await tasks.getByRole('cell', { name: 'Slette en fil' }).waitFor({ state: 'detached' })
  seen('what was given up is tried again')

  const keys = page.getByRole('region', { name: 'Nøkler' })
  assert.equal(await keys.getByText('Signerer nå').count(), 1)
  const kid = await keys.locator('code').first().innerText()
  await keys.getByRole('button', { name: 'Bytt nøkkel' }).click()
  await keys.getByRole('button', { name: 'Ja, bytt nå' }).click()
  await keys.getByText('Godtas til').waitFor()
  assert.notEqual(await keys.locator('code').first().innerText(), kid)
  await page.reload()
  await keys.getByText('Godtas til').waitFor() // still signed in, by the old key
  seen('the key is changed and nobody is signed out')

  const settings = page.getByRole('region', { name: 'Innstillinger' })
  const secret = settings.locator('div', { has: page.getByText('DATABASE_URL', { exact: true }) })
  await secret.getByText('satt (vises ikke)').waitFor()
  assert.ok(!(await page.content()).includes('postgres://'))
  seen('settings are shown, secrets are not')

  const phone = await open({ width: 390, height: 780 })
  await phone.goto(`${address}/admin/drift`)
  await signIn(phone, 'admin@innomag.example')
  await phone.getByRole('region', { name: 'Innstillinger' }).waitFor()
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), 'the page is wider than a phone')

  const other = await open()
  await other.goto(`${address}/admin/drift`)
  await signIn(other, 'moderator@innomag.example')
  await other.getByRole('heading', { name: 'Ikke for denne kontoen' }).waitFor()
  assert.equal(await other.getByRole('link', { name: 'Drift' }).count(), 0)
  seen('others do not find it')

  // All rooms in the other languages, and the work in them.
  const { articles } = await ask('{ articles(first: 1) { nodes { id } } }')
  await comment(articles.nodes[0].id, 'Kari Nordmann', 'A comment to be judged in another language.')
  const table = { nb: await texts('nb'), nn: await texts('nn'), en: await texts('en') }
  for (const [code, others, word, done] of [['nn', ['nb', 'en'], 'Godkjenn', 'Godkjend'], ['en', ['nb', 'nn'], 'Approve', 'Approved']]) {
    await page.context().addCookies([{ name: 'sprak', value: code, url: address }])
    await page.goto(`${address}/desk?ord=judged`)
    await page.locator('.judged').waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.lang), code)
    const decide = page.locator('.verdicts').getByRole('button', { name: word })
    await decide.click()
    await page.locator('.said', { hasText: done }).waitFor()
    await page.keyboard.press('u')
    await decide.waitFor()
    for (const room of rooms) {
      await page.evaluate((to) => { const a = Object.assign(document.createElement('a'), { href: to }); document.body.append(a); a.click(); a.remove() }, room)
      await page.waitForURL(address + room)
      await page.locator('h1, .tabs').first().waitFor()
      await page.waitForFunction(() => !document.querySelector('.on-its-way, .waiting'))
      assert.deepEqual(await foreign(page, table[code], others.map((o) => table[o]), 'script, code, .proof, .body, [lang]:not(html)'), [], `${room} in ${code}`)
    }
    seen(`every room speaks ${code === 'nn' ? 'Nynorsk' : 'English'}, and comments are judged in it`)
  }
})
