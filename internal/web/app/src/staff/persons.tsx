import { useState } from 'react'
import type { Visit } from '../lib/router'
import { ask } from './client'
import { FilePick } from './file-pick'
import { Field, type Form } from './form'
import { AddPersonDocument, ChangePersonDocument, RemovePersonDocument, ShelfPeopleDocument, type ShelfPersonFragment } from './gql/graphql'
import { Area } from './area'
import { said, Shelf } from './shelf'
import { about } from './sources'
import { upload } from './upload'
import { w } from './words'

/** Those who write, are quoted, or work on something. */
export default function Persons({ search }: Visit) {
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
      }} />
  )
}

function Fields({ form, person }: { form: Form; person: ShelfPersonFragment | undefined }) {
  const [portrait, setPortrait] = useState<{ id: string; url: string } | null>(person?.portrait?.mediaId ? { id: person.portrait.mediaId, url: person.portrait.url } : null)
  const [says, say] = useState('')
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
          {portrait && <button type="button" className="plain" onClick={() => setPortrait(null)}>{w('noPicture')}</button>} <span role="status" className="hint">{says || form.faults.find((f) => f.field === 'portraitId')?.message}</span></p>
      </div>
    </>
  )
}
