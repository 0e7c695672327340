/** An element of a page, with its attributes and what is in it. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
}

/** A piece of a page: text, with references resolved, or an element. */
export type MarkupNode = string | MarkupElement;

type Growing = MarkupElement & { readonly children: MarkupNode[] };

const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const tag = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const attribute = /([^\s=/"'>]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const named: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: '\u00a0', quot: '"' };

/** Reads markup that this site wrote itself: well formed, every element closed. An end tag that closes nothing is left out. */
export function parseMarkup(html: string): readonly MarkupNode[] {
  const root = growing('', '');
  const open: Growing[] = [root];
  let at = 0;
  const take = (text: string) => {
    if (text !== '') (open.at(-1) ?? root).children.push(decode(text));
  };
  for (const found of html.matchAll(tag)) {
    if (found.index < at) continue;
    take(html.slice(at, found.index));
    at = found.index + found[0].length;
    const [, slash, written = '', rest = ''] = found;
    const name = written.toLowerCase();
    if (name === '') continue;
    if (slash) {
      const from = open.findLastIndex((element) => element.name === name);
      if (from > 0) open.length = from;
      continue;
    }
    const element = growing(name, rest);
    (open.at(-1) ?? root).children.push(element);
    if (name === 'script' || name === 'style') at = endOf(html, name, at);
    else if (!empty.has(name) && !rest.endsWith('/')) open.push(element);
  }
  take(html.slice(at));
  return root.children;
}

/** Most attributes are never asked for, so they are read on demand. */
function growing(name: string, written: string): Growing {
  let attributes: ReadonlyMap<string, string> | undefined;
  return {
    name,
    get attributes() {
      attributes ??= attributesOf(written);
      return attributes;
    },
    children: [],
  };
}

/** Where what follows a script or a style begins. */
function endOf(html: string, name: string, from: number): number {
  const end = html.indexOf(`</${name}>`, from);
  return end === -1 ? html.length : end + name.length + 3;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const all = [...text.matchAll(attribute)];
  return new Map(all.map(([, name = '', one, two, three]) => [name.toLowerCase(), decode(one ?? two ?? three ?? '')]));
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
