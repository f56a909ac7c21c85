import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

/** One folder of documents is one area of the app, generated apart, so that readers do not load what moderators ask. */
const area = (name: string) => ({
  [`src/${name}/gql/`]: {
    documents: [`src/${name}/*.graphql`],
    preset: 'client' as const,
    presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
    documentTransforms: [addTypenameSelectionDocumentTransform],
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
      defaultScalarType: 'string',
      strictScalars: false,
    },
  },
})

const config: CodegenConfig = {
  schema: '../../../schema.graphqls',
  generates: { ...area('reader'), ...area('pages'), ...area('staff') },
}
export default config
