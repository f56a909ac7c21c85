import { useCallback, useEffect, useRef, useState } from 'react'
import { dateTime } from '../lib/i18n'
import { Html } from '../lib/html'
import { useTitle, type Visit } from '../lib/router'
import { ask, Trouble } from './client'
import { Differences } from './differences'
import { Faults, useForm, type Fault } from './form'
import { Broken } from './frame'
import {
  ArchiveArticleDocument, ComparingDocument, EditingDocument, PublishArticleDocument, RenderedDocument, RestoreArticleDocument, SaveArticleDocument,
  SendBackArticleDocument, SubmitArticleDocument, UnpublishArticleDocument, UnscheduleArticleDocument, WithdrawArticleDocument,
  type EditedFragment, type FieldDiffFragment, type ImageInput, type MeanwhileFragment,
} from './gql/graphql'
import { upload } from './upload'
import { ago, named, w } from './words'

/** What is being written, apart from what is saved. It is kept in the browser until it has been saved. */
interface Draft {
  title: string
  slug: string
  lede: string
  body: string
  hero: ImageInput | null
}

const draftOf = (a: EditedFragment): Draft => ({
  title: a.title, slug: a.slug, lede: a.lede, body: a.bodySource ?? '',
  hero: a.heroImage && { mediaId: a.heroImage.mediaId, url: a.heroImage.mediaId ? '' : a.heroImage.url, alt: a.heroImage.alt, caption: a.heroImage.caption, credit: a.heroImage.credit },
})

const place = (id: string) => `innomag-draft-${id}`

interface Kept { revision: number; draft: Draft }

function keptFor(id: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(place(id)) ?? 'null') as Kept ?? undefined
  } catch {
    return undefined
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

export default function EditorPage({ params }: Visit) {
  const id = params.id ?? ''
  const [article, setArticle] = useState<EditedFragment | null>()
  const [trouble, setTrouble] = useState<Trouble>()
  const read = useCallback(async () => {
    setTrouble(undefined)
    try {
      const { node } = await ask(EditingDocument, { id })
      setArticle(node && 'bodySource' in node ? (node as EditedFragment) : null)
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      setTrouble(problem)
    }
  }, [id])
  useEffect(() => void read(), [read])
  if (trouble && !article) return <Broken trouble={trouble} again={() => void read()} />
  if (article === undefined) return null
  if (article === null) return <section className="notice"><h1>{w('missingTitle')}</h1><p>{w('articleMissing')}</p><p><a href="/redaksjon">{w('navNewsroom')}</a></p></section>
  return <Editor key={article.id} article={article} changed={setArticle} />
}

function Editor({ article, changed }: { article: EditedFragment; changed: (a: EditedFragment) => void }) {
  useTitle(article.title)
  const [kept] = useState(() => keptFor(article.id))
  const [draft, setDraft] = useState<Draft>(kept?.draft ?? draftOf(article))
  const [base, setBase] = useState(kept?.revision ?? article.revision)
  const [conflict, setConflict] = useState<MeanwhileFragment>()
  const [said, say] = useState(kept ? w('draftFound') : '')
  const [side, show] = useState<'preview' | 'history'>('preview')
  const form = useForm()
  const text = useRef<HTMLTextAreaElement>(null)
  const dirty = !same(draft, draftOf(article))

  useEffect(() => {
    if (dirty) localStorage.setItem(place(article.id), JSON.stringify({ revision: base, draft } satisfies Kept))
    else localStorage.removeItem(place(article.id))
  }, [dirty, draft, base, article.id])

  const set = (change: Partial<Draft>) => { say(''); setDraft((old) => ({ ...old, ...change })) }
  const arrived = (a: EditedFragment) => { changed(a); setBase(a.revision); setDraft(draftOf(a)); setConflict(undefined) }

  async function save() {
    const saved = draftOf(article)
    const input = {
      articleId: article.id, expectedRevision: base,
      ...(draft.title !== saved.title && { title: draft.title }), ...(draft.slug !== saved.slug && { slug: draft.slug }),
      ...(draft.lede !== saved.lede && { lede: draft.lede }), ...(draft.body !== saved.body && { body: draft.body }),
      ...(!same(draft.hero, saved.hero) && { heroImage: draft.hero }),
    }
    const a = await form.send(() => ask(SaveArticleDocument, { input }), (b) => b.updateArticle?.userErrors.filter((f) => f.code !== 'CONFLICT'))
    const answer = a?.updateArticle
    if (answer?.conflict && answer.article) {
      changed(answer.article)
      setConflict(answer.conflict)
    } else if (answer?.article && answer.userErrors.length === 0) {
      arrived(answer.article)
      say(w('saved'))
    }
  }

  useEffect(() => {
    const on = (e: KeyboardEvent) => { if ((e.ctrlKey || e.metaKey) && e.key === 's') { e.preventDefault(); (document.getElementById('save') as HTMLButtonElement | null)?.click() } }
    addEventListener('keydown', on)
    return () => removeEventListener('keydown', on)
  }, [])

  async function insertPicture(file: File, as: 'hero' | 'figure') {
    say(w('uploading'))
    const { image, fault } = await upload(file)
    if (!image) { say(fault ?? w('trouble')); return }
    say('')
    if (as === 'hero') { set({ hero: { mediaId: image.mediaId, url: '', alt: image.alt, caption: image.caption, credit: image.credit } }); return }
    const at = text.current?.selectionStart ?? draft.body.length
    set({ body: `${draft.body.slice(0, at)}\n\n![${w('pictureShows')}](${image.url})\n\n${draft.body.slice(at)}` })
  }

  return (
    <div className="editor">
      <section className="writing" aria-label={w('writing')}>
        <p className="kicker"><a href="/redaksjon">{w('navNewsroom')}</a> · {named('state', article.state)}{article.publishedAt && article.state !== 'DRAFT' && <>, {dateTime(article.publishedAt)}</>}</p>
        {article.reviewNote && <p className="panel" role="note"><b>{w('toChange')}</b> {article.reviewNote}</p>}
        {conflict && (
          <section className="panel conflict" role="alert">
            <h2>{w('conflictTitle', { name: conflict.actor?.name ?? w('somebody') })}</h2>
            <p>{w(conflict.both.length > 0 ? 'conflictBoth' : 'conflictEasy')}</p>
            <div className="two">
              <div><h3>{w('theirs')}</h3><Differences fields={conflict.theirs} /></div>
              <div><h3>{w('yours')}</h3><Differences fields={conflict.yours} /></div>
            </div>
            <p className="buttons">
              <button className="primary" disabled={form.busy} onClick={() => {
                // What only the others changed is taken over; what both changed stays as it is written here, for the author to settle.
                const theirs = draftOf(article)
                const mine = new Set(conflict.yours.map((f) => f.field))
                setDraft((old) => ({
                  title: mine.has('TITLE') ? old.title : theirs.title, slug: mine.has('SLUG') ? old.slug : theirs.slug,
                  lede: mine.has('LEDE') ? old.lede : theirs.lede, body: mine.has('BODY') ? old.body : theirs.body,
                  hero: mine.has('HERO') ? old.hero : theirs.hero,
                }))
                setBase(article.revision)
                setConflict(undefined)
                say(w('merged'))
              }}>{w('merge')}</button>
              <button onClick={() => arrived(article)}>{w('takeTheirs')}</button>
            </p>
          </section>
        )}
        <Faults form={form} />
        <Line name="title" label={w('title')} faults={form.faults}><input id="title" className="title" value={draft.title} onChange={(e) => set({ title: e.target.value })} readOnly={!article.viewerCanEdit} /></Line>
        <Line name="slug" label={w('slug')} faults={form.faults}><span className="address">/artikkel/<input id="slug" value={draft.slug} onChange={(e) => set({ slug: e.target.value })} readOnly={!article.viewerCanEdit} /></span></Line>
        <Line name="lede" label={w('lede')} faults={form.faults}><textarea id="lede" rows={3} value={draft.lede} onChange={(e) => set({ lede: e.target.value })} readOnly={!article.viewerCanEdit} /></Line>
        <Hero hero={draft.hero} shown={article.heroImage?.url} faults={form.faults} editable={article.viewerCanEdit} set={(hero) => set({ hero })} choose={(f) => void insertPicture(f, 'hero')} />
        <Line name="body" label={w(article.bodyFormat === 'MARKDOWN' ? 'bodyMarkdown' : 'bodyHtml')} faults={form.faults}>
          <textarea id="body" ref={text} className="source" rows={24} value={draft.body} onChange={(e) => set({ body: e.target.value })} readOnly={!article.viewerCanEdit}
            onDrop={(e) => { const f = e.dataTransfer.files[0]; if (f) { e.preventDefault(); void insertPicture(f, 'figure') } }}
            onPaste={(e) => { const f = e.clipboardData.files[0]; if (f) { e.preventDefault(); void insertPicture(f, 'figure') } }} />
        </Line>
        {article.viewerCanEdit && <p><label className="filepick">{w('addPicture')} <input type="file" accept="image/jpeg,image/png,image/webp,image/gif" onChange={(e) => { const f = e.target.files?.[0]; if (f) void insertPicture(f, 'figure'); e.target.value = '' }} /></label></p>}
        <div className="savebar">
          {article.viewerCanEdit && <button id="save" className="primary" disabled={form.busy || !dirty} onClick={() => void save()}>{w('save')} <kbd>Ctrl S</kbd></button>}
          <Steps article={article} dirty={dirty} arrived={(a) => { arrived(a); say(named('state', a.state)) }} />
          <span role="status" className="hint">{said || (dirty ? w('unsaved') : '')}</span>
        </div>
      </section>
      <aside className="beside" aria-label={w(side)}>
        <nav className="tabs"><ul>
          <li><button className="plain" aria-pressed={side === 'preview'} onClick={() => show('preview')}>{w('preview')}</button></li>
          <li><button className="plain" aria-pressed={side === 'history'} onClick={() => show('history')}>{w('history')}</button></li>
        </ul></nav>
        {side === 'preview'
          ? <Preview draft={draft} format={article.bodyFormat} hero={article.heroImage?.url} />
          : <History article={article} arrived={arrived} />}
      </aside>
    </div>
  )
}

function Line({ name, label, faults, children }: { name: string; label: string; faults: Fault[]; children: React.ReactNode }) {
  const fault = faults.find((f) => f.field === name)
  return <p className="field"><label htmlFor={name}>{label}</label>{children}{fault && <span className="fault">{fault.message}</span>}</p>
}

function Hero({ hero, shown, faults, editable, set, choose }: {
  hero: ImageInput | null; shown: string | undefined; faults: Fault[]; editable: boolean; set: (h: ImageInput | null) => void; choose: (f: File) => void
}) {
  return (
    <fieldset className="hero"><legend>{w('heroImage')}</legend>
      {hero && shown && <img src={shown} alt="" />}
      {hero && (['alt', 'caption', 'credit'] as const).map((k) => (
        <Line key={k} name={`heroImage.${k}`} label={named('picture', k)} faults={faults}><input id={`heroImage.${k}`} value={hero[k] ?? ''} onChange={(e) => set({ ...hero, [k]: e.target.value })} readOnly={!editable} /></Line>
      ))}
      {editable && <p className="buttons"><label className="filepick">{w(hero ? 'otherPicture' : 'choosePicture')} <input type="file" accept="image/jpeg,image/png,image/webp,image/gif" onChange={(e) => { const f = e.target.files?.[0]; if (f) choose(f); e.target.value = '' }} /></label>
        {hero && <button className="plain" onClick={() => set(null)}>{w('noPicture')}</button>}</p>}
    </fieldset>
  )
}

/** The text as readers will see it, rendered by the server a moment after the last key. */
function Preview({ draft, format, hero }: { draft: Draft; format: EditedFragment['bodyFormat']; hero: string | undefined }) {
  const [html, setHtml] = useState('')
  const [fault, setFault] = useState('')
  useEffect(() => {
    let late = false
    const timer = setTimeout(() => {
      ask(RenderedDocument, { body: draft.body, format }).then(
        (a) => { if (!late) { setHtml(a.renderedBody); setFault('') } },
        (problem: Trouble) => { if (!late) setFault(problem.code === 'OFFLINE' ? w('offline') : problem.message) })
    }, 400)
    return () => { late = true; clearTimeout(timer) }
  }, [draft.body, format])
  return (
    <article className="proof">
      {fault && <p className="fault" role="alert">{fault}</p>}
      <h1>{draft.title}</h1>
      <p className="lede">{draft.lede}</p>
      {draft.hero && hero && <figure><img src={hero} alt={draft.hero.alt ?? ''} /><figcaption>{draft.hero.caption} {draft.hero.credit}</figcaption></figure>}
      <Html className="prose" html={html} />
    </article>
  )
}

function History({ article, arrived }: { article: EditedFragment; arrived: (a: EditedFragment) => void }) {
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

/** What can be done with the article now. Texts that are not saved are saved first. */
function Steps({ article: a, dirty, arrived }: { article: EditedFragment; dirty: boolean; arrived: (a: EditedFragment) => void }) {
  const form = useForm()
  const [asking, setAsking] = useState<'schedule' | 'sendBack'>()
  const input = { articleId: a.id, expectedRevision: a.revision }
  type Payload = { article?: EditedFragment | null; userErrors: readonly Fault[] } | null | undefined
  const take = (how: () => Promise<Payload>) => void form.send(how, (p) => p?.userErrors).then((p) => {
    if (p?.article && p.userErrors.length === 0) { setAsking(undefined); arrived(p.article) }
  })
  const off = form.busy || dirty
  return (
    <>
      {a.viewerCanSubmit && <button disabled={off} onClick={() => take(async () => (await ask(SubmitArticleDocument, { input })).submitArticle)}>{w('submit')}</button>}
      {a.viewerCanWithdraw && <button disabled={off} onClick={() => take(async () => (await ask(WithdrawArticleDocument, { input })).withdrawArticle)}>{w('withdraw')}</button>}
      {a.viewerCanSendBack && <button disabled={off} onClick={() => setAsking('sendBack')}>{w('sendBack')}</button>}
      {a.viewerCanPublish && <button disabled={off} onClick={() => take(async () => (await ask(PublishArticleDocument, { input })).publishArticle)}>{w('publish')}</button>}
      {a.viewerCanSchedule && <button disabled={off} onClick={() => setAsking('schedule')}>{w('schedule')}</button>}
      {a.viewerCanUnschedule && <button disabled={off} onClick={() => take(async () => (await ask(UnscheduleArticleDocument, { input })).unscheduleArticle)}>{w('unschedule')}</button>}
      {a.viewerCanUnpublish && <button disabled={off} onClick={() => take(async () => (await ask(UnpublishArticleDocument, { input })).unpublishArticle)}>{w('unpublish')}</button>}
      {a.viewerCanArchive && <button disabled={off} onClick={() => take(async () => (await ask(ArchiveArticleDocument, { input })).archiveArticle)}>{w('archive')}</button>}
      {a.state === 'PUBLISHED' && <a href={`/artikkel/${encodeURIComponent(a.slug)}`}>{w('see')}</a>}
      {asking === 'schedule' && (
        <form className="ask" onSubmit={(e) => {
          e.preventDefault()
          const at = new Date(String(new FormData(e.currentTarget).get('at')))
          take(async () => (await ask(PublishArticleDocument, { input: { ...input, publishAt: at.toISOString() } })).publishArticle)
        }}><label>{w('when')} <input type="datetime-local" name="at" required autoFocus /></label> <button className="primary" disabled={off}>{w('schedule')}</button></form>
      )}
      {asking === 'sendBack' && (
        <form className="ask" onSubmit={(e) => {
          e.preventDefault()
          const note = String(new FormData(e.currentTarget).get('note'))
          take(async () => (await ask(SendBackArticleDocument, { input: { ...input, note } })).sendBackArticle)
        }}><label>{w('toChange')} <textarea name="note" rows={2} maxLength={5000} required autoFocus /></label> <button className="primary" disabled={off}>{w('sendBack')}</button></form>
      )}
      {form.faults.map((f) => <span key={f.message} className="fault">{f.message}</span>)}
      {form.trouble && <span className="fault" role="alert">{w('offlineForm')}</span>}
    </>
  )
}
