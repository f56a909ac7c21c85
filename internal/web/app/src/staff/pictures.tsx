import { useState } from 'react'
import { go, type Visit } from '../lib/router'
import { ask } from './client'
import { Faults, Field, useForm } from './form'
import { Broken } from './frame'
import { ChangePictureDocument, RemovePictureDocument, type LibraryPictureFragment, type LibraryQuery } from './gql/graphql'
import { called, pictures } from './library'
import { useList } from './list'
import { More, Room } from './room'
import { said as typed } from './shelf'
import { UsedIn } from './used'
import { bring } from './with-pictures'
import { FilePick } from './file-pick'
import { counted, w } from './words'

/** The pictures that were uploaded: found by their words, described, and cleared of what nothing uses. */
export default function Pictures({ search }: Visit) {
  const sought = { text: search.get('ord') ?? '', mine: search.has('mine') }
  const list = useList<LibraryPictureFragment, LibraryQuery['media']>(pictures(sought))
  const [open, setOpen] = useState<string>()
  const [said, say] = useState('')
  return (
    <Room title={w('library')} says={w('librarySays')}>
      <form className="filters" role="search" onSubmit={(e) => {
        e.preventDefault()
        const wanted = new URLSearchParams([...new FormData(e.currentTarget)].filter(([, v]) => v) as [string, string][])
        go(wanted.size > 0 ? `/redaksjon/bilder?${wanted}` : '/redaksjon/bilder')
      }}>
        <input type="search" name="ord" defaultValue={sought.text} maxLength={200} placeholder={w('searchPictures')} aria-label={w('searchPictures')} />
        <label className="choice"><input type="checkbox" name="mine" value="1" defaultChecked={sought.mine} onChange={(e) => e.currentTarget.form?.requestSubmit()} /> {w('onlyMine')}</label>
        <button>{w('search')}</button>
        <FilePick label={w('newPicture')} choose={(f) => void bring(f, say).then((p) => { if (p) { list.again(); setOpen(p.mediaId ?? undefined) } })} />
      </form>
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      <p className="meta" role="status">{said || (list.page ? counted('pictures', list.page.totalCount) : '')}</p>
      <ul className="pictures">
        {list.rows?.map((p) => p.image && (
          <li key={p.id} className={open === p.id ? 'open' : undefined}>
            <button type="button" className="plain" aria-expanded={open === p.id} aria-label={w('changeWhat', { name: called(p) })} onClick={() => { setOpen(open === p.id ? undefined : p.id); say('') }}>
              <img src={p.image.url} srcSet={p.image.srcset || undefined} sizes="11rem" alt="" loading="lazy" />
              <span>{called(p)}</span>
            </button>
            {open === p.id && <Words picture={p} changed={(now) => { list.change(p.id, now); if (!now) { setOpen(undefined); say(w('removed', { name: called(p) })) } }} saved={() => { setOpen(undefined); say(w('saved')) }} />}
          </li>
        ))}
      </ul>
      {list.rows?.length === 0 && <p className="empty">{w('nothingFound')}</p>}
      <More list={list} />
    </Room>
  )
}

/** The words of a picture, and where it is used. */
function Words({ picture: p, changed, saved }: { picture: LibraryPictureFragment; changed: (now: LibraryPictureFragment | undefined) => void; saved: () => void }) {
  const form = useForm()
  const [asked, setAsked] = useState(false)
  async function save(f: FormData) {
    const a = await form.send(() => ask(ChangePictureDocument, { input: { mediaId: p.id, expectedRevision: p.revision, alt: typed(f, 'alt'), caption: typed(f, 'caption'), credit: typed(f, 'credit') } }),
      (b) => b.updateMedia?.userErrors.map((e) => (e.code === 'CONFLICT' ? { ...e, field: null, message: w('entryStale') } : e)))
    if (a?.updateMedia?.media) changed(a.updateMedia.media)
    if (a?.updateMedia?.userErrors.length === 0) saved()
  }
  return (
    <form className="panel" noValidate aria-label={called(p)} onSubmit={(e) => { e.preventDefault(); void save(new FormData(e.currentTarget)) }}>
      <Faults form={form} />
      <p className="hint">{[p.fileName, p.image?.width && `${p.image.width} × ${p.image.height}`].filter(Boolean).join(' · ')} · <code>media:{p.id}</code></p>
      <Field form={form} name="alt" label={w('picture.alt')} defaultValue={p.alt} autoFocus />
      <Field form={form} name="caption" label={w('picture.caption')} defaultValue={p.caption} />
      <Field form={form} name="credit" label={w('picture.credit')} defaultValue={p.credit} />
      <UsedIn id={p.id} of="picture" />
      <p className="buttons">
        <button className="primary" disabled={form.busy}>{w('save')}</button>
        {p.viewerCanDelete && (
          <button type="button" disabled={form.busy} onBlur={() => setAsked(false)} onClick={() => {
            if (!asked) { setAsked(true); return }
            void form.send(() => ask(RemovePictureDocument, { input: { mediaId: p.id } }), (a) => a.deleteMedia?.userErrors.map((f) => ({ ...f, field: null }))).then((a) => { if (a?.deleteMedia?.userErrors.length === 0) changed(undefined) })
          }}>{w(asked ? 'removeSurely' : 'remove')}</button>
        )}
      </p>
    </form>
  )
}
