import { useState } from 'react'
import { go, type Visit } from '../lib/router'
import { ask } from './client'
import { FilePick } from './file-pick'
import { Field, type Form } from './form'
import { useMe } from './frame'
import { AddPersonDocument, ChangePersonDocument, MergePeopleDocument, RemovePersonDocument, ShelfPeopleDocument, type ShelfPersonFragment } from './gql/graphql'
import { Area } from './area'
import { Library } from './library'
import { Merging } from './merging'
import { Picker } from './picker'
import { said, Shelf } from './shelf'
import { about, findPeople } from './sources'
import { upload } from './upload'
import { w } from './words'

/** Those who write, are quoted, or work on something; and those of them that are one. */
export default function Persons({ search }: Visit) {
  const edits = useMe()?.permissions?.includes('PUBLISH') ?? false
  return (
    <Shelf<ShelfPersonFragment> title={w('navPersons')} path="/redaksjon/personer" search={search} addLabel={w('newPerson')}
      read={async (after, text) => (await ask(ShelfPeopleDocument, { first: 40, after, text })).people}
      name={(p) => p.name} about={about} fields={(form, p) => <Fields form={form} person={p} />}
      add={async (f) => {
        const a = (await ask(AddPersonDocument, { input: { name: said(f, 'name'), title: said(f, 'title'), affiliation: said(f, 'affiliation'), bio: said(f, 'bio'), portraitId: said(f, 'portraitId') || null } })).createPerson
        return a && { entry: a.person, userErrors: a.userErrors }
      }}
      save={async (f, p) => {
        const a = (await ask(ChangePersonDocument, { input: {
          personId: p.id, expectedRevision: p.revision, name: said(f, 'name'), slug: said(f, 'slug'), title: said(f, 'title'), affiliation: said(f, 'affiliation'), bio: said(f, 'bio'),
          portraitId: said(f, 'portraitId') || null,
        } })).updatePerson
        return a && { entry: a.person, userErrors: a.userErrors }
      }}
      remove={async (p) => {
        const a = (await ask(RemovePersonDocument, { input: { personId: p.id } })).deletePerson
        return a && { entry: a.person, userErrors: a.userErrors }
      }}
      besides={edits ? (p) => <Same person={p} /> : undefined} />
  )
}

/** Merging an entry for a person into another. */
function Same({ person: p }: { person: ShelfPersonFragment }) {
  const [into, setInto] = useState<{ id: string; name: string }>()
  return (
    <section className="part" aria-label={w('sameAs')}>
      <Picker label={w('sameAs')} find={findPeople} taken={[p]} pick={setInto} />
      {into && <Merging from={p} into={into} close={() => setInto(undefined)} done={() => go(`/redaksjon/personer?ord=${encodeURIComponent(into.name)}`)}
        merge={async () => (await ask(MergePeopleDocument, { input: { fromId: p.id, intoId: into.id } })).mergePeople?.userErrors} />}
    </section>
  )
}

function Fields({ form, person }: { form: Form; person: ShelfPersonFragment | undefined }) {
  const [portrait, setPortrait] = useState<{ id: string; url: string } | null>(person?.portrait?.mediaId ? { id: person.portrait.mediaId, url: person.portrait.url } : null)
  const [says, say] = useState('')
  const [picking, setPicking] = useState(false)
  const choose = async (file: File) => {
    say(w('uploading'))
    const { image, fault } = await upload(file)
    say(fault ?? '')
    if (image?.mediaId) setPortrait({ id: image.mediaId, url: image.url })
  }
  return (
    <>
      <div className="pair">
        <Field form={form} name="name" label={w('name')} defaultValue={person?.name} autoFocus />
        {person && <Field form={form} name="slug" label={w('slug')} defaultValue={person.slug} spellCheck={false} />}
        <Field form={form} name="title" label={w('personTitle')} defaultValue={person?.title} />
        <Field form={form} name="affiliation" label={w('affiliation')} defaultValue={person?.affiliation} />
      </div>
      <Area form={form} name="bio" label={w('bio')} defaultValue={person?.bio} rows={3} />
      <div className="portrait">
        {portrait && <img src={portrait.url} alt="" />}
        <input type="hidden" name="portraitId" value={portrait?.id ?? ''} />
        <p className="buttons"><FilePick label={w(portrait ? 'otherPicture' : 'choosePicture')} choose={(f) => void choose(f)} />
          <button type="button" onClick={() => setPicking(true)}>{w('fromLibrary')}</button>
          {portrait && <button type="button" className="plain" onClick={() => setPortrait(null)}>{w('noPicture')}</button>} <span role="status" className="hint">{says || form.faults.find((f) => f.field === 'portraitId')?.message}</span></p>
        {picking && <Library close={() => setPicking(false)} pick={(p) => { setPicking(false); if (p.mediaId) setPortrait({ id: p.mediaId, url: p.url }) }} />}
      </div>
    </>
  )
}
