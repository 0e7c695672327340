import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { readExpression } from '../model/components.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { slugger } from '../model/slug.ts';
import { textOf } from '../model/text-of.ts';

/** What rendering needs to know of the surroundings of a body. */
export interface RenderContext {
  /** Address that a link of the body leads to, or nothing when its target is not shown here. */
  resolveLink(url: string): string | undefined;
  /** Address of an image of the body, or nothing when it is not at hand; its text then stands in. Default: paths below the site. */
  resolveImage?(url: string): string | undefined;
  /** Frontmatter that the body may quote. */
  readonly frontmatter: unknown;
}

/** An entry of a table of contents. */
export interface ContentsEntry {
  readonly depth: number;
  readonly text: string;
  readonly slug: string;
}

/** A rendered body: HTML, its headings, and its text for a search index. */
export interface RenderedBody {
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
  readonly text: string;
}

/** Elements that Markdown gives rise to; nothing else passes. */
const allowedElements = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
  ...['a', 'strong', 'em', 'del', 'sup', 'sub', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'section', 'input'],
]);

/** Renders an MDX body to HTML without evaluating anything: unknown elements and expressions are left out. */
export function renderBody(body: string, context: RenderContext): RenderedBody {
  const tree = parse(body);
  if (!tree) return asWritten(body);
  const contents: ContentsEntry[] = [];
  const slug = slugger();
  let tables = 0;

  function keep(node: Nodes | Foreign): ElementContent[] {
    switch (node.type) {
      case 'text':
        return [node];
      case 'element':
        return allowedElements.has(node.tagName) ? [element(node)] : keepAll(node.children);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return component(node);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return expression(node.value);
      default:
        return [];
    }
  }

  function keepAll(nodes: readonly unknown[]): ElementContent[] {
    return nodes.flatMap((node) => keep(node as Nodes | Foreign));
  }

  function element(node: Element): Element {
    const children = keepAll(node.children);
    const properties = { ...safeProperties(node) };
    if (/^h[1-6]$/.test(node.tagName)) {
      const text = textOf({ type: 'element', children });
      const entry = { depth: Number(node.tagName[1]), text, slug: slug(text) };
      contents.push(entry);
      return { type: 'element', tagName: node.tagName, properties: { id: entry.slug }, children };
    }
    if (node.tagName === 'img') return image(String(node.properties.src ?? ''), String(node.properties.alt ?? ''));
    if (node.tagName === 'a') return anchor(String(node.properties.href ?? ''), properties, children);
    if (node.tagName === 'table') {
      return {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: tableName() },
        children: [{ ...node, properties, children }],
      };
    }
    return { type: 'element', tagName: node.tagName, properties, children };
  }

  function image(url: string, alt: string): Element {
    const src = (context.resolveImage ?? belowSite)(url);
    if (src === undefined)
      return { type: 'element', tagName: 'em', properties: {}, children: [{ type: 'text', value: alt }] };
    return { type: 'element', tagName: 'img', properties: { src, alt }, children: [] };
  }

  /** A table scrolls on its own, so it is a landmark, and a landmark needs a name that no other has. */
  function tableName(): string {
    tables += 1;
    const section = contents.at(-1)?.text;
    return section === undefined ? `Table ${tables}` : `Table ${tables}: ${section}`;
  }

  function anchor(url: string, properties: Element['properties'], children: ElementContent[]): Element {
    const href = url.startsWith('#') ? url : context.resolveLink(url);
    if (href === undefined) return { type: 'element', tagName: 'span', properties: {}, children };
    const outside = /^https:/.test(href) ? { rel: ['noopener'] } : {};
    return { type: 'element', tagName: 'a', properties: { ...properties, href, ...outside }, children };
  }

  function component(node: Foreign & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }): ElementContent[] {
    const attribute = (name: string) =>
      node.attributes.find((found) => found.name === name && typeof found.value === 'string')?.value as
        | string
        | undefined;
    const children = keepAll(node.children);
    switch (node.name) {
      case 'Note':
        return [
          {
            type: 'element',
            tagName: 'aside',
            properties: { className: ['note', `note-${noteKind(attribute('kind'))}`] },
            children,
          },
        ];
      case 'Definition': {
        const title = attribute('means') ?? '';
        return [
          {
            type: 'element',
            tagName: 'dfn',
            properties: { title },
            children: [{ type: 'text', value: attribute('of') ?? '' }],
          },
        ];
      }
      case 'Requirement': {
        const id = attribute('id') ?? '';
        return [
          anchor(`requirement:${id}`, { className: ['requirement'] }, [{ type: 'text', value: formatForPeople(id) }]),
        ];
      }
      default:
        return children;
    }
  }

  function expression(value: string): ElementContent[] {
    const read = readExpression(value);
    if (read === undefined || read.is === 'comment') return [];
    const text = read.is === 'literal' ? read.text : valueAt(context.frontmatter, read.path);
    return text === '' ? [] : [{ type: 'text', value: text }];
  }

  const children = keepAll(tree.children);
  const html = toHtml({ type: 'root', children });
  return { html, contents, text: textOf({ type: 'root', children }).replace(/\s+/g, ' ').trim() };
}

/** Nodes that MDX adds to a tree of HTML. */
type Foreign =
  | {
      readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
      readonly name: string | null;
      readonly attributes: readonly { readonly name?: string; readonly value?: unknown }[];
      readonly children: readonly unknown[];
    }
  | { readonly type: 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm'; readonly value: string };

const keptProperties = new Set([
  'id',
  'className',
  'start',
  'type',
  'checked',
  'disabled',
  'colSpan',
  'dataFootnotes',
  'dataFootnoteRef',
  'ariaDescribedBy',
  'ariaLabel',
]);

/** Properties that pass; alignment becomes a class, because the site allows no style attributes. */
function safeProperties({ tagName, properties }: Element): Element['properties'] {
  const kept: Element['properties'] = {};
  for (const [name, value] of Object.entries(properties)) {
    const align = name === 'style' && /text-align:\s*(left|center|right)/.exec(String(value))?.[1];
    if (align) kept.className = [`align-${align}`];
    else if (keptProperties.has(name)) kept[name] = value;
  }
  return tagName === 'th' ? { ...kept, scope: 'col' } : kept;
}

function parse(body: string): Root | undefined {
  try {
    return mdxToHast(body) as unknown as Root;
  } catch {
    return undefined;
  }
}

/** A body that is no MDX, as plain text: the check `invalid-body` reports it, and nothing is lost. */
function asWritten(body: string): RenderedBody {
  const html = toHtml({ type: 'element', tagName: 'pre', properties: {}, children: [{ type: 'text', value: body }] });
  return { html, contents: [], text: body.replace(/\s+/g, ' ').trim() };
}

/** An image that the site itself holds: a path, never another host or scheme. */
function belowSite(url: string): string | undefined {
  return /^(?!\/[/\\])[\w./-]+$/.test(url) ? url : undefined;
}

function noteKind(kind: string | undefined): string {
  return kind !== undefined && /^[a-z]+$/.test(kind) ? kind : 'note';
}

function valueAt(data: unknown, path: readonly string[]): string {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return '';
    value = (value as Record<string, unknown>)[key];
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
