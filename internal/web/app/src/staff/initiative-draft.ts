import type { Reference } from './article-draft'
import type { EditedInitiativeFragment, InitiativeStatus, PartnerRole, UpdateInitiativeInput } from './gql/graphql'
import type { Draft as Writing } from './kept'
import { about } from './sources'
import { heroInput, heroOf, type Hero } from './with-pictures'

/** All that is edited of an initiative. */
export interface Draft {
  title: string
  slug: string
  summary: string
  goal: string
  targetGroup: string
  body: string
  hero: Hero
  status: InitiativeStatus
  statusSince: string // of a new status; empty for today
  statusNote: string
  startedOn: string
  endedOn: string
  municipality: string
  county: string
  contactName: string
  contactUrl: string
  partners: (Reference & { role: PartnerRole })[]
  people: (Reference & { role: string })[]
  topics: Reference[]
  reports: Reference[]
}

export const draftOf = (i: EditedInitiativeFragment): Draft => ({
  title: i.title, slug: i.slug, summary: i.summary, goal: i.goal, targetGroup: i.targetGroup, body: i.bodySource ?? '', hero: heroOf(i.heroImage ?? null),
  status: i.status, statusSince: '', statusNote: '', startedOn: i.startedOn ?? '', endedOn: i.endedOn ?? '',
  municipality: i.municipality, county: i.county, contactName: i.contactName, contactUrl: i.contactUrl ?? '',
  partners: i.partners.map(({ organisation: o, role }) => ({ id: o.id, name: o.name, about: o.number ?? undefined, role })),
  people: i.people.map(({ person, role }) => ({ id: person.id, name: person.name, about: about(person), role })),
  topics: i.topics.map(({ id, name }) => ({ id, name })),
  reports: i.reports.map(({ id, title, year }) => ({ id, name: title, about: year?.toString() })),
})

/** What of an initiative is sent: what was changed, and no more. */
export function changesOf({ draft: d, base, changed, revision }: Writing<Draft>, initiativeId: string): UpdateInitiativeInput {
  const input: UpdateInitiativeInput = { initiativeId, expectedRevision: revision }
  for (const k of changed) {
    switch (k) {
      case 'partners': input.partners = d.partners.map((p) => ({ organisationId: p.id, role: p.role })); break
      case 'people': input.people = d.people.map((p) => ({ personId: p.id, role: p.role })); break
      case 'topics': input.topicIds = d.topics.map((t) => t.id); break
      case 'reports': input.reportIds = d.reports.map((r) => r.id); break
      case 'startedOn': case 'endedOn': case 'contactUrl': input[k] = d[k] || null; break
      case 'hero': input.heroImage = heroInput(d.hero); break
      case 'status': case 'statusSince': case 'statusNote': break
      default: input[k] = d[k]
    }
  }
  if (d.status !== base.status) Object.assign(input, { status: d.status, statusSince: d.statusSince || null, statusNote: d.statusNote })
  return input
}
