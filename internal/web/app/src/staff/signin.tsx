import { useRef, useState, type FormEvent } from 'react'
import { go, useHere, useTitle } from '../lib/router'
import { askForTokens } from './client'
import { Field, Faults, useForm } from './form'
import { SignInDocument } from './gql/graphql'
import { began } from './session'
import { w } from './words'

/** Signing in, on a page of its own or over the work of somebody whose session has ended. */
export function SignIn({ ended = false }: { ended?: boolean }) {
  const form = useForm()
  const [wantsCode, setWantsCode] = useState(false)
  const code = useRef<HTMLInputElement>(null)
  const here = useHere()

  async function submit(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const input = Object.fromEntries(new FormData(e.currentTarget)) as { email: string; password: string; code?: string }
    const answer = await form.send(() => askForTokens(SignInDocument, { input }), (a) => a.signIn?.userErrors)
    if (answer?.signIn?.account) {
      began()
      if (here?.key.startsWith('/logg-inn')) go(new URLSearchParams(location.search).get('til')?.match(/^\/(?![/\\]).*/)?.[0] ?? '/desk', { replace: true })
    } else if (answer?.signIn?.userErrors.some((p) => p.code === 'SECOND_FACTOR_REQUIRED')) {
      setWantsCode(true)
      form.clear()
      requestAnimationFrame(() => code.current?.focus())
    }
  }

  return (
    <form className="sign-in" onSubmit={(e) => void submit(e)} noValidate aria-labelledby="sign-in">
      <h1 id="sign-in">{w(ended ? 'endedTitle' : 'signInTitle')}</h1>
      {ended && <p>{w('ended')}</p>}
      <Faults form={form} />
      <Field form={form} name="email" label={w('email')} type="email" autoComplete="username" autoFocus />
      <Field form={form} name="password" label={w('password')} type="password" autoComplete="current-password" />
      {wantsCode && <Field form={form} name="code" label={w('code')} hint={w('codeHint')} inputMode="numeric" autoComplete="one-time-code" ref={code} />}
      <p><button className="primary" disabled={form.busy}>{w('signIn')}</button></p>
      {!ended && <p className="aside"><a href="/account/reset-password">{w('forgotten')}</a></p>}
    </form>
  )
}

export default function SignInPage() {
  useTitle(w('signInTitle'))
  return <SignIn />
}
