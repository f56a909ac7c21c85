/** What this browser keeps for its reader: drafts of comments, their name, and the receipts of what they posted. */

export interface Draft {
  body: string
  name: string
  email: string
  /** Sent with the comment, so that a retry stores it once. It lives as long as the draft. */
  key: string
}

export interface Receipt {
  comment: string
  receipt: string
  subject: string
}

const read = <T>(name: string, none: T): T => {
  try {
    return (JSON.parse(localStorage.getItem(name) ?? 'null') as T | null) ?? none
  } catch {
    return none // a browser that keeps nothing, or something of another hand
  }
}

const write = (name: string, value: unknown) => {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // a browser that keeps nothing: the page still does
  }
}

const draftOf = (subject: string, parent?: string) => `innomag.draft.${subject}${parent ? `.${parent}` : ''}`

export const newKey = (): string => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-')

export const draft = (subject: string, parent?: string): Draft =>
  ({ body: '', name: read('innomag.name', ''), email: '', key: newKey(), ...read<Partial<Draft>>(draftOf(subject, parent), {}) })

export function keepDraft(d: Draft | null, subject: string, parent?: string) {
  write(draftOf(subject, parent), d)
  if (d?.name) write('innomag.name', d.name)
}

const kept = 50

export const receipts = (subject?: string): Receipt[] =>
  read<Receipt[]>('innomag.receipts', []).filter((r) => subject === undefined || r.subject === subject)

export const keepReceipt = (r: Receipt) => write('innomag.receipts', [...receipts().filter((o) => o.comment !== r.comment), r].slice(-kept))

export const dropReceipt = (comment: string) => write('innomag.receipts', receipts().filter((r) => r.comment !== comment))

/** What leads to what came of reports, by comment. */
const reports = (): [comment: string, receipt: string][] => read('innomag.reports', [])

export const reportOf = (comment: string): string | undefined => reports().find(([c]) => c === comment)?.[1]

export const keepReport = (comment: string, receipt: string) => write('innomag.reports', [...reports().filter(([c]) => c !== comment), [comment, receipt]].slice(-kept))
