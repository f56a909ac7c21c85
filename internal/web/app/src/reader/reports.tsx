import { t } from '../lib/i18n'
import type { ReportPartsFragment } from './gql/graphql'

/** The size of a file, as it is said. */
const size = (bytes: number) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 1_000_000)} MB`)

/** The publications that something builds on, and who made them. The server renders the same in templates/reports.html. */
export const Reports = ({ reports }: { reports: ReportPartsFragment[] }) => (
  <section aria-labelledby="rapporter">
    <h2 className="rubric" id="rapporter">{t('reports')}</h2>
    {reports.map((r) => (
      <div key={r.id} className="report">
        <h3>{r.url ? <a href={r.url}>{r.title}</a> : r.title}</h3>
        {r.summary && <p className="report-summary">{r.summary}</p>}
        <ul className="roles">
          {r.organisations.map((o, i) => (
            <li key={i}><span>{t(`reportRole.${o.role}`)}</span><a href={`/organisasjon/${o.organisation.slug}`}>{o.organisation.name}</a></li>
          ))}
        </ul>
        {(r.year || r.file) && <p className="meta">{r.year && <span>{r.year}</span>}{r.file && <a href={r.file.url} download="">{t('reportFile', { size: size(r.file.bytes) })}</a>}</p>}
      </div>
    ))}
  </section>
)
