import type { FormEvent } from 'react'
import { ask } from './client'
import { Faults, Field, useForm } from './form'
import { CreateOrganisationDocument, type CreateOrganisationMutation } from './gql/graphql'
import { w } from './words'

export type Made = NonNullable<NonNullable<CreateOrganisationMutation['createOrganisation']>['organisation']>

/** Adds an organisation. One that has the number already is given instead of a second one. */
export function NewOrganisation({ name = '', done, cancel }: { name?: string; done: (o: Made) => void; cancel?: () => void }) {
  const form = useForm()
  const add = (fields: FormData) => {
    const said = (k: string) => String(fields.get(k) ?? '').trim()
    void form.send(() => ask(CreateOrganisationDocument, { input: { name: said('name'), number: said('number') || null, url: said('url') || null } }), (a) => a.createOrganisation?.userErrors)
      .then((a) => { const made = a?.createOrganisation; if (made?.organisation && made.userErrors.length === 0) done(made.organisation) })
  }
  return (
    <form className="panel" noValidate aria-label={w('newOrganisation')} onSubmit={(e: FormEvent<HTMLFormElement>) => { e.preventDefault(); add(new FormData(e.currentTarget)) }}>
      <Faults form={form} />
      <div className="pair">
        <Field form={form} name="name" label={w('name')} defaultValue={name} autoFocus />
        <Field form={form} name="number" label={w('orgNumber')} hint={w('orgNumberHint')} inputMode="numeric" />
        <Field form={form} name="url" label={w('website')} type="url" placeholder="https://" />
      </div>
      <p className="buttons">
        <button className="primary" disabled={form.busy}>{w('addOrganisation')}</button>
        {cancel && <button type="button" className="plain" onClick={cancel}>{w('cancel')}</button>}
      </p>
    </form>
  )
}
