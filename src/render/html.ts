import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { textOf } from '../model/text-of.ts';
import { type ContentsEntry, type RenderContext, renderTree } from './body-tree.ts';

export type { RenderContext } from './body-tree.ts';

/** A rendered body: HTML, its headings, and its text for a search index, in which an image counts with its words. */
export interface RenderedBody {
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
  readonly text: string;
}

/** Renders an MDX body to HTML. A body that is no MDX is shown as it was written: the check `invalid-body` reports it, and nothing is lost. */
export function renderBody(body: string, context: RenderContext): RenderedBody {
  const tree = renderTree(body, context);
  if (!tree) {
    const html = toHtml({ type: 'element', tagName: 'pre', properties: {}, children: [{ type: 'text', value: body }] });
    return { html, contents: [], text: inOneLine(body) };
  }
  const children = [...tree.children];
  const text = inOneLine(children.map(wordsOf).join(''));
  return { html: toHtml({ type: 'root', children }), contents: tree.contents, text };
}

function wordsOf(node: ElementContent): string {
  if (node.type !== 'element') return textOf(node);
  return node.tagName === 'img' ? ` ${node.properties.alt} ` : node.children.map(wordsOf).join('');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
