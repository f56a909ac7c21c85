import { Client, fetchExchange, type CombinedError } from '@urql/core'
import { createClient } from 'graphql-ws'
import { asMyself, asMyselfOnce, asRenewal, renew } from './session'

const exchanges = [fetchExchange]
const common = { url: '/graphql', preferGetMethod: false, exchanges, requestPolicy: 'network-only' } as const
const myself = new Client({ ...common, fetch: asMyself as typeof fetch })
const renewal = new Client({ ...common, fetch: asRenewal as typeof fetch })

type Document<D, V> = { toString(): string; __apiType?: (variables: V) => D }

/** Something that went wrong on the way: no answer, or one that no form can correct. */
export class Trouble extends Error {
  readonly code: string
  constructor(error: CombinedError) {
    super(error.graphQLErrors[0]?.message ?? error.message)
    this.code = error.networkError ? 'OFFLINE' : String(error.graphQLErrors[0]?.extensions?.code ?? 'INTERNAL')
  }
}

async function carryOut<D, V>(client: Client, document: Document<D, V>, variables: V): Promise<D> {
  const text = document.toString()
  const kind = text.includes('mutation ') ? 'mutation' : 'query'
  const { data, error } = await client[kind](text, variables as never).toPromise()
  if (error) throw new Trouble(error)
  return data as D
}

/** Asks the API as whoever has signed in, and gives the answer whole; throws Trouble. */
export const ask = <D, V>(document: Document<D, V>, variables: V): Promise<D> => carryOut(myself, document, variables)

/** Says something as the page goes, without hearing the answer. An access token that has run out is not renewed for it. */
export function lastWord<D, V>(document: Document<D, V>, variables: V): void {
  asMyselfOnce(JSON.stringify({ query: document.toString(), variables }))
}

/** Asks with the tokens that the browser keeps: to sign in, and out. */
export const askForTokens = <D, V>(document: Document<D, V>, variables: V): Promise<D> => carryOut(renewal, document, variables)

const address = new URL('/graphql', location.href)
address.protocol = address.protocol.replace('http', 'ws')

let sockets: ReturnType<typeof createClient> | undefined
const unauthorized = 4401

/**
 * Listens until the returned function is called. `back` is called whenever listening begins again after it stopped: something may
 * have been missed.
 */
export function listen<D, V extends Record<string, unknown>>(document: Document<D, V>, variables: V, on: (data: D) => void, back: () => void): () => void {
  sockets ??= createClient({
    url: address.href, lazy: true, retryAttempts: Infinity, shouldRetry: () => true, connectionParams: { Authorization: 'Cookie' },
  })
  let stopped = false
  let stop = () => {}
  const begin = () => {
    if (stopped || !sockets) return
    stop = sockets.subscribe<D>({ query: document.toString(), variables }, {
      next: ({ data }) => { if (data) on(data) },
      error: (problem) => {
        const code = problem instanceof CloseEvent ? problem.code : 0
        void (code === unauthorized ? renew() : Promise.resolve(true)).then((good) => { if (good) restart() }, restart)
      },
      complete: restart,
    })
  }
  const restart = () => {
    if (stopped) return
    setTimeout(() => { begin(); back() }, 1_000)
  }
  let connected = 0
  const off = sockets.on('connected', () => { if (connected++ > 0) back() })
  begin()
  return () => { stopped = true; off(); stop() }
}
