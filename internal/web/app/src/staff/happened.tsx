import { useState } from 'react'
import { dateTime } from '../lib/i18n'
import { ask } from './client'
import { Broken } from './frame'
import { DirectoryLogDocument, type DirectoryLogQuery, type HappenedFragment } from './gql/graphql'
import { useList } from './list'
import { More } from './room'
import { Thing } from './used'
import { named, w } from './words'

type Row = HappenedFragment & { id: string }

/** What happened in the directory, or to one entry of it, the latest first. */
export function Happened({ of, size }: { of: string | null; size: number }) {
  const read = async (after: string | null) => {
    const { directoryChanges: all } = await ask(DirectoryLogDocument, { first: size, after, of })
    return { ...all, nodes: all.nodes.map((c, i): Row => ({ ...c, id: `${after ?? ''} ${i}` })) }
  }
  const list = useList<Row, Omit<DirectoryLogQuery['directoryChanges'], 'nodes'> & { nodes: Row[] }>(read)
  return (
    <>
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      <ol className="happened">
        {list.rows?.map((c) => (
          <li key={c.id}>
            <p><b>{named('change', c.action)}</b> {!of && (c.subject && c.action !== 'MERGE' ? <Thing thing={c.subject} /> : c.name)}
              {c.into && <> {w(c.action === 'UNMERGE' ? 'outOf' : 'into')} <Thing thing={c.into} /></>}{of && c.into && <> ({c.name})</>}
              <span className="hint"> {[c.changedBy?.name, dateTime(c.changedAt)].filter(Boolean).join(', ')}</span></p>
            {c.action === 'UPDATE' && c.fields.length > 0 && (
              <dl className="facts">{c.fields.map((f) => <div key={f.field}><dt>{named('entry', f.field)}</dt><dd>{f.before && <del>{f.before}</del>} {f.after && <ins>{f.after}</ins>}</dd></div>)}</dl>
            )}
          </li>
        ))}
      </ol>
      {list.rows?.length === 0 && <p className="hint">{w('nothingHappened')}</p>}
      <More list={list} />
    </>
  )
}

/** What happened to one entry, once somebody wants to know. */
export function Past({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="part" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{w('entryPast')}</summary>
      {open && <Happened of={id} size={10} />}
    </details>
  )
}
