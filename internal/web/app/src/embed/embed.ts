// <innomag-comments article="slug"> shows an article's comments on any page, in its own style; <innomag-count article="slug"> says how
// many there are, all on a page by one question. It depends on nothing.

const words = {
  nb: { title: 'Kommentarer', none: 'Ingen kommentarer ennå.', body: 'Kommentaren din', name: 'Navnet ditt', send: 'Send kommentaren', noBody: 'Skriv en kommentar!', noName: 'Skriv navnet ditt!', sent: 'Kommentaren er publisert.', waits: 'Kommentaren er mottatt og venter på godkjenning.', lost: 'Kommentaren er ikke sendt. Teksten står her; prøv igjen, den blir bare lagret én gang.', gone: 'Kommentarene kunne ikke hentes.', again: 'Prøv igjen', all: 'Les hele samtalen i InnoMag', withdrawn: 'Kommentaren er trukket tilbake.', removed: 'Kommentaren er fjernet av redaksjonen.', closed: 'Kommentarfeltet er stengt.', staff: 'Redaksjonen', one: 'kommentar', many: 'kommentarer' },
  nn: { title: 'Kommentarar', none: 'Ingen kommentarar enno.', body: 'Kommentaren din', name: 'Namnet ditt', send: 'Send kommentaren', noBody: 'Skriv ein kommentar!', noName: 'Skriv namnet ditt!', sent: 'Kommentaren er publisert.', waits: 'Kommentaren er motteken og ventar på godkjenning.', lost: 'Kommentaren er ikkje send. Teksten står her; prøv igjen, han blir berre lagra éin gong.', gone: 'Kommentarane kunne ikkje hentast.', again: 'Prøv igjen', all: 'Les heile samtalen i InnoMag', withdrawn: 'Kommentaren er trekt tilbake.', removed: 'Kommentaren er fjerna av redaksjonen.', closed: 'Kommentarfeltet er stengt.', staff: 'Redaksjonen', one: 'kommentar', many: 'kommentarar' },
  en: { title: 'Comments', none: 'No comments yet.', body: 'Your comment', name: 'Your name', send: 'Send the comment', noBody: 'Please write a comment!', noName: 'Please write your name!', sent: 'The comment is published.', waits: 'The comment has arrived and waits for approval.', lost: 'The comment is not sent. Your text is kept here; try again, it will be stored only once.', gone: 'The comments could not be fetched.', again: 'Try again', all: 'Read the whole conversation in InnoMag', withdrawn: 'The comment was withdrawn by its author.', removed: 'The comment was removed by the editors.', closed: 'Comments are closed.', staff: 'Editorial staff', one: 'comment', many: 'comments' },
}

const css = `
:host { display: block; font: 1rem/1.5 var(--innomag-font, Georgia, serif); color: var(--innomag-ink, inherit); }
h2 { font: 700 1.4em/1.2 var(--innomag-display, system-ui, sans-serif); margin: 0 0 0.8em; }
ol { list-style: none; margin: 0; padding: 0; }
li { padding: 0.6em 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
li[data-depth]:not([data-depth='0']) { margin-left: calc(min(var(--d), 5) * 1.2em); }
li p { margin: 0.3em 0 0; white-space: pre-line; overflow-wrap: anywhere; }
.head, label, button, .said, .all { font-family: var(--innomag-display, system-ui, sans-serif); font-size: 0.9em; }
.head { margin: 0; } time { opacity: 0.75; margin-left: 0.6em; } i { opacity: 0.8; }
form { display: grid; gap: 0.7em; margin-top: 1.2em; } label { display: grid; gap: 0.25em; font-weight: 600; }
textarea, input { font: 1rem/1.5 var(--innomag-font, Georgia, serif); padding: 0.5em 0.6em; border: 1px solid; border-radius: 3px; color: inherit; background: transparent; width: 100%; box-sizing: border-box; }
button { justify-self: start; padding: 0.6em 1.1em; border: 0; border-radius: 3px; background: var(--innomag-signal, #b5301a); color: #fff; font-weight: 650; cursor: pointer; }
.wrong { color: var(--innomag-signal, #b5301a); font-weight: 600; } .trap { position: absolute; left: -200vw; }
`

interface Comment { id: string; bodyText: string | null; authorName: string | null; authorIsStaff: boolean; createdAt: string; depth: number; tombstone: 'WITHDRAWN' | 'REMOVED' | null }
interface Subject { id: string; commentsOpen: boolean; thread: { nodes: Comment[]; totalCount: number; pageInfo: { hasNextPage: boolean } } }

const parts = 'id bodyText authorName authorIsStaff createdAt depth tombstone'
const reading = (kind: string) => `query($slug: String!) { subject: ${kind}(slug: $slug) { id commentsOpen thread(first: 50) { totalCount pageInfo { hasNextPage } nodes { ${parts} } } } }`
const posting = 'mutation($input: PostCommentInput!) { postComment(input: $input) { comment { id visibility } receipt notice userErrors { field code message } } }'

const host = new URL((document.currentScript as HTMLScriptElement | null)?.src ?? location.href).origin

function el<K extends keyof HTMLElementTagNameMap>(tag: K, more: Record<string, string> = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(more)) made.setAttribute(name, value)
  made.append(...inside)
  return made
}

class InnomagComments extends HTMLElement {
  static observedAttributes = ['article', 'initiative']
  #root = this.attachShadow({ mode: 'open' })
  #list = el('div')
  #form = el('div')
  #key = crypto.randomUUID()

  connectedCallback() {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    this.#root.adoptedStyleSheets = [sheet]
    this.#root.replaceChildren(el('h2', {}, this.#w.title), this.#list, this.#form)
    void this.#read()
  }

  attributeChangedCallback(_: string, before: string | null) {
    if (before !== null && this.isConnected) {
      this.#form.replaceChildren()
      void this.#read()
    }
  }

  get #language() {
    const at = (this.closest('[lang]')?.getAttribute('lang') ?? 'nb').slice(0, 2)
    return at in words ? (at as keyof typeof words) : 'nb'
  }

  get #w() { return words[this.#language] }

  get #kind() { return this.hasAttribute('initiative') ? 'initiative' : 'article' }

  async #ask<D>(query: string, variables: object): Promise<D> {
    const said = await fetch(`${host}/graphql`, {
      method: 'POST', credentials: 'omit', signal: AbortSignal.timeout(20_000),
      headers: { 'Content-Type': 'application/json', 'Accept-Language': this.#language }, body: JSON.stringify({ query, variables }),
    })
    const { data } = (await said.json()) as { data?: D }
    if (!data) throw new Error('no answer')
    return data
  }

  async #read() {
    const slug = this.getAttribute(this.#kind) ?? ''
    try {
      const { subject } = await this.#ask<{ subject: Subject | null }>(reading(this.#kind), { slug })
      if (!subject) throw new Error('not there')
      this.#show(subject, slug)
    } catch {
      const again = el('button', { type: 'button' }, this.#w.again)
      again.onclick = () => void this.#read()
      this.#list.replaceChildren(el('p', { class: 'said', role: 'alert' }, this.#w.gone), again)
    }
  }

  #show(subject: Subject, slug: string) {
    const w = this.#w
    const when = new Intl.DateTimeFormat(this.#language, { dateStyle: 'long', timeStyle: 'short' })
    const items = subject.thread.nodes.map((c) => {
      const item = el('li', { 'data-depth': String(c.depth) })
      item.style.setProperty('--d', String(c.depth))
      if (c.tombstone) item.append(el('i', {}, c.tombstone === 'WITHDRAWN' ? w.withdrawn : w.removed))
      else {
        item.append(
          el('p', { class: 'head' }, el('b', {}, c.authorName ?? ''), c.authorIsStaff ? ` (${w.staff})` : '', el('time', { datetime: c.createdAt }, when.format(new Date(c.createdAt)))),
          el('p', {}, c.bodyText ?? ''),
        )
      }
      return item
    })
    const page = `${host}/${this.#kind === 'article' ? 'artikkel' : 'initiativ'}/${encodeURIComponent(slug)}#kommentarer`
    this.#list.replaceChildren(items.length > 0 ? el('ol', {}, ...items) : el('p', {}, w.none), el('p', { class: 'all' }, el('a', { href: page }, w.all)))
    if (this.#form.childElementCount > 0) return // somebody may be writing
    this.#form.replaceChildren(subject.commentsOpen ? this.#formFor(subject.id) : el('p', { class: 'said' }, w.closed))
  }

  #formFor(subject: string) {
    const w = this.#w
    const [body, name, trap] = [el('textarea', { rows: '4' }), el('input', { autocomplete: 'name' }), el('input', { tabindex: '-1', autocomplete: 'off' })]
    const [said, send] = [el('p', { class: 'said', role: 'status' }), el('button', {}, w.send)]
    const form = el('form', { novalidate: '' }, el('label', {}, w.body, body), el('label', {}, w.name, name), el('span', { class: 'trap', 'aria-hidden': 'true' }, trap), said, send)
    const tell = (text: string, wrong: boolean) => {
      said.textContent = text
      said.className = wrong ? 'said wrong' : 'said'
    }
    form.onsubmit = async (e) => {
      e.preventDefault()
      if (!body.value.trim()) return (tell(w.noBody, true), body.focus())
      if (!name.value.trim()) return (tell(w.noName, true), name.focus())
      send.disabled = true
      try {
        const { postComment: p } = await this.#ask<{ postComment: { comment: { visibility: string } | null; notice: string | null; userErrors: { code: string; message: string }[] } }>(
          posting, { input: { subjectId: subject, name: name.value, body: body.value, website: trap.value, idempotencyKey: this.#key } })
        if (p.comment) {
          body.value = ''
          this.#key = crypto.randomUUID()
          tell(p.comment.visibility === 'PUBLIC' ? w.sent : (p.notice ?? w.waits), false)
          void this.#read()
        } else {
          if (p.userErrors.some((u) => u.code === 'KEY_REUSED')) this.#key = crypto.randomUUID()
          tell(p.userErrors.map((u) => u.message).join(' '), true)
        }
      } catch {
        tell(w.lost, true)
      }
      send.disabled = false
    }
    return form
  }
}

customElements.define('innomag-comments', InnomagComments)

interface Counted { kind: 'Article' | 'Initiative'; slug: string; count: number }

const counting = 'query($articles: [String!], $initiatives: [String!]) { commentCounts(articles: $articles, initiatives: $initiatives) { kind slug count } }'
const waiting = new Set<InnomagCount>()

/** Asks for up to a hundred at once: as many as the API counts. What cannot be counted stays empty. */
async function count(all: InnomagCount[]) {
  for (let at = 0; at < all.length; at += 100) {
    const some = all.slice(at, at + 100)
    const slugs = (kind: string) => some.flatMap((e) => e.getAttribute(kind) ?? [])
    const said = await fetch(`${host}/graphql`, {
      method: 'POST', credentials: 'omit', signal: AbortSignal.timeout(20_000), headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: counting, variables: { articles: slugs('article'), initiatives: slugs('initiative') } }),
    })
    const { data } = (await said.json()) as { data?: { commentCounts: Counted[] } }
    const found = new Map(data?.commentCounts.map((c) => [`${c.kind} ${c.slug}`, c.count]))
    for (const e of some) e.show(found.get(e.hasAttribute('article') ? `Article ${e.getAttribute('article')}` : `Initiative ${e.getAttribute('initiative')}`))
  }
}

class InnomagCount extends HTMLElement {
  connectedCallback() {
    if (waiting.size === 0) setTimeout(() => {
      const all = [...waiting]
      waiting.clear()
      count(all).catch(() => undefined)
    })
    waiting.add(this)
  }

  show(n: number | undefined) {
    const at = (this.closest('[lang]')?.getAttribute('lang') ?? 'nb').slice(0, 2)
    const w = words[at in words ? (at as keyof typeof words) : 'nb']
    this.textContent = n === undefined ? '' : `${n} ${n === 1 ? w.one : w.many}`
  }
}

customElements.define('innomag-count', InnomagCount)
