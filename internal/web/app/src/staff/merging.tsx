import { useEffect, useState } from 'react'
import { ask, Trouble } from './client'
import { Dialog } from './dialogs'
import { Faults, useForm, type Fault } from './form'
import { WhatMovesDocument, type WhatMovesQuery } from './gql/graphql'
import { Thing } from './used'
import { counted, w } from './words'

type Moving = Extract<NonNullable<WhatMovesQuery['node']>, { usedIn?: unknown }>

/** Says what will move from one entry to another, and asks once. `merge` sends it and gives what is wrong. */
export function Merging({ from, into, close, merge, done }: {
  from: { id: string; name: string }; into: { id: string; name: string }; close: () => void
  merge: () => Promise<readonly Fault[] | undefined>; done: () => void
}) {
  const form = useForm()
  const [moving, setMoving] = useState<Moving>()
  useEffect(() => {
    ask(WhatMovesDocument, { id: from.id }).then(({ node }) => { if (node && 'usedIn' in node) setMoving(node) }, (problem: unknown) => { if (!(problem instanceof Trouble)) throw problem })
  }, [from.id])
  const send = () => void form.send(merge, (faults) => faults?.map((f) => ({ ...f, field: null }))).then((faults) => { if (faults?.length === 0) done() })
  return (
    <Dialog title={w('mergeTitle', { from: from.name, into: into.name })} close={close}>
      <div className="stack">
        <p>{w('mergeSays', { from: from.name, into: into.name })}</p>
        {moving && <p><b>{moving.useCount ? counted('moves', moving.useCount) : w('movesNothing')}</b></p>}
        <ul className="automatic">{(moving?.usedIn ?? []).map((n) => <li key={n.id}><Thing thing={n} /></li>)}</ul>
        <Faults form={form} />
        <p className="buttons">
          <button type="button" className="primary" disabled={form.busy || !moving} onClick={send}>{w('mergeNow')}</button>
          <button type="button" className="plain" onClick={close}>{w('cancel')}</button>
        </p>
      </div>
    </Dialog>
  )
}
