import { useCallback, useEffect, useState } from 'react'
import { dateTime } from '../lib/i18n'
import { useTitle } from '../lib/router'
import { ask, Trouble } from './client'
import { Faults, useForm } from './form'
import { Broken } from './frame'
import {
  OperatingDocument, RetryTaskDocument, RotateKeyDocument, TasksDocument, type JobState, type KeyFragment, type OperatingQuery, type TaskFragment,
} from './gql/graphql'
import { ago, counted, named, w } from './words'

/** How the server is run: what it is set to, what it signs with, and what it could not do. */
export default function Operating() {
  useTitle(w('navOperating'))
  const [found, setFound] = useState<OperatingQuery>()
  const [trouble, setTrouble] = useState<Trouble>()
  const read = useCallback(() => {
    setTrouble(undefined)
    ask(OperatingDocument, {}).then(setFound, setTrouble)
  }, [])
  useEffect(read, [read])
  if (trouble) return <Broken trouble={trouble} again={read} />
  return (
    <div className="sheetlike">
      <h1>{w('navOperating')}</h1>
      <Tasks />
      {found && <Keys keys={found.signingKeys} />}
      {found && <Settings all={found.settings} />}
    </div>
  )
}

function Tasks() {
  const form = useForm()
  const [state, setState] = useState<JobState>('GIVEN_UP')
  const [page, setPage] = useState<{ tasks: TaskFragment[]; total: number; after: string | null }>()
  const [done, setDone] = useState('')
  const read = useCallback(async (after: string | null) => {
    const answer = await form.send(() => ask(TasksDocument, { first: 20, after, state }), () => undefined)
    if (!answer) return
    const { nodes, pageInfo, totalCount } = answer.jobs
    setPage((old) => ({ tasks: after && old ? [...old.tasks, ...nodes] : nodes, total: totalCount, after: pageInfo.hasNextPage ? pageInfo.endCursor ?? null : null }))
  }, [state]) // the form is the same for as long as the page stands
  useEffect(() => void read(null), [read])
  const retry = async (task: TaskFragment) => {
    const answer = await form.send(() => ask(RetryTaskDocument, { input: { jobId: task.id } }), (a) => a.retryJob?.userErrors)
    setDone(answer?.retryJob?.job ? w('taskTried') : '')
    await read(null)
  }
  return (
    <section className="panel" aria-labelledby="tasks">
      <h2 id="tasks">{w('tasks')}</h2>
      <p className="hint">{w('tasksSays')}</p>
      <p className="field"><select aria-label={w('tasks')} value={state} onChange={(e) => setState(e.target.value as JobState)}>
        {(['GIVEN_UP', 'WAITING'] as const).map((s) => <option key={s} value={s}>{named('jobState', s)}</option>)}
      </select></p>
      <Faults form={form} />
      <p role="status" className="hint">{done || (page && counted('taskCount', page.total))}</p>
      {page && page.tasks.length > 0 && (
        <table>
          <thead><tr><th>{w('taskKind')}</th><th>{w('attempts')}</th><th>{w('nextAttempt')}</th><th>{w('lastError')}</th><td /></tr></thead>
          <tbody>
            {page.tasks.map((j) => (
              <tr key={j.id}>
                <td>{named('job', j.kind)}</td>
                <td>{j.attempts} / {j.maxAttempts}</td>
                <td>{j.givenUpAt ? w('givenUp', { when: ago(j.givenUpAt) }) : <time dateTime={j.runAt}>{dateTime(j.runAt)}</time>}</td>
                <td>{j.lastError && <code>{j.lastError}</code>}</td>
                <td><button type="button" className="plain" disabled={form.busy} onClick={() => void retry(j)}>{w('tryNow')}</button></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {page?.after && <p><button type="button" className="plain" disabled={form.busy} onClick={() => void read(page.after)}>{w('more')}</button></p>}
    </section>
  )
}

function Keys({ keys: first }: { keys: readonly KeyFragment[] }) {
  const form = useForm()
  const [keys, setKeys] = useState(first)
  const [sure, setSure] = useState(false)
  const rotate = async () => {
    const answer = await form.send(() => ask(RotateKeyDocument, {}), (a) => a.rotateSigningKey?.userErrors)
    if (answer?.rotateSigningKey?.signingKeys) setKeys(answer.rotateSigningKey.signingKeys)
    setSure(false)
  }
  return (
    <section className="panel" aria-labelledby="keys">
      <h2 id="keys">{w('signingKeys')}</h2>
      <p className="hint">{w('signingKeysSays')}</p>
      <Faults form={form} />
      <table>
        <thead><tr><th>kid</th><th>{w('algorithm')}</th><th>{w('madeAt')}</th><th>{w('keyState')}</th></tr></thead>
        <tbody>
          {keys.map((k) => (
            <tr key={k.kid}>
              <td><code>{k.kid}</code></td><td>{k.algorithm}</td><td><time dateTime={k.createdAt}>{dateTime(k.createdAt)}</time></td>
              <td>{k.verifiesUntil ? w('verifiesUntil', { when: dateTime(k.verifiesUntil) }) : <span className="tag good">{w('signsNow')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="buttons">
        {sure
          ? <><button type="button" className="primary" disabled={form.busy} onClick={() => void rotate()}>{w('rotateNow')}</button> <button type="button" className="plain" onClick={() => setSure(false)}>{w('cancel')}</button></>
          : <button type="button" onClick={() => setSure(true)}>{w('rotateKey')}</button>}
      </p>
    </section>
  )
}

function Settings({ all }: { all: OperatingQuery['settings'] }) {
  return (
    <section className="panel" aria-labelledby="settings">
      <h2 id="settings">{w('settings')}</h2>
      <p className="hint">{w('settingsSays')}</p>
      <dl className="settings">
        {all.map((s) => (
          <div key={s.name}>
            <dt><code>{s.name}</code> {s.set && <span className="tag good">{w('isSet')}</span>}</dt>
            <dd>
              <b>{s.secret ? (s.set ? w('secretSet') : w('notSet')) : s.value || w('notSet')}</b>
              <span className="hint" lang="en">{s.help}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
