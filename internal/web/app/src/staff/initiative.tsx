import { useCallback, useEffect, useState } from 'react'
import { day } from '../lib/i18n'
import { useTitle, type Visit } from '../lib/router'
import { Part, Picked } from './article-details'
import { ask, Trouble } from './client'
import { Choice, faultsOf, Line, Lines, PartFaults } from './fields'
import { Faults, useForm, type Fault } from './form'
import { Broken, Waiting } from './frame'
import {
  ArchiveInitiativeDocument, EditingInitiativeDocument, PublishInitiativeDocument, SaveInitiativeDocument, type EditedInitiativeFragment, type EditingInitiativeQuery,
  type InitiativeStatus, type PartnerRole,
} from './gql/graphql'
import { changesOf, draftOf, type Draft } from './initiative-draft'
import { same, useKept } from './kept'
import { NewOrganisation } from './new-organisation'
import { Ordered } from './ordered'
import { Picker } from './picker'
import { findOrganisations, findPeople, findReports, findTopics, makePerson } from './sources'
import { HeroField, PictureWays, withFigure } from './with-pictures'
import { named, w, type Word } from './words'

const statuses = ['IDEA', 'PILOT', 'RUNNING', 'SCALED', 'ENDED'] as const satisfies InitiativeStatus[]
const roles = ['LEAD', 'PARTNER', 'FUNDER', 'COMMISSIONER', 'RESEARCHER'] as const satisfies PartnerRole[]

type Counties = EditingInitiativeQuery['counties']

export default function InitiativePage({ params }: Visit) {
  const id = params.id ?? ''
  const [initiative, setInitiative] = useState<EditedInitiativeFragment | null>()
  const [counties, setCounties] = useState<Counties>([])
  const [trouble, setTrouble] = useState<Trouble>()
  const read = useCallback(async () => {
    setTrouble(undefined)
    try {
      const a = await ask(EditingInitiativeDocument, { id })
      setCounties(a.counties)
      setInitiative(a.node && 'bodySource' in a.node ? (a.node as EditedInitiativeFragment) : null)
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [id])
  useEffect(() => void read(), [read])
  if (trouble && !initiative) return <Broken trouble={trouble} again={() => void read()} />
  if (initiative === undefined) return <Waiting />
  if (initiative === null) return <section className="notice"><h1>{w('missingTitle')}</h1><p>{w('initiativeMissing')}</p><p><a href="/redaksjon/initiativer">{w('navInitiatives')}</a></p></section>
  return <Editor key={initiative.id} initiative={initiative} counties={counties} changed={setInitiative} />
}

function Editor({ initiative: i, counties, changed }: { initiative: EditedInitiativeFragment; counties: Counties; changed: (i: EditedInitiativeFragment) => void }) {
  useTitle(i.title)
  const writing = useKept(`innomag-initiative-${i.id}`, draftOf(i), i.revision)
  const { draft, dirty } = writing
  const [meanwhile, setMeanwhile] = useState<EditedInitiativeFragment>()
  const [said, say] = useState(writing.found ? w('draftFound') : '')
  const form = useForm()
  const readOnly = !i.viewerCanEdit
  const set = (change: Partial<Draft>) => { say(''); writing.set(change) }
  const own = { faults: form.faults, readOnly }

  type Payload = { initiative?: EditedInitiativeFragment | null; userErrors: readonly Fault[] } | null | undefined
  async function send(how: () => Promise<Payload>, done: string) {
    const a = await form.send(how, (p) => p?.userErrors.filter((f) => f.code !== 'CONFLICT'))
    if (!a?.initiative) return
    if (a.userErrors.some((f) => f.code === 'CONFLICT')) setMeanwhile(a.initiative)
    else if (a.userErrors.length === 0) {
      changed(a.initiative)
      writing.settle(draftOf(a.initiative), a.initiative.revision)
      setMeanwhile(undefined)
      say(done)
    }
  }
  const step = { initiativeId: i.id, expectedRevision: i.revision }

  useEffect(() => {
    const on = (e: KeyboardEvent) => { if ((e.ctrlKey || e.metaKey) && e.key === 's') { e.preventDefault(); (document.getElementById('save') as HTMLButtonElement | null)?.click() } }
    addEventListener('keydown', on)
    return () => removeEventListener('keydown', on)
  }, [])

  return (
    <div className="editor">
      <section className="writing" aria-label={w('writing')}>
        <h1 className="unseen">{i.title}</h1>
        <p className="kicker"><a href="/redaksjon/initiativer">{w('navInitiatives')}</a> · {named('state', i.state)}</p>
        {meanwhile && (
          <section className="panel conflict" role="alert">
            <h2>{w('conflictTitle', { name: w('somebody') })}</h2>
            <Meanwhile base={writing.base} theirs={draftOf(meanwhile)} mine={writing.changed} />
            <p className="buttons">
              <button className="primary" onClick={() => { writing.rebase(draftOf(meanwhile), meanwhile.revision); changed(meanwhile); setMeanwhile(undefined); say(w('merged')) }}>{w('merge')}</button>
              <button onClick={() => { writing.settle(draftOf(meanwhile), meanwhile.revision); changed(meanwhile); setMeanwhile(undefined) }}>{w('takeTheirs')}</button>
            </p>
          </section>
        )}
        <Faults form={form} />
        <Line name="title" className="title" label={w('initiativeTitle')} value={draft.title} set={(title) => set({ title })} {...own} />
        <Line name="slug" label={w('slug')} hint={`${location.host}/initiativ/${draft.slug}`} value={draft.slug} set={(slug) => set({ slug })} spellCheck={false} {...own} />
        <Lines name="summary" label={w('summary')} rows={3} value={draft.summary} set={(summary) => set({ summary })} {...own} />
        <Lines name="goal" label={w('goal')} rows={3} value={draft.goal} set={(goal) => set({ goal })} {...own} />
        <Lines name="targetGroup" label={w('targetGroup')} rows={2} value={draft.targetGroup} set={(targetGroup) => set({ targetGroup })} {...own} />
        <HeroField hero={draft.hero} faults={form.faults} editable={!readOnly} set={(hero) => set({ hero })} say={say} />
        <Lines name="body" className="source" label={w('bodyMarkdown')} rows={16} value={draft.body} set={(body) => set({ body })} {...own} />
        {!readOnly && <p className="buttons"><PictureWays label={w('addPicture')} say={say} arrived={(p) => {
          const at = (document.getElementById('body') as HTMLTextAreaElement | null)?.selectionStart
          set({ body: withFigure(draft.body, at ?? draft.body.length, p) })
        }} /></p>}
        <div className="savebar">
          {!readOnly && <button id="save" className="primary" disabled={form.busy || !dirty} onClick={() => void send(async () => (await ask(SaveInitiativeDocument, { input: changesOf(writing, i.id) })).updateInitiative, w('saved'))}>{w('save')} <kbd>Ctrl S</kbd></button>}
          {i.viewerCanPublish && <button disabled={form.busy || dirty} onClick={() => void send(async () => (await ask(PublishInitiativeDocument, { input: step })).publishInitiative, named('state', 'PUBLISHED'))}>{w('publish')}</button>}
          {i.viewerCanArchive && <button disabled={form.busy || dirty} onClick={() => void send(async () => (await ask(ArchiveInitiativeDocument, { input: step })).archiveInitiative, named('state', 'ARCHIVED'))}>{w('archive')}</button>}
          {i.state === 'PUBLISHED' && <a href={`/initiativ/${encodeURIComponent(i.slug)}`}>{w('see')}</a>}
          <span role="status" className="hint">{said || (dirty ? w('unsaved') : '')}</span>
        </div>
      </section>
      <aside className="beside" aria-label={w('details')}>
        <div className="details">
          <Part title={w('status')}>
            <Choice name="status" label={w('statusNow')} faults={form.faults} disabled={readOnly} value={draft.status} set={(status) => set({ status })} options={statuses.map((s) => [s, named('status', s)])} />
            {draft.status !== i.status && (
              <div className="pair">
                <Line type="date" name="statusSince" label={w('statusSince')} hint={w('todayHint')} value={draft.statusSince} set={(statusSince) => set({ statusSince })} {...own} />
                <Line name="statusNote" label={w('statusNote')} value={draft.statusNote} set={(statusNote) => set({ statusNote })} {...own} />
              </div>
            )}
            <ol className="timeline">{i.statusHistory.map((h, n) => <li key={n}><b>{named('status', h.status)}</b> <time dateTime={h.since}>{day(h.since)}</time>{h.note && <> – {h.note}</>}</li>)}</ol>
            <div className="pair">
              <Line type="date" name="startedOn" label={w('startedOn')} value={draft.startedOn} set={(startedOn) => set({ startedOn })} {...own} />
              <Line type="date" name="endedOn" label={w('endedOn')} value={draft.endedOn} set={(endedOn) => set({ endedOn })} {...own} />
            </div>
          </Part>
          <Part title={w('place')}>
            <div className="pair">
              <Choice name="county" label={w('county')} faults={form.faults} disabled={readOnly} value={draft.county} set={(county) => set({ county, municipality: '' })}
                options={[['', w('noPlace')], ...new Set([...counties.map((c) => c.name), ...(draft.county ? [draft.county] : [])])].map((c) => (typeof c === 'string' ? [c, c] : c) as [string, string])} />
              <Line name="municipality" label={w('municipality')} hint={w('municipalityHint')} list="municipalities" value={draft.municipality} set={(municipality) => set({ municipality })} {...own} />
              <datalist id="municipalities">{counties.filter((c) => !draft.county || c.name === draft.county).flatMap((c) => c.municipalities).map((m) => <option key={m.code} value={m.name} />)}</datalist>
            </div>
          </Part>
          <Partners draft={draft} set={set} faults={form.faults} editable={!readOnly} />
          <Part title={w('initiativePeople')}>
            <Ordered label={w('initiativePeople')} editable={!readOnly} items={draft.people} keyOf={(p) => p.id} name={(p) => p.name} set={(people) => set({ people })}
              row={(p, n) => <><span>{p.name}{p.about && <small> {p.about}</small>}</span>
                <input aria-label={w('roleOf', { name: p.name })} placeholder={w('asWhat')} value={p.role} readOnly={readOnly} onChange={(e) => set({ people: draft.people.map((o, at) => (at === n ? { ...o, role: e.target.value } : o)) })} /></>} />
            <PartFaults faults={form.faults} name="people" />
            {!readOnly && <Picker label={w('addPerson')} find={findPeople} make={makePerson} makeLabel={(name) => w('makePerson', { name })} taken={draft.people} pick={(p) => set({ people: [...draft.people, { ...p, role: '' }] })} />}
          </Part>
          <Picked title={w('navTopics')} name="topicIds" add={w('addTopic')} find={findTopics} items={draft.topics} set={(topics) => set({ topics })} faults={form.faults} editable={!readOnly} />
          <Picked title={w('navReports')} name="reportIds" add={w('addReport')} find={findReports} items={draft.reports} set={(reports) => set({ reports })} faults={form.faults} editable={!readOnly} />
          <Part title={w('contact')}>
            <div className="pair">
              <Line name="contactName" label={w('contactName')} value={draft.contactName} set={(contactName) => set({ contactName })} {...own} />
              <Line name="contactUrl" type="url" label={w('contactUrl')} value={draft.contactUrl} set={(contactUrl) => set({ contactUrl })} {...own} />
            </div>
          </Part>
        </div>
      </aside>
    </div>
  )
}

function Partners({ draft, set, faults, editable }: { draft: Draft; set: (change: Partial<Draft>) => void; faults: readonly Fault[]; editable: boolean }) {
  const [creating, setCreating] = useState<string>()
  const add = (o: { id: string; name: string; about?: string | undefined }) => {
    if (!draft.partners.some((p) => p.id === o.id)) set({ partners: [...draft.partners, { ...o, role: draft.partners.some((p) => p.role === 'LEAD') ? 'PARTNER' : 'LEAD' }] })
  }
  return (
    <Part title={w('partners')}>
      <Ordered label={w('partners')} editable={editable} items={draft.partners} keyOf={(p) => `${p.id} ${p.role}`} name={(p) => p.name} set={(partners) => set({ partners })}
        row={(p, n) => (
          <>
            <span>{p.name}{p.about && <small> {p.about}</small>}</span>
            <select aria-label={w('roleOf', { name: p.name })} disabled={!editable} value={p.role} aria-invalid={faultsOf(faults, `partners.${n}`).length > 0 ? true : undefined}
              onChange={(e) => set({ partners: draft.partners.map((o, at) => (at === n ? { ...o, role: e.target.value as PartnerRole } : o)) })}>
              {roles.map((r) => <option key={r} value={r}>{named('partner', r)}</option>)}
            </select>
          </>
        )} />
      <PartFaults faults={faults} name="partners" />
      {editable && creating === undefined && (
        <Picker label={w('addOrganisation')} find={findOrganisations} pick={add} makeLabel={(name) => w('makeOrganisation', { name })}
          make={(name) => { setCreating(name); return Promise.resolve(undefined) }} />
      )}
      {creating !== undefined && <NewOrganisation name={creating} cancel={() => setCreating(undefined)} done={(o) => { setCreating(undefined); add({ id: o.id, name: o.name, about: o.number ?? undefined }) }} />}
    </Part>
  )
}

const shown = (v: unknown): string => (v && typeof v === 'object' && 'shown' in v ? [(v as { alt?: string }).alt, (v as { shown: string }).shown].filter(Boolean).join(', ') : Array.isArray(v) ? v.map((x: { name: string; role?: string }) => x.name).join(', ') : String(v ?? ''))

/** What somebody else saved, field by field, and which of it was changed here, too. */
function Meanwhile({ base, theirs, mine }: { base: Draft; theirs: Draft; mine: (keyof Draft)[] }) {
  const fields = (Object.keys(base) as (keyof Draft)[]).filter((k) => !same(base[k], theirs[k]))
  return (
    <>
      <p>{w(fields.some((k) => mine.includes(k)) ? 'conflictBoth' : 'conflictEasy')}</p>
      {fields.map((k) => (
        <div key={k} className="difference">
          <h3>{w(`field.${k}` as Word)}{mine.includes(k) && <span className="tag hold">{w('both')}</span>}</h3>
          <div className="two"><p className="before"><del>{shown(base[k])}</del></p><p className="after"><ins>{shown(theirs[k])}</ins></p></div>
        </div>
      ))}
    </>
  )
}
