import { useCallback, useEffect, useState } from 'react'
import { useTitle } from '../lib/router'
import { dateTime } from '../lib/i18n'
import { ask, Trouble } from './client'
import { Faults, useForm } from './form'
import { Broken, Waiting } from './frame'
import {
  PolicyDocument, SetPolicyDocument, SimulateDocument, TryOutDocument, TryOutPlacesDocument,
  type ModerationMode, type ModerationPolicyInput, type RulesFragment, type SimulateQuery, type TryOutQuery,
} from './gql/graphql'
import { ago, counted, named, w } from './words'

const modes = ['POST_MODERATE', 'TRUSTED_ONLY', 'PRE_MODERATE', 'CLOSED'] as const satisfies ModerationMode[]
const lists = ['bannedWords', 'suspectWords', 'blockedDomains', 'allowedDomains', 'reservedNames'] as const
const numbers = ['maxLinks', 'minLength', 'maxLength', 'repeatHours', 'holdFirst', 'trustAfter', 'closeAfterDays', 'editMinutes', 'reportsToHide'] as const

const lines = (text: string) => text.split('\n').map((l) => l.trim()).filter(Boolean)

/** What a form changes of the rules that count; nothing else is sent. */
function changes(form: FormData, rules: RulesFragment): ModerationPolicyInput {
  const out: ModerationPolicyInput = {}
  const mode = form.get('mode') as ModerationMode
  if (mode !== rules.mode) out.mode = mode
  for (const name of lists) {
    const said = lines(String(form.get(name) ?? ''))
    if (said.join('\n') !== rules[name].join('\n')) out[name] = said
  }
  for (const name of numbers) {
    const said = Number(form.get(name))
    if (said !== rules[name]) out[name] = said
  }
  return out
}

export default function RulesPage() {
  useTitle(w('navRules'))
  const [rules, setRules] = useState<RulesFragment>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [simulated, setSimulated] = useState<SimulateQuery['simulateModerationPolicy']['simulation']>()
  const [said, say] = useState('')
  const form = useForm()

  const read = useCallback(async () => {
    setTrouble(undefined)
    try {
      setRules((await ask(PolicyDocument, {})).moderationPolicy)
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [])
  useEffect(() => void read(), [read])
  if (trouble) return <Broken trouble={trouble} again={() => void read()} />
  if (!rules) return <Waiting />

  const fault = (name: string) => form.faults.filter((f) => [name, `policy.${name}`].some((n) => f.field === n || f.field?.startsWith(`${n}.`))).map((f) => <span key={f.message} className="fault">{f.message}</span>)

  async function simulate(policy: ModerationPolicyInput) {
    say('')
    const answer = await form.send(() => ask(SimulateDocument, { input: { policy, last: 1000 } }), (a) => a.simulateModerationPolicy.userErrors)
    setSimulated(answer?.simulateModerationPolicy.simulation)
  }
  async function save(policy: ModerationPolicyInput) {
    const answer = await form.send(() => ask(SetPolicyDocument, { input: policy }), (a) => a.setModerationPolicy?.userErrors)
    if (!answer?.setModerationPolicy?.policy) return
    setRules(answer.setModerationPolicy.policy)
    setSimulated(undefined)
    say(w('rulesSaved'))
  }

  return (
    <div className="sheetlike">
      <h1>{w('navRules')}</h1>
      {rules.setAt && <p className="meta">{w('rulesSet', { when: dateTime(rules.setAt), name: rules.setBy?.name ?? '–' })}</p>}
      <form key={rules.setAt} onChange={() => { setSimulated(undefined); say('') }} onSubmit={(e) => {
        e.preventDefault()
        const draft = changes(new FormData(e.currentTarget), rules)
        const button = (e.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
        if (Object.keys(draft).length === 0) say(w('nothingChanged'))
        else void (button?.value === 'try' ? simulate(draft) : save(draft))
      }}>
        <fieldset><legend>{w('mode')}</legend>
          {modes.map((m) => <label key={m} className="choice"><input type="radio" name="mode" value={m} defaultChecked={m === rules.mode} /> {named('mode', m)}</label>)}
        </fieldset>
        <div className="columns">
          {lists.map((name) => (
            <p key={name} className="field"><label htmlFor={name}>{named('rule', name)}</label>
              <textarea id={name} name={name} rows={7} defaultValue={rules[name].join('\n')} spellCheck={false} />
              <span className="hint">{named('ruleHint', name)}</span>{fault(name)}</p>
          ))}
        </div>
        <div className="columns">
          {numbers.map((name) => (
            <p key={name} className="field"><label htmlFor={name}>{named('rule', name)}</label>
              <input id={name} name={name} type="number" min={0} required defaultValue={rules[name]} />{fault(name)}</p>
          ))}
        </div>
        <p className="buttons">
          <button value="try" disabled={form.busy}>{w('tryRules')}</button>
          <button value="save" className="primary" disabled={form.busy}>{w('save')}</button>
          <span role="status" className="hint">{form.busy ? w('working') : said}</span>
        </p>
        <Faults form={form} />
      </form>
      {simulated && (
        <section className="panel" aria-label={w('simulation')}>
          <h2>{w('simulation')}</h2>
          <p>{w('simulated', { replayed: simulated.replayed, unchanged: simulated.unchanged })}</p>
          {simulated.reportedEnoughInDraft !== simulated.reportedEnough && <p>{w('simulatedReports', { before: simulated.reportedEnough, after: simulated.reportedEnoughInDraft })}</p>}
          {simulated.lateEdits > 0 && <p>{counted('lateEdits', simulated.lateEdits)}</p>}
          {simulated.changes.map((c) => (
            <details key={c.from + c.to}><summary>{w('change', { n: c.count, from: named('becomes', c.from), to: named('becomes', c.to) })}</summary>
              <ul className="written">{c.examples.map((x) => <li key={x.id}><p>{x.bodyText}</p><p className="meta">{x.authorName} · <time dateTime={x.createdAt}>{ago(x.createdAt)}</time></p></li>)}</ul>
            </details>
          ))}
        </section>
      )}
      <TryOut />
    </div>
  )
}

function TryOut() {
  const form = useForm()
  const [trial, setTrial] = useState<TryOutQuery['testModeration']>()
  async function submit(fields: FormData) {
    const answer = await form.send(async () => {
      const place = (await ask(TryOutPlacesDocument, {})).articles.nodes[0]
      if (!place) return undefined
      return ask(TryOutDocument, { input: { text: String(fields.get('text')), name: String(fields.get('name')) || 'Leser', subjectId: place.id } })
    }, (a) => a?.testModeration.userErrors)
    setTrial(answer?.testModeration)
  }
  return (
    <form className="panel" onSubmit={(e) => { e.preventDefault(); void submit(new FormData(e.currentTarget)) }}>
      <h2>{w('tryOut')}</h2>
      <p className="hint">{w('tryOutSays')}</p>
      <p className="field"><label htmlFor="try-name">{w('name')}</label><input id="try-name" name="name" /></p>
      <p className="field"><label htmlFor="try-text">{w('text')}</label><textarea id="try-text" name="text" rows={3} /></p>
      <p className="buttons"><button disabled={form.busy}>{w('tryIt')}</button></p>
      <Faults form={form} />
      {form.faults.filter((f) => f.field).map((f) => <p key={f.message} className="fault">{f.message}</p>)}
      {trial && (
        <div role="status">
          <p><b>{named('becomes', trial.action)}</b>{trial.notice && <> · {trial.notice}</>}</p>
          <ul className="signals">
            {trial.signals.map((s, i) => <li key={i} className={s.effect.toLowerCase()}><b>{named('signal', s.code)}</b> <span className="effect">{named('effect', s.effect)}</span>{s.evidence.map((e, j) => e.text && <q key={j}>{e.text}</q>)}</li>)}
          </ul>
          {trial.signals.length === 0 && <p className="hint">{counted('findings', 0)}</p>}
        </div>
      )}
    </form>
  )
}
