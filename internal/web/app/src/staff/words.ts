import type newsroom from '../../../messages/newsroom/nb.json'
import type staff from '../../../messages/staff/nb.json'
import { speak as speakToReaders, spoken, type Language } from '../lib/i18n'

export type Words = typeof staff & typeof newsroom
export type Word = keyof Words
type Counted<K> = K extends `${infer Stem}.one` ? Stem : never

let said: Words

/** Fetches the texts of a language: what the staff reads, what only those who write do, and what readers do. */
export async function speak(language: Language): Promise<void> {
  const tables = {
    nb: () => [import('../../../messages/staff/nb.json'), import('../../../messages/newsroom/nb.json')],
    nn: () => [import('../../../messages/staff/nn.json'), import('../../../messages/newsroom/nn.json')],
    en: () => [import('../../../messages/staff/en.json'), import('../../../messages/newsroom/en.json')],
  }
  const [all, writers] = await Promise.all([...tables[language](), speakToReaders(language)])
  said = { ...all?.default, ...writers?.default } as Words
}

type Values = Record<string, string | number>

/** A text with its places filled. */
export const w = (key: Word, values: Values = {}): string =>
  (said[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A text about n things. */
export const counted = (stem: Counted<Word>, n: number): string => w(`${stem}.${n === 1 ? 'one' : 'other'}` as Word, { n })

/** The text of a value that the schema names, as `reason.SPAM`; the name itself where nobody wrote one. */
export const named = (kind: string, value: string): string => (said as Record<string, string>)[`${kind}.${value}`] ?? value

const distances = new Map<string, Intl.RelativeTimeFormat>()

/** How long ago, in words. */
export function ago(iso: string): string {
  const language = spoken()
  const words = distances.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  distances.set(language, words)
  const seconds = (new Date(iso).getTime() - Date.now()) / 1_000
  const [unit, size] = ([['day', 86_400], ['hour', 3_600], ['minute', 60]] as const).find(([, s]) => Math.abs(seconds) >= s) ?? ['second', 1]
  return words.format(Math.round(seconds / size), unit)
}

/** The values of a kind that somebody wrote texts for. */
export const kinds = (kind: string): string[] => Object.keys(said).filter((k) => k.startsWith(`${kind}.`)).map((k) => k.slice(kind.length + 1))

/** The time of day in Norway, as on a clock. */
export const clock = (iso: string): string =>
  new Intl.DateTimeFormat('nb', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
