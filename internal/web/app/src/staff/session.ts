/**
 * The session of somebody who works for the magazine. The browser keeps both tokens in cookies that no script reads; what stands
 * here is only whether there is one.
 */
const kept = 'innomag-signed-in'

type Listener = () => void
const listeners = new Set<Listener>()
let signedIn = localStorage.getItem(kept) !== null
/** What waits for somebody to sign in again: requests that were under way when the session ended. */
let waiting: Listener[] = []
let ended = false

const tell = () => listeners.forEach((listener) => listener())

export const watch = (listener: Listener): Listener => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the session stands: nobody has signed in, somebody has, or the session ended while they worked. */
export const standing = (): 'out' | 'in' | 'ended' => (ended ? 'ended' : signedIn ? 'in' : 'out')

/** Somebody has signed in: what waited for that goes on. */
export function began(): void {
  localStorage.setItem(kept, '1')
  signedIn = true
  ended = false
  const all = waiting
  waiting = []
  all.forEach((resume) => resume())
  tell()
}

export function left(): void {
  localStorage.removeItem(kept)
  signedIn = ended = false
  tell()
}

addEventListener('storage', (e) => {
  if (e.key !== kept) return
  if (e.newValue !== null) began()
  else left()
})

function post(body: string, authorization?: string, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers)
  headers.set('Content-Type', 'application/json')
  headers.set('Accept-Language', document.documentElement.lang)
  if (authorization) headers.set('Authorization', authorization)
  return fetch('/graphql', { ...init, method: 'POST', body, headers })
}

let renewing: Promise<boolean> | undefined

/** Gets the next tokens. One tab at a time: a refresh token that two use ends the session. */
export function renew(): Promise<boolean> {
  const before = Date.now()
  const last = 'innomag-renewed'
  return (renewing ??= navigator.locks
    .request('innomag-renew', async () => {
      if (Number(localStorage.getItem(last) ?? 0) > before) return true // another tab was faster
      const answer = await post(JSON.stringify({ query: 'mutation { refreshSession(input: {}) { account { id } } }' }), 'Cookie renew')
      const { data } = (await answer.json()) as { data?: { refreshSession?: { account?: { id: string } } } }
      if (!data?.refreshSession?.account) return false
      localStorage.setItem(last, String(Date.now()))
      return true
    })
    .finally(() => { renewing = undefined }))
}

/** Waits until somebody has signed in again. The page stays as it is meanwhile, and so does all that was typed. */
function again(): Promise<void> {
  ended = true
  const resumed = new Promise<void>((resolve) => waiting.push(resolve))
  tell()
  return resumed
}

/** fetch as whoever has signed in. When the session has run out it is renewed, or it waits for signing in; then it asks once more. */
export async function asMyself(_: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (!signedIn) return post(init?.body as string, undefined, init)
  const answer = await post(init?.body as string, 'Cookie', init)
  if (answer.status !== 401) return answer
  if (!(await renew())) await again()
  return post(init?.body as string, 'Cookie', init)
}

/** Posts as whoever has signed in, also while the page is being closed. A beacon could not say that its cookie may be used. */
export function asMyselfOnce(body: string): void {
  if (signedIn) post(body, 'Cookie', { keepalive: true }).catch(() => {})
}

/** Signing in and out has the browser keep or drop the cookies. */
export const asRenewal = (_: RequestInfo | URL, init?: RequestInit): Promise<Response> => post(init?.body as string, 'Cookie renew', init)
