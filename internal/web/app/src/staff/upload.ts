import { ask, Trouble } from './client'
import { CreateUploadDocument, UploadedDocument, type MediaKind, type UploadedQuery } from './gql/graphql'

type Picture = NonNullable<Extract<NonNullable<UploadedQuery['node']>, { image?: unknown }>['image']>

/** Sends a file to the magazine: asks for an address, puts the file there, and gives its id or what was wrong with it. */
export async function send(file: File, kind: MediaKind): Promise<{ id?: string; fault?: string | undefined }> {
  try {
    const { createUpload } = await ask(CreateUploadDocument, { input: { size: file.size, fileName: file.name, kind } })
    if (!createUpload?.upload) return { fault: createUpload?.userErrors.map((f) => f.message).join(' ') }
    const answer = await fetch(createUpload.upload.url, { method: 'PUT', body: file })
    const said = (await answer.json()) as { media?: { id: string }; errors?: { message: string }[] }
    return said.media ? { id: said.media.id } : { fault: said.errors?.map((e) => e.message).join(' ') }
  } catch (problem) {
    if (problem instanceof Trouble || problem instanceof TypeError) return { fault: problem.message }
    throw problem
  }
}

/** Sends a picture, and gives it as it is shown from now on. */
export async function upload(file: File): Promise<{ image?: Picture; fault?: string | undefined }> {
  const { id, fault } = await send(file, 'IMAGE')
  if (!id) return { fault }
  try {
    const { node } = await ask(UploadedDocument, { id })
    return node && 'image' in node && node.image ? { image: node.image } : {}
  } catch (problem) {
    if (problem instanceof Trouble) return { fault: problem.message }
    throw problem
  }
}
