import type { MarkupElement, MarkupNode } from './markup-tree.ts';

/** What writing Markdown needs to know of its place. */
export interface MarkdownPlace {
  /** A path of the site as an address that works outside it. */
  address(path: string): string;
  /** Whether it is inside an element, where marks of emphasis can meet what they cannot see. */
  readonly marked?: true;
  /** Whether it is a cell of a table, in which there are no lists. */
  readonly cell?: true;
  /** Whether white space between elements means what it says: in prose it does, elsewhere style sheets set elements apart. */
  readonly prose: boolean;
}

/** Elements that a Markdown page has no use for. */
const skipped: ReadonlySet<string> = new Set(['button', 'form', 'noscript', 'script', 'select', 'style', 'template']);

/** Whether an element is left out: what is there for the eye or the hand alone. */
export function isLeftOut({ name, attributes }: MarkupElement): boolean {
  if (skipped.has(name)) return true;
  return name === 'nav' && (attributes.get('aria-label') === 'Breadcrumb' || attributes.get('class') === 'contents');
}

/** A run of text and inline elements as Markdown in one line, `<br>` excepted. */
export function writeInline(nodes: readonly MarkupNode[], place: MarkdownPlace): string {
  const parts = nodes.map((node, at) => {
    const written = typeof node === 'string' ? escapeMarkdown(node) : writeElement(node, place);
    const isApart = !place.prose && typeof node !== 'string' && typeof nodes[at - 1] === 'object';
    return isApart ? ` ${written}` : written;
  });
  return withMarks(parts, nodes, place).replace(/[ \t\r\n]+/g, ' ');
}

const marks: Readonly<Record<string, string>> = { b: '**', strong: '**', em: '*', del: '~~' };
const bounded = /^[\p{L}\p{N}](?:[\s\S]*[\p{L}\p{N}])?$/u;

/**
 * Puts marks of emphasis around what is emphasised, inside its white space. Marks work only where they lean on a letter or
 * stand free (CommonMark 6.2): elsewhere the words stand alone, and so do those inside other marks or beside them.
 */
function withMarks(parts: readonly string[], nodes: readonly MarkupNode[], { marked }: MarkdownPlace): string {
  const markOf = (node: MarkupNode | undefined) => (typeof node === 'object' ? marks[node.name] : undefined);
  const isFree = (beside: string, edge: boolean) => (beside === '' ? edge : /\s/.test(beside));
  return parts
    .map((part, at) => {
      const mark = markOf(nodes[at]);
      const words = part.trim();
      if (mark === undefined || marked || words === '') return part;
      const [before = '', after = ''] = [/^\s*/.exec(part)?.[0], /\s*$/.exec(part)?.[0]];
      const left = before !== '' || isFree(parts[at - 1]?.slice(-1) ?? '', at === 0);
      const right = after !== '' || isFree(parts[at + 1]?.slice(0, 1) ?? '', at === parts.length - 1);
      const touches = (!left && markOf(nodes[at - 1])) || (!right && markOf(nodes[at + 1]));
      const works = !touches && ((left && right) || (mark !== '~~' && bounded.test(words)));
      return works ? `${before}${mark}${words}${mark}${after}` : part;
    })
    .join('');
}

/** Plain text, in which nothing is taken for Markdown. */
export function escapeMarkdown(text: string): string {
  const line = /[\t\r\n]| {2}/.test(text) ? text.replace(/[\t\r\n ]+/g, ' ') : text;
  if (!/[\\`*[\]<~|!&_]/.test(line)) return line;
  return line
    .replace(/[\\`*[\]<~|]|!$/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

/** The beginning of a paragraph, where a character might be taken for the mark of a block. */
export function escapeStart(paragraph: string): string {
  return paragraph.replace(/^(\d{1,9})(?=[.)](\s|$))/, '$1\\').replace(/^(?=[-+](\s|$)|#{1,6}(\s|$)|>|-+$|=+$)/, '\\');
}

function writeElement(element: MarkupElement, place: MarkdownPlace): string {
  const { name, attributes, children } = element;
  if (isLeftOut(element)) return '';
  const inside = { ...place, marked: true } as const;
  switch (name) {
    case 'br':
      return ' ';
    case 'img':
      return image(attributes.get('alt') ?? '', attributes.get('src') ?? '', place);
    case 'svg':
      return pictureWords(element);
    case 'input':
      return attributes.get('type') === 'checkbox' ? (attributes.has('checked') ? '\\[x\\] ' : '\\[ \\] ') : '';
    case 'code':
      return code(textOf(children));
    case 'a':
      return link(writeInline(children, inside), attributes.get('href') ?? '', place);
    case 'span':
      return isKicker(attributes) ? `${writeInline(children, inside)}:` : writeInline(children, inside);
    case 'dfn': {
      const means = attributes.get('title');
      return `${writeInline(children, inside)}${means ? ` (${escapeMarkdown(means)})` : ''}`;
    }
    default:
      return writeInline(children, inside);
  }
}

/** Whether words stand above a title and name what it belongs to. */
function isKicker(attributes: MarkupElement['attributes']): boolean {
  return attributes.get('class') === 'kicker';
}

/** The words of some nodes, as they are. */
export function textOf(nodes: readonly MarkupNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

/** What a picture says in words: its title and its description. */
function pictureWords({ children }: MarkupElement): string {
  const words = children.flatMap((node) =>
    typeof node !== 'string' && (node.name === 'title' || node.name === 'desc') ? textOf(node.children) : [],
  );
  return escapeMarkdown(words.join('. '));
}

function image(alt: string, source: string, place: MarkdownPlace): string {
  return alt === '' ? '' : `![${escapeMarkdown(alt)}](${target(source, place)})`;
}

function link(inner: string, href: string, place: MarkdownPlace): string {
  const words = inner.trim();
  if (words === '' || href === '' || href.startsWith('#')) return inner;
  return `[${words}](${target(href, place)})`;
}

function target(href: string, place: MarkdownPlace): string {
  const whole = href.startsWith('/') ? place.address(href) : href;
  return /[\s()<>\\]/.test(whole) ? `<${whole.replace(/[<>\\]/g, '\\$&').replace(/\s+/g, '%20')}>` : whole;
}

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padded = /^[` ]|[` ]$/.test(text) ? ` ${text} ` : text;
  return text === '' ? '' : `${fence}${padded.replace(/\s+/g, ' ')}${fence}`;
}
