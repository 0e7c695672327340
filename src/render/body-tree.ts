import type { Element, ElementContent, Nodes } from 'hast';
import { slugger } from '../model/slug.ts';
import { textOf } from '../model/text-of.ts';
import { bodyComponent } from './body-component.ts';
import { expressionText } from './body-expression.ts';
import { bodyImage, type ImageAddresses } from './body-image.ts';
import { bodyLink, type ResolveLink } from './body-link.ts';
import { type CodeNode, type ComponentNode, parseHtmlTree } from './html-tree.ts';
import { isAllowed, safeProperties } from './safe-element.ts';

/** What rendering needs to know of the surroundings of a body. */
export interface RenderContext {
  readonly resolveLink: ResolveLink;
  readonly images: ImageAddresses;
  /** Frontmatter that the body may quote. */
  readonly frontmatter: unknown;
}

/** An entry of a table of contents. */
export interface ContentsEntry {
  readonly depth: number;
  readonly text: string;
  readonly slug: string;
}

/** A body as a tree of HTML in which every element is one of a closed set, and its headings. */
export interface BodyTree {
  readonly children: readonly ElementContent[];
  readonly contents: readonly ContentsEntry[];
}

/**
 * Renders an MDX body to a tree without evaluating anything: unknown elements and expressions are left out. Pages and
 * PDFs are both written from it. Nothing for a body that is no MDX.
 */
export function renderTree(body: string, context: RenderContext): BodyTree | undefined {
  const tree = parseHtmlTree(body);
  if (!tree) return undefined;
  const contents: ContentsEntry[] = [];
  const slug = slugger();
  const tables = new Map<string, number>();

  function keep(node: Nodes | ComponentNode | CodeNode): ElementContent[] {
    switch (node.type) {
      case 'text':
        return [node];
      case 'element':
        return isAllowed(node) ? [element(node)] : keepAll(node.children);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return bodyComponent(node, keepAll(node.children), context.resolveLink);
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const value = expressionText(node.value, context.frontmatter);
        return value === '' ? [] : [{ type: 'text', value }];
      }
      default:
        return [];
    }
  }

  function keepAll(nodes: readonly unknown[]): ElementContent[] {
    return nodes.flatMap((node) => keep(node as Nodes | ComponentNode | CodeNode));
  }

  function element(node: Element): Element {
    const children = keepAll(node.children);
    const properties = headingProperties(node, children) ?? safeProperties(node);
    const { src = '', alt = '', href = '' } = node.properties;
    switch (node.tagName) {
      case 'img':
        return bodyImage(String(src), String(alt), context.images);
      case 'a':
        return bodyLink(String(href), context.resolveLink, children, properties);
      case 'table':
        return scrolling({ ...node, properties, children });
      default:
        return { type: 'element', tagName: node.tagName, properties, children };
    }
  }

  /** Takes a heading into the table of contents and gives it its anchor; nothing for any other element. */
  function headingProperties({ tagName }: Element, children: ElementContent[]): Element['properties'] | undefined {
    if (!/^h[1-6]$/.test(tagName)) return undefined;
    const text = textOf({ type: 'element', children });
    const entry = { depth: Number(tagName[1]), text, slug: slug(text) };
    contents.push(entry);
    return { id: entry.slug };
  }

  /** A table scrolls on its own, so it is a landmark, and a landmark needs a name that no other has: the heads of its columns. */
  function scrolling(table: Element): Element {
    const heads = headsOf(table);
    const ariaLabel = named(heads === '' ? 'Table' : `Table: ${heads}`);
    const properties = { className: ['table'], tabIndex: 0, ariaLabel };
    return { type: 'element', tagName: 'section', properties, children: [table] };
  }

  function named(label: string): string {
    const count = (tables.get(label) ?? 0) + 1;
    tables.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  }

  return { children: keepAll(tree.children), contents };
}

/** The words at the head of each column of a table. */
function headsOf(table: Element): string {
  const cells = (node: Element): readonly Element[] =>
    node.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'th' ? [child] : cells(child)));
  return cells(table)
    .map((cell) => textOf(cell).trim())
    .filter(Boolean)
    .join(', ');
}
