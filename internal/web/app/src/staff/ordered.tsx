import { useEffect, useRef, useState, type ReactNode } from 'react'
import { w } from './words'

interface Props<T> {
  items: readonly T[]
  keyOf: (item: T) => string
  name: (item: T) => string
  set: (items: T[]) => void
  /** What stands in the row beside the buttons; the name when nothing is said. */
  row?: (item: T, at: number) => ReactNode
  editable?: boolean
  /** Whether an entry can be taken out; all can when nothing is said. */
  label: string
}

/** A list whose order counts. It is moved by buttons or by the arrows with Alt held, or dragged by a pointer. */
export function Ordered<T>({ items, keyOf, name, set, row, editable = true, label }: Props<T>) {
  const [dragged, setDragged] = useState<number>()
  const [over, setOver] = useState<number>()
  const [says, say] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<string>(undefined)

  useEffect(() => {
    if (!focus.current) return
    const at = list.current?.querySelector<HTMLButtonElement>(focus.current)
    const instead = at?.closest('li')?.querySelector<HTMLButtonElement>('button:not(:disabled)')
    ;(at && !at.disabled ? at : instead)?.focus()
    focus.current = undefined
  })

  function move(from: number, to: number, by: 'up' | 'down') {
    const item = items[from]
    if (item === undefined || to < 0 || to >= items.length || from === to) return
    const next = [...items]
    next.splice(from, 1)
    next.splice(to, 0, item)
    focus.current = `li[data-at='${to}'] button.${by}`
    set(next)
    say(w('movedTo', { name: name(item), n: to + 1, of: items.length }))
  }

  return (
    <>
      <ol ref={list} className="ordered" aria-label={label}>
        {items.map((item, i) => (
          <li key={keyOf(item)} data-at={i} draggable={editable && items.length > 1} className={over === i && dragged !== i ? 'over' : undefined}
            onDragStart={(e) => { setDragged(i); e.dataTransfer.effectAllowed = 'move'; e.dataTransfer.setData('text/plain', name(item)) }}
            onDragOver={(e) => { if (dragged !== undefined) { e.preventDefault(); setOver(i) } }}
            onDragEnd={() => { setDragged(undefined); setOver(undefined) }}
            onDrop={(e) => { e.preventDefault(); if (dragged !== undefined) move(dragged, i, dragged < i ? 'down' : 'up'); setDragged(undefined); setOver(undefined) }}
            onKeyDown={(e) => {
              if (!editable || !e.altKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown')) return
              e.preventDefault()
              move(i, i + (e.key === 'ArrowDown' ? 1 : -1), e.key === 'ArrowDown' ? 'down' : 'up')
            }}>
            <span className="place" aria-hidden="true">{i + 1}</span>
            <div className="what">{row ? row(item, i) : name(item)}</div>
            {editable && (
              <span className="moves">
                <button type="button" className="plain up" disabled={i === 0} aria-label={w('moveUp', { name: name(item) })} onClick={() => move(i, i - 1, 'up')}>↑</button>
                <button type="button" className="plain down" disabled={i === items.length - 1} aria-label={w('moveDown', { name: name(item) })} onClick={() => move(i, i + 1, 'down')}>↓</button>
                <button type="button" className="plain" aria-label={w('takeOut', { name: name(item) })} onClick={() => { set(items.filter((_, n) => n !== i)); say(w('takenOut', { name: name(item) })) }}>×</button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <span role="status" className="unseen">{says}</span>
    </>
  )
}
