import { ask, Trouble } from './client'
import { CreateUploadDocument, UploadedDocument, type UploadedQuery } from './gql/graphql'

type Picture = NonNullable<Extract<NonNullable<UploadedQuery['node']>, { image?: unknown }>['image']>

/** Sends a picture to the magazine: asks for an address, puts the file there, and gives the picture or what was wrong with it. */
export async function upload(file: File): Promise<{ image?: Picture; fault?: string }> {
  try {
    const { createUpload } = await ask(CreateUploadDocument, { input: { size: file.size, fileName: file.name } })
    if (!createUpload?.upload) return { fault: createUpload?.userErrors.map((f) => f.message).join(' ') }
    const answer = await fetch(createUpload.upload.url, { method: 'PUT', body: file })
    const said = (await answer.json()) as { media?: { id: string }; errors?: { message: string }[] }
    if (!said.media) return { fault: said.errors?.map((e) => e.message).join(' ') }
    const { node } = await ask(UploadedDocument, { id: said.media.id })
    return node && 'image' in node && node.image ? { image: node.image } : {}
  } catch (problem) {
    if (problem instanceof Trouble || problem instanceof TypeError) return { fault: problem.message }
    throw problem
  }
}
