import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Trouble } from './client'
import { w } from './words'

/** Something that can be picked. */
export interface Option {
  id: string
  name: string
  about?: string | undefined
}

interface Props<O extends Option> {
  label: string
  hint?: string
  /** Finds what has the text in its name; the first when there is none. */
  find: (text: string) => Promise<O[]>
  pick: (option: O) => void
  /** Makes a new one of what was typed; gives what is wrong when it cannot, and nothing when more is to be asked first. */
  make?: ((name: string) => Promise<O | string | undefined>) | undefined
  makeLabel?: (name: string) => string
  /** What has been picked already is not offered. */
  taken?: readonly { id: string }[]
  autoFocus?: boolean
  placeholder?: string
  disabled?: boolean
}

/** A field that finds while one types. Arrows go through what was found, Enter picks, Escape closes. */
export function Picker<O extends Option>({ label, hint, find, pick, make, makeLabel, taken = [], autoFocus, disabled, placeholder }: Props<O>) {
  const id = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<O[]>()
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const [says, say] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const sought = text.trim()

  useEffect(() => {
    if (!open) return undefined
    let late = false
    const timer = setTimeout(() => {
      find(sought).then(
        (o) => { if (!late) { setFound(o); setAt(0); say('') } },
        (problem: unknown) => { if (!(problem instanceof Trouble)) throw problem; if (!late) { setFound([]); say(w(problem.code === 'OFFLINE' ? 'offline' : 'trouble')) } })
    }, sought ? 180 : 0)
    return () => { late = true; clearTimeout(timer) }
  }, [sought, open]) // eslint-disable-line react-hooks/exhaustive-deps

  const gone = new Set(taken.map((t) => t.id))
  const offered = (found ?? []).filter((o) => !gone.has(o.id))
  const makes = make && sought && found && !found.some((o) => o.name.toLocaleLowerCase() === sought.toLocaleLowerCase())
  const last = offered.length - 1 + (makes ? 1 : 0)

  const close = () => { setOpen(false); setFound(undefined) }
  const choose = (o: O) => { pick(o); setText(''); close(); input.current?.focus() }
  async function made() {
    if (!make || !sought) return
    try {
      const o = await make(sought)
      if (typeof o === 'string') say(o)
      else if (o) choose(o)
      else { setText(''); close() }
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem
      say(w(problem.code === 'OFFLINE' ? 'offlineForm' : 'trouble'))
    }
  }
  function keys(e: KeyboardEvent) {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault()
      if (!open) setOpen(true)
      else setAt((n) => Math.max(0, Math.min(last, n + (e.key === 'ArrowDown' ? 1 : -1))))
    } else if (e.key === 'Enter' && open) {
      e.preventDefault()
      const o = offered[at]
      if (o) choose(o)
      else if (makes) void made()
    } else if (e.key === 'Escape' && open) {
      e.preventDefault()
      e.stopPropagation()
      close()
    }
  }

  return (
    <div className="picker" onBlur={(e) => { if (!e.currentTarget.contains(e.relatedTarget)) close() }}>
      <label htmlFor={id}>{label}</label>
      <input ref={input} id={id} role="combobox" aria-expanded={open} aria-controls={`${id}-list`} aria-autocomplete="list" autoComplete="off" disabled={disabled}
        aria-activedescendant={open && last >= 0 ? `${id}-${at}` : undefined} aria-describedby={`${id}-says`} value={text} placeholder={placeholder ?? w('typeToFind')} autoFocus={autoFocus}
        onChange={(e) => { setText(e.target.value); setOpen(true); say('') }} onClick={() => setOpen(true)} onKeyDown={keys} />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open || last < 0}>
        {offered.map((o, i) => (
          <li key={o.id} id={`${id}-${i}`} role="option" aria-selected={i === at} onMouseDown={(e) => e.preventDefault()} onClick={() => choose(o)}>
            {o.name}{o.about && <small> {o.about}</small>}
          </li>
        ))}
        {makes && (
          <li id={`${id}-${offered.length}`} role="option" aria-selected={at === offered.length} className="make" onMouseDown={(e) => e.preventDefault()} onClick={() => void made()}>
            {makeLabel?.(sought) ?? w('makeNew', { name: sought })}
          </li>
        )}
      </ul>
      <span id={`${id}-says`} role="status" className={says ? 'fault' : 'hint'}>
        {says || (open && found && last < 0 ? w('nothingFound') : hint)}
      </span>
    </div>
  )
}
