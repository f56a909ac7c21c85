import { useEffect, useState } from 'react'
import { go, type Visit } from '../lib/router'
import { ask, Trouble } from './client'
import { Dialog } from './dialogs'
import { Faults, Field, useForm } from './form'
import { useMe } from './frame'
import {
  ChangeOrganisationDocument, CreateOrganisationDocument, MergeOrganisationsDocument, RemoveOrganisationDocument, ShelfOrganisationsDocument, WhatMovesDocument,
  type ShelfOrganisationFragment, type WhatMovesQuery,
} from './gql/graphql'
import { Picker } from './picker'
import { said, Shelf } from './shelf'
import { findOrganisations } from './sources'
import { counted, w } from './words'

/** Those who take part in initiatives and make reports; and those of them that are one. */
export default function Organisations({ search }: Visit) {
  const edits = useMe()?.permissions?.includes('PUBLISH') ?? false
  const twins = search.has('like')
  return (
    <Shelf<ShelfOrganisationFragment> title={w('navOrganisations')} path="/redaksjon/organisasjoner" search={search} addLabel={w('newOrganisation')}
      read={async (after, text) => (await ask(ShelfOrganisationsDocument, { first: 40, after, text, twins })).organisations}
      name={(o) => o.name} about={(o) => [o.number, o.url && new URL(o.url).host].filter(Boolean).join(' · ')}
      filters={<label className="choice"><input type="checkbox" name="like" value="1" defaultChecked={twins} onChange={(e) => e.currentTarget.form?.requestSubmit()} /> {w('likelyTwins')}</label>}
      fields={(form, o) => (
        <div className="pair">
          <Field form={form} name="name" label={w('name')} defaultValue={o?.name} autoFocus />
          <Field form={form} name="number" label={w('orgNumber')} hint={w('orgNumberHint')} inputMode="numeric" defaultValue={o?.number ?? ''} />
          <Field form={form} name="url" label={w('website')} type="url" defaultValue={o?.url ?? ''} placeholder="https://" />
          {o && <Field form={form} name="slug" label={w('slug')} defaultValue={o.slug} spellCheck={false} />}
        </div>
      )}
      add={async (f) => {
        const a = (await ask(CreateOrganisationDocument, { input: { name: said(f, 'name'), number: said(f, 'number') || null, url: said(f, 'url') || null } })).createOrganisation
        return a && { entry: a.organisation, userErrors: a.userErrors }
      }}
      save={async (f, o) => {
        const a = (await ask(ChangeOrganisationDocument, { input: {
          organisationId: o.id, expectedRevision: o.revision, name: said(f, 'name'), slug: said(f, 'slug'), number: said(f, 'number'), url: said(f, 'url'),
        } })).updateOrganisation
        return a && { entry: a.organisation, userErrors: a.userErrors }
      }}
      remove={async (o) => {
        const a = (await ask(RemoveOrganisationDocument, { input: { organisationId: o.id } })).deleteOrganisation
        return a && { entry: a.organisation, userErrors: a.userErrors }
      }}
      besides={edits ? (o) => <Twins organisation={o} /> : undefined} />
  )
}

/** The ones that may be the same as this one, and merging it into one of them. */
function Twins({ organisation: o }: { organisation: ShelfOrganisationFragment }) {
  const [into, setInto] = useState<{ id: string; name: string }>()
  return (
    <section className="part" aria-label={w('sameAs')}>
      {(o.similar?.length ?? 0) > 0 && (
        <>
          <p className="hint">{w('maybeSame')}</p>
          <ul className="links">{o.similar?.map((s) => <li key={s.id}><span>{s.name} <span className="hint">{s.number}</span></span> <button type="button" onClick={() => setInto(s)}>{w('mergeInto', { name: s.name })}</button></li>)}</ul>
        </>
      )}
      <Picker label={w('sameAs')} find={findOrganisations} taken={[o]} pick={setInto} />
      {into && <Merging from={o} into={into} close={() => setInto(undefined)} />}
    </section>
  )
}

type Moving = Extract<NonNullable<WhatMovesQuery['node']>, { usedIn?: unknown }>

/** Says what will move, and asks once. */
function Merging({ from, into, close }: { from: ShelfOrganisationFragment; into: { id: string; name: string }; close: () => void }) {
  const form = useForm()
  const [moving, setMoving] = useState<Moving>()
  useEffect(() => {
    ask(WhatMovesDocument, { id: from.id }).then(({ node }) => { if (node && 'usedIn' in node) setMoving(node) }, (problem: unknown) => { if (!(problem instanceof Trouble)) throw problem })
  }, [from.id])
  const merge = () => void form.send(() => ask(MergeOrganisationsDocument, { input: { fromId: from.id, intoId: into.id } }), (a) => a.mergeOrganisations?.userErrors.map((f) => ({ ...f, field: null })))
    .then((a) => { if (a?.mergeOrganisations?.organisation && a.mergeOrganisations.userErrors.length === 0) go(`/redaksjon/organisasjoner?ord=${encodeURIComponent(a.mergeOrganisations.organisation.name)}`) })
  const shown = moving?.usedIn ?? []
  return (
    <Dialog title={w('mergeTitle', { from: from.name, into: into.name })} close={close}>
      <div className="stack">
        <p>{w('mergeSays', { from: from.name, into: into.name })}</p>
        {moving && <p><b>{moving.useCount ? counted('moves', moving.useCount) : w('movesNothing')}</b></p>}
        <ul className="automatic">{shown.map((n) => <li key={n.id}>{'title' in n ? n.title : 'name' in n ? n.name : n.id}</li>)}</ul>
        <Faults form={form} />
        <p className="buttons">
          <button className="primary" disabled={form.busy || !moving} onClick={merge}>{w('mergeNow')}</button>
          <button type="button" className="plain" onClick={close}>{w('cancel')}</button>
        </p>
      </div>
    </Dialog>
  )
}
