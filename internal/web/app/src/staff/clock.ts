const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' })

/** An instant as a field for date and time has it, by the magazine's clock, which is Norwegian wherever the editor is. */
export const toField = (iso: string): string => (iso ? wall.format(new Date(iso)).replace(' ', 'T') : '')

/** The instant that was typed into such a field; empty when none was. */
export function fromField(typed: string): string {
  const guess = Date.parse(`${typed}Z`)
  if (Number.isNaN(guess)) return ''
  const ahead = (at: number) => Date.parse(`${toField(new Date(at).toISOString())}Z`) - at
  return new Date(guess - ahead(guess - ahead(guess))).toISOString()
}

/** Today, in Norway, as a field for a date has it. */
export const today = (): string => toField(new Date().toISOString()).slice(0, 10)
