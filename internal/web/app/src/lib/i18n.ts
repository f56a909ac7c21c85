import type nb from '../../../messages/reader/nb.json'

/** The texts of readers' pages in one language. The server renders the same. */
export type Messages = typeof nb
export type Key = keyof Messages
type Counted<K> = K extends `${infer Stem}.one` ? Stem : never

export type Language = 'nb' | 'nn' | 'en'

let said: Messages
let language: Language = 'nb'

/** Fetches the texts of a language. The language is the page's, for as long as the page lives. */
export async function speak(wanted: Language): Promise<void> {
  language = wanted
  const tables = {
    nb: () => import('../../../messages/reader/nb.json'),
    nn: () => import('../../../messages/reader/nn.json'),
    en: () => import('../../../messages/reader/en.json'),
  }
  said = (await tables[wanted]()).default as Messages
}

export const spoken = (): Language => language

/** The language as the API calls it. */
export const locale = (): 'NB' | 'NN' | 'EN' => language.toUpperCase() as 'NB' | 'NN' | 'EN'

type Values = Record<string, string | number>

const fill = (text: string, values: Values) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** A text with its places filled: t('photoBy', { name: 'Kari' }). */
export const t = (key: Key, values: Values = {}): string => fill(said[key] ?? key, values)

/** A text about n things. */
export const count = (stem: Counted<Key>, n: number): string => t(`${stem}.${n === 1 ? 'one' : 'other'}` as Key, { n })

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

function moment(form: 'date' | 'dateTime', at: Date): string {
  const part = Object.fromEntries(clock.formatToParts(at).map((p) => [p.type, p.value])) as Record<string, string>
  const month = said.months.split(' ')[Number(part.month) - 1] ?? ''
  return t(form, { d: Number(part.day), month, y: part.year ?? '', h: part.hour ?? '', min: part.minute ?? '' })
}

/** The day of an instant, in Norway. */
export const date = (iso: string): string => moment('date', new Date(iso))
/** The day and minute of an instant, in Norway. */
export const dateTime = (iso: string): string => moment('dateTime', new Date(iso))
/** A day without a time. */
export const day = (iso: string): string => moment('date', new Date(`${iso}T12:00:00Z`))

/** A title that does not break within «CV-en»: an invisible joint follows the hyphen of a short ending. */
export const whole = (title: string): string => title.replace(/-(?=\p{L}{1,3}(?!\p{L}))/gu, '-\u2060')
