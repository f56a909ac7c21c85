import { useEditorContext, type GraphiQLPlugin } from '@graphiql/react'
import { useEffect, useState } from 'react'

const files: Record<string, string> = import.meta.glob('./samples/*.graphql', { query: '?raw', import: 'default', eager: true })

interface Sample {
  title: string
  about: string
  text: string
}

/** The first comment is the title, those after it what a developer should know. */
export const samples: Sample[] = Object.keys(files).sort().map((name) => {
  const text = files[name] ?? ''
  const [title = '', , ...about] = text.split('\n\n')[0]?.split('\n').map((line) => line.replace(/^#\s?/, '')) ?? []
  return { title, about: about.join(' '), text }
})

/** The newest article, which the samples are about. */
async function newest(): Promise<{ id: string; slug: string }> {
  const answer = await fetch('/graphql', {
    method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: '{ articles(first: 1) { nodes { id slug } } }' }),
  })
  const { data } = (await answer.json()) as { data?: { articles: { nodes: { id: string; slug: string }[] } } }
  return data?.articles.nodes[0] ?? { id: '', slug: '' }
}

/** What the variables of a sample are at this magazine, now. */
async function variables(text: string): Promise<string> {
  const values: Record<string, unknown> = {}
  if (text.includes('$slug')) values.slug = (await newest()).slug
  if (text.includes('$subjectId')) values.subjectId = (await newest()).id
  if (text.includes('$query')) values.query = 'frivillig'
  if (text.includes('$filter')) values.filter = { statuses: ['RUNNING'] }
  if (text.includes('PostCommentInput')) {
    values.input = { subjectId: (await newest()).id, name: 'Kari', body: 'Dette var nyttig å lese.', idempotencyKey: crypto.randomUUID() }
  }
  return Object.keys(values).length > 0 ? JSON.stringify(values, null, 2) : ''
}

function List() {
  const { queryEditor, variableEditor, addTab } = useEditorContext({ nonNull: true })
  const [chosen, choose] = useState<{ text: string; values: string }>()
  useEffect(() => {
    if (!chosen || !queryEditor || !variableEditor) return // the editors come a moment after the page
    queryEditor.setValue(chosen.text)
    variableEditor.setValue(chosen.values)
    choose(undefined)
  }, [chosen, queryEditor, variableEditor])
  async function open(sample: Sample) {
    const values = await variables(sample.text)
    if (queryEditor?.getValue().trim()) addTab()
    choose({ text: sample.text, values })
  }
  return (
    <section aria-label="Samples" className="samples">
      <h2>Samples</h2>
      <p>Each opens in a tab of its own, ready to run.</p>
      <ul>
        {samples.map((sample) => (
          <li key={sample.title}>
            <button type="button" onClick={() => void open(sample)}>
              <strong>{sample.title}</strong>
              <span>{sample.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M5 3.5h14v17l-7-4.5-7 4.5z" />
  </svg>
)

export const samplesPlugin: GraphiQLPlugin = { title: 'Samples', icon: Icon, content: List }
