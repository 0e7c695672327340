import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { markdownToMdast } from 'satteri';
import { unified } from 'unified';
import { type MarkupNode, parseMarkup } from '../../src/site/markup-tree.ts';

const remark = unified().use(remarkParse).use(remarkGfm);

/** A parser of Markdown. */
type Parse = (markdown: string) => MarkdownNode;

/** The reference, for hostile text. */
const slowly: Parse = (markdown) => remark.parse(markdown) as MarkdownNode;

/** Thirty times as fast, for whole sites. */
export const quickly: Parse = (markdown) => markdownToMdast(markdown) as MarkdownNode;

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null;
  readonly children?: readonly MarkdownNode[];
}

/** The words of a text as an independent parser of Markdown reads it, letters and digits alone, in their order. */
export function wordsOfMarkdown(markdown: string, parse = slowly): readonly string[] {
  return wordsIn(readMarkdown(markdown, parse));
}

/** Every character of a text as that parser reads it, white space left out. */
export function signsOfMarkdown(markdown: string): string {
  return readMarkdown(markdown, slowly).replace(/\s+/g, '');
}

function readMarkdown(markdown: string, parse: Parse): string {
  const tree = parse(markdown);
  const walk = (node: MarkdownNode): string =>
    `${node.value ?? node.alt ?? ''}${(node.children ?? []).map(walk).join(isBlock(node) ? ' ' : '')}`;
  return walk(tree);
}

/** Links of a text, as an independent parser reads them. */
export function linksOfMarkdown(markdown: string, parse = slowly): readonly string[] {
  const links: string[] = [];
  const walk = (node: MarkdownNode & { readonly url?: string }): void => {
    if (node.type === 'link' || node.type === 'image') links.push(node.url ?? '');
    for (const child of node.children ?? []) walk(child);
  };
  walk(parse(markdown));
  return links;
}

/** The words of the main part of a page, without what is there for the hand or the eye alone. */
export function wordsOfPage(html: string): readonly string[] {
  return wordsIn(readPage(html));
}

/** Every character of it, white space left out; a term ends in a colon, as it does in Markdown. */
export function signsOfPage(html: string): string {
  return readPage(html.replaceAll('</dt>', ':</dt>')).replace(/\s+/g, '');
}

function readPage(html: string): string {
  const main = parseMarkup(html.slice(html.indexOf('<main'), html.lastIndexOf('</main>')));
  return main.map(textOf).join(' ');
}

const leftOut = new Set(['button', 'form', 'noscript', 'script', 'select', 'style']);
const inSentence = new Set(['a', 'b', 'code', 'dfn', 'em', 'del', 'strong', 'sup', 'sub']);

function textOf(node: MarkupNode): string {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  if (leftOut.has(name)) return ' ';
  if (name === 'nav' && (attributes.get('aria-label') === 'Breadcrumb' || attributes.get('class') === 'contents'))
    return ' ';
  if (name === 'img') return ` ${attributes.get('alt') ?? ''} `;
  if (name === 'svg') {
    const parts = children.filter((child) => typeof child !== 'string' && /^(title|desc)$/.test(child.name));
    return ` ${parts.map(textOf).join(' ')} `;
  }
  const meaning = name === 'dfn' ? ` ${attributes.get('title') ?? ''} ` : '';
  const inner = children.map(textOf).join('');
  return inSentence.has(name) ? `${inner}${meaning}` : ` ${inner} `;
}

function isBlock({ type }: MarkdownNode): boolean {
  return !['paragraph', 'heading', 'link', 'strong', 'emphasis', 'delete', 'tableCell'].includes(type);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
