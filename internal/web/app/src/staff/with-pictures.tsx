import { useState } from 'react'
import { Line } from './fields'
import { FilePick } from './file-pick'
import type { Fault } from './form'
import type { BodyFormat, ImageInput } from './gql/graphql'
import { Library } from './library'
import { upload } from './upload'
import { named, w } from './words'

export interface Picture { url: string; alt: string; caption: string; credit: string; mediaId: string | null }

/** The picture above a text, as it is edited. */
export type Hero = (ImageInput & { shown: string }) | null

export const heroOf = (image: Picture | null): Hero => image && {
  mediaId: image.mediaId, url: image.mediaId ? '' : image.url, alt: image.alt, caption: image.caption, credit: image.credit, shown: image.url,
}

export const heroInput = (hero: Hero): ImageInput | null => hero && {
  mediaId: hero.mediaId ?? null, url: hero.url ?? '', alt: hero.alt ?? '', caption: hero.caption ?? '', credit: hero.credit ?? '',
}

/** A body with an uploaded picture in it. The picture is named, so that its sizes and its words come from where it is kept. */
export function withFigure(body: string, at: number, { mediaId, url, alt }: Picture, format: BodyFormat = 'MARKDOWN'): string {
  const src = mediaId ? `media:${mediaId}` : url
  const figure = format === 'HTML' ? `<figure><img src="${src}" alt="${alt ? '' : w('pictureShows')}"></figure>` : `![${alt ? '' : w('pictureShows')}](${src})`
  return `${body.slice(0, at)}\n\n${figure}\n\n${body.slice(at)}`
}

/** Uploads a picture, and says how it goes. */
export async function bring(file: File, say: (text: string) => void): Promise<Picture | undefined> {
  say(w('uploading'))
  const { image, fault } = await upload(file)
  say(image ? '' : (fault ?? w('trouble')))
  return image && { ...image, mediaId: image.mediaId ?? null }
}

/** Two ways to a picture: a new one, and one that was uploaded before. */
export function PictureWays({ label, arrived, say }: { label: string; arrived: (picture: Picture) => void; say: (text: string) => void }) {
  const [picking, setPicking] = useState(false)
  return (
    <>
      <FilePick label={label} choose={(f) => void bring(f, say).then((p) => { if (p) arrived(p) })} />
      <button type="button" onClick={() => setPicking(true)}>{w('fromLibrary')}</button>
      {picking && <Library close={() => setPicking(false)} pick={(p) => { setPicking(false); say(''); arrived({ ...p, mediaId: p.mediaId ?? null }) }} />}
    </>
  )
}

/** The field for the picture above a text. */
export function HeroField({ hero, faults, editable, set, say }: { hero: Hero; faults: readonly Fault[]; editable: boolean; set: (h: Hero) => void; say: (text: string) => void }) {
  return (
    <fieldset className="hero"><legend>{w('heroImage')}</legend>
      {hero && <img src={hero.shown} alt="" />}
      {hero && (['alt', 'caption', 'credit'] as const).map((k) => (
        <Line key={k} name={`heroImage.${k}`} label={named('picture', k)} faults={faults} value={hero[k] ?? ''} set={(v) => set({ ...hero, [k]: v })} readOnly={!editable} />
      ))}
      {faults.filter((f) => f.field === 'heroImage' || f.field === 'heroImage.mediaId' || f.field === 'heroImage.url').map((f) => <p key={f.message} className="fault">{f.message}</p>)}
      {editable && <p className="buttons"><PictureWays label={w(hero ? 'otherPicture' : 'choosePicture')} arrived={(p) => set(heroOf(p))} say={say} />
        {hero && <button type="button" className="plain" onClick={() => set(null)}>{w('noPicture')}</button>}</p>}
    </fieldset>
  )
}
