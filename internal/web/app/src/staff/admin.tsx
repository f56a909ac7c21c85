import { useCallback, useEffect, useState } from 'react'
import { go, useTitle, type Visit } from '../lib/router'
import { ask, Trouble } from './client'
import { Faults, Field, useForm } from './form'
import { Broken, useMe } from './frame'
import {
  AccountsDocument, DisableDocument, EnableDocument, InviteDocument, SetRolesDocument, type HolderFragment, type Role,
} from './gql/graphql'
import { counted, named, w } from './words'

const roles = ['READER', 'AUTHOR', 'EDITOR', 'MODERATOR', 'ADMIN'] as const satisfies Role[]

/** Who has an account, and as what; and inviting others. */
export default function Admin({ search }: Visit) {
  useTitle(w('navAccounts'))
  const text = search.get('ord') ?? ''
  const role = roles.find((r) => r === search.get('rolle'))
  const [found, setFound] = useState<{ accounts: HolderFragment[]; total: number; more: string | null }>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [open, setOpen] = useState<string>()

  const read = useCallback(async (after: string | null) => {
    setTrouble(undefined)
    try {
      const { accounts } = await ask(AccountsDocument, { first: 50, after, filter: { ...(text && { text }), ...(role && { role }) } })
      setFound((old) => ({
        accounts: after && old ? [...old.accounts, ...accounts.nodes] : accounts.nodes, total: accounts.totalCount,
        more: accounts.pageInfo.hasNextPage ? accounts.pageInfo.endCursor ?? null : null,
      }))
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [text, role])
  useEffect(() => void read(null), [read])
  const changed = (a: HolderFragment) => setFound((old) => old && { ...old, accounts: old.accounts.map((b) => (b.id === a.id ? a : b)) })

  return (
    <div className="sheetlike">
      <h1>{w('navAccounts')}</h1>
      <Inviting />
      <form className="filters" role="search" onSubmit={(e) => {
        e.preventDefault()
        const wanted = new URLSearchParams([...new FormData(e.currentTarget)].filter(([, v]) => v) as [string, string][]).toString()
        go(wanted ? `/admin?${wanted}` : '/admin')
      }}>
        <input type="search" name="ord" defaultValue={text} placeholder={w('searchPeople')} aria-label={w('searchPeople')} />
        <select name="rolle" defaultValue={role ?? ''} aria-label={w('roles')}>
          <option value="">{w('everyone')}</option>
          {roles.map((r) => <option key={r} value={r}>{named('role', r)}</option>)}
        </select>
        <button>{w('search')}</button>
      </form>
      {trouble && <Broken trouble={trouble} again={() => void read(null)} />}
      {found && <p className="meta">{counted('accounts', found.total)}</p>}
      <table>
        <thead><tr><th>{w('name')}</th><th>{w('email')}</th><th>{w('roles')}</th><td /></tr></thead>
        <tbody>
          {found?.accounts.map((a) => (
            <Row key={a.id} a={a} open={open === a.id} toggle={() => setOpen(open === a.id ? undefined : a.id)} changed={changed} />
          ))}
        </tbody>
      </table>
      {found?.more && <p><button className="plain" onClick={() => void read(found.more)}>{w('more')}</button></p>}
    </div>
  )
}

function Row({ a, open, toggle, changed }: { a: HolderFragment; open: boolean; toggle: () => void; changed: (a: HolderFragment) => void }) {
  const me = useMe()
  const form = useForm()
  return (
    <>
      <tr>
        <td>{a.name} {a.disabled && <span className="tag spam">{w('disabled')}</span>}{a.secondFactor && <span className="tag good">{w('guarded')}</span>}</td>
        <td>{a.email}</td>
        <td>{a.roles?.map((r) => named('role', r)).join(', ')}</td>
        <td>{a.id !== me?.id && <button className="plain" aria-expanded={open} onClick={toggle}>{w('change_')}</button>}</td>
      </tr>
      {open && (
        <tr><td colSpan={4}>
          <form className="panel" onSubmit={(e) => {
            e.preventDefault()
            const chosen = new FormData(e.currentTarget).getAll('role') as Role[]
            void form.send(() => ask(SetRolesDocument, { input: { accountId: a.id, roles: chosen } }), (b) => b.setAccountRoles?.userErrors)
              .then((b) => { if (b?.setAccountRoles?.account && b.setAccountRoles.userErrors.length === 0) { changed(b.setAccountRoles.account); toggle() } })
          }}>
            <Faults form={form} />
            {form.faults.filter((f) => f.field).map((f) => <p key={f.message} className="fault">{f.message}</p>)}
            <fieldset><legend>{w('roles')}</legend>
              {roles.map((r) => <label key={r} className="choice"><input type="checkbox" name="role" value={r} defaultChecked={a.roles?.includes(r)} /> {named('role', r)}</label>)}
            </fieldset>
            <p className="buttons">
              <button className="primary" disabled={form.busy}>{w('save')}</button>
              <button type="button" disabled={form.busy} onClick={() => {
                const done = (b: HolderFragment | null | undefined) => { if (b) { changed(b); toggle() } }
                if (a.disabled) void form.send(() => ask(EnableDocument, { input: { accountId: a.id } }), (b) => b.enableAccount?.userErrors).then((b) => done(b?.enableAccount?.account))
                else void form.send(() => ask(DisableDocument, { input: { accountId: a.id } }), (b) => b.disableAccount?.userErrors).then((b) => done(b?.disableAccount?.account))
              }}>{w(a.disabled ? 'enable' : 'disable')}</button>
            </p>
          </form>
        </td></tr>
      )}
    </>
  )
}

function Inviting() {
  const form = useForm()
  const [said, say] = useState('')
  return (
    <form className="panel" noValidate onSubmit={(e) => {
      e.preventDefault()
      const target = e.currentTarget
      const fields = new FormData(target)
      const email = String(fields.get('email'))
      void form.send(() => ask(InviteDocument, { input: { email, roles: fields.getAll('role') as Role[] } }), (a) => a.inviteAccount?.userErrors)
        .then((a) => { if (a?.inviteAccount?.userErrors.length === 0) { say(w('invited', { email })); target.reset() } else say('') })
    }}>
      <h2>{w('invite')}</h2>
      <Faults form={form} />
      <Field form={form} name="email" label={w('email')} type="email" />
      <fieldset className="inline"><legend>{w('roles')}</legend>
        {roles.filter((r) => r !== 'READER').map((r) => <label key={r} className="choice"><input type="checkbox" name="role" value={r} /> {named('role', r)}</label>)}
      </fieldset>
      {form.faults.filter((f) => f.field && f.field !== 'email').map((f) => <p key={f.message} className="fault">{f.message}</p>)}
      <p className="buttons"><button disabled={form.busy}>{w('sendInvitation')}</button> <span role="status" className="hint">{said}</span></p>
    </form>
  )
}
