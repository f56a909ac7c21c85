import { useState } from 'react'
import { dateTime } from '../lib/i18n'
import { ask } from './client'
import { Differences } from './differences'
import { Faults, useForm } from './form'
import { ComparingDocument, RestoreArticleDocument, type EditedFragment, type FieldDiffFragment } from './gql/graphql'
import { ago, named, w } from './words'

/** Every version that was saved and every step that was taken, the latest first. */
export function History({ article, arrived }: { article: EditedFragment; arrived: (a: EditedFragment) => void }) {
  const [compared, setCompared] = useState<{ revision: number; fields: readonly FieldDiffFragment[] }>()
  const form = useForm()
  const compare = (revision: number) => void form.send(() => ask(ComparingDocument, { id: article.id, from: revision, to: article.revision }), () => []).then((a) => {
    if (a?.node && 'comparison' in a.node && a.node.comparison) setCompared({ revision, fields: a.node.comparison.fields })
  })
  return (
    <div className="past">
      <Faults form={form} />
      <ol className="history" reversed>
        {article.revisions?.nodes.map((r, i) => (
          <li key={r.revision}>
            <b>{r.savedBy?.name ?? w('somebody')}</b> <time dateTime={r.savedAt} title={dateTime(r.savedAt)}>{ago(r.savedAt)}</time>
            {r.restoredFrom && <> · {w('broughtBack')}</>} {r.changed.length > 0 && <span className="hint"> {r.changed.map((f) => named('part', f)).join(', ')}</span>}
            {i > 0 && <> <button className="plain" disabled={form.busy} onClick={() => compare(r.revision)}>{w('compare')}</button>
              {article.viewerCanEdit && <button className="plain" disabled={form.busy} onClick={() => {
                void form.send(() => ask(RestoreArticleDocument, { input: { articleId: article.id, revision: r.revision, expectedRevision: article.revision } }), (a) => a.restoreArticle?.userErrors)
                  .then((a) => { if (a?.restoreArticle?.article && a.restoreArticle.userErrors.length === 0) arrived(a.restoreArticle.article) })
              }}>{w('bringBack')}</button>}</>}
            {compared?.revision === r.revision && <Differences fields={compared.fields} />}
          </li>
        ))}
      </ol>
      {(article.steps?.length ?? 0) > 0 && <h2>{w('steps')}</h2>}
      <ol className="history" reversed>
        {article.steps?.map((s, i) => <li key={i}><b>{named('step', s.step)}</b> {s.actor?.name ?? w('theServer')} <time dateTime={s.at}>{ago(s.at)}</time>{s.publishAt && <> · {dateTime(s.publishAt)}</>}{s.note && <q>{s.note}</q>}</li>)}
      </ol>
    </div>
  )
}
