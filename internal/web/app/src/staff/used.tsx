import { useEffect, useState } from 'react'
import { ask, Trouble } from './client'
import { EntryUsesDocument, PictureUsesDocument, type UsedFragment } from './gql/graphql'
import { named, w } from './words'

const called = (n: UsedFragment) => ('title' in n ? n.title : 'name' in n ? n.name : '')

/** Where the newsroom keeps something. */
export function placeOf(n: UsedFragment): string | undefined {
  const shelves: Partial<Record<string, string>> = { Person: 'personer', Organisation: 'organisasjoner', Topic: 'tema', Tag: 'stikkord', Report: 'rapporter' }
  if (n.__typename === 'Article') return `/redaksjon/${encodeURIComponent(n.id)}`
  if (n.__typename === 'Initiative') return `/redaksjon/initiativer/${encodeURIComponent(n.id)}`
  return shelves[n.__typename] && `/redaksjon/${shelves[n.__typename]}?ord=${encodeURIComponent(called(n))}`
}

/** Something that the newsroom keeps, by what it is called and with a link to it. */
export function Thing({ thing }: { thing: UsedFragment }) {
  const place = placeOf(thing)
  return <>{place ? <a href={place}>{called(thing)}</a> : called(thing)} <small className="hint">{named('thing', thing.__typename)}</small></>
}

const reads = {
  entry: async (id: string) => {
    const { node } = await ask(EntryUsesDocument, { id })
    return node && 'usedIn' in node ? (node.usedIn ?? null) : []
  },
  picture: async (id: string) => {
    const { node } = await ask(PictureUsesDocument, { id })
    return node && 'usedIn' in node ? node.usedIn : []
  },
}

/** What uses an entry of the directory, or a picture, as far as the viewer may see it: the latest of each kind. */
export function UsedIn({ id, of }: { id: string; of: keyof typeof reads }) {
  const [uses, setUses] = useState<readonly UsedFragment[] | null>()
  useEffect(() => {
    let late = false
    reads[of](id).then((found) => { if (!late) setUses(found as readonly UsedFragment[] | null) }, (problem: unknown) => { if (!(problem instanceof Trouble)) throw problem })
    return () => { late = true }
  }, [id, of])
  if (!uses) return null
  return (
    <section className="part" aria-label={w('usedIn')}>
      <h2>{w('usedIn')}</h2>
      {uses.length === 0 ? <p className="hint">{w('unused')}</p> : <ul className="automatic">{uses.map((n) => <li key={n.id}><Thing thing={n} /></li>)}</ul>}
    </section>
  )
}
