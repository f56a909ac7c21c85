// What the walks share: a browser, people, and looking for what axe finds.
import axe from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

const AxeBuilder = axe.default ?? axe
export const [, , address, shots] = process.argv
const password = 'bare-til-demo-1234' // of everybody in the demo
const patience = 15_000
mkdirSync(shots, { recursive: true })

let latest = 'the beginning'
/** Tells the test that something was seen to be so. */
export function seen(what) {
  latest = what
  console.log(JSON.stringify({ name: what }))
}

/** Has the API answer, as a client of another device. */
export async function ask(query, variables, token) {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST', body: JSON.stringify({ query, variables }),
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
  })
  const { data, errors } = await answer.json()
  assert.equal(errors, undefined, JSON.stringify(errors))
  return data
}

/** A comment from a guest. */
export async function comment(subjectId, name, body) {
  const { postComment } = await ask(
    'mutation ($i: PostCommentInput!) { postComment(input: $i) { comment { id visibility } receipt userErrors { code message } } }',
    { i: { subjectId, name, body } })
  assert.deepEqual(postComment.userErrors, [])
  return postComment
}

export const signedInToken = async (email) =>
  (await ask('mutation ($i: SignInInput!) { signIn(input: $i) { accessToken } }', { i: { email, password } })).signIn.accessToken

/** Runs a walk with a browser of its own, and ends the process. */
export async function main(walk) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
  })
  const broken = []
  /** A page of somebody's own browser, on a screen of that size. It asks nobody but the server, and `also`. */
  async function open({ width = 1360, height = 860, also = [], ...rest } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'nb-NO', ...rest })
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    page.on('pageerror', (e) => broken.push(`${page.url()}: ${e.message}`))
    page.on('request', (r) => { if (![address, ...also].some((o) => r.url().startsWith(o)) && !/^(data|blob|about):/.test(r.url())) broken.push(`asked elsewhere: ${r.url()}`) })
    return page
  }
  let code = 0
  try {
    await walk(open)
    assert.deepEqual(broken, [])
  } catch (problem) {
    console.log(JSON.stringify({ name: `after ${latest}`, error: `${problem.stack ?? problem}\n${broken.join('\n')}` }))
    code = 1
    let n = 0
    for (const context of browser.contexts()) for (const page of context.pages()) await shot(page, `failed-${path.basename(process.argv[1], '.mjs')}-${n++}`).catch(() => {})
  }
  await browser.close()
  process.exit(code)
}

export const shot = (page, name) => page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled' })

/** Fails for everything that axe finds, but for rules that a library's markup breaks. There are no frames: axe need not open a page for them. */
export async function accessible(page, where, except = []) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules(except).analyze()
  assert.deepEqual(violations.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`), [])
}

export async function signIn(page, email) {
  await page.getByLabel('E-postadresse').fill(email)
  await page.getByLabel('Passord').fill(password)
  await page.getByRole('button', { name: 'Logg inn' }).click()
  await page.getByLabel('Passord').waitFor({ state: 'detached' })
}

/** The texts of a page that are those of another language, and names that only programs have. `own` and `others` are tables of texts. */
export async function foreign(page, own, others, except = 'script, .prose, code, [lang]:not(html)') {
  const mine = new Set(Object.values(own))
  const theirs = new Set(others.flatMap((m) => Object.values(m)).filter((text) => !mine.has(text) && text.length > 2))
  const said = await page.evaluate((skipped) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(skipped)) texts.push(walker.currentNode.data.trim())
    for (const el of document.querySelectorAll('[aria-label], [title], [placeholder]')) texts.push(el.getAttribute('aria-label') ?? '', el.title ?? '', el.getAttribute('placeholder') ?? '')
    return texts
  }, except)
  return said.filter((text) => theirs.has(text) || /^[A-Z]+_[A-Z_]+$/.test(text) || /^\w+\.[A-Z_]{3,}$/.test(text))
}

/** Picks by keyboard what a picker finds first for a text. */
export async function pick(page, label, text) {
  const field = page.getByRole('combobox', { name: label })
  await field.fill(text)
  if (!text) await field.press('ArrowDown')
  await page.locator('.picker [role=option]').first().waitFor()
  await field.press('Enter')
  await page.locator('.picker [role=option]').first().waitFor({ state: 'hidden' })
}
