import 'graphiql/style.css'
import './api.css'
import { DOC_EXPLORER_PLUGIN, DocExplorerContextProvider } from '@graphiql/plugin-doc-explorer'
import { HISTORY_PLUGIN, HistoryContextProvider } from '@graphiql/plugin-history'
import { GraphiQLProvider, useEditorContext, usePluginStore, useSchemaStore } from '@graphiql/react'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL, GraphiQLInterface } from 'graphiql'
import { createClient } from 'graphql-ws'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { asMyself, standing } from '../staff/session'
import { samples, samplesPlugin } from './samples'

let myself = standing() === 'in'

const socket = new URL('/graphql', location.href)
socket.protocol = socket.protocol.replace('http', 'ws')

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  // A token among the headers says who asks; otherwise the choice above does.
  fetch: (address, init) => (myself && !new Headers(init?.headers).has('Authorization') ? asMyself(address, init) : fetch(address, init)),
  wsClient: createClient({
    url: socket.href,
    retryAttempts: 0,
    connectionParams: () => (myself ? { Authorization: 'Cookie' } : {}),
  }),
})

function Who() {
  const { introspect } = useSchemaStore()
  const [me, setMe] = useState(myself)
  return (
    <label className="who">
      Ask as{' '}
      <select
        value={me ? 'me' : 'guest'}
        onChange={(e) => {
          myself = e.target.value === 'me'
          setMe(myself)
          introspect()
        }}
      >
        <option value="guest">a guest</option>
        <option value="me" disabled={standing() !== 'in'}>{standing() === 'in' ? 'myself' : 'myself (sign in first)'}</option>
      </select>
    </label>
  )
}

function Silent() {
  const { schema, isFetching, fetchError } = useSchemaStore()
  if (schema || isFetching || !fetchError) return null
  return (
    <p role="status" className="silent">
      This magazine shows its schema to those who work for it. <a href="/logg-inn">Sign in</a> and ask as yourself; queries can be asked
      without.
    </p>
  )
}

const plugins = [DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN, samplesPlugin]

/** Names the editors for those who hear the page: GraphiQL does not. */
function Named() {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useEditorContext({ nonNull: true })
  useEffect(() => {
    for (const [editor, name] of [[queryEditor, 'Query'], [variableEditor, 'Variables'], [headerEditor, 'Headers'], [responseEditor, 'Answer']] as const) {
      editor?.getInputField().setAttribute('aria-label', name)
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor])
  return null
}

/** The interface shows the samples from the start only where they are open before it is. */
function Interface() {
  const { visiblePlugin } = usePluginStore()
  const [begun, begin] = useState(false)
  if (!begun && visiblePlugin) begin(true)
  return begun ? (
    <GraphiQLInterface showPersistHeadersSettings={false}>
      <GraphiQL.Logo><a href="/" className="name">InnoMag</a> <span className="what">API</span><Who /><Named /></GraphiQL.Logo>
      <GraphiQL.Footer><Silent /></GraphiQL.Footer>
    </GraphiQLInterface>
  ) : null
}

const root = document.getElementById('app')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <GraphiQLProvider
        fetcher={fetcher}
        plugins={plugins}
        visiblePlugin={samplesPlugin}
        referencePlugin={DOC_EXPLORER_PLUGIN}
        defaultQuery={samples[0]?.text ?? ''}
        shouldPersistHeaders={false}
        inputValueDeprecation
      >
        <HistoryContextProvider><DocExplorerContextProvider><Interface /></DocExplorerContextProvider></HistoryContextProvider>
      </GraphiQLProvider>
    </StrictMode>,
  )
}
