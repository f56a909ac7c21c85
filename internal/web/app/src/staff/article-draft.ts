import type {
  ArticleNoteKind, BodyFormat, ContributorRole, EditedFragment, ModerationMode, UpdateArticleInput,
} from './gql/graphql'
import type { Draft as Writing } from './kept'
import { about } from './sources'
import { heroInput, heroOf, type Hero } from './with-pictures'

/** Something that is pointed at, with the name it is shown by. */
export interface Reference {
  id: string
  name: string
  about?: string | undefined
}

export interface Commenting {
  closed: boolean
  closeAfterDays: string // as typed; empty for as the site says
  mode: ModerationMode | ''
  slowSeconds: string
}

export interface Note {
  kind: ArticleNoteKind
  notedOn: string
  text: string
}

/** All that is edited of an article. */
export interface Draft {
  title: string
  slug: string
  lede: string
  body: string
  bodyFormat: BodyFormat
  hero: Hero
  contributors: (Reference & { role: ContributorRole })[]
  topics: Reference[]
  tags: Reference[]
  initiatives: Reference[]
  reports: Reference[]
  related: Reference[]
  notes: Note[]
  comments: Commenting
}

export const draftOf = (a: EditedFragment): Draft => ({
  title: a.title, slug: a.slug, lede: a.lede, body: a.bodySource ?? '', bodyFormat: a.bodyFormat,
  hero: heroOf(a.heroImage ?? null),
  contributors: a.contributors.map(({ person, role }) => ({ id: person.id, name: person.name, about: about(person), role })),
  topics: a.topics.map(({ id, name }) => ({ id, name })),
  tags: a.tags.map(({ name }) => ({ id: name, name })),
  initiatives: a.initiatives.map(({ id, title }) => ({ id, name: title })),
  reports: a.reports.map(({ id, title, year }) => ({ id, name: title, about: year?.toString() })),
  related: a.related.map(({ id, title }) => ({ id, name: title })),
  notes: a.notes.map(({ kind, notedOn, text }) => ({ kind, notedOn, text })),
  comments: {
    closed: a.commenting?.closed ?? false, closeAfterDays: a.commenting?.closeAfterDays?.toString() ?? '', mode: a.commenting?.mode ?? '',
    slowSeconds: (a.commenting?.slowSeconds || '').toString(),
  },
})

const number = (typed: string) => (typed.trim() === '' ? null : Number(typed))
const ids = (all: Reference[]) => all.map((r) => r.id)

/** What of an article is sent: what was changed, and no more. */
export function changesOf({ draft: d, changed, revision }: Writing<Draft>, articleId: string): UpdateArticleInput {
  const all: { [K in keyof Draft]: () => Partial<UpdateArticleInput> } = {
    title: () => ({ title: d.title }), slug: () => ({ slug: d.slug }), lede: () => ({ lede: d.lede }), body: () => ({ body: d.body }),
    bodyFormat: () => ({ bodyFormat: d.bodyFormat }),
    hero: () => ({ heroImage: heroInput(d.hero) }),
    contributors: () => ({ contributors: d.contributors.map((c) => ({ personId: c.id, role: c.role })) }),
    topics: () => ({ topicIds: ids(d.topics) }), tags: () => ({ tags: d.tags.map((t) => t.name) }), initiatives: () => ({ initiativeIds: ids(d.initiatives) }),
    reports: () => ({ reportIds: ids(d.reports) }), related: () => ({ relatedIds: ids(d.related) }),
    notes: () => ({ notes: d.notes.map((n) => ({ ...n, notedOn: n.notedOn || null })) }),
    comments: () => ({
      comments: {
        closed: d.comments.closed, closeAfterDays: number(d.comments.closeAfterDays), mode: d.comments.mode || null, slowSeconds: number(d.comments.slowSeconds) ?? 0,
      },
    }),
  }
  return Object.assign({ articleId, expectedRevision: revision }, ...changed.map((k) => all[k]())) as UpdateArticleInput
}

/** The fields of the input that stand among the details, beside the text: faults of theirs are shown there. */
export const isDetail = (field: string) => /^(contributors|topicIds|tags|initiativeIds|reportIds|relatedIds|notes|comments|bodyFormat)(\.|$)/.test(field)
