import { useId, type TextareaHTMLAttributes } from 'react'
import type { Form } from './form'

/** Some lines of text in a form, with what is wrong with them beside it. */
export function Area({ form, name, label, ...rest }: Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'form'> & { form: Form; name: string; label: string }) {
  const id = useId()
  const fault = form.faults.find((f) => f.field === name)
  return (
    <p className="field"><label htmlFor={id}>{label}</label>
      <textarea id={id} name={name} aria-invalid={fault ? true : undefined} aria-describedby={fault && `${id}-says`} {...rest} />
      {fault && <span id={`${id}-says`} className="fault">{fault.message}</span>}
    </p>
  )
}
