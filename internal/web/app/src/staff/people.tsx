import { useCallback, useEffect, useState } from 'react'
import { go, useTitle, type Visit } from '../lib/router'
import { ask, Trouble } from './client'
import { Broken, Waiting } from './frame'
import { PeopleDocument, type AuthorStanding, type MetFragment } from './gql/graphql'
import { ago, counted, named, w } from './words'

const standings = ['TRUSTED', 'ALWAYS_HELD', 'WARNED', 'SUSPENDED', 'BANNED'] as const satisfies AuthorStanding[]

/** Marks of how an author stands. */
export const Standing = ({ p }: { p: MetFragment }) => (
  <>
    {p.trusted && <span className="tag good">{w('trusted')}</span>}
    {p.alwaysHold && <span className="tag hold">{w('alwaysHeld')}</span>}
    {p.suspendedUntil && <span className="tag spam">{named('standing', 'SUSPENDED')}</span>}
    {p.banned && <span className="tag spam">{w('banned')}</span>}
  </>
)

export default function People({ search }: Visit) {
  useTitle(w('navPeople'))
  const text = search.get('ord') ?? ''
  const standing = standings.find((s) => s === search.get('status'))
  const [found, setFound] = useState<{ people: MetFragment[]; more: string | null }>()
  const [trouble, setTrouble] = useState<Trouble>()

  const read = useCallback(async (after: string | null) => {
    setTrouble(undefined)
    try {
      const { commentAuthors: { nodes, pageInfo } } = await ask(PeopleDocument, {
        first: 50, after, filter: { ...(text && { text }), ...(standing && { standing }) },
      })
      setFound((old) => ({ people: after && old ? [...old.people, ...nodes] : nodes, more: pageInfo.hasNextPage ? pageInfo.endCursor ?? null : null }))
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [text, standing])
  useEffect(() => void read(null), [read])

  const leadTo = (form: FormData) => {
    const wanted = new URLSearchParams([...form].filter(([, v]) => v) as [string, string][]).toString()
    go(wanted ? `/desk/folk?${wanted}` : '/desk/folk')
  }
  return (
    <div className="sheetlike">
      <h1>{w('navPeople')}</h1>
      <form className="filters" role="search" onSubmit={(e) => { e.preventDefault(); leadTo(new FormData(e.currentTarget)) }}>
        <input type="search" name="ord" defaultValue={text} placeholder={w('searchPeople')} aria-label={w('searchPeople')} />
        <select name="status" defaultValue={standing ?? ''} aria-label={w('standing')}>
          <option value="">{w('everyone')}</option>
          {standings.map((s) => <option key={s} value={s}>{named('standing', s)}</option>)}
        </select>
        <button>{w('search')}</button>
      </form>
      {trouble && <Broken trouble={trouble} again={() => void read(null)} />}
      {!found && !trouble && <Waiting />}
      {found?.people.length === 0 && <p className="empty">{w('nobody')}</p>}
      {found && found.people.length > 0 && (
        <table>
          <thead><tr><th>{w('name')}</th><th>{w('known')}</th><th>{w('record')}</th><th>{w('since')}</th></tr></thead>
          <tbody>
            {found.people.map((p) => (
              <tr key={p.id}>
                <td><a href={`/desk/folk/${encodeURIComponent(p.id)}`}>{p.name}</a> <Standing p={p} /></td>
                <td>{named('kind', p.kind)}</td>
                <td>{counted('approved', p.approvedCount)}, {counted('rejected', p.rejectedCount)}</td>
                <td><time dateTime={p.createdAt}>{ago(p.createdAt)}</time></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found?.more && <p><button className="plain" onClick={() => void read(found.more)}>{w('more')}</button></p>}
    </div>
  )
}
