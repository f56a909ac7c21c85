import { useState } from 'react'
import { useTitle } from '../lib/router'
import { ask } from './client'
import { Faults, Field, useForm } from './form'
import { SignUpDocument } from './gql/graphql'
import { Providers, useProviders } from './sso'
import { w } from './words'

/** An account for somebody who reads and comments. The answer is the same whether or not the address has one already. */
export default function SignUpPage() {
  useTitle(w('signUp'))
  const form = useForm()
  const offers = useProviders()
  const [sent, setSent] = useState('')
  if (sent) {
    return <section className="notice" role="status"><h1>{w('mailSentTitle')}</h1><p>{w('signUpSent', { email: sent })}</p><p><a href="/">{w('toFront')}</a></p></section>
  }
  return (
    <form className="sign-in" noValidate onSubmit={(e) => {
      e.preventDefault()
      const { name = '', email = '', password = '' } = Object.fromEntries(new FormData(e.currentTarget)) as Record<string, string>
      void form.send(() => ask(SignUpDocument, { input: { name, email, password } }), (a) => a.signUp?.userErrors)
        .then((a) => { if (a?.signUp?.accepted) setSent(email) })
    }}>
      <h1>{w('signUp')}</h1>
      <p>{w('signUpSays')}</p>
      <Faults form={form} />
      <Field form={form} name="name" label={w('yourName')} autoComplete="name" autoFocus maxLength={60} />
      <Field form={form} name="email" label={w('email')} type="email" autoComplete="email" />
      <Field form={form} name="password" label={w('password')} hint={w('passwordHint')} type="password" autoComplete="new-password" />
      <p><button className="primary" disabled={form.busy}>{w('makeAccount')}</button></p>
      <Providers offers={offers} word="signInWith" returnTo="/logg-inn" />
      <p className="aside"><a href="/logg-inn">{w('haveAccount')}</a></p>
    </form>
  )
}
