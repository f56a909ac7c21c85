import { useId, useState } from 'react'
import { date } from '../lib/i18n'
import { ask } from './client'
import { Dialog } from './dialogs'
import { Broken } from './frame'
import { LibraryDocument, type LibraryPictureFragment, type LibraryQuery } from './gql/graphql'
import { useList } from './list'
import { More } from './room'
import { counted, w } from './words'

type Picture = NonNullable<LibraryPictureFragment['image']>
export interface Sought { text: string; mine: boolean }

/** Reads pictures that were uploaded before, a page at a time, the latest first. */
export const pictures = ({ text, mine }: Sought) => async (after: string | null): Promise<LibraryQuery['media']> =>
  (await ask(LibraryDocument, { first: 24, after, text: text || null, mine })).media

/** What a picture is known by where its words are not all there. */
export const called = (p: LibraryPictureFragment) => p.alt || p.caption || p.fileName || date(p.createdAt)

/** Pictures that were uploaded before, to pick one of. */
export function Library({ pick, close }: { pick: (picture: Picture) => void; close: () => void }) {
  const [sought, seek] = useState<Sought>({ text: '', mine: false })
  const [text, setText] = useState('')
  const id = useId()
  const find = () => seek({ ...sought, text: text.trim() })
  return ( // no form: it may stand in one
    <Dialog title={w('library')} close={close}>
      <div className="filters" role="search">
        <label className="unseen" htmlFor={id}>{w('searchPictures')}</label>
        <input id={id} type="search" value={text} placeholder={w('searchPictures')} maxLength={200} autoFocus onChange={(e) => setText(e.target.value)}
          onKeyDown={(e) => { if (e.key === 'Enter') { e.preventDefault(); find() } }} />
        <label className="choice"><input type="checkbox" checked={sought.mine} onChange={(e) => seek({ text: text.trim(), mine: e.target.checked })} /> {w('onlyMine')}</label>
        <button type="button" onClick={find}>{w('search')}</button>
      </div>
      <Found key={`${sought.mine} ${sought.text}`} sought={sought} pick={pick} />
      <p className="buttons"><button type="button" className="plain" onClick={close}>{w('cancel')}</button></p>
    </Dialog>
  )
}

function Found({ sought, pick }: { sought: Sought; pick: (picture: Picture) => void }) {
  const list = useList<LibraryPictureFragment, LibraryQuery['media']>(pictures(sought))
  return (
    <>
      {list.trouble && <Broken trouble={list.trouble} again={list.again} />}
      <p className="meta" role="status">{list.page && counted('pictures', list.page.totalCount)}</p>
      <ul className="pictures">
        {list.rows?.map((p) => p.image && (
          <li key={p.id}>
            <button type="button" className="plain" aria-label={w('pickPicture', { name: called(p) })} onClick={() => { if (p.image) pick(p.image) }}>
              <img src={p.image.url} srcSet={p.image.srcset || undefined} sizes="11rem" alt="" loading="lazy" />
              <span>{called(p)}</span>
            </button>
          </li>
        ))}
      </ul>
      <More list={list} />
    </>
  )
}
