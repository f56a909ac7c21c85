import type { Language } from './i18n'

/** What the server asked to render the page, so that the app need not ask again. */
export interface Answer {
  name: string
  variables: Record<string, unknown>
  data: unknown
}

interface Handed {
  language: Language
  answers: Answer[] | null
  status: number
}

const raw = document.getElementById('handed')?.textContent
export const handed: Handed = raw ? (JSON.parse(raw) as Handed) : { language: 'nb', answers: [], status: 200 }

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, v]) => v != null).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]))
    : value

/** Takes the answer to an operation, once: what is asked again is asked of the server. */
export function take(name: string, variables: unknown): unknown {
  const at = handed.answers?.findIndex((a) => a.name === name && same(a.variables ?? {}, variables ?? {})) ?? -1
  return at < 0 ? undefined : handed.answers?.splice(at, 1)[0]?.data
}
