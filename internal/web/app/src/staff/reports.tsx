import { useState } from 'react'
import type { Visit } from '../lib/router'
import { Area } from './area'
import type { Reference } from './article-draft'
import { ask } from './client'
import { PartFaults } from './fields'
import { FilePick } from './file-pick'
import { Field, type Form } from './form'
import { AddReportDocument, ChangeReportDocument, RemoveReportDocument, ShelfReportsDocument, type ReportRole, type ShelfReportFragment } from './gql/graphql'
import { Ordered } from './ordered'
import { Picker } from './picker'
import { said, Shelf } from './shelf'
import { findOrganisations } from './sources'
import { send } from './upload'
import { named, w } from './words'

const roles = ['PUBLISHER', 'COMMISSIONER', 'LEAD', 'MAKER'] as const satisfies ReportRole[]

const organisationsOf = (f: FormData) => JSON.parse(said(f, 'organisations') || '[]') as { organisationId: string; role: ReportRole }[]
const yearOf = (f: FormData) => (said(f, 'year') ? Number(said(f, 'year')) : null)
const notAYear = (f: FormData) => (Number.isInteger(yearOf(f) ?? 0) ? undefined : { userErrors: [{ field: 'year', code: 'INVALID', message: w('notAYear') }] })

/** Publications that articles build on and initiatives are described in. */
export default function Reports({ search }: Visit) {
  return (
    <Shelf<ShelfReportFragment> title={w('navReports')} path="/redaksjon/rapporter" search={search} addLabel={w('newReport')}
      read={async (after, text) => (await ask(ShelfReportsDocument, { first: 40, after, text })).reports}
      name={(r) => r.title} about={(r) => [r.year, r.organisations[0]?.organisation.name].filter(Boolean).join(', ')}
      fields={(form, r) => <Fields form={form} report={r} />}
      add={async (f) => {
        const wrong = notAYear(f)
        if (wrong) return wrong
        const a = (await ask(AddReportDocument, { input: {
          title: said(f, 'title'), year: yearOf(f), url: said(f, 'url') || null, summary: said(f, 'summary'), organisations: organisationsOf(f), fileId: said(f, 'fileId') || null,
        } })).createReport
        return a && { entry: a.report, userErrors: a.userErrors }
      }}
      save={async (f, r) => {
        const wrong = notAYear(f)
        if (wrong) return wrong
        const a = (await ask(ChangeReportDocument, { input: {
          reportId: r.id, expectedRevision: r.revision, title: said(f, 'title'), slug: said(f, 'slug'), year: yearOf(f), url: said(f, 'url'), summary: said(f, 'summary'),
          organisations: organisationsOf(f), ...(said(f, 'fileId') && { fileId: said(f, 'fileId') }), ...(f.has('noFile') && { fileId: null }),
        } })).updateReport
        return a && { entry: a.report, userErrors: a.userErrors }
      }}
      remove={async (r) => {
        const a = (await ask(RemoveReportDocument, { input: { reportId: r.id } })).deleteReport
        return a && { entry: a.report, userErrors: a.userErrors }
      }} />
  )
}

function Fields({ form, report: r }: { form: Form; report: ShelfReportFragment | undefined }) {
  const [organisations, set] = useState<(Reference & { role: ReportRole })[]>(r?.organisations.map(({ organisation: o, role }) => ({ id: o.id, name: o.name, role })) ?? [])
  const [file, setFile] = useState<{ id: string; name: string }>()
  const [says, say] = useState('')
  const choose = async (f: File) => {
    say(w('uploading'))
    const { id, fault } = await send(f, 'FILE')
    say(fault ?? '')
    if (id) setFile({ id, name: f.name })
  }
  return (
    <>
      <Field form={form} name="title" label={w('title')} defaultValue={r?.title} autoFocus />
      <div className="pair">
        <Field form={form} name="year" label={w('year')} inputMode="numeric" defaultValue={r?.year ?? ''} />
        <Field form={form} name="url" label={w('whereToRead')} type="url" defaultValue={r?.url ?? ''} placeholder="https://" />
        {r && <Field form={form} name="slug" label={w('slug')} defaultValue={r.slug} spellCheck={false} />}
      </div>
      <Area form={form} name="summary" label={w('reportSays')} rows={3} defaultValue={r?.summary} />
      <fieldset><legend>{w('navOrganisations')}</legend>
        <input type="hidden" name="organisations" value={JSON.stringify(organisations.map((o) => ({ organisationId: o.id, role: o.role })))} />
        <Ordered label={w('navOrganisations')} items={organisations} keyOf={(o) => `${o.id} ${o.role}`} name={(o) => o.name} set={set}
          row={(o, n) => <><span>{o.name}</span>
            <select aria-label={w('roleOf', { name: o.name })} value={o.role} onChange={(e) => set(organisations.map((p, at) => (at === n ? { ...p, role: e.target.value as ReportRole } : p)))}>
              {roles.map((v) => <option key={v} value={v}>{named('reportRole', v)}</option>)}
            </select></>} />
        <PartFaults faults={form.faults} name="organisations" />
        <Picker label={w('addOrganisation')} find={findOrganisations} pick={(o) => set([...organisations, { id: o.id, name: o.name, role: 'PUBLISHER' }])} />
      </fieldset>
      <p className="buttons">
        <input type="hidden" name="fileId" value={file?.id ?? ''} />
        {r?.file && !file && <a href={r.file.url} download>{w('thePdf')}</a>}
        {file && <span className="chip">{file.name}</span>}
        <FilePick label={w(r?.file || file ? 'otherPdf' : 'choosePdf')} accept="application/pdf" choose={(f) => void choose(f)} />
        {r?.file && !file && <label className="choice"><input type="checkbox" name="noFile" /> {w('noPdf')}</label>}
        <span role="status" className="hint">{says || form.faults.find((f) => f.field === 'fileId')?.message}</span>
      </p>
    </>
  )
}
