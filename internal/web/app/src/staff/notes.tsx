import { useEffect, useState } from 'react'
import { dateTime } from '../lib/i18n'
import { ask } from './client'
import { AuthorNotesDocument, type AuthorNotesQuery } from './gql/graphql'
import { ago, named, w } from './words'

type Note = Extract<NonNullable<AuthorNotesQuery['node']>, { history: unknown }>['history'][number]

const rest = 200 // ms on a comment, before its author is asked about: who hurries through the queue asks nothing
const most = 5

/** What moderators have said and noted about somebody, the latest first; nothing where there is none. */
export function Notes({ author }: { author: string }) {
  const [notes, setNotes] = useState<Note[]>([])
  useEffect(() => {
    let gone = false
    setNotes([])
    const timer = setTimeout(() => {
      ask(AuthorNotesDocument, { id: author }).then(({ node }) => {
        if (!gone && node && 'history' in node) setNotes(node.history.filter((h) => h.note || h.messageToAuthor))
      }, () => {}) // the comment can be judged without; the author's own page says what is wrong
    }, rest)
    return () => { gone = true; clearTimeout(timer) }
  }, [author])
  if (notes.length === 0) return null
  return (
    <ul className="history notes" aria-label={w('authorNotes')}>
      {notes.slice(0, most).map((h, i) => (
        <li key={i}><b>{named('standingAction', h.action)}</b> {h.actor?.name} <time dateTime={h.at} title={dateTime(h.at)}>{ago(h.at)}</time>
          {h.messageToAuthor && <q>{h.messageToAuthor}</q>}{h.note && <q>{h.note}</q>}</li>
      ))}
      {notes.length > most && <li><a href={`/desk/folk/${encodeURIComponent(author)}`}>{w('allNotes')}</a></li>}
    </ul>
  )
}
