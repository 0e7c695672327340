import type { Element } from 'hast';

/** Addresses of the images that a page may show, by the URL that its body writes. */
export type ImageAddresses = ReadonlyMap<string, string>;

/** An image of a body; the words that stand in for it when it is not at hand. `source` is its URL as a tree of HTML has it. */
export function bodyImage(source: string, alt: string, addresses: ImageAddresses): Element {
  const src = addresses.get(source) ?? addresses.get(decoded(source));
  if (src !== undefined) return { type: 'element', tagName: 'img', properties: { src, alt }, children: [] };
  return { type: 'element', tagName: 'em', properties: {}, children: [{ type: 'text', value: alt }] };
}

/** A URL as it was written: the parser encodes what a URL cannot hold, such as a space. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
