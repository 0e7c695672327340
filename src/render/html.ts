import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { textOf } from '../model/text-of.ts';
import { type ContentsEntry, type RenderContext, renderTree } from './body-tree.ts';

export type { RenderContext } from './body-tree.ts';

/** The words of a part of a body, from one heading to the next, in one line. An image counts with its words. */
export interface BodySection {
  /** Anchor and words of the heading; the part above the first heading has none. */
  readonly heading?: { readonly slug: string; readonly title: string };
  readonly text: string;
}

/** A rendered body: HTML, its headings, and its words for a search index. */
export interface RenderedBody {
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
  readonly sections: readonly BodySection[];
}

/** Renders an MDX body to HTML. A body that is no MDX is shown as it was written: the check `invalid-body` reports it, and nothing is lost. */
export function renderBody(body: string, context: RenderContext): RenderedBody {
  const tree = renderTree(body, context);
  if (!tree) {
    const html = toHtml({ type: 'element', tagName: 'pre', properties: {}, children: [{ type: 'text', value: body }] });
    return { html, contents: [], sections: [{ text: inOneLine(body) }] };
  }
  const children = [...tree.children];
  return { html: toHtml({ type: 'root', children }), contents: tree.contents, sections: sectionsOf(children) };
}

function sectionsOf(children: readonly ElementContent[]): readonly BodySection[] {
  const parts: { heading?: { slug: string; title: string }; text: string }[] = [{ text: '' }];
  for (const child of children) {
    const slug = child.type === 'element' && /^h[1-6]$/.test(child.tagName) ? child.properties.id : undefined;
    const words = wordsOf(child);
    if (slug !== undefined) parts.push({ heading: { slug: String(slug), title: inOneLine(words) }, text: '' });
    else (parts.at(-1) ?? { text: '' }).text += words;
  }
  return parts
    .map((part) => ({ ...part, text: inOneLine(part.text) }))
    .filter(({ heading, text }) => heading !== undefined || text !== '');
}

/** Elements in a line of text: words do not end where one of them does. */
const inLine = /^(a|abbr|b|code|del|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time)$/;

function wordsOf(node: ElementContent): string {
  if (node.type !== 'element') return textOf(node);
  if (node.tagName === 'img') return ` ${node.properties.alt} `;
  const words = node.children.map(wordsOf).join('');
  return inLine.test(node.tagName) ? words : ` ${words} `;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
