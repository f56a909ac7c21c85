import { date, locale } from '../lib/i18n'
import { ask } from './client'
import {
  CreatePersonDocument, FindArticlesDocument, FindInitiativesDocument, FindOrganisationsDocument, FindPeopleDocument, FindReportsDocument, FindTagsDocument,
  FindTopicsDocument, type ArticleState,
} from './gql/graphql'
import type { Option } from './picker'
import { named } from './words'

/** A person in one line, beside the name. */
export const about = (p: { title: string; affiliation: string }) => [p.title, p.affiliation].filter(Boolean).join(', ')

const reading = { DRAFT: true, IN_REVIEW: true, SCHEDULED: true, PUBLISHED: false, ARCHIVED: true } as const

export const findPeople = async (text: string): Promise<Option[]> =>
  (await ask(FindPeopleDocument, { text })).people.nodes.map((p) => ({ id: p.id, name: p.name, about: about(p) }))

/** Adds a person by name. Gives what is wrong when that cannot be. */
export async function makePerson(name: string): Promise<Option | string> {
  const { createPerson } = await ask(CreatePersonDocument, { input: { name } })
  return createPerson?.person ? { id: createPerson.person.id, name: createPerson.person.name } : (createPerson?.userErrors.map((f) => f.message).join(' ') ?? '')
}

export const findTopics = async (text: string): Promise<Option[]> =>
  (await ask(FindTopicsDocument, { text, locale: locale() })).topics.nodes.map((t) => ({ id: t.id, name: t.name, about: t.parent?.name }))

export const findTags = async (text: string): Promise<Option[]> =>
  (await ask(FindTagsDocument, { text })).tags.nodes.map((t) => ({ id: t.name, name: t.name }))

export const findReports = async (text: string): Promise<Option[]> =>
  (await ask(FindReportsDocument, { text })).reports.nodes.map((r) => ({ id: r.id, name: r.title, about: r.year?.toString() }))

export const findOrganisations = async (text: string): Promise<(Option & { number: string | null })[]> =>
  (await ask(FindOrganisationsDocument, { text })).organisations.nodes.map((o) => ({ id: o.id, name: o.name, about: o.number ?? undefined, number: o.number ?? null }))

export const findInitiatives = async (text: string): Promise<Option[]> =>
  (await ask(FindInitiativesDocument, { text })).newsroomInitiatives.nodes.map((i) => ({
    id: i.id, name: i.title, about: i.state === 'PUBLISHED' ? i.municipality : named('state', i.state),
  }))

/** Finds articles in some states, or in all. */
export const findArticles = (...states: ArticleState[]) => async (text: string): Promise<Option[]> =>
  (await ask(FindArticlesDocument, { text, states: states.length > 0 ? states : null })).newsroomArticles.nodes.map((a) => ({
    id: a.id, name: a.title, about: reading[a.state] ? named('state', a.state) : a.publishedAt ? date(a.publishedAt) : undefined,
  }))
