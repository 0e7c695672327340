/** What the part of an address after # says: which file, and the key that opens it, unless the reader has one. */
export type Link =
  | { readonly name: string; readonly key?: string }
  /** There is no such part, or a part of it is missing. */
  | { readonly missing: 'all' | 'part' };

/** Reads the part of an address after #. Tolerant of what mail programs do to links: other cases, a full stop at the end. */
export function readLink(fragment: string): Link {
  const text = fragment.replace(/^#/, '').replace(/[\s.,;)>\]]+$/, '');
  if (text === '') return { missing: 'all' };
  const [name = '', key, ...rest] = text.split('.');
  if (!/^[0-9a-f]{32}$/i.test(name) || rest.length > 0) return { missing: 'part' };
  if (key === undefined) return { name: name.toLowerCase() };
  const isWhole = /^age-secret-key-(1[02-9ac-hj-np-z]{58}|pq-1[02-9ac-hj-np-z]{58,})$/i.test(key);
  return isWhole ? { name: name.toLowerCase(), key: key.toUpperCase() } : { missing: 'part' };
}
