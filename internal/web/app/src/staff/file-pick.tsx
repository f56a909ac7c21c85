const pictures = 'image/jpeg,image/png,image/webp,image/gif'

/** A button that asks for a file from the machine; a picture when nothing is said. */
export const FilePick = ({ label, accept = pictures, choose }: { label: string; accept?: string; choose: (f: File) => void }) => (
  <label className="filepick">{label} <input type="file" accept={accept} onChange={(e) => { const f = e.target.files?.[0]; if (f) choose(f); e.target.value = '' }} /></label>
)
