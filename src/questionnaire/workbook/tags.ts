import { Unreadable } from '../../integrity/packed-file.ts';

/** A tag of an XML text, with the place at which it stands. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Name without its prefix, and the prefix with its colon. */
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

/** Elements that may lie inside each other before a text is taken for an attack. */
const deepest = 64;

/**
 * The tags of an XML text, in order, each with its place, so that a text can be changed in one spot and keep every other
 * byte. Nothing is expanded: a document type, which is where entities are declared, is refused. Throws `Unreadable`.
 */
export function* tagsIn(xml: string, from = 0): Generator<Tag> {
  let depth = 0;
  for (let start = xml.indexOf('<', from); start !== -1; ) {
    const skipped = endOfSkipped(xml, start);
    if (skipped !== undefined) {
      start = xml.indexOf('<', skipped);
      continue;
    }
    const end = endOfTag(xml, start);
    const tag = tagAt(xml, start, end);
    if (tag.kind === 'open') depth++;
    if (tag.kind === 'close') depth--;
    if (depth > deepest || (depth < 0 && from === 0))
      throw new Unreadable('its XML is nested in a way that no spreadsheet writes');
    yield tag;
    start = xml.indexOf('<', end);
  }
}

/** The attributes of a tag by name, prefix included, as text. */
export function attributesOf(xml: string, { start, end }: Tag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of xml.slice(start, end).matchAll(attribute))
    found.set(name, unescaped(double ?? single ?? ''));
  return found;
}

const attribute = /\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The text between two places, without tags: what an element says. */
export function textBetween(xml: string, from: number, to: number): string {
  const inner = xml.slice(from, to);
  const plain = inner.includes('<')
    ? inner.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escaped(text)).replace(/<[^>]*>/g, '')
    : inner;
  return unescaped(plain);
}

/** Text as XML holds it, control characters left out. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and references to characters; anything else stays as it is written. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? digits, hex === undefined ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Where a comment, an instruction or literal text ends; nothing where a tag begins. */
function endOfSkipped(xml: string, start: number): number | undefined {
  const next = xml.charCodeAt(start + 1);
  if (next === questionMark) return after(xml, '?>', start);
  if (next !== exclamationMark) return undefined;
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start);
  throw new Unreadable('its XML declares a document type, in which entities could hide');
}

const [questionMark, exclamationMark, slash, greater, quote, apostrophe] = [0x3f, 0x21, 0x2f, 0x3e, 0x22, 0x27];

function after(xml: string, ending: string, from: number): number {
  const at = xml.indexOf(ending, from);
  if (at === -1) throw new Unreadable('its XML ends too early');
  return at + ending.length;
}

/** Where a tag ends; what stands in quotes may hold any sign. */
function endOfTag(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === greater) return at + 1;
    if (code !== quote && code !== apostrophe) continue;
    at = xml.indexOf(code === quote ? '"' : "'", at + 1);
    if (at === -1) break;
  }
  throw new Unreadable('its XML ends too early');
}

function tagAt(xml: string, start: number, end: number): Tag {
  const isClose = xml.charCodeAt(start + 1) === slash;
  const kind = isClose ? 'close' : xml.charCodeAt(end - 2) === slash ? 'empty' : 'open';
  let to = start + (isClose ? 2 : 1);
  const from = to;
  let colon = -1;
  for (; to < end - 1; to++) {
    const code = xml.charCodeAt(to);
    if (code <= 0x20 || code === slash) break;
    if (code === 0x3a && colon === -1) colon = to;
  }
  if (to === from) throw new Unreadable('its XML is not well-formed');
  const named = colon === -1 ? from : colon + 1;
  return { kind, name: xml.slice(named, to), prefix: xml.slice(from, named), start, end };
}
