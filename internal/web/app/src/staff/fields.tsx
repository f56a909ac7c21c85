import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import type { Fault } from './form'

interface Common {
  name: string
  label: string
  hint?: ReactNode
  faults: readonly Fault[]
}

/** What is wrong with a field, or with an entry of it: `topicIds` has the faults of `topicIds.2`, too. */
export const faultsOf = (faults: readonly Fault[], name: string) => faults.filter((f) => f.field === name || f.field?.startsWith(`${name}.`))

const saying = ({ name, hint, faults }: Common) => {
  const fault = faults.find((f) => f.field === name)
  return {
    attributes: { id: name, 'aria-invalid': fault ? true as const : undefined, 'aria-describedby': fault || hint ? `${name}-says` : undefined },
    says: (fault || hint) && <span id={`${name}-says`} className={fault ? 'fault' : 'hint'}>{fault?.message ?? hint}</span>,
  }
}

type Own<A> = Common & Omit<A, 'name' | 'onChange'> & { value: string; set: (value: string) => void }

/** A line of text, with what is wrong with it beside it. */
export function Line({ name, label, hint, faults, set, ...rest }: Own<InputHTMLAttributes<HTMLInputElement>>) {
  const { attributes, says } = saying({ name, label, hint, faults })
  return <p className="field"><label htmlFor={name}>{label}</label><input {...attributes} onChange={(e) => set(e.target.value)} {...rest} />{says}</p>
}

/** Some lines of text. */
export function Lines({ name, label, hint, faults, set, ...rest }: Own<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { attributes, says } = saying({ name, label, hint, faults })
  return <p className="field"><label htmlFor={name}>{label}</label><textarea {...attributes} onChange={(e) => set(e.target.value)} {...rest} />{says}</p>
}

/** One of a few. */
export function Choice<V extends string>({ name, label, hint, faults, value, set, options, disabled }: Common & {
  value: V; set: (value: V) => void; options: readonly (readonly [value: V, label: string])[]; disabled?: boolean
}) {
  const { attributes, says } = saying({ name, label, hint, faults })
  return (
    <p className="field"><label htmlFor={name}>{label}</label>
      <select {...attributes} value={value} disabled={disabled} onChange={(e) => set(e.target.value as V)}>{options.map(([v, text]) => <option key={v} value={v}>{text}</option>)}</select>{says}
    </p>
  )
}

/** The faults of a part of a form that has no single field to show them at. */
export function PartFaults({ faults, name }: { faults: readonly Fault[]; name: string }) {
  const found = faultsOf(faults, name)
  return found.length > 0 && <p className="fault" role="alert">{[...new Set(found.map((f) => f.message))].join(' ')}</p>
}
