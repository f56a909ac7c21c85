import type { Visit } from '../lib/router'
import { ask } from './client'
import { Faults, Field, useForm } from './form'
import { useMe } from './frame'
import { ChangeTagDocument, MergeTagsDocument, RemoveTagDocument, ShelfTagsDocument, TagsByNameDocument, type ShelfTagFragment } from './gql/graphql'
import { Picker } from './picker'
import { said, Shelf } from './shelf'
import { counted, w } from './words'

const byName = async (text: string) => (await ask(TagsByNameDocument, { text })).tags.nodes.map((t) => ({ id: t.id, name: t.name, about: t.useCount == null ? undefined : counted('uses', t.useCount) }))

/** Free words. They are made by being written on an article. */
export default function Tags({ search }: Visit) {
  const edits = useMe()?.permissions?.includes('PUBLISH') ?? false
  return (
    <Shelf<ShelfTagFragment> title={w('navTags')} says={w('tagsSay')} path="/redaksjon/stikkord" search={search}
      read={async (after, text) => (await ask(ShelfTagsDocument, { first: 60, after, text })).tags}
      name={(t) => t.name} fields={(form, t) => <Field form={form} name="name" label={w('word')} defaultValue={t?.name} autoFocus />}
      save={edits ? async (f, t) => {
        const a = (await ask(ChangeTagDocument, { input: { tagId: t.id, expectedRevision: t.revision, name: said(f, 'name') } })).updateTag
        return a && { entry: a.tag, userErrors: a.userErrors }
      } : undefined}
      remove={async (t) => {
        const a = (await ask(RemoveTagDocument, { input: { tagId: t.id } })).deleteTag
        return a && { entry: a.tag, userErrors: a.userErrors }
      }}
      besides={edits ? (t, _, gone) => <Merging tag={t} gone={gone} /> : undefined} />
  )
}

function Merging({ tag, gone }: { tag: ShelfTagFragment; gone: (said: string) => void }) {
  const form = useForm()
  return (
    <div className="field">
      <Picker label={w('meansTheSame')} hint={w('meansTheSameSays', { name: tag.name })} find={byName} taken={[tag]} disabled={form.busy} pick={(into) => {
        void form.send(() => ask(MergeTagsDocument, { input: { fromId: tag.id, intoId: into.id } }), (a) => a.mergeTags?.userErrors.map((f) => ({ ...f, field: null })))
          .then((a) => { if (a?.mergeTags?.userErrors.length === 0) gone(w('merged_', { from: tag.name, into: into.name })) })
      }} />
      <Faults form={form} />
    </div>
  )
}
