import { useEffect, useState, type FormEvent } from 'react'
import { go, useTitle, type Page } from '../lib/router'
import { ask, askForTokens } from './client'
import { Faults, Field, useForm, type Fault, type Form } from './form'
import { ConfirmEmailDocument, AcceptInvitationDocument, RequestPasswordResetDocument, ResetPasswordDocument, ConfirmEmailChangeDocument, type Permission } from './gql/graphql'
import { began } from './session'
import { home } from './signin'
import { w } from './words'

/** The token of a link in a mail. It stands after #, so that no server hears of it, and is taken out of the address at once. */
function useToken(): string {
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token') ?? '')
  useEffect(() => { if (location.hash) history.replaceState(null, '', location.pathname) }, [])
  return token
}

function Sheet({ title, says, form, submit, action, children }: {
  title: string; says: string; form: Form; submit: (input: Record<string, string>) => Promise<unknown>; action: string; children: React.ReactNode
}) {
  useTitle(title)
  const send = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    void submit(Object.fromEntries(new FormData(e.currentTarget)) as Record<string, string>)
  }
  return (
    <form className="sign-in" onSubmit={send} noValidate>
      <h1>{title}</h1>
      <p>{says}</p>
      <Faults form={form} />
      {children}
      <p><button className="primary" disabled={form.busy}>{action}</button></p>
    </form>
  )
}

const Done = ({ title, says }: { title: string; says: string }) => (
  <section className="notice" role="status"><h1>{title}</h1><p>{says}</p><p><a href="/logg-inn">{w('signIn')}</a></p></section>
)

function NewPassword({ form }: { form: Form }) {
  return <Field form={form} name="password" label={w('newPassword')} hint={w('passwordHint')} type="password" autoComplete="new-password" />
}

/** Signs in whoever the answer is for. */
async function arrive(form: Form, how: () => Promise<{ account?: { id: string; permissions?: Permission[] | null } | null; userErrors: readonly Fault[] } | null | undefined>) {
  const answer = await form.send(how, (a) => a?.userErrors)
  if (!answer?.account) return
  began()
  go(home(answer.account.permissions), { replace: true })
}

function ConfirmEmail() {
  const token = useToken()
  const form = useForm()
  return (
    <Sheet title={w('confirmEmailTitle')} says={w('confirmEmail')} form={form} action={w('confirm')}
      submit={({ password = '' }) => arrive(form, async () => (await askForTokens(ConfirmEmailDocument, { input: { token, password } })).confirmEmail)}>
      <Field form={form} name="password" label={w('password')} type="password" autoComplete="current-password" autoFocus />
    </Sheet>
  )
}

function AcceptInvitation() {
  const token = useToken()
  const form = useForm()
  const first = form.faults.some((f) => f.field === 'email')
  return (
    <Sheet title={w('invitationTitle')} says={w('invitation')} form={form} action={w('makeAccount')}
      submit={({ name = '', password = '', email }) =>
        arrive(form, async () => (await askForTokens(AcceptInvitationDocument, { input: { token, name, password, email: email || null } })).acceptInvitation)}>
      <Field form={form} name="name" label={w('yourName')} autoComplete="name" autoFocus />
      {first && <Field form={form} name="email" label={w('email')} type="email" autoComplete="username" />}
      <NewPassword form={form} />
    </Sheet>
  )
}

function ResetPassword() {
  const token = useToken()
  const form = useForm()
  const [done, setDone] = useState(false)
  if (!token) {
    if (done) return <Done title={w('mailSentTitle')} says={w('mailSent')} />
    return (
      <Sheet title={w('forgottenTitle')} says={w('forgottenSays')} form={form} action={w('sendLink')}
        submit={async ({ email = '' }) => {
          const a = await form.send(() => ask(RequestPasswordResetDocument, { input: { email } }), (b) => b.requestPasswordReset?.userErrors)
          setDone(a?.requestPasswordReset?.userErrors.length === 0)
        }}>
        <Field form={form} name="email" label={w('email')} type="email" autoComplete="username" autoFocus />
      </Sheet>
    )
  }
  if (done) return <Done title={w('passwordSetTitle')} says={w('passwordSet')} />
  return (
    <Sheet title={w('newPasswordTitle')} says={w('newPasswordSays')} form={form} action={w('save')}
      submit={async ({ password = '' }) => {
        const a = await form.send(() => ask(ResetPasswordDocument, { input: { token, password } }), (b) => b.resetPassword?.userErrors)
        setDone(a?.resetPassword?.userErrors.length === 0)
      }}>
      <NewPassword form={form} />
    </Sheet>
  )
}

function ConfirmEmailChange() {
  const token = useToken()
  const form = useForm()
  const [done, setDone] = useState(false)
  if (done) return <Done title={w('addressConfirmedTitle')} says={w('addressConfirmed')} />
  return (
    <Sheet title={w('confirmAddressTitle')} says={w('confirmAddress')} form={form} action={w('confirm')}
      submit={async () => {
        const a = await form.send(() => ask(ConfirmEmailChangeDocument, { input: { token } }), (b) => b.confirmEmailChange?.userErrors)
        setDone(a?.confirmEmailChange?.userErrors.length === 0)
      }}>
      {null}
    </Sheet>
  )
}

export const confirmEmail: Page = { default: ConfirmEmail }
export const acceptInvitation: Page = { default: AcceptInvitation }
export const resetPassword: Page = { default: ResetPassword }
export const confirmEmailChange: Page = { default: ConfirmEmailChange }
