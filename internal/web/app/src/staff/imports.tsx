import { dateTime } from '../lib/i18n'
import { ask } from './client'
import { Broken } from './frame'
import { ImportRunsDocument, type ToldRunFragment } from './gql/graphql'
import { useList } from './list'
import { More, Room } from './room'
import { counted, w } from './words'

const counts = ['found', 'new', 'changed', 'unchanged', 'conflict', 'left'] as const

/** What imports brought, and what they left out. */
export default function Imports() {
  const read = async (after: string | null) => (await ask(ImportRunsDocument, { first: 10, after })).importRuns
  const list = useList<ToldRunFragment, Awaited<ReturnType<typeof read>>>(read)
  return (
    <Room title={w('navImports')} says={w('importsSay')}>
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      {list.rows?.length === 0 && <p className="empty">{w('noImports')}</p>}
      {list.rows?.map((r, i) => <Told key={r.id} run={r} open={i === 0} />)}
      <More list={list} />
    </Room>
  )
}

function Told({ run: r, open }: { run: ToldRunFragment; open: boolean }) {
  const brought = r.tallies.reduce((n, t) => n + t.new + t.changed, 0)
  const left = r.tallies.reduce((n, t) => n + t.left + t.conflict, 0)
  return (
    <details className="run" open={open}>
      <summary>
        <b>{r.title || r.source}</b> <time dateTime={r.startedAt}>{dateTime(r.startedAt)}</time>
        <span className="hint">{counted('broughtIn', brought)}, {counted('leftOut', left)}</span>
        {r.undoneAt && <span className="tag">{w('takenBack', { when: dateTime(r.undoneAt) })}</span>}
        {!r.endedAt && !r.undoneAt && <span className="tag hold">{w('notEnded')}</span>}
      </summary>
      <p className="hint">{r.source} · {w('runNumber', { n: r.number })}</p>
      {r.stopped && <p className="fault">{w('stoppedBecause')} <code>{r.stopped}</code></p>}
      {r.tallies.length === 0 ? <p className="hint">{w('noReport')}</p> : (
        <div className="wide" tabIndex={0} role="region" aria-label={w('tallies')}>
          <table>
            <thead><tr><th scope="col">{w('tallyType')}</th>{counts.map((c) => <th key={c} scope="col" className="number">{w(`tally.${c}`)}</th>)}</tr></thead>
            <tbody>
              {r.tallies.map((t) => (
                <tr key={`${t.type} ${t.status}`} className={t.left + t.conflict > 0 ? 'wants' : undefined}>
                  <th scope="row">{t.type} {t.status && <small>{t.status}</small>}</th>
                  {counts.map((c) => <td key={c} className="number">{t[c] || '–'}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {r.remarks.length > 0 && (
        <section className="part" aria-label={w('remarks')}>
          <h2>{w('remarks')}</h2>
          {r.remarks.map((k) => (
            <details key={k.what}>
              <summary>{k.what} <span className="hint">{k.count}</span></summary>
              <ul className="automatic">{k.examples.map((e) => <li key={e}>{e}</li>)}</ul>
            </details>
          ))}
        </section>
      )}
    </details>
  )
}
