// An administrator looks after the server: what could not be done, the key that signs, what is set. A moderator may not.
import assert from 'node:assert/strict'
import { accessible, address, main, seen, shot, signIn } from './walk.mjs'

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
})
