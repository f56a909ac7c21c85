import { useCallback, useEffect, useRef, useState } from 'react'
import { dateTime } from '../lib/i18n'
import { useTitle, type Visit } from '../lib/router'
import { Details } from './article-details'
import { changesOf, draftOf, isDetail, type Draft } from './article-draft'
import { PreviewLinks } from './article-links'
import { History } from './article-past'
import { Steps } from './article-steps'
import { ask, Trouble } from './client'
import { Differences } from './differences'
import { Line, Lines } from './fields'
import { Faults, useForm, type Fault } from './form'
import { Broken, Waiting } from './frame'
import { EditingDocument, SaveArticleDocument, type EditedFragment, type MeanwhileFragment } from './gql/graphql'
import { useKept } from './kept'
import { Proof } from './proof'
import { bring, HeroField, PictureWays, withFigure, type Picture } from './with-pictures'
import { named, w } from './words'

const sides = ['preview', 'details', 'previewLinks', 'history'] as const

/** What an article's lists are called where they are compared: of them the server tells what others changed, and only the browser what was changed here. */
const lists: Partial<Record<keyof Draft, string>> = {
  contributors: 'CONTRIBUTORS', topics: 'TOPICS', tags: 'TAGS', initiatives: 'INITIATIVES', reports: 'REPORTS', related: 'RELATED', notes: 'NOTES', comments: 'COMMENTS',
}

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
  if (article === undefined) return <Waiting />
  if (article === null) return <section className="notice"><h1>{w('missingTitle')}</h1><p>{w('articleMissing')}</p><p><a href="/redaksjon">{w('navNewsroom')}</a></p></section>
  return <Editor key={article.id} article={article} changed={setArticle} />
}

function Editor({ article, changed }: { article: EditedFragment; changed: (a: EditedFragment) => void }) {
  useTitle(article.title)
  const writing = useKept(`innomag-draft-${article.id}`, draftOf(article), article.revision)
  const { draft, dirty } = writing
  const [conflict, setConflict] = useState<MeanwhileFragment>()
  const [said, say] = useState(writing.found ? w('draftFound') : '')
  const [side, show] = useState<(typeof sides)[number]>('preview')
  const form = useForm()
  const text = useRef<HTMLTextAreaElement>(null)
  const readOnly = !article.viewerCanEdit

  const set = (change: Partial<Draft>) => { say(''); writing.set(change) }
  const arrived = (a: EditedFragment) => { changed(a); writing.settle(draftOf(a), a.revision); setConflict(undefined) }

  async function save() {
    const a = await form.send(() => ask(SaveArticleDocument, { input: changesOf(writing, article.id) }), (b) => b.updateArticle?.userErrors.filter((f) => f.code !== 'CONFLICT'))
    const answer = a?.updateArticle
    if (answer?.conflict && answer.article) {
      changed(answer.article)
      setConflict(answer.conflict)
    } else if (answer?.article && answer.userErrors.length === 0) {
      arrived(answer.article)
      say(w('saved'))
    } else if (answer?.userErrors.some((f) => isDetail(f.field ?? ''))) {
      show('details')
    }
  }

  useEffect(() => {
    const on = (e: KeyboardEvent) => { if ((e.ctrlKey || e.metaKey) && e.key === 's') { e.preventDefault(); (document.getElementById('save') as HTMLButtonElement | null)?.click() } }
    addEventListener('keydown', on)
    return () => removeEventListener('keydown', on)
  }, [])

  const insert = (picture: Picture | undefined) => {
    if (picture) set({ body: withFigure(draft.body, text.current?.selectionStart ?? draft.body.length, picture, draft.bodyFormat) })
  }

  return (
    <div className="editor">
      <section className="writing" aria-label={w('writing')}>
        <h1 className="unseen">{article.title}</h1>
        <p className="kicker"><a href="/redaksjon">{w('navNewsroom')}</a> · {named('state', article.state)}{article.publishedAt && article.state !== 'DRAFT' && <>, {dateTime(article.publishedAt)}</>}</p>
        {article.reviewNote && <p className="panel" role="note"><b>{w('toChange')}</b> {article.reviewNote}</p>}
        {conflict && <Conflict conflict={conflict} lists={writing.changed.flatMap((k) => lists[k] ?? [])} busy={form.busy} takeTheirs={() => arrived(article)} merge={() => {
          writing.rebase(draftOf(article), article.revision)
          setConflict(undefined)
          say(w('merged'))
        }} />}
        <Faults form={form} />
        <Line name="title" className="title" label={w('title')} faults={form.faults} value={draft.title} set={(title) => set({ title })} readOnly={readOnly} />
        <Slug article={article} slug={draft.slug} set={(slug) => set({ slug })} faults={form.faults} />
        <Lines name="lede" label={w('lede')} rows={3} faults={form.faults} value={draft.lede} set={(lede) => set({ lede })} readOnly={readOnly} />
        <HeroField hero={draft.hero} faults={form.faults} editable={!readOnly} set={(hero) => set({ hero })} say={say} />
        <p className="field">
          <label htmlFor="body">{w(draft.bodyFormat === 'MARKDOWN' ? 'bodyMarkdown' : 'bodyHtml')}</label>
          <textarea id="body" ref={text} className="source" rows={24} value={draft.body} onChange={(e) => set({ body: e.target.value })} readOnly={readOnly}
            onDrop={(e) => { const f = e.dataTransfer.files[0]; if (f) { e.preventDefault(); void bring(f, say).then(insert) } }}
            onPaste={(e) => { const f = e.clipboardData.files[0]; if (f) { e.preventDefault(); void bring(f, say).then(insert) } }} />
          {form.faults.filter((f) => f.field === 'body').map((f) => <span key={f.message} className="fault">{f.message}</span>)}
        </p>
        {!readOnly && <p className="buttons"><PictureWays label={w('addPicture')} arrived={insert} say={say} /></p>}
        <div className="savebar">
          {!readOnly && <button id="save" className="primary" disabled={form.busy || !dirty} onClick={() => void save()}>{w('save')} <kbd>Ctrl S</kbd></button>}
          <Steps article={article} dirty={dirty} arrived={(a) => { arrived(a); say(named('state', a.state)) }} />
          <span role="status" className="hint">{said || (dirty ? w('unsaved') : '')}</span>
        </div>
      </section>
      <aside className="beside" aria-label={w(side)}>
        <nav className="tabs" aria-label={w('besides')}><ul>
          {sides.map((s) => <li key={s}><button className="plain" aria-pressed={side === s} onClick={() => show(s)}>{w(s)}</button></li>)}
        </ul></nav>
        {side === 'preview' && <Proof draft={draft} />}
        {side === 'details' && <Details article={article} draft={draft} set={set} faults={form.faults} />}
        {side === 'previewLinks' && <PreviewLinks key={article.revision} article={article} />}
        {side === 'history' && <History article={article} arrived={arrived} />}
      </aside>
    </div>
  )
}

/** What somebody else saved meanwhile, beside what was written here. */
function Conflict({ conflict, lists: mine, busy, merge, takeTheirs }: { conflict: MeanwhileFragment; lists: string[]; busy: boolean; merge: () => void; takeTheirs: () => void }) {
  return (
    <section className="panel conflict" role="alert">
      <h2>{w('conflictTitle', { name: conflict.actor?.name ?? w('somebody') })}</h2>
      <p>{w(conflict.both.length > 0 ? 'conflictBoth' : 'conflictEasy')}</p>
      <div className="two">
        <div><h3>{w('theirs')}</h3><Differences fields={conflict.theirs} /></div>
        <div><h3>{w('yours')}</h3>{(conflict.yours.length > 0 || mine.length === 0) && <Differences fields={conflict.yours} />}{mine.length > 0 && <p>{mine.map((f) => named('part', f)).join(', ')}</p>}</div>
      </div>
      <p className="buttons">
        <button className="primary" disabled={busy} onClick={merge}>{w('merge')}</button>
        <button onClick={takeTheirs}>{w('takeTheirs')}</button>
      </p>
    </section>
  )
}

function Slug({ article, slug, set, faults }: { article: EditedFragment; slug: string; set: (slug: string) => void; faults: readonly Fault[] }) {
  const fault = faults.find((f) => f.field === 'slug')
  const path = `/artikkel/${slug}`
  return (
    <p className="field">
      <label htmlFor="slug">{w('slug')}</label>
      <input id="slug" value={slug} onChange={(e) => set(e.target.value)} readOnly={!article.viewerCanEdit} aria-invalid={fault ? true : undefined} aria-describedby="slug-says" spellCheck={false} />
      <span id="slug-says" className={fault ? 'fault' : 'hint'}>
        {fault?.message ?? <>{location.host}{path}{slug !== article.slug && article.publishedAt && <> · {w('oldLeadsOn')}</>}</>}
      </span>
    </p>
  )
}
