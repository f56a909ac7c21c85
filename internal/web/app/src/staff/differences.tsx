import type { FieldDiffFragment } from './gql/graphql'
import { named, w } from './words'

type Span = FieldDiffFragment['blocks'][number]['before'][number]

const Spans = ({ spans }: { spans: readonly Span[] }) => spans.map((s, i) =>
  s.change === 'REMOVED' ? <del key={i}>{s.text}</del> : s.change === 'ADDED' ? <ins key={i}>{s.text}</ins> : <span key={i}>{s.text}</span>)

/** How fields differ, paragraph by paragraph: before on the left, after on the right. Paragraphs that are the same are folded away. */
export function Differences({ fields }: { fields: readonly FieldDiffFragment[] }) {
  if (fields.length === 0) return <p className="hint">{w('noDifference')}</p>
  return fields.map((f) => (
    <section key={f.field} className="difference">
      <h4>{named('part', f.field)}</h4>
      {f.blocks.filter((b) => b.change !== 'SAME').map((b, i) => (
        <div key={i} className="two">
          <p className="before"><Spans spans={b.before} /></p>
          <p className="after"><Spans spans={b.after} /></p>
        </div>
      ))}
    </section>
  ))
}
