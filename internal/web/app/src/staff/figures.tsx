import { useCallback, useEffect, useState } from 'react'
import { day as dayInWords } from '../lib/i18n'
import { useTitle, type Visit } from '../lib/router'
import { Chart, Ranking, type Bar } from './chart'
import { ask, Trouble } from './client'
import { Broken } from './frame'
import { FiguresDocument, type FiguresQuery } from './gql/graphql'
import { named, w } from './words'

type Figures = FiguresQuery['moderationFigures']
type Day = Figures['days'][number]

const periods = [14, 30, 90, 365]
const iso = (t: number) => new Date(t).toLocaleDateString('sv')

/** Days that stand together: each for itself, or by the week where there are too many to draw. */
function grouped(days: readonly Day[]): { label: string; said: string; days: Day[] }[] {
  const size = days.length > 100 ? 7 : 1
  const out = []
  for (let i = days.length % size; i < days.length; i += size) {
    const some = days.slice(i, i + size)
    const first = some[0]
    if (!first) continue
    const [, month, date] = first.day.split('-')
    out.push({ label: `${Number(date)}.${Number(month)}.`, said: size === 1 ? dayInWords(first.day) : w('weekFrom', { day: dayInWords(first.day) }), days: some })
  }
  return out
}

const sum = (days: readonly Day[], of: (d: Day) => number) => days.reduce((n, d) => n + of(d), 0)

/** A time in words as short as an axis. */
export function span(seconds: number): string {
  if (seconds < 5_400) return w('minutes', { n: Math.round(seconds / 60) })
  if (seconds < 172_800) return w('hours', { n: Math.round(seconds / 3_600) })
  return w('daysShort', { n: Math.round(seconds / 86_400) })
}

export default function FiguresPage({ search }: Visit) {
  useTitle(w('navFigures'))
  const length = periods.find((p) => String(p) === search.get('dager')) ?? 30
  const [found, setFound] = useState<Figures>()
  const [trouble, setTrouble] = useState<Trouble>()
  const read = useCallback(async () => {
    setTrouble(undefined)
    try {
      setFound((await ask(FiguresDocument, { from: iso(Date.now() - (length - 1) * 86_400_000), to: iso(Date.now()) })).moderationFigures)
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [length])
  useEffect(() => void read(), [read])

  const groups = found ? grouped(found.days) : []
  const bars = (...of: ((d: Day) => number)[]): Bar[] => groups.map((g) => ({ label: g.label, values: of.map((f) => sum(g.days, f)) }))
  const waits: Bar[] = groups.map((g) => {
    const some = g.days.flatMap((d) => (d.waitSeconds === null || d.waitSeconds === undefined ? [] : [d.waitSeconds]))
    return { label: g.label, values: [some.length ? some.reduce((a, b) => a + b, 0) / some.length : 0] }
  })
  const says = (all: Bar[], written: (n: number) => string = String) => {
    const sums = all.map((b) => b.values.reduce((a, v) => a + v, 0))
    const most = Math.max(0, ...sums)
    if (most === 0) return w('nothingThen')
    return w('sumAndMost', { sum: written(sums.reduce((a, b) => a + b, 0)), most: written(most), when: groups[sums.indexOf(most)]?.said ?? '' })
  }
  const chart = (title: string, all: Bar[], parts: string[]) => <Chart title={title} says={says(all)} bars={all} parts={parts} />
  return (
    <div className="sheetlike">
      <h1>{w('navFigures')}</h1>
      <nav className="tabs periods" aria-label={w('period')}>
        <ul>{periods.map((p) => <li key={p}><a href={p === 30 ? '/desk/tall' : `/desk/tall?dager=${p}`} aria-current={p === length ? 'page' : undefined}>{w('lastDays', { n: p })}</a></li>)}</ul>
      </nav>
      {trouble && <Broken trouble={trouble} again={() => void read()} />}
      {found && (
        <>
          <div className="charts">
            {chart(w('posted'), bars((d) => d.posted), [w('posted')])}
            {chart(w('decisionsDaily'), bars((d) => d.approved, (d) => d.rejected, (d) => d.spam), [w('approvedBy'), w('rejectedBy'), w('spamBy')])}
            {chart(w('reportsDaily'), bars((d) => d.reports), [w('reportsDaily')])}
            <Chart title={w('waitDaily')} says={w('asTable')} bars={waits} parts={[w('waitDaily')]} written={span} least={600} />
          </div>
          <div className="columns">
            <Ranking title={w('reasonsTitle')} empty={w('nothingThen')} rows={found.reasons.map((r) => ({
              name: named('reason', r.reason), count: r.count, href: `/desk/logg?grunn=${r.reason}&fra=${found.days[0]?.day ?? ''}`,
            }))} />
            <Ranking title={w('moderatorsTitle')} empty={w('nothingThen')} rows={found.moderators.map((m) => ({
              name: m.actor?.name ?? w('somebody'), count: m.count, ...(m.actor && { href: `/desk/logg?hvem=${encodeURIComponent(m.actor.id)}&fra=${found.days[0]?.day ?? ''}` }),
            }))} />
          </div>
          <details>
            <summary>{w('asTable')}</summary>
            <div className="wide" tabIndex={0} role="region" aria-label={w('asTable')}>
              <table>
                <thead><tr><th>{w('day')}</th><th>{w('posted')}</th><th>{w('publishedAtOnce')}</th><th>{w('approvedBy')}</th><th>{w('rejectedBy')}</th><th>{w('spamBy')}</th><th>{w('reportsDaily')}</th><th>{w('waitDaily')}</th></tr></thead>
                <tbody>
                  {[...found.days].reverse().map((d) => (
                    <tr key={d.day}><th scope="row">{dayInWords(d.day)}</th><td>{d.posted}</td><td>{d.published}</td><td>{d.approved}</td><td>{d.rejected}</td><td>{d.spam}</td><td>{d.reports}</td>
                      <td>{d.waitSeconds === null || d.waitSeconds === undefined ? '–' : span(d.waitSeconds)}</td></tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </div>
  )
}
