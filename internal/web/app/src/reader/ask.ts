import type { CombinedError, OperationResult } from 'urql'

export interface UserError {
  field: string | null
  code: string
  message: string
}

const patience = 20_000

/** Waits for an answer, but not for ever: a connection that says nothing is lost. */
export async function answer<D>(asked: Promise<OperationResult<D>>): Promise<{ data?: D; lost?: 'network' | 'server' }> {
  const late = new Promise<'late'>((done) => setTimeout(done, patience, 'late'))
  const said = await Promise.race([asked, late])
  if (said === 'late') return { lost: 'network' }
  if (said.error) return { lost: lost(said.error) }
  return said.data ? { data: said.data } : { lost: 'server' }
}

/** Whether the network or the server is to blame. A server that answers with a status is reached. */
export const lost = (error: CombinedError): 'network' | 'server' =>
  error.networkError && !(error.response as Response | undefined)?.status ? 'network' : 'server'
