import { useEffect, useState } from 'react'
import { ask } from './client'
import { ProvidersDocument, type ProvidersQuery } from './gql/graphql'
import { w } from './words'

const kept = 'innomag-sso'

const base64url = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

/** Sends the browser to a provider. What only this page knows is kept in this tab, so that nobody else can use what comes back. */
async function leaveFor(provider: string, returnTo: string) {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)))
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
  sessionStorage.setItem(kept, verifier)
  location.assign(`/auth/${encodeURIComponent(provider)}/start?${new URLSearchParams({ returnTo, challenge }).toString()}`)
}

export interface CameBack {
  /** Good once, for five minutes; empty when the provider let nobody in. */
  code: string
  verifier: string
  /** Why there is no code. */
  error: string
}

/** What a provider sent the browser back with, if it did. It is taken out of the address at once. */
export function useCameBack(): CameBack | undefined {
  const [back] = useState(() => {
    const said = new URLSearchParams(location.hash.slice(1))
    const code = said.get('sso') ?? '', error = said.get('sso_error') ?? ''
    return code || error ? { code, error, verifier: sessionStorage.getItem(kept) ?? '' } : undefined
  })
  useEffect(() => {
    if (!back) return
    sessionStorage.removeItem(kept)
    history.replaceState(history.state, '', location.pathname + location.search)
  }, [back])
  return back
}

/** What became of a way back, in words; nothing when all is well. */
export function saidBy(back: CameBack | undefined): string {
  switch (back?.error) {
    case undefined: case '': return ''
    case 'PROVIDER_UNAVAILABLE': return w('ssoDown')
    case 'SIGN_IN_EXPIRED': return w('ssoExpired')
    default: return w('ssoDenied')
  }
}

type Offer = ProvidersQuery['signInProviders'][number]

/** Who else signs people in here; none until that is known. */
export function useProviders(): readonly Offer[] {
  const [offers, setOffers] = useState<readonly Offer[]>([])
  useEffect(() => {
    let gone = false
    ask(ProvidersDocument, {}).then(({ signInProviders }) => { if (!gone) setOffers(signInProviders) }, () => {})
    return () => { gone = true }
  }, [])
  return offers
}

/** A button for each provider. */
export function Providers({ offers, returnTo, word }: { offers: readonly Offer[]; returnTo: string; word: 'signInWith' | 'linkWith' }) {
  if (offers.length === 0) return null
  return (
    <ul className="providers">
      {offers.map((o) => <li key={o.name}><button type="button" onClick={() => void leaveFor(o.name, returnTo)}>{w(word, { name: o.title })}</button></li>)}
    </ul>
  )
}
