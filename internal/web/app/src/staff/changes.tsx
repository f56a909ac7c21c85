import { useState } from 'react'
import { dateTime } from '../lib/i18n'
import type { Visit } from '../lib/router'
import { ask } from './client'
import { Faults, useForm } from './form'
import { Broken } from './frame'
import { MergesDocument, UndoMergeDocument, type MergedFragment, type MergesQuery } from './gql/graphql'
import { Happened } from './happened'
import { useList } from './list'
import { More, Room } from './room'
import { w } from './words'

/** What was changed, merged and deleted in the directory; and merges, which can be undone. */
export default function Changes({ search }: Visit) {
  const merges = search.has('slatt')
  return (
    <Room title={w('navChanges')} says={w(merges ? 'mergesSay' : 'changesSay')}>
      <nav className="tabs" aria-label={w('navChanges')}><ul>
        <li><a href="/redaksjon/endringer" aria-current={merges ? undefined : 'page'}>{w('allChanges')}</a></li>
        <li><a href="/redaksjon/endringer?slatt=sammen" aria-current={merges ? 'page' : undefined}>{w('merges')}</a></li>
      </ul></nav>
      {merges ? <Merges /> : <Happened of={null} size={40} />}
    </Room>
  )
}

function Merges() {
  const list = useList<MergedFragment, MergesQuery['directoryMerges']>(async (after) => (await ask(MergesDocument, { first: 40, after })).directoryMerges)
  const [said, say] = useState('')
  return (
    <>
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      <p className="meta" role="status">{said}</p>
      <ul className="shelf">
        {list.rows?.map((m) => <Merged key={m.id} merge={m} changed={(now) => { list.change(m.id, now); say(w('givenBack', { name: m.name })) }} />)}
      </ul>
      {list.rows?.length === 0 && <p className="empty">{w('noMerges')}</p>}
      <More list={list} />
    </>
  )
}

/** One merge. Undoing it is asked for twice; what cannot be given back any more is told. */
function Merged({ merge: m, changed }: { merge: MergedFragment; changed: (m: MergedFragment) => void }) {
  const form = useForm()
  const [asked, setAsked] = useState(false)
  const [revision, setRevision] = useState(m.into && 'revision' in m.into ? m.into.revision : 0)
  async function undo() {
    const a = await form.send(() => ask(UndoMergeDocument, { input: { mergeId: m.id, expectedRevision: revision } }),
      (b) => b.undoMerge?.userErrors.map((f) => ({ ...f, field: null, message: f.code === 'CONFLICT' ? w('mergeStale') : f.message })))
    const now = a?.undoMerge?.merge
    if (now && a.undoMerge?.userErrors.length === 0) changed(now)
    else if (now?.into && 'revision' in now.into) setRevision(now.into.revision)
    setAsked(false)
  }
  return (
    <li>
      <div className="entry">
        <b>{m.name}</b> <span aria-hidden="true">→</span> <span>{m.into && 'name' in m.into ? m.into.name : w('goneNow')}</span>
        <span className="hint">{[m.mergedBy?.name, dateTime(m.mergedAt)].filter(Boolean).join(', ')}</span>
        {m.undoneAt && <span className="hint">{w('undoneWhen', { when: [m.undoneBy?.name, dateTime(m.undoneAt)].filter(Boolean).join(', ') })}</span>}
        {m.viewerCanUndo && (
          <button className="plain" disabled={form.busy} onBlur={() => setAsked(false)} onClick={() => { if (asked) void undo(); else setAsked(true) }}>
            {w(asked ? 'undoSurely' : 'undoMerge')} <span className="unseen">{m.name}</span>
          </button>
        )}
      </div>
      <Faults form={form} />
    </li>
  )
}
