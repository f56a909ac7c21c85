import { useState } from 'react'
import { go, type Visit } from '../lib/router'
import { ask } from './client'
import { Field } from './form'
import { useMe } from './frame'
import {
  ChangeOrganisationDocument, CreateOrganisationDocument, MergeOrganisationsDocument, RemoveOrganisationDocument, ShelfOrganisationsDocument,
  type ShelfOrganisationFragment,
} from './gql/graphql'
import { Merging } from './merging'
import { Picker } from './picker'
import { said, Shelf } from './shelf'
import { findOrganisations } from './sources'
import { w } from './words'

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
      {into && <Merging from={o} into={into} close={() => setInto(undefined)} done={() => go(`/redaksjon/organisasjoner?ord=${encodeURIComponent(into.name)}`)}
        merge={async () => (await ask(MergeOrganisationsDocument, { input: { fromId: o.id, intoId: into.id } })).mergeOrganisations?.userErrors} />}
    </section>
  )
}
