import { useEffect, useRef, useState, type FormEvent } from 'react'
import { go, useHere, useTitle } from '../lib/router'
import { askForTokens } from './client'
import { Field, Faults, useForm } from './form'
import { SignInDocument, SignInWithDocument, type Permission } from './gql/graphql'
import { began } from './session'
import { Providers, saidBy, useCameBack, useProviders } from './sso'
import { w } from './words'

/** Where somebody begins who was not on the way to anywhere. */
export function home(may: readonly Permission[] | null | undefined): string {
  if (may?.includes('MODERATE')) return '/desk'
  if (may?.includes('WRITE')) return '/redaksjon'
  return may?.includes('ADMINISTER') ? '/admin' : '/konto'
}

/** Where the address says that somebody wanted to: a path of ours, never another site. */
const wanted = () => new URLSearchParams(location.search).get('til')?.match(/^\/(?![/\\]).*/)?.[0]

/** Signing in, on a page of its own or over the work of somebody whose session has ended. */
export function SignIn({ ended = false }: { ended?: boolean }) {
  const form = useForm()
  const [wantsCode, setWantsCode] = useState(false)
  const code = useRef<HTMLInputElement>(null)
  const here = useHere()
  const back = useCameBack()
  const offers = useProviders()
  const [byProvider, setByProvider] = useState(Boolean(back?.code))
  const atGate = here?.key.startsWith('/logg-inn')

  const arrive = (answer: { account?: { permissions?: Permission[] | null } | null; userErrors: readonly { code: string }[] } | null | undefined) => {
    if (answer?.account) {
      began()
      if (atGate) go(wanted() ?? home(answer.account.permissions), { replace: true })
    } else if (answer?.userErrors.some((p) => p.code === 'SECOND_FACTOR_REQUIRED')) {
      setWantsCode(true)
      form.clear()
      requestAnimationFrame(() => code.current?.focus())
    } else if (byProvider && answer?.userErrors.every((p) => p.code !== 'WRONG_CODE')) {
      setByProvider(false)
    }
  }

  const exchange = async (secondFactor?: string) => {
    if (!back) return
    const input = { code: back.code, verifier: back.verifier, secondFactor: secondFactor || null }
    arrive((await form.send(() => askForTokens(SignInWithDocument, { input }), (a) => a.signInWithProvider?.userErrors))?.signInWithProvider)
  }
  const begun = useRef(false)
  useEffect(() => {
    if (!back?.code || begun.current) return
    begun.current = true // a code is good once
    void exchange()
  })

  async function submit(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const input = Object.fromEntries(new FormData(e.currentTarget)) as { email: string; password: string; code?: string; secondFactor?: string }
    if (byProvider) return exchange(input.secondFactor)
    arrive((await form.send(() => askForTokens(SignInDocument, { input }), (a) => a.signIn?.userErrors))?.signIn)
  }

  const says = saidBy(back)
  return (
    <form className="sign-in" onSubmit={(e) => void submit(e)} noValidate aria-labelledby="sign-in">
      <h1 id="sign-in">{w(ended ? 'endedTitle' : 'signInTitle')}</h1>
      {ended && <p>{w('ended')}</p>}
      {atGate && location.search.includes('slettet') && <p role="status">{w('erased')}</p>}
      {says && <p className="fault" role="alert">{says}</p>}
      <Faults form={form} />
      {byProvider
        ? !wantsCode && <p role="status">{w('working')}</p>
        : (
          <>
            <Field form={form} name="email" label={w('email')} type="email" autoComplete="username" autoFocus />
            <Field form={form} name="password" label={w('password')} type="password" autoComplete="current-password" />
          </>
        )}
      {wantsCode && <Field form={form} name={byProvider ? 'secondFactor' : 'code'} label={w('code')} hint={w('codeHint')} inputMode="numeric" autoComplete="one-time-code" ref={code} />}
      {(!byProvider || wantsCode) && <p><button className="primary" disabled={form.busy}>{w('signIn')}</button></p>}
      {!byProvider && <Providers offers={offers} word="signInWith" returnTo={atGate ? `/logg-inn${location.search}` : `/logg-inn?til=${encodeURIComponent(location.pathname + location.search)}`} />}
      {!ended && <p className="aside"><a href="/account/reset-password">{w('forgotten')}</a> · <a href="/account/sign-up">{w('signUp')}</a></p>}
    </form>
  )
}

export default function SignInPage() {
  useTitle(w('signInTitle'))
  return <SignIn />
}
