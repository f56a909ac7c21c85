import { useState, type ReactNode } from 'react'
import { go } from '../lib/router'
import { Faults, useForm, type Fault, type Form } from './form'
import { Broken, useMe } from './frame'
import { useList, type Connection } from './list'
import { Past } from './happened'
import { More, Room } from './room'
import { UsedIn } from './used'
import { counted, w } from './words'

/** Something that stands on a shelf of the directory. */
export interface Entry {
  id: string
  revision: number
  useCount?: number | null
}

/** What the API says of a change: the entry as it is, and what is wrong. */
export type Answer<T> = { entry?: T | null | undefined; userErrors: readonly Fault[] } | null | undefined

interface Props<T extends Entry> {
  title: string
  says?: string
  path: string
  search: URLSearchParams
  read: (after: string | null, text: string | null) => Promise<Connection<T>>
  name: (entry: T) => string
  about?: (entry: T) => ReactNode
  /** The fields of an entry, or of a new one. */
  fields: (form: Form, entry: T | undefined) => ReactNode
  /** Sends what the fields say. */
  save?: ((fields: FormData, entry: T) => Promise<Answer<T>>) | undefined
  add?: ((fields: FormData) => Promise<Answer<T>>) | undefined
  addLabel?: string
  remove?: ((entry: T) => Promise<Answer<T>>) | undefined
  /** What else can be done with an entry; `gone` takes it off the shelf. */
  besides?: (entry: T, changed: (entry: T) => void, gone: (said: string) => void) => ReactNode
  filters?: ReactNode
}

/** A shelf: what stands on it, found by name; added to, corrected, and cleared of what nothing uses. */
export function Shelf<T extends Entry>({ title, says, path, search, read, name, about, fields, save, add, addLabel, remove, besides, filters }: Props<T>) {
  const text = search.get('ord')
  const list = useList<T, Connection<T>>((after) => read(after, text))
  const [open, setOpen] = useState<string>()
  const [adding, setAdding] = useState(false)
  const [said, say] = useState('')
  const done = (what: string) => { say(what); setOpen(undefined); setAdding(false) }

  return (
    <Room title={title} {...(says && { says })}>
      <form className="filters" role="search" onSubmit={(e) => {
        e.preventDefault()
        const wanted = new URLSearchParams([...new FormData(e.currentTarget)].filter(([, v]) => v) as [string, string][])
        go(wanted.size > 0 ? `${path}?${wanted}` : path)
      }}>
        <input type="search" name="ord" defaultValue={text ?? ''} placeholder={w('searchName')} aria-label={w('searchName')} />
        {filters}
        <button>{w('search')}</button>
        {add && <button type="button" aria-expanded={adding} onClick={() => { setAdding(!adding); say('') }}>{addLabel}</button>}
      </form>
      {adding && add && <Adding fields={fields} label={addLabel ?? ''} add={add} cancel={() => setAdding(false)} done={(e) => { list.begin(e); done(w('added', { name: name(e) })) }} />}
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      <p className="meta" role="status">{said || (list.page ? counted('entries', list.page.totalCount) : '')}</p>
      <ul className="shelf">
        {list.rows?.map((e) => (
          <li key={e.id}>
            <div className="entry">
              <b>{name(e)}</b> {about && <span className="hint">{about(e)}</span>}
              {e.useCount != null && <span className="hint uses">{e.useCount === 0 ? w('unused') : counted('uses', e.useCount)}</span>}
              {(save || besides) && <button className="plain" aria-expanded={open === e.id} aria-label={w('changeWhat', { name: name(e) })} onClick={() => { setOpen(open === e.id ? undefined : e.id); say('') }}>{w('change_')}</button>}
            </div>
            {open === e.id && (
              <div className="panel">
                {save && <Editing entry={e} fields={fields} save={save} remove={remove} changed={(c) => list.change(e.id, c)}
                  done={(c) => { list.change(e.id, c); done(w('saved')) }} gone={() => { list.change(e.id, undefined); done(w('removed', { name: name(e) })) }} />}
                <UsedIn id={e.id} of="entry" />
                <Past id={e.id} />
                {besides?.(e, (c) => list.change(e.id, c), (what) => { list.change(e.id, undefined); done(what) })}
              </div>
            )}
          </li>
        ))}
      </ul>
      {list.rows?.length === 0 && <p className="empty">{w('nothingFound')}</p>}
      <More list={list} />
    </Room>
  )
}

function Adding<T extends Entry>({ fields, label, add, done, cancel }: {
  fields: Props<T>['fields']; label: string; add: (fields: FormData) => Promise<Answer<T>>; done: (entry: T) => void; cancel: () => void
}) {
  const form = useForm()
  return (
    <form className="panel" noValidate aria-label={label} onSubmit={(e) => {
      e.preventDefault()
      const target = e.currentTarget
      void form.send(() => add(new FormData(target)), (a) => a?.userErrors).then((a) => { if (a?.entry && a.userErrors.length === 0) done(a.entry) })
    }}>
      <Faults form={form} />
      {fields(form, undefined)}
      <p className="buttons"><button className="primary" disabled={form.busy}>{w('add')}</button> <button type="button" className="plain" onClick={cancel}>{w('cancel')}</button></p>
    </form>
  )
}

/** What is typed stays when it cannot be saved. After a conflict the entry is as it is now, and saving again is meant. */
function Editing<T extends Entry>({ entry, fields, save, remove, changed, done, gone }: {
  entry: T; fields: Props<T>['fields']; save: (fields: FormData, entry: T) => Promise<Answer<T>>; remove?: ((entry: T) => Promise<Answer<T>>) | undefined
  changed: (entry: T) => void; done: (entry: T) => void; gone: () => void
}) {
  const form = useForm()
  const me = useMe()
  const [asked, setAsked] = useState(false)
  return (
    <form noValidate onSubmit={(e) => {
      e.preventDefault()
      const target = e.currentTarget
      void form.send(() => save(new FormData(target), entry), (a) => a?.userErrors.map((f) => (f.code === 'CONFLICT' ? { ...f, field: null, message: w('entryStale') } : f))).then((a) => {
        if (!a?.entry) return
        if (a.userErrors.length === 0) done(a.entry)
        else changed(a.entry)
      })
    }}>
      <Faults form={form} />
      {fields(form, entry)}
      <p className="buttons">
        <button className="primary" disabled={form.busy}>{w('save')}</button>
        {remove && me?.permissions?.includes('PUBLISH') && entry.useCount === 0 && (
          <button type="button" disabled={form.busy} onClick={() => {
            if (!asked) { setAsked(true); return }
            void form.send(() => remove(entry), (a) => a?.userErrors.map((f) => ({ ...f, field: null }))).then((a) => { if (a?.userErrors.length === 0) gone() })
          }}>{w(asked ? 'removeSurely' : 'remove')}</button>
        )}
      </p>
    </form>
  )
}

/** What a field of a form says, without spaces around it. */
export const said = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim()
