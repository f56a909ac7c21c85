import { w } from './words'

export default function Missing() {
  return <section className="notice"><h1>{w('missingTitle')}</h1><p>{w('missing')}</p></section>
}
