import { useId, useState, type InputHTMLAttributes, type Ref } from 'react'
import { Trouble } from './client'
import { w } from './words'

export interface Fault {
  field?: string | null
  code: string
  message: string
}

export interface Form {
  busy: boolean
  faults: Fault[]
  trouble: Trouble | undefined
  clear: () => void
  /** Sends the form once: a second push while it is under way is none. Gives the answer, or nothing when there was none. */
  send: <T>(how: () => Promise<T>, faults: (answer: T) => readonly Fault[] | null | undefined) => Promise<T | undefined>
}

export function useForm(): Form {
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<Fault[]>([])
  const [trouble, setTrouble] = useState<Trouble>()
  return {
    busy, faults, trouble,
    clear: () => { setFaults([]); setTrouble(undefined) },
    async send(how, faultsOf) {
      if (busy) return undefined
      setBusy(true)
      setTrouble(undefined)
      try {
        const answer = await how()
        setFaults([...(faultsOf(answer) ?? [])])
        return answer
      } catch (problem) {
        if (!(problem instanceof Trouble)) throw problem
        setTrouble(problem)
        return undefined
      } finally {
        setBusy(false)
      }
    },
  }
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'form'> & { form: Form; name: string; label: string; hint?: string; ref?: Ref<HTMLInputElement> }

/** A field with its label, and beside it what is wrong with it. */
export function Field({ form, label, hint, name, ...rest }: Input) {
  const id = useId()
  const fault = form.faults.find((f) => f.field === name)
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} aria-invalid={fault ? true : undefined} aria-describedby={`${id}-says`} {...rest} />
      <span id={`${id}-says`} className={fault ? 'fault' : 'hint'}>{fault?.message ?? hint}</span>
    </p>
  )
}

/** What is wrong with no field in particular. */
export function Faults({ form }: { form: Form }) {
  const general = form.faults.filter((f) => !f.field)
  if (!form.trouble && general.length === 0) return null
  return (
    <p className="fault" role="alert">
      {form.trouble ? w(form.trouble.code === 'OFFLINE' ? 'offlineForm' : 'trouble') : general.map((f) => f.message).join(' ')}
    </p>
  )
}
