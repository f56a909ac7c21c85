import { useId, type ReactNode } from 'react'
import type { Draft, Note, Reference } from './article-draft'
import { today } from './clock'
import { Choice, faultsOf, Line, Lines, PartFaults } from './fields'
import type { Fault } from './form'
import type { ContributorRole, EditedFragment } from './gql/graphql'
import { useMe } from './frame'
import { Ordered } from './ordered'
import { Picker, type Option } from './picker'
import { findArticles, findInitiatives, findPeople, findReports, findTags, findTopics, makePerson } from './sources'
import { named, w, type Word } from './words'

const parts = ['AUTHOR', 'PHOTOGRAPHER', 'ILLUSTRATOR', 'EDITOR', 'TRANSLATOR', 'SOURCE'] as const satisfies ContributorRole[]
const modes = ['POST_MODERATE', 'TRUSTED_ONLY', 'PRE_MODERATE', 'CLOSED'] as const

interface Props {
  article: EditedFragment
  draft: Draft
  set: (change: Partial<Draft>) => void
  faults: readonly Fault[]
}

/** What belongs to an article beside its text: who made it, what it is about, what it leads to, and how readers may answer. */
export function Details({ article, draft, set, faults }: Props) {
  const editable = article.viewerCanEdit
  const me = useMe()
  const ruled = me?.permissions?.some((p) => p === 'PUBLISH' || p === 'MODERATE') ?? false
  const found = article.readMore.filter((r) => !r.chosen)
  return (
    <div className="details">
      <Part title={w('byline')} says={w('bylineSays')}>
        <Ordered label={w('byline')} editable={editable} items={draft.contributors} keyOf={(c) => `${c.id} ${c.role}`} name={(c) => c.name} set={(contributors) => set({ contributors })}
          row={(c, i) => (
            <>
              <span>{c.name}{c.about && <small> {c.about}</small>}</span>
              <select aria-label={w('roleOf', { name: c.name })} disabled={!editable} value={c.role}
                aria-invalid={faultsOf(faults, `contributors.${i}`).length > 0 ? true : undefined}
                onChange={(e) => set({ contributors: draft.contributors.map((o, n) => (n === i ? { ...o, role: e.target.value as ContributorRole } : o)) })}>
                {parts.map((r) => <option key={r} value={r}>{named('contributor', r)}</option>)}
              </select>
            </>
          )} />
        <PartFaults faults={faults} name="contributors" />
        {editable && (
          <Picker label={w('addPerson')} find={findPeople} make={makePerson} makeLabel={(name) => w('makePerson', { name })}
            pick={(p) => set({ contributors: [...draft.contributors, { ...p, role: draft.contributors.some((c) => c.role === 'AUTHOR') ? 'SOURCE' : 'AUTHOR' }] })} />
        )}
      </Part>
      <Picked title={w('navTopics')} says={w('topicsSay')} name="topicIds" add={w('addTopic')} find={findTopics} items={draft.topics} set={(topics) => set({ topics })} {...{ faults, editable }} />
      <Picked title={w('navTags')} name="tags" add={w('addTag')} find={findTags} items={draft.tags} set={(tags) => set({ tags })} {...{ faults, editable }}
        make={(name) => Promise.resolve({ id: name, name })} />
      <Picked title={w('navInitiatives')} name="initiativeIds" add={w('addInitiative')} find={findInitiatives} items={draft.initiatives} set={(initiatives) => set({ initiatives })} {...{ faults, editable }} />
      <Picked title={w('navReports')} name="reportIds" add={w('addReport')} find={findReports} items={draft.reports} set={(reports) => set({ reports })} {...{ faults, editable }} />
      <Picked title={w('related')} says={w('relatedSays')} name="relatedIds" add={w('addArticle')} find={findArticles()} taken={[article]} items={draft.related} set={(related) => set({ related })} {...{ faults, editable }}>
        {found.length > 0 && <><p className="hint">{w('relatedFound')}</p><ol className="automatic">{found.map((r) => <li key={r.article.id}>{r.article.title}</li>)}</ol></>}
      </Picked>
      <Notes notes={draft.notes} set={(notes) => set({ notes })} {...{ faults, editable }} />
      {ruled && <Comments draft={draft} set={set} faults={faults} editable={editable} />}
      <Part title={w('theText')}>
        <Choice name="bodyFormat" label={w('bodyFormat')} hint={w('bodyFormatSays')} faults={faults} disabled={!editable} value={draft.bodyFormat} set={(bodyFormat) => set({ bodyFormat })}
          options={[['MARKDOWN', 'Markdown'], ['HTML', 'HTML']]} />
      </Part>
    </div>
  )
}

/** A part of a form under a heading. */
export function Part({ title, says, children }: { title: string; says?: string | undefined; children: ReactNode }) {
  const id = useId()
  return <section className="part" aria-labelledby={id}><h2 id={id}>{title}</h2>{says && <p className="hint">{says}</p>}{children}</section>
}

/** A list of things that were picked, in order. */
export function Picked({ title, says, name, add, find, make, items, set, faults, editable, taken = [], children }: {
  title: string; says?: string; name: string; add: string; find: (text: string) => Promise<Option[]>; make?: (name: string) => Promise<Option | string>
  items: Reference[]; set: (items: Reference[]) => void; faults: readonly Fault[]; editable: boolean; taken?: { id: string }[]; children?: ReactNode
}) {
  return (
    <Part title={title} says={says}>
      <Ordered label={title} editable={editable} items={items} keyOf={(i) => i.id} name={(i) => i.name} set={set}
        row={(i, at) => <span className={faultsOf(faults, `${name}.${at}`).length > 0 ? 'wrong' : undefined}>{i.name}{i.about && <small> {i.about}</small>}</span>} />
      <PartFaults faults={faults} name={name} />
      {editable && <Picker label={add} find={find} make={make} taken={[...items, ...taken]} pick={(o) => set([...items, o])} />}
      {children}
    </Part>
  )
}

function Notes({ notes, set, faults, editable }: { notes: Note[]; set: (notes: Note[]) => void; faults: readonly Fault[]; editable: boolean }) {
  const change = (at: number, to: Partial<Note>) => set(notes.map((n, i) => (i === at ? { ...n, ...to } : n)))
  return (
    <Part title={w('notes')} says={w('notesSay')}>
      {notes.map((n, i) => (
        <fieldset key={i} className="dated">
          <legend>{named('noteKind', n.kind)}</legend>
          <Line type="date" name={`notes.${i}.notedOn`} label={w('notedOn')} faults={faults} value={n.notedOn} set={(notedOn) => change(i, { notedOn })} readOnly={!editable} />
          <Lines rows={3} name={`notes.${i}.text`} label={w('noteText')} faults={faults} value={n.text} set={(text) => change(i, { text })} readOnly={!editable} />
          {editable && <p><button type="button" className="plain" onClick={() => set(notes.filter((_, at) => at !== i))}>{w('removeNote')}</button></p>}
        </fieldset>
      ))}
      {faults.filter((f) => f.field === 'notes').map((f) => <p key={f.message} className="fault">{f.message}</p>)}
      {editable && (
        <p className="buttons">
          {(['DISCLOSURE', 'CORRECTION'] as const).map((kind) => (
            <button key={kind} type="button" onClick={() => set([...notes, { kind, notedOn: today(), text: '' }])}>{w(`add.${kind}` satisfies Word)}</button>
          ))}
        </p>
      )}
    </Part>
  )
}

function Comments({ draft, set, faults, editable }: Omit<Props, 'article'> & { editable: boolean }) {
  const c = draft.comments
  const change = (to: Partial<Draft['comments']>) => set({ comments: { ...c, ...to } })
  return (
    <Part title={w('commenting')}>
      <label className="choice"><input type="checkbox" checked={c.closed} disabled={!editable} onChange={(e) => change({ closed: e.target.checked })} /> {w('commentsClosed')}</label>
      <Choice name="comments.mode" label={w('mode')} faults={faults} disabled={!editable || c.closed} value={c.mode} set={(mode) => change({ mode })}
        options={[['', w('asElsewhere')], ...modes.map((m) => [m, named('mode', m)] as const)]} />
      <div className="pair">
        <Line inputMode="numeric" name="comments.closeAfterDays" label={w('closeAfterDays')} hint={w('asElsewhereHint')} faults={faults} value={c.closeAfterDays}
          set={(v) => change({ closeAfterDays: v.replace(/\D/g, '') })} disabled={!editable || c.closed} />
        <Line inputMode="numeric" name="comments.slowSeconds" label={w('slowSeconds')} faults={faults} value={c.slowSeconds} set={(v) => change({ slowSeconds: v.replace(/\D/g, '') })} disabled={!editable || c.closed} />
      </div>
    </Part>
  )
}
