import type { Collection } from './kinds.ts';

/** Schemes that a body may use to link to another document, and the collection that each names. Sorted. */
export const linkSchemes = {
  answer: 'answers',
  assessment: 'assessments',
  audit: 'audits',
  card: 'cards',
  claim: 'claims',
  control: 'controls',
  evidence: 'evidence',
  incident: 'incidents',
  page: 'pages',
  policy: 'policies',
  risk: 'risks',
  system: 'aiSystems',
  update: 'updates',
  vendor: 'vendors',
} as const satisfies Record<string, Collection>;

/** What a link in a body points at. */
export type LinkTarget =
  | { readonly to: 'document'; readonly collection: Collection; readonly id: string }
  | { readonly to: 'requirement'; readonly id: string }
  | { readonly to: 'heading'; readonly slug: string }
  | { readonly to: 'web'; readonly url: string }
  | { readonly to: 'unknown'; readonly url: string };

/** Reads the address of a link: `policy:access-control-policy`, `requirement:…`, `#heading`, or a web or mail address. */
export function parseLink(url: string): LinkTarget {
  if (url.startsWith('#')) return { to: 'heading', slug: url.slice(1) };
  const colon = url.indexOf(':');
  const [scheme, rest] = [url.slice(0, colon), url.slice(colon + 1)];
  if (colon < 1 || rest === '') return { to: 'unknown', url };
  if (scheme === 'requirement') return { to: 'requirement', id: rest };
  if (Object.hasOwn(linkSchemes, scheme)) {
    return { to: 'document', collection: linkSchemes[scheme as keyof typeof linkSchemes], id: rest };
  }
  return /^(https:\/\/|mailto:)\S+$/.test(url) ? { to: 'web', url } : { to: 'unknown', url };
}
