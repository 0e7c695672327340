import type { RenderContext } from '../../render/html.ts';

/** How part of a body stands in a document that the pack composes: links within the program keep their words alone. */
export function bodyAlone(frontmatter: unknown): RenderContext {
  return { frontmatter, resolveLink: (url) => (/^(https:|mailto:)/.test(url) ? url : undefined), images: new Map() };
}
