import { useEffect, useState } from 'react'
import type { Visit } from '../lib/router'
import { Area } from './area'
import { ask, Trouble } from './client'
import { useMe } from './frame'
import { Field, type Form } from './form'
import { AddTopicDocument, ChangeTopicDocument, NewsroomTopicsDocument, RemoveTopicDocument, ShelfTopicsDocument, type ShelfTopicFragment } from './gql/graphql'
import { said, Shelf } from './shelf'
import { w } from './words'

/** What things are about. Topics form a tree. */
export default function Topics({ search }: Visit) {
  const edits = useMe()?.permissions?.includes('PUBLISH') ?? false
  return (
    <Shelf<ShelfTopicFragment> title={w('navTopics')} path="/redaksjon/tema" search={search} addLabel={w('newTopic')}
      read={async (after, text) => (await ask(ShelfTopicsDocument, { first: 60, after, text })).topics}
      name={(t) => t.nb} about={(t) => [t.parent && w('below', { name: t.parent.name }), t.description].filter(Boolean).join(' · ')}
      fields={(form, t) => <Fields form={form} topic={t} />}
      add={edits ? async (f) => {
        const a = (await ask(AddTopicDocument, { input: {
          nameNb: said(f, 'nameNb'), nameNn: said(f, 'nameNn'), nameEn: said(f, 'nameEn'), description: said(f, 'description'), parentId: said(f, 'parentId') || null,
        } })).createTopic
        return a && { entry: a.topic, userErrors: a.userErrors }
      } : undefined}
      save={edits ? async (f, t) => {
        const a = (await ask(ChangeTopicDocument, { input: {
          topicId: t.id, expectedRevision: t.revision, nameNb: said(f, 'nameNb'), nameNn: said(f, 'nameNn'), nameEn: said(f, 'nameEn'), slug: said(f, 'slug'),
          description: said(f, 'description'), parentId: said(f, 'parentId') || null,
        } })).updateTopic
        return a && { entry: a.topic, userErrors: a.userErrors }
      } : undefined}
      remove={async (t) => {
        const a = (await ask(RemoveTopicDocument, { input: { topicId: t.id } })).deleteTopic
        return a && { entry: a.topic, userErrors: a.userErrors }
      }} />
  )
}

function Fields({ form, topic: t }: { form: Form; topic: ShelfTopicFragment | undefined }) {
  const [all, setAll] = useState<{ id: string; name: string }[]>(t?.parent ? [t.parent] : [])
  useEffect(() => {
    ask(NewsroomTopicsDocument, { locale: 'NB' }).then((a) => setAll(a.topics.nodes.filter((o) => o.id !== t?.id)), (problem: unknown) => { if (!(problem instanceof Trouble)) throw problem })
  }, [t?.id])
  const own = (name: string | undefined) => (name === t?.nb ? '' : name) // the API gives Bokmål where there is no other
  const fault = form.faults.find((f) => f.field === 'parentId')
  return (
    <>
      <div className="pair">
        <Field form={form} name="nameNb" label="Bokmål" defaultValue={t?.nb} autoFocus />
        <Field form={form} name="nameNn" label="Nynorsk" defaultValue={own(t?.nn)} placeholder={t?.nb} />
        <Field form={form} name="nameEn" label="English" defaultValue={own(t?.en)} placeholder={t?.nb} />
        {t && <Field form={form} name="slug" label={w('slug')} defaultValue={t.slug} spellCheck={false} />}
        <p className="field"><label htmlFor="parentId">{w('topicAbove')}</label>
          <select key={all.length} id="parentId" name="parentId" defaultValue={t?.parent?.id ?? ''}><option value="">{w('noTopicAbove')}</option>{all.map((o) => <option key={o.id} value={o.id}>{o.name}</option>)}</select>
          {fault && <span className="fault">{fault.message}</span>}</p>
      </div>
      <Area form={form} name="description" label={w('covers')} rows={2} defaultValue={t?.description} />
    </>
  )
}
