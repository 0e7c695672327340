import type { Element, ElementContent } from 'hast';

/** Address that a link of a body leads to, or nothing when its target is not shown here. */
export type ResolveLink = (url: string) => string | undefined;

/** A link of a body; its words alone when its target is not shown. */
export function bodyLink(
  url: string,
  resolve: ResolveLink,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  const href = url.startsWith('#') ? url : resolve(url);
  if (href === undefined) return { type: 'element', tagName: 'span', properties: {}, children };
  const outside = /^https:/.test(href) ? { rel: ['noopener'] } : {};
  return { type: 'element', tagName: 'a', properties: { ...properties, href, ...outside }, children };
}
