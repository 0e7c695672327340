import type { Element, ElementContent } from 'hast';
import { textOf } from '../model/text-of.ts';
import { type BodyTree, type RenderContext, renderTree } from './body-tree.ts';
import { type TypstCode, typstCall, typstSequence, typstString, typstText } from './typst-code.ts';
import { typstTable } from './typst-table.ts';

/** Containers within containers that are drawn as such; deeper ones show what is in them. */
const deepest = 8;

/** What is known where an element stands. */
interface Surroundings {
  readonly anchors: ReadonlySet<string>;
  readonly depth: number;
  /** Text that is struck through already: it cannot be twice. */
  readonly struck: boolean;
}

/**
 * Renders an MDX body as Typst: the tree that pages are written from, element by element, in calls of the template. A
 * body that is no MDX is shown as it was written. Links to `requirement:` name a requirement; images are named by their address.
 */
export function renderTypst(body: string, context: RenderContext): TypstCode {
  const tree = renderTree(body, context);
  if (!tree) return typstCall('code-block', {}, typstString(body));
  const anchors = new Set(tree.contents.map(({ slug }) => slug));
  return blocks(wholeHeadings(tree), { anchors, depth: 0, struck: false });
}

/** Headings that begin at the second level, below the title, and leave none out: readers of a PDF find their way by them. */
function wholeHeadings({ children }: BodyTree): readonly ElementContent[] {
  let before = 1;
  return children.map((node) => {
    const written = node.type === 'element' ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0;
    if (node.type !== 'element' || written === 0) return node;
    if (!isVisible(textOf(node))) return { ...node, tagName: 'p' };
    before = Math.min(Math.max(written, 2), before + 1);
    return { ...node, tagName: `h${before}` };
  });
}

/** Whether a text shows anything: a heading that shows nothing is none, and the engine refuses it. */
function isVisible(text: string): boolean {
  return /[^\p{Z}\p{C}]/u.test(text);
}

/** Elements that stand on their own; the white space between them is nothing. */
function blocks(nodes: readonly ElementContent[], at: Surroundings): TypstCode {
  const kept = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return typstSequence(kept.map((node) => code(node, at)));
}

function inline(nodes: readonly ElementContent[], at: Surroundings): TypstCode {
  return typstSequence(nodes.map((node) => code(node, at)));
}

function code(node: ElementContent, at: Surroundings): TypstCode {
  if (node.type === 'text') return typstText(node.value);
  return node.type === 'element' ? element(node, at) : typstSequence([]);
}

function element(node: Element, at: Surroundings): TypstCode {
  const { tagName, children, properties } = node;
  const heading = /^h([2-6])$/.exec(tagName)?.[1];
  if (heading !== undefined && isVisible(textOf(node))) {
    const anchor = typeof properties.id === 'string' && at.anchors.has(properties.id) ? properties.id : undefined;
    return typstCall('section-heading', { level: Number(heading), anchor }, inline(children, at));
  }
  switch (tagName) {
    case 'p':
      return paragraph(node, at);
    case 'ul':
    case 'ol':
      return list(node, at);
    case 'blockquote':
      return within(at, (deeper) => typstCall('quotation', {}, blocks(children, deeper)), children);
    case 'aside':
      return within(at, (deeper) => typstCall('note', { kind: kindOf(node) }, blocks(children, deeper)), children);
    case 'table':
      return typstTable(node, (cell) => inline(cell.children, at));
    case 'pre':
      return typstCall('code-block', {}, typstString(textOf(node).replace(/\n$/, '')));
    case 'code':
      return typstCall('code-words', {}, typstText(textOf(node)));
    case 'hr':
      return typstCall('divider', {});
    case 'br':
      return typstCall('linebreak', {});
    case 'strong':
      return typstCall('strong', {}, inline(children, at));
    case 'em':
      return typstCall('emph', {}, inline(children, at));
    case 'del':
      return at.struck ? inline(children, at) : typstCall('strike', {}, inline(children, { ...at, struck: true }));
    case 'sup':
      return typstCall('super', {}, inline(children, at));
    case 'sub':
      return typstCall('sub', {}, inline(children, at));
    case 'a':
      return anchorElement(node, at);
    case 'dfn':
      return typstCall('definition', { means: String(properties.title ?? '') }, inline(children, at));
    case 'img':
      return typstCall('picture-in-line', {}, ...pictureOf(node));
    case 'input':
      return typstCall('task', { done: properties.checked === true });
    default:
      return children.some(isBlock) ? blocks(children, at) : inline(children, at);
  }
}

/** A paragraph with the requirements that it names, for the margin; a picture that is alone in one stands on its own. */
function paragraph({ children }: Element, at: Surroundings): TypstCode {
  const [only, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (only?.type === 'element' && only.tagName === 'img' && others.length === 0) {
    return typstCall('picture', {}, ...pictureOf(only));
  }
  return typstCall('paragraph', { names: requirementsIn(children) }, inline(children, at));
}

/** Address and words of a picture. */
function pictureOf({ properties }: Element): readonly TypstCode[] {
  return [typstString(String(properties.src ?? '')), typstString(String(properties.alt ?? '') || 'Picture')];
}

/** The requirements that are named within, each once. */
function requirementsIn(nodes: readonly ElementContent[]): readonly string[] {
  const found = nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const isRequirement = node.tagName === 'a' && String(node.properties.href ?? '').startsWith('requirement:');
    return isRequirement ? [textOf(node)] : requirementsIn(node.children);
  });
  return [...new Set(found)];
}

function list({ tagName, properties, children }: Element, at: Surroundings): TypstCode {
  const items = children.filter((node): node is Element => node.type === 'element');
  if (at.depth >= deepest) return typstSequence(items.map((item) => inside(item, at)));
  const deeper = { ...at, depth: at.depth + 1 };
  const tight = !items.some((item) => item.children.some((node) => node.type === 'element' && node.tagName === 'p'));
  const start = tagName === 'ol' ? Number(properties.start ?? 1) : undefined;
  const written = items.map((item) => inside(item, deeper));
  return typstCall(tagName === 'ol' ? 'numbered' : 'bulleted', { tight, start }, ...written);
}

/** What is in an item of a list: words, then perhaps a list within it. */
function inside({ children }: Element, at: Surroundings): TypstCode {
  const kept = children.filter((node) => node.type !== 'text' || node.value !== '\n');
  return typstSequence(kept.map((node) => code(node, at)));
}

function anchorElement({ properties, children }: Element, at: Surroundings): TypstCode {
  const href = String(properties.href ?? '');
  const words = inline(children, at);
  if (href.startsWith('requirement:')) return typstCall('requirement', {}, words);
  if (/^(https:|mailto:)/.test(href)) return typstCall('outside-link', {}, typstString(href), words);
  return at.anchors.has(href.slice(1)) ? typstCall('inside-link', {}, typstString(href.slice(1)), words) : words;
}

function within(
  at: Surroundings,
  make: (deeper: Surroundings) => TypstCode,
  children: readonly ElementContent[],
): TypstCode {
  return at.depth >= deepest ? blocks(children, at) : make({ ...at, depth: at.depth + 1 });
}

function kindOf({ properties }: Element): string {
  const names = Array.isArray(properties.className) ? properties.className : [];
  return String(names.find((name) => String(name).startsWith('note-')) ?? 'note-note').slice('note-'.length);
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && /^(p|h[1-6]|ul|ol|blockquote|aside|table|pre|div|section|hr)$/.test(node.tagName);
}
