import { useCallback, useEffect, useState, type FormEvent, type ReactNode } from 'react'
import { dateTime } from '../lib/i18n'
import { useTitle } from '../lib/router'
import { ask, Trouble } from './client'
import { Faults, Field, useForm } from './form'
import { Broken, Waiting } from './frame'
import {
  ChangeAddressDocument, ChangePasswordDocument, ConfirmSecondFactorDocument, CreateApiTokenDocument, EndOtherSessionsDocument, EndSessionDocument,
  ModerationMailDocument, MyAccountDocument, RemoveSecondFactorDocument, RevokeApiTokenDocument, SetModerationMailDocument, StartSecondFactorDocument,
  type ModerationMail, type MyAccountQuery, type Permission, type StartSecondFactorMutation,
} from './gql/graphql'
import { Data, Ways } from './ways'
import { ago, counted, named, w } from './words'

type Mine = NonNullable<MyAccountQuery['viewer']>
type Fields = Record<string, string>

/** One's own account: where it is signed in, and what opens it. */
export default function AccountPage() {
  useTitle(w('navAccount'))
  const [mine, setMine] = useState<Mine>()
  const [trouble, setTrouble] = useState<Trouble>()
  const read = useCallback(async () => {
    setTrouble(undefined)
    try {
      setMine((await ask(MyAccountDocument, {})).viewer ?? undefined)
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [])
  useEffect(() => void read(), [read])
  if (trouble) return <Broken trouble={trouble} again={() => void read()} />
  if (!mine) return <Waiting />
  return (
    <div className="sheetlike">
      <h1>{mine.name}</h1>
      <p>{mine.email} · {mine.roles?.map((r) => named('role', r)).join(', ')}</p>
      {mine.roles?.some((r) => r === 'MODERATOR' || r === 'ADMIN') && <Reminders />}
      <Sessions mine={mine} read={read} />
      <Password mine={mine} read={read} />
      <Ways mine={mine} read={read} />
      <Address mine={mine} />
      <SecondFactor mine={mine} read={read} />
      <Tokens mine={mine} read={read} />
      <Data mine={mine} />
    </div>
  )
}

/** A part of the page with a form of its own, which says below what came of it. */
function Part({ title, says, action, submit, done, children, form }: {
  title: string; says?: string; action?: string; done?: string; children?: ReactNode; form: ReturnType<typeof useForm>; submit?: (fields: Fields) => Promise<unknown>
}) {
  const send = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    const target = e.currentTarget
    void submit?.(Object.fromEntries(new FormData(target)) as Fields).then((good) => { if (good) target.reset() })
  }
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{title}</h2>
      {says && <p className="hint">{says}</p>}
      <Faults form={form} />
      {children}
      {action && <p className="buttons"><button disabled={form.busy}>{action}</button> <span role="status" className="hint">{done}</span></p>}
    </form>
  )
}

interface Own { mine: Mine; read: () => Promise<void> }

/** How often a moderator is mailed that comments wait. */
function Reminders() {
  const form = useForm()
  const [every, setEvery] = useState<ModerationMail>()
  const [done, setDone] = useState('')
  useEffect(() => void form.send(() => ask(ModerationMailDocument, {}), () => []).then((a) => setEvery(a?.moderationMail)), [])
  return (
    <Part title={w('queueMail')} says={w('queueMailSays')} action={w('save')} form={form} done={done}
      submit={async () => {
        const a = every && await form.send(() => ask(SetModerationMailDocument, { input: { every } }), (b) => b.setModerationMail?.userErrors)
        setDone(a?.setModerationMail?.moderationMail ? w('saved') : '')
        return false
      }}>
      <p className="field"><label htmlFor="every">{w('queueMailEvery')}</label>
        <select id="every" value={every ?? 'OFF'} disabled={!every} onChange={(e) => { setEvery(e.target.value as ModerationMail); setDone('') }}>
          {(['OFF', 'HOURLY', 'DAILY'] as const).map((v) => <option key={v} value={v}>{named('queueMail', v)}</option>)}
        </select></p>
    </Part>
  )
}

const browsers = [['Edg', 'Edge'], ['OPR', 'Opera'], ['Firefox', 'Firefox'], ['FxiOS', 'Firefox'], ['Chrome', 'Chrome'], ['CriOS', 'Chrome'], ['Safari', 'Safari']] as const
const systems = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'macOS'], ['CrOS', 'ChromeOS'], ['Linux', 'Linux']] as const

/** A browser by name, as its User-Agent tells; what tells of none is given as it is. */
function deviceOf(agent: string): string {
  const known = (list: readonly (readonly [string, string])[]) => list.find(([sign]) => agent.includes(sign))?.[1]
  return agent.startsWith('Mozilla/') ? [known(browsers), known(systems)].filter(Boolean).join(', ') || agent : agent
}

function Sessions({ mine, read }: Own) {
  const form = useForm()
  const others = mine.sessions?.filter((s) => !s.current).length ?? 0
  return (
    <Part title={w('sessions')} form={form}>
      <table>
        <thead><tr><th>{w('device')}</th><th>{w('used')}</th><th>{w('signedInAt')}</th><td /></tr></thead>
        <tbody>
          {mine.sessions?.map((s) => (
            <tr key={s.id}>
              <td><span title={s.device}>{deviceOf(s.device) || w('unknownDevice')}</span> {s.current && <span className="tag good">{w('thisOne')}</span>}</td>
              <td><time dateTime={s.usedAt}>{ago(s.usedAt)}</time></td>
              <td><time dateTime={s.createdAt}>{dateTime(s.createdAt)}</time></td>
              <td>{!s.current && <button type="button" className="plain" disabled={form.busy} onClick={() => {
                void form.send(() => ask(EndSessionDocument, { input: { sessionId: s.id } }), (a) => a.endSession?.userErrors).then(read)
              }}>{w('end')}</button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others > 0 && <p><button type="button" disabled={form.busy} onClick={() => {
        void form.send(() => ask(EndOtherSessionsDocument, {}), (a) => a.endOtherSessions?.userErrors).then(read)
      }}>{w('endOthers')}</button></p>}
    </Part>
  )
}

function Password({ mine, read }: Own) {
  const form = useForm()
  const [done, setDone] = useState('')
  return (
    <Part title={w(mine.hasPassword ? 'password' : 'firstPassword')} says={w(mine.hasPassword ? 'passwordSays' : 'freshSignIn')} action={w(mine.hasPassword ? 'changePassword' : 'firstPassword')} form={form} done={done}
      submit={async ({ currentPassword = '', newPassword = '' }) => {
        const a = await form.send(() => ask(ChangePasswordDocument, { input: { currentPassword, newPassword } }), (b) => b.changePassword?.userErrors)
        const good = a?.changePassword?.userErrors.length === 0
        setDone(good ? w('passwordChanged') : '')
        if (good && !mine.hasPassword) await read()
        return good
      }}>
      {mine.hasPassword && <Field form={form} name="currentPassword" label={w('currentPassword')} type="password" autoComplete="current-password" />}
      <Field form={form} name="newPassword" label={w('newPassword')} hint={w('passwordHint')} type="password" autoComplete="new-password" />
    </Part>
  )
}

function Address({ mine }: { mine: Mine }) {
  const form = useForm()
  const [done, setDone] = useState('')
  return (
    <Part title={w('email')} says={w('addressSays')} action={w('changeAddress')} form={form} done={done}
      submit={async ({ email = '', password = '' }) => {
        const a = await form.send(() => ask(ChangeAddressDocument, { input: { email, password } }), (b) => b.requestEmailChange?.userErrors)
        const good = a?.requestEmailChange?.userErrors.length === 0
        setDone(good ? w('addressAsked') : '')
        return good
      }}>
      <Field form={form} name="email" label={w('newAddress')} type="email" autoComplete="email" />
      <Proof mine={mine} form={form} />
    </Part>
  )
}

/** The password once more; where there is none, what to do instead. */
function Proof({ mine, form }: { mine: Mine; form: ReturnType<typeof useForm> }) {
  return mine.hasPassword
    ? <Field form={form} name="password" label={w('password')} type="password" autoComplete="current-password" />
    : <p className="hint">{w('freshSignIn')}</p>
}

function SecondFactor({ mine, read }: Own) {
  const form = useForm()
  const [enrolment, setEnrolment] = useState<NonNullable<StartSecondFactorMutation['startSecondFactor']>['enrolment']>()
  const [codes, setCodes] = useState<readonly string[]>()
  if (codes) {
    return (
      <Part title={w('secondFactor')} form={form}>
        <p role="status"><b>{w('recoveryCodes')}</b></p>
        <ul className="codes">{codes.map((c) => <li key={c}><code>{c}</code></li>)}</ul>
        <p className="buttons"><button type="button" onClick={() => { setCodes(undefined); void read() }}>{w('keptThem')}</button></p>
      </Part>
    )
  }
  if (enrolment) {
    return (
      <Part title={w('secondFactor')} says={w('secretSays')} action={w('confirm')} form={form}
        submit={async ({ code = '' }) => {
          const a = await form.send(() => ask(ConfirmSecondFactorDocument, { input: { code } }), (b) => b.confirmSecondFactor?.userErrors)
          if (a?.confirmSecondFactor?.recoveryCodes) { setEnrolment(undefined); setCodes(a.confirmSecondFactor.recoveryCodes) }
        }}>
        <p><code className="secret">{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code> <a href={enrolment.uri}>{w('openApp')}</a></p>
        <Field form={form} name="code" label={w('code')} inputMode="numeric" autoComplete="one-time-code" autoFocus />
      </Part>
    )
  }
  if (mine.secondFactor) {
    return (
      <Part title={w('secondFactor')} says={w('secondFactorOn')} action={w('removeSecondFactor')} form={form}
        submit={async ({ password = '', code = '' }) => {
          const a = await form.send(() => ask(RemoveSecondFactorDocument, { input: { password, code } }), (b) => b.removeSecondFactor?.userErrors)
          if (a?.removeSecondFactor?.removed) await read()
        }}>
        <Proof mine={mine} form={form} />
        <Field form={form} name="code" label={w('code')} hint={w('codeHint')} inputMode="numeric" autoComplete="one-time-code" />
      </Part>
    )
  }
  return (
    <Part title={w('secondFactor')} says={w('secondFactorOff')} action={w('startSecondFactor')} form={form}
      submit={async ({ password = '' }) => {
        const a = await form.send(() => ask(StartSecondFactorDocument, { input: { password } }), (b) => b.startSecondFactor?.userErrors)
        setEnrolment(a?.startSecondFactor?.enrolment)
      }}>
      <Proof mine={mine} form={form} />
    </Part>
  )
}

const scopes = ['READ', 'COMMENT', 'WRITE', 'PUBLISH', 'MODERATE', 'ADMINISTER'] as const satisfies Permission[]

function Tokens({ mine, read }: Own) {
  const form = useForm()
  const [secret, setSecret] = useState<string>()
  return (
    <form className="panel" noValidate onSubmit={(e) => {
      e.preventDefault()
      const fields = new FormData(e.currentTarget)
      const input = {
        name: String(fields.get('name')), password: String(fields.get('password') ?? ''), scope: fields.getAll('scope') as Permission[],
        expiresAt: new Date(Date.now() + Number(fields.get('days')) * 86_400_000).toISOString(),
      }
      void form.send(() => ask(CreateApiTokenDocument, { input }), (a) => a.createApiToken?.userErrors).then((a) => {
        if (!a?.createApiToken?.secret) return
        setSecret(a.createApiToken.secret)
        void read()
      })
    }}>
      <h2>{w('apiTokens')}</h2>
      <p className="hint">{w('apiTokensSays')}</p>
      <Faults form={form} />
      {secret && <p role="status"><b>{w('tokenOnce')}</b> <code className="secret">{secret}</code></p>}
      {(mine.apiTokens?.length ?? 0) > 0 && (
        <table>
          <thead><tr><th>{w('name')}</th><th>{w('may')}</th><th>{w('expires')}</th><th>{w('used')}</th><td /></tr></thead>
          <tbody>
            {mine.apiTokens?.map((t) => (
              <tr key={t.id}><td>{t.name} <code>…{t.hint}</code></td><td>{t.scope.map((s) => named('permission', s)).join(', ')}</td><td>{dateTime(t.expiresAt)}</td>
                <td>{t.usedAt ? ago(t.usedAt) : w('never')}</td>
                <td><button type="button" className="plain" disabled={form.busy} onClick={() => {
                  void form.send(() => ask(RevokeApiTokenDocument, { input: { tokenId: t.id } }), (a) => a.revokeApiToken?.userErrors).then(read)
                }}>{w('revoke')}</button></td></tr>
            ))}
          </tbody>
        </table>
      )}
      <Field form={form} name="name" label={w('name')} />
      <fieldset><legend>{w('may')}</legend>{scopes.map((s) => <label key={s} className="choice"><input type="checkbox" name="scope" value={s} defaultChecked={s === 'READ'} /> {named('permission', s)}</label>)}</fieldset>
      {form.faults.filter((f) => f.field && f.field !== 'name' && f.field !== 'password').map((f) => <p key={f.message} className="fault">{f.message}</p>)}
      <p className="field"><label htmlFor="days">{w('forHowLong')}</label><select id="days" name="days" defaultValue="90">{[7, 30, 90, 365].map((d) => <option key={d} value={d}>{counted('days', d)}</option>)}</select></p>
      <Proof mine={mine} form={form} />
      <p className="buttons"><button disabled={form.busy}>{w('makeToken')}</button></p>
    </form>
  )
}
