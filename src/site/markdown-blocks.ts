import { escapeStart, isLeftOut, type MarkdownPlace, textOf, writeInline } from './markdown-inline.ts';
import { markdownTable } from './markdown-table.ts';
import type { MarkupElement, MarkupNode } from './markup-tree.ts';

/** Elements that only hold blocks. */
const containers: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'details', 'div', 'fieldset', 'figcaption', 'figure', 'footer', 'header', 'main'],
  ...['nav', 'search', 'section'],
]);

const blocks: ReadonlySet<string> = new Set([
  ...containers,
  ...['blockquote', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'ol', 'p', 'pre', 'summary', 'table', 'ul'],
]);

/** Nodes as blocks of Markdown, without the blank lines between them. Runs of text and inline elements become paragraphs. */
export function writeBlocks(nodes: readonly MarkupNode[], place: MarkdownPlace): readonly string[] {
  const written: string[] = [];
  let run: MarkupNode[] = [];
  const endRun = () => {
    const paragraph = writeInline(run, place).trim();
    if (paragraph !== '') written.push(escapeStart(paragraph));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !blocks.has(node.name)) run.push(node);
    else {
      endRun();
      if (!isLeftOut(node)) written.push(...writeBlock(node, place));
    }
  }
  endRun();
  return written;
}

function writeBlock(element: MarkupElement, place: MarkdownPlace): readonly string[] {
  const { name, attributes, children } = element;
  const isProse = /(^|\s)prose(\s|$)/.test(attributes.get('class') ?? '');
  const here = isProse ? { ...place, prose: true } : place;
  if (containers.has(name)) return writeBlocks(children, here);
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const words = writeInline(children, here).trim();
      return words === '' ? [] : [`${'#'.repeat(Number(name[1]))} ${words.replace(/(#+)$/, '\\$1')}`];
    }
    case 'hr':
      return ['---'];
    case 'ul':
    case 'ol':
      return listOf(element, here);
    case 'dl':
      return termsOf(children, here);
    case 'pre':
      return [codeBlock(textOf(children))];
    case 'blockquote':
      return [writeBlocks(children, here).join('\n\n').replace(/^/gm, '> ').replace(/ +$/gm, '')];
    case 'table':
      return markdownTable(element, (cell) => writeBlocks(cell.children, { ...here, cell: true }).join('; '));
    default:
      return writeBlocks(children, here);
  }
}

function listOf({ name, attributes, children }: MarkupElement, place: MarkdownPlace): readonly string[] {
  const start = Number(attributes.get('start') ?? 1);
  const items = children
    .filter((node) => typeof node !== 'string' && node.name === 'li')
    .map((node) => joined(writeBlocks((node as MarkupElement).children, place)))
    .filter((item) => item !== '');
  return asList(items, place, (at) => (name === 'ol' ? `${start + at}. ` : '- '));
}

/** Terms and what is said of them, each as an item that begins with the term; several things said of one make a list. */
function termsOf(children: readonly MarkupNode[], place: MarkdownPlace): readonly string[] {
  const groups: { readonly term: string; readonly said: Said[] }[] = [];
  const walk = (nodes: readonly MarkupNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.name === 'div') walk(node.children);
      else if (node.name === 'dt')
        groups.push({ term: `**${writeInline(node.children, { ...place, marked: true }).trim()}:**`, said: [] });
      else if (node.name === 'dd') {
        if (groups.length === 0) groups.push({ term: '', said: [] });
        groups.at(-1)?.said.push(saidOf(node, place));
      }
    }
  };
  walk(children);
  const items = groups.map(({ term, said: [only, ...more] }) => {
    if (only?.isInline && more.length === 0) return `${term} ${only.parts.join('')}`.trim();
    if (only && more.length === 0) return joined([term, ...only.parts]);
    const each = (only ? [only, ...more] : []).map(({ parts }) => joined(parts));
    return joined([term, ...asList(each, place, () => '- ')]);
  });
  return asList(items, place, () => '- ');
}

interface Said {
  readonly isInline: boolean;
  readonly parts: readonly string[];
}

/** What is said of a term: a line, or blocks. */
function saidOf({ children }: MarkupElement, place: MarkdownPlace): Said {
  const isInline = children.every((node) => typeof node === 'string' || !blocks.has(node.name));
  return { isInline, parts: isInline ? [writeInline(children, place).trim()] : writeBlocks(children, place) };
}

function asList(items: readonly string[], place: MarkdownPlace, mark: (at: number) => string): readonly string[] {
  if (place.cell) return items;
  return items.length === 0 ? [] : [items.map((item, at) => indented(mark(at), item)).join('\n')];
}

/** The blocks of an item. Paragraphs, and a list at the end, follow each other line by line; anything else keeps its distance. */
function joined(parts: readonly string[]): string {
  const isPlain = (part: string) => !/^(- |\d+\. |#|> |\||```|---$)/.test(part);
  const isTight = parts.slice(0, -1).every(isPlain) && !/^(#|> |\||```|---$)/.test(parts.at(-1) ?? '');
  return parts.filter((part) => part !== '').join(isTight ? '\n' : '\n\n');
}

function indented(mark: string, item: string): string {
  return `${mark}${item.replace(/\n(?!\n|$)/g, `\n${' '.repeat(mark.length)}`)}`;
}

function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}
