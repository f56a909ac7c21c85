import type { HTMLAttributes } from 'react'

interface Policy {
  createHTML(html: string): unknown
}

const types = (window as { trustedTypes?: { createPolicy(name: string, rules: { createHTML: (html: string) => string }): Policy } }).trustedTypes

/** The one place where text becomes HTML: only for what the API gives as its scalar HTML, which has been through an allow-list. */
const policy: Policy = types?.createPolicy('innomag', { createHTML: (html) => html }) ?? { createHTML: (html) => html }

/** HTML from the API. */
export const Html = ({ html, ...rest }: { html: string } & HTMLAttributes<HTMLDivElement>) => (
  <div {...rest} dangerouslySetInnerHTML={{ __html: policy.createHTML(html) as string }} />
)
