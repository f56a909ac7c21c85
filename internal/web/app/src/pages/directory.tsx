import { useEffect, useState, type FormEvent, type ReactNode } from 'react'
import { useQuery } from 'urql'
import { doc } from '../lib/client'
import { count, locale, t, type Key } from '../lib/i18n'
import { go, useTitle, type Page, type Visit } from '../lib/router'
import { Venture } from '../reader/cards'
import { Failed } from '../reader/missing'
import { DirectoryDocument, MoreInitiativesDocument, type DirectoryQuery, type InitiativeStatus, type PartnerRole } from './gql/graphql'
import { Head, none } from './lists'
import { further, More, useMore } from './more'

const [query, rest] = [doc(DirectoryDocument), doc(MoreInitiativesDocument)]
const statuses: InitiativeStatus[] = ['IDEA', 'PILOT', 'RUNNING', 'SCALED', 'ENDED']
const roles: PartnerRole[] = ['LEAD', 'PARTNER', 'FUNDER', 'COMMISSIONER', 'RESEARCHER']
const year = (said: string | undefined) => (said && /^\d{4}$/.test(said) ? Number(said) : undefined)

/** The parts of an address, in the order in which they always stand. */
const names = ['q', 'status', 'tema', 'fylke', 'kommune', 'partner', 'rolle', 'fra', 'til'] as const
type Name = (typeof names)[number]

type Asked = Record<Name, string[]>
const asked = ({ search }: Visit): Asked => Object.fromEntries(names.map((n) => [n, search.getAll(n).filter((v) => v !== '')])) as Asked

/** What an address asks for. The server reads it in the same way, in directory.go. */
function filterOf(visit: Visit) {
  const a = asked(visit)
  const status = statuses.filter((s) => a.status.includes(s))
  const role = roles.find((r) => r === a.rolle[0])
  const [from, to, text] = [year(a.fra[0]), year(a.til[0]), a.q[0]?.trim()]
  return {
    ...(status.length > 0 && { statuses: status }), ...(a.tema[0] && { topic: a.tema[0] }), ...(a.fylke.length > 0 && { counties: a.fylke }),
    ...(a.kommune.length > 0 && { municipalities: a.kommune }), ...(a.partner[0] && { partnerId: a.partner[0] }), ...(role && { partnerRole: role }),
    ...(from && { fromYear: from }), ...(to && { toYear: to }), ...(text && { text }),
  }
}
const variables = (visit: Visit) => ({ filter: filterOf(visit), after: visit.search.get('etter'), locale: locale() })

function address(a: Asked, name?: Name, values: string[] = []) {
  const said = names.flatMap((n) => (n === name ? values : a[n]).map((v) => `${n}=${encodeURIComponent(v)}`))
  return said.length > 0 ? `/initiativ?${said.join('&')}` : '/initiativ'
}
/** With a value more, or without it when it is there. */
const toggled = (have: string[], value: string, several: boolean) => (have.includes(value) ? have.filter((v) => v !== value) : several ? [...have, value] : [value])

type Choice = { value: string; label: string; count: number }
interface Facet { name: Name; title: Key; choices: Choice[]; several: boolean }

function facets(found: DirectoryQuery): Facet[] {
  const f = found.initiativeFacets
  const named = new Map(found.topics.nodes.map((o) => [o.slug, o.name]))
  return [
    { name: 'status', title: 'facetStatus', several: true, choices: statuses.flatMap((s) => f.statuses.filter((c) => c.value === s).map((c) => ({ ...c, label: t(`status.${s}`) }))) },
    { name: 'tema', title: 'navTopics', several: false, choices: f.topics.map((c) => ({ ...c, label: named.get(c.value) ?? c.label })) },
    { name: 'fylke', title: 'facetCounty', several: true, choices: f.counties },
    { name: 'kommune', title: 'facetMunicipality', several: true, choices: f.municipalities },
    { name: 'partner', title: 'facetPartner', several: false, choices: f.partners },
    { name: 'rolle', title: 'facetRole', several: false, choices: roles.flatMap((r) => f.partnerRoles.filter((c) => c.value === r).map((c) => ({ ...c, label: t(`partnerRole.${r}`) }))) },
  ]
}

/** What a choice is called that nothing is left for. */
const unseen = (f: Facet, value: string) => {
  if (f.name === 'status' && statuses.some((s) => s === value)) return t(`status.${value}` as Key)
  return t(f.name === 'rolle' && roles.some((r) => r === value) ? `partnerRole.${value}` as Key : f.title)
}

/** The initiatives, narrowed as the address says. The server renders the same in templates/directory.html. */
export const directory: Page = {
  stays: true,
  needs: (visit) => {
    const { filter } = variables(visit)
    return [[query as never, variables(visit)], ...further().map((after): [never, object] => [rest as never, { filter, after }])]
  },
  default: function Directory(visit) {
    const [{ data, error }] = useQuery({ query, variables: variables(visit) })
    useTitle(t('weFollow'))
    const list = useMore(data?.initiatives ?? none, rest, { filter: filterOf(visit) }, (d) => d.initiatives)
    if (!data) return <Failed error={error} />
    const a = asked(visit)
    const all = facets(data)
    const chosen = [
      ...a.q.map((v) => ({ name: 'q' as Name, value: v, label: `«${v}»` })),
      ...all.flatMap((f) => a[f.name].map((v) => ({ name: f.name, value: v, label: f.choices.find((c) => c.value === v)?.label ?? unseen(f, v) }))),
      ...a.fra.map((v) => ({ name: 'fra' as Name, value: v, label: t('fromYear', { year: v }) })),
      ...a.til.map((v) => ({ name: 'til' as Name, value: v, label: t('toYear', { year: v }) })),
    ]
    return (
      <div className="directory">
        <Head title={t('weFollow')}><p className="lede">{t('directoryIntro')}</p></Head>
        <div className="directory-body">
          <div className="filters">
            <Words asked={a} years={data.initiativeFacets.years} />
            {all.filter((f) => f.choices.length > 0).map((f) => (
              <Fold key={f.name} title={t(f.title)} n={f.choices.length} open={f.name === 'status' || a[f.name].length > 0}>
                <ul className="choices">
                  {f.choices.map((c) => (
                    <li key={c.value}><a href={address(a, f.name, toggled(a[f.name], c.value, f.several))} rel="nofollow" aria-current={a[f.name].includes(c.value) || undefined}>{c.label}<span>{c.count}</span></a></li>
                  ))}
                </ul>
              </Fold>
            ))}
          </div>
          <section className="found" aria-labelledby="antall">
            <div className="found-head">
              <h2 id="antall"><span role="status">{count('initiatives', data.initiatives.totalCount)}</span></h2>
              {chosen.length > 0 && (
                <ul className="pills" aria-label={t('filterChosen')}>
                  {chosen.map((c) => (
                    <li key={`${c.name} ${c.value}`}><a href={address(a, c.name, a[c.name].filter((v) => v !== c.value))} rel="nofollow" aria-label={t('removeFilter', { name: c.label })}>{c.label}<span aria-hidden="true">×</span></a></li>
                  ))}
                  <li><a className="reset" href="/initiativ">{t('filterReset')}</a></li>
                </ul>
              )}
            </div>
            {list.nodes.length > 0 ? <div className="ventures">{list.nodes.map((i) => <Venture key={i.id} initiative={i} />)}</div> : <p>{t(chosen.length > 0 ? 'noInitiatives' : 'emptyList')}</p>}
            <More list={list} text="moreInitiatives" />
          </section>
        </div>
      </div>
    )
  },
}

/** A part that can be folded. What the reader folded stays so while choices change. */
function Fold({ title, n, open, children }: { title: string; n: number; open: boolean; children: ReactNode }) {
  const [is, set] = useState(open)
  useEffect(() => { if (open) set(true) }, [open])
  return (
    <details className="facet" open={is} onToggle={(e) => set(e.currentTarget.open)}>
      <summary>{title}<span>{n}</span></summary>
      {children}
    </details>
  )
}

/** Words and years, which are written and not chosen from a list. */
function Words({ asked: a, years }: { asked: Asked; years: Choice[] }) {
  function seek(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const given = new FormData(e.currentTarget)
    const said = (n: Name) => [String(given.get(n) ?? '').trim()].filter(Boolean)
    go(address({ ...a, q: said('q'), fra: said('fra'), til: said('til') }))
  }
  const known = years.map((y) => y.value).sort()
  const span = (chosen: string[]) => [...new Set([...known, ...chosen])].sort()
  const begun = new Map(years.map((y) => [y.value, y.count]))
  const choose = (name: 'fra' | 'til', title: Key) => (
    <div className="field">
      <label htmlFor={name}>{t(title)}</label>
      <select key={a[name][0]} id={name} name={name} defaultValue={a[name][0] ?? ''}>
        <option value="">{t('anyYear')}</option>
        {span(a[name]).map((y) => <option key={y} value={y}>{begun.get(y) ? t('yearBegun', { year: y, n: begun.get(y) ?? 0 }) : y}</option>)}
      </select>
    </div>
  )
  return (
    <form className="filter-form" action="/initiativ" role="search" onSubmit={seek}>
      {names.filter((n) => n !== 'q' && n !== 'fra' && n !== 'til').flatMap((n) => a[n].map((v) => <input key={`${n} ${v}`} type="hidden" name={n} value={v} readOnly />))}
      <div className="field">
        <label htmlFor="q">{t('filterWords')}</label>
        <input key={a.q[0]} id="q" name="q" type="search" defaultValue={a.q[0] ?? ''} maxLength={200} autoComplete="off" />
      </div>
      <div className="field-pair">
        {choose('fra', 'yearFrom')}
        {choose('til', 'yearTo')}
      </div>
      <p className="form-end"><button className="button quiet">{t('filterShow')}</button></p>
    </form>
  )
}
