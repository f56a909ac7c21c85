import { useState } from 'react'
import { dateTime } from '../lib/i18n'
import { go } from '../lib/router'
import { ask } from './client'
import { Faults, Field, useForm } from './form'
import { AccountDataDocument, EraseAccountDocument, LinkIdentityDocument, UnlinkIdentityDocument, type MyAccountQuery } from './gql/graphql'
import { left } from './session'
import { Providers, saidBy, useCameBack, useProviders } from './sso'
import { ago, w } from './words'

type Mine = NonNullable<MyAccountQuery['viewer']>
interface Own { mine: Mine; read: () => Promise<void> }

/** Where else the account signs in. */
export function Ways({ mine, read }: Own) {
  const form = useForm()
  const offers = useProviders()
  const back = useCameBack()
  const [linking, setLinking] = useState(Boolean(back?.code))
  const says = saidBy(back)
  const linked = mine.identities ?? []
  const free = offers.filter((o) => !linked.some((i) => i.provider === o.name))
  if (offers.length === 0 && linked.length === 0) return null
  const link = (password: string | null) => {
    if (!back) return
    void form.send(() => ask(LinkIdentityDocument, { input: { code: back.code, verifier: back.verifier, password } }), (a) => a.linkIdentity?.userErrors).then((a) => {
      if (!a?.linkIdentity || a.linkIdentity.userErrors.some((e) => e.code === 'WRONG_PASSWORD')) return
      setLinking(false)
      void read()
    })
  }
  return (
    <form className="panel" noValidate onSubmit={(e) => { e.preventDefault(); link(String(new FormData(e.currentTarget).get('password') ?? '') || null) }}>
      <h2>{w('ways')}</h2>
      <p className="hint">{w('waysSays')}</p>
      {says && <p className="fault" role="alert">{says}</p>}
      <Faults form={form} />
      {linked.length > 0 && (
        <table>
          <thead><tr><th>{w('name')}</th><th>{w('email')}</th><th>{w('used')}</th><td /></tr></thead>
          <tbody>{linked.map((i) => (
            <tr key={i.id}><td>{i.title}</td><td>{i.email}</td><td><time dateTime={i.usedAt} title={dateTime(i.usedAt)}>{ago(i.usedAt)}</time></td>
              <td><button type="button" className="plain" disabled={form.busy} onClick={() => {
                void form.send(() => ask(UnlinkIdentityDocument, { input: { identityId: i.id } }), (a) => a.unlinkIdentity?.userErrors).then(read)
              }}>{w('unlink')}</button></td></tr>
          ))}</tbody>
        </table>
      )}
      {linking
        ? (
          <>
            <p role="status">{w('linkSays')}</p>
            {mine.hasPassword && <Field form={form} name="password" label={w('password')} type="password" autoComplete="current-password" autoFocus />}
            <p className="buttons"><button className="primary" disabled={form.busy}>{w('link')}</button> <button type="button" className="plain" onClick={() => setLinking(false)}>{w('cancel')}</button></p>
          </>
        )
        : <Providers offers={free} word="linkWith" returnTo="/konto" />}
    </form>
  )
}

/** All that is kept about the account, to save; and having it deleted. */
export function Data({ mine }: { mine: Mine }) {
  const form = useForm()
  const erasing = useForm()
  const [asked, setAsked] = useState(false)
  const works = mine.roles?.some((r) => r !== 'READER') ?? false

  const save = () => void form.send(() => ask(AccountDataDocument, {}), () => []).then((a) => {
    if (!a) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([a.accountData], { type: 'application/json' }))
    link.download = `innomag-${new Date().toLocaleDateString('sv')}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  })
  return (
    <>
      <section className="panel">
        <h2>{w('yourData')}</h2>
        <p className="hint">{w('yourDataSays')}</p>
        <Faults form={form} />
        <p className="buttons"><button disabled={form.busy} onClick={save}>{w('saveData')}</button></p>
      </section>
      <form className="panel danger" noValidate onSubmit={(e) => {
        e.preventDefault()
        const password = String(new FormData(e.currentTarget).get('password') ?? '') || null
        void erasing.send(() => ask(EraseAccountDocument, { input: { password } }), (a) => a.eraseAccount?.userErrors)
          .then((a) => { if (a?.eraseAccount?.erased) { left(); go('/logg-inn?slettet=1') } })
      }}>
        <h2>{w('erase')}</h2>
        <p className="hint">{w(works ? 'eraseStaff' : 'eraseSays')}</p>
        <Faults form={erasing} />
        {!works && !asked && <p className="buttons"><button type="button" onClick={() => setAsked(true)}>{w('erase')} …</button></p>}
        {!works && asked && (
          <>
            {mine.hasPassword
              ? <Field form={erasing} name="password" label={w('password')} type="password" autoComplete="current-password" autoFocus />
              : <p className="hint">{w('freshSignIn')}</p>}
            <p className="buttons"><button className="primary bad" disabled={erasing.busy}>{w('eraseForGood')}</button> <button type="button" className="plain" onClick={() => setAsked(false)}>{w('cancel')}</button></p>
          </>
        )}
      </form>
    </>
  )
}
