// An account from its first day to its last: signing in by way of a provider, a password, a second factor, a token, its data, its end.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { accessible, address, ask, main, seen, shot } from './walk.mjs'

const [, , , , provider, providerPassword, mails] = process.argv
const chosen = 'et langt nytt passord'

/** What an authenticator app shows now for a secret in base 32 (RFC 6238), `ahead` periods from now. */
function code(secret, ahead = 0) {
  const bits = [...secret.replace(/\s/g, '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((b) => Number.parseInt(b, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const sum = createHmac('sha1', key).update(counter).digest()
  const at = sum[19] & 15
  return String((sum.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

await main(async (open) => {
  const page = await open({ also: [provider] })
  const part = (name) => page.locator('.panel', { has: page.getByRole('heading', { name, exact: true }) })

  await page.goto(`${address}/account/sign-up`)
  await page.getByLabel('Navnet ditt').fill('Nina Ny')
  await page.getByLabel('E-postadresse').fill('nina')
  await page.getByLabel('Nytt passord').or(page.getByLabel('Passord')).fill('kort')
  await page.getByRole('button', { name: 'Lag konto' }).click()
  await page.getByText('Dette er ikke en e-postadresse.').waitFor()
  assert.equal(await page.getByLabel('Navnet ditt').inputValue(), 'Nina Ny', 'what was typed is lost')
  await accessible(page, 'signing up')
  await page.getByLabel('E-postadresse').fill('nina@example.org')
  await page.getByLabel('Passord').fill(chosen)
  await page.getByRole('button', { name: 'Lag konto' }).click()
  await page.getByText('Vi har sendt en lenke til nina@example.org').waitFor()
  seen('a reader asks for an account')

  const letter = await (await fetch(`${mails}/0`)).json()
  assert.equal(letter.To, 'nina@example.org')
  const link = letter.Text.match(/https?:\S+confirm-email#token=\S+/)[0]
  assert.ok(link.startsWith(address), `the link leads to ${link}`)
  const atProvider = async (as) => {
    await page.locator('input[name=username]').fill(as)
    await page.locator('input[name=password]').fill(providerPassword)
    await page.locator('button[type=submit], input[type=submit]').first().click()
  }
  await page.goto(link)
  await page.getByRole('heading', { name: 'Bekreft kontoen' }).waitFor()
  assert.ok(!page.url().includes('token'), 'the token stays in the address')
  await accessible(page, 'following the link of a sign-up')
  await page.getByLabel('Passord').fill('et helt annet passord')
  await page.getByRole('button', { name: 'Bekreft' }).click()
  await page.locator('.fault').first().waitFor()
  await page.getByLabel('Passord').fill(chosen)
  await page.getByRole('button', { name: 'Bekreft' }).click()
  await page.getByRole('heading', { name: 'Nina Ny' }).waitFor()
  assert.match(page.url(), /\/konto$/)
  seen('the link in the mail opens the account')

  await page.getByRole('button', { name: 'Koble til Prøvetilbyder' }).click()
  await atProvider('nina.annen@example.org')
  await page.getByText('Du har logget inn hos tilbyderen').waitFor()
  assert.ok(!page.url().includes('sso'), 'the code stays in the address')
  const ways = part('Andre måter å logge inn på')
  await ways.getByLabel('Passord').fill('feil passord')
  await ways.getByRole('button', { name: 'Koble til', exact: true }).click()
  await ways.locator('.fault').first().waitFor()
  await ways.getByLabel('Passord').fill(chosen)
  await ways.getByRole('button', { name: 'Koble til', exact: true }).click()
  await ways.getByRole('cell', { name: 'nina.annen@example.org' }).waitFor()
  await accessible(page, 'an account with a provider')
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await page.getByRole('button', { name: 'Logg inn med Prøvetilbyder' }).click()
  await atProvider('nina.annen@example.org')
  await page.getByRole('heading', { name: 'Nina Ny' }).waitFor()
  await ways.getByRole('button', { name: 'Koble fra' }).click()
  await ways.getByRole('cell', { name: 'nina.annen@example.org' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await page.waitForURL(/logg-inn/)
  seen('an account is linked to a provider, opened by it, and unlinked')

  await page.goto('about:blank') // a way back from a provider is a new page
  await page.goto(`${address}/logg-inn#sso_error=PROVIDER_UNAVAILABLE`)
  await page.getByText('Tilbyderen svarer ikke').waitFor()
  assert.ok(!page.url().includes('sso_error'))
  await page.goto(`${address}/logg-inn`)
  await page.getByRole('button', { name: 'Logg inn med Prøvetilbyder' }).waitFor()
  await accessible(page, 'signing in with a provider')
  await shot(page, 'sign-in')
  await page.getByRole('button', { name: 'Logg inn med Prøvetilbyder' }).click()
  await page.locator('input[name=username]').fill('kari@example.org')
  await page.locator('input[name=password]').fill(providerPassword)
  await page.locator('button[type=submit], input[type=submit]').first().click()
  await page.getByRole('heading', { name: 'Kari Leser' }).waitFor()
  assert.match(page.url(), /\/konto$/)
  await accessible(page, 'an account')
  seen('a reader signs in by way of a provider')

  await part('API-nøkler').getByLabel('Navn').fill('Skript')
  await part('API-nøkler').getByRole('button', { name: 'Lag nøkkel' }).click()
  await page.getByText('Nøkkelen vises bare nå').waitFor()
  await part('Velg et passord').getByLabel('Nytt passord').fill(chosen)
  await part('Velg et passord').getByRole('button').click()
  await page.getByText('Passordet er byttet.').waitFor()
  seen('without a password: a token, and then a password')

  await part('Totrinnspålogging').getByLabel('Passord').fill(chosen)
  await part('Totrinnspålogging').getByRole('button', { name: 'Slå på' }).click()
  const secret = await page.locator('code.secret', { hasText: /^[A-Z2-7 ]{16,}$/ }).innerText()
  await page.getByLabel('Kode').fill(code(secret))
  await page.getByRole('button', { name: 'Bekreft' }).click()
  await page.getByRole('button', { name: 'Jeg har tatt vare på dem' }).click()
  await page.getByText('Er på.').waitFor()
  await page.getByRole('button', { name: 'Logg ut' }).click()
  await page.waitForURL(/logg-inn/)
  await page.getByLabel('E-postadresse').fill('kari@example.org')
  await page.getByLabel('Passord').fill(chosen)
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click()
  await page.getByLabel('Kode').fill('000000')
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click()
  await page.getByText('Koden er feil eller brukt').waitFor()
  await page.getByLabel('Kode').fill(code(secret, 1))
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click()
  await page.getByRole('heading', { name: 'Kari Leser' }).waitFor()
  await shot(page, 'account')
  seen('a second factor is asked for')

  const { articles } = await ask('{ articles(first: 1) { nodes { id } } }')
  await page.evaluate(async (subjectId) => {
    await fetch('/graphql', {
      method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: 'Cookie' },
      body: JSON.stringify({ query: 'mutation ($i: PostCommentInput!) { postComment(input: $i) { comment { id } } }', variables: { i: { subjectId, body: 'Noe jeg vil ha glemt.' } } }),
    })
  }, articles.nodes[0].id)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned' }).click()])
  const kept = JSON.parse(readFileSync(await download.path(), 'utf8'))
  assert.equal(kept.account.email, 'kari@example.org')
  assert.equal(kept.discussions.comments[0].text, 'Noe jeg vil ha glemt.')
  seen('all that is kept is saved in a file')

  await page.getByRole('button', { name: 'Slett kontoen …' }).click()
  const end = page.locator('.panel.danger')
  await end.getByLabel('Passord').fill('feil')
  await end.getByRole('button', { name: 'Slett for godt' }).click()
  await end.locator('.fault').first().waitFor()
  await accessible(page, 'erasing an account')
  await end.getByLabel('Passord').fill(chosen)
  await end.getByRole('button', { name: 'Slett for godt' }).click()
  await page.getByText('Kontoen og alt du skrev, er slettet.').waitFor()
  await page.getByLabel('E-postadresse').fill('kari@example.org')
  await page.getByLabel('Passord').fill(chosen)
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'feil' }).waitFor()
  seen('an account is erased')
})
