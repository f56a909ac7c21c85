import { useId } from 'react'

export interface Bar {
  /** What stands below it, and is read out. */
  label: string
  /** The parts of the bar, the lowest first. */
  values: number[]
}

interface Props {
  title: string
  /** What the picture says, in a sentence: the picture's text for whoever does not see it. The numbers stand in a table beside. */
  says: string
  bars: Bar[]
  /** The names of the parts. */
  parts: string[]
  /** How a value is written. */
  written?: (value: number) => string
  /** Where the axis ends at the least. */
  least?: number
}

const width = 640, height = 150, foot = 18, head = 14, gutter = 40

/** A round number not below most, for the axis to end at. */
function ceiling(most: number, least: number): number {
  if (most <= least) return least
  const size = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 4, 6, 10].map((n) => n * size).find((n) => n >= most) ?? most
}

/** Bars over time, drawn to the same width whatever their number. Colour is never alone in telling parts apart: they have names. */
export function Chart({ title, says, bars, parts, written = String, least = 4 }: Props) {
  const id = useId()
  const sums = bars.map((b) => b.values.reduce((a, v) => a + v, 0))
  const top = ceiling(Math.max(0, ...sums), least)
  const step = (width - gutter) / Math.max(1, bars.length)
  const thick = Math.max(1, Math.min(28, step * 0.78))
  const y = (v: number) => height - foot - (v / top) * (height - foot - head)
  const every = Math.ceil(bars.length / 7)
  return (
    <figure className="chart">
      <figcaption id={id}>
        <b>{title}</b>
        {parts.length > 1 && <span className="legend">{parts.map((p, i) => <span key={p}><i className={`part${i}`} /> {p}</span>)}</span>}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${says}`}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className="rule" x1={gutter} x2={width} y1={y(top * share)} y2={y(top * share)} />
            <text x={gutter - 6} y={y(top * share) + 4} textAnchor="end">{written(top * share)}</text>
          </g>
        ))}
        {bars.map((b, i) => {
          const x = gutter + step * i + (step - thick) / 2
          let from = 0
          return (
            <g key={b.label}>
              <title>{`${b.label}: ${b.values.map((v, n) => (parts.length > 1 ? `${parts[n]} ${written(v)}` : written(v))).join(', ')}`}</title>
              <rect className="touch" x={gutter + step * i} y={head} width={step} height={height - foot - head} />
              {b.values.map((v, n) => {
                const rect = v > 0 && <rect key={n} className={`part${n}`} x={x} width={thick} y={y(from + v)} height={Math.max(1, y(from) - y(from + v))} />
                from += v
                return rect
              })}
              {i % every === 0 && <text x={x + thick / 2} y={height - 4} textAnchor="middle">{b.label}</text>}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

/** Counts by name, each with a bar as long as its share of the largest. */
export function Ranking({ title, rows, empty }: { title: string; rows: { name: string; count: number; href?: string }[]; empty: string }) {
  const most = Math.max(1, ...rows.map((r) => r.count))
  return (
    <section className="ranking">
      <h2>{title}</h2>
      {rows.length === 0 && <p className="hint">{empty}</p>}
      <ol>
        {rows.map((r) => (
          <li key={r.name}>
            <span>{r.href ? <a href={r.href}>{r.name}</a> : r.name}</span> <b>{r.count}</b>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect className="part0" width={(r.count / most) * 100} height="4" /></svg>
          </li>
        ))}
      </ol>
    </section>
  )
}
