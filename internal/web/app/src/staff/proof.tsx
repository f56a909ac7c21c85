import { useEffect, useState } from 'react'
import { Html } from '../lib/html'
import type { Draft } from './article-draft'
import { ask, type Trouble } from './client'
import { RenderedDocument } from './gql/graphql'
import { named, w } from './words'

/** The text as readers will see it, rendered by the server a moment after the last key. */
export function Proof({ draft }: { draft: Draft }) {
  const [html, setHtml] = useState('')
  const [fault, setFault] = useState('')
  useEffect(() => {
    let late = false
    const timer = setTimeout(() => {
      ask(RenderedDocument, { body: draft.body, format: draft.bodyFormat }).then(
        (a) => { if (!late) { setHtml(a.renderedBody); setFault('') } },
        (problem: Trouble) => { if (!late) setFault(problem.code === 'OFFLINE' ? w('offline') : problem.message) })
    }, 400)
    return () => { late = true; clearTimeout(timer) }
  }, [draft.body, draft.bodyFormat])
  return (
    <article className="proof">
      {fault && <p className="fault" role="alert">{fault}</p>}
      <p className="headline">{draft.title}</p>
      <p className="lede">{draft.lede}</p>
      {draft.contributors.length > 0 && <p className="hint">{draft.contributors.map((c) => `${c.name}${c.role === 'AUTHOR' ? '' : ` (${named('contributor', c.role).toLocaleLowerCase()})`}`).join(', ')}</p>}
      {draft.hero && <figure><img src={draft.hero.shown} alt={draft.hero.alt ?? ''} /><figcaption>{draft.hero.caption} {draft.hero.credit}</figcaption></figure>}
      <Html className="prose" html={html} />
    </article>
  )
}
