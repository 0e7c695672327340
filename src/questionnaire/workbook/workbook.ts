import { Unreadable } from '../../integrity/packed-file.ts';
import { type Relation, relationsIn, targetOf } from './relations.ts';
import { sharedStringsIn } from './shared-strings.ts';
import { attributesOf, tagsIn, textBetween } from './tags.ts';

/** The files of a workbook by their path in it, in the order of the zip. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** A sheet as the workbook names it. */
export interface SheetEntry {
  readonly name: string;
  /** Path of its part. */
  readonly path: string;
  readonly isHidden: boolean;
}

/** A workbook that was opened: its parts, and what its sheets share. */
export interface Workbook {
  readonly parts: Parts;
  /** Path of the part that lists the sheets. */
  readonly path: string;
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  /** Names that stand for cells, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly relations: readonly Relation[];
  /** What is in it that a reader should know of. */
  readonly notes: readonly string[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a part; nothing where there is none. Only UTF-8 is read, which is what every program writes. Throws `Unreadable`. */
export function partText(parts: Parts, path: string): string | undefined {
  const bytes = parts.get(path);
  if (!bytes) return undefined;
  try {
    const text = utf8.decode(bytes);
    const encoding = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1] ?? 'utf-8';
    if (/^(utf-?8|us-ascii)$/i.test(encoding) && !text.includes('\0')) return text;
  } catch {
    // Told below.
  }
  throw new Unreadable(`its part ${path} is not written in UTF-8`);
}

/** Opens the parts of a workbook and refuses what could run or mislead. Throws `Unreadable`. */
export function openWorkbook(parts: Parts): Workbook {
  const types = partText(parts, '[Content_Types].xml');
  if (types === undefined) throw new Unreadable('it is no workbook of the kind .xlsx');
  const macros = [...parts.keys()].some((path) => /vbaProject|\/macrosheets\//i.test(path));
  if (macros || /macroEnabled|ms-office\.vbaProject|macrosheet/i.test(types))
    throw new Unreadable('it holds macros. Save it as .xlsx, which cannot hold any');
  const roots = relationsIn(partText(parts, '_rels/.rels') ?? '');
  const path = roots.find(({ type }) => /\/officeDocument$/.test(type))?.target.replace(/^\//, '') ?? 'xl/workbook.xml';
  const xml = partText(parts, path);
  if (xml === undefined) throw new Unreadable('it is no workbook of the kind .xlsx');
  const relations = relationsIn(partText(parts, relationsPath(path)) ?? '');
  const shared = relations.find(({ type }) => /\/sharedStrings$/.test(type));
  const strings = shared ? partText(parts, targetOf(path, shared)) : undefined;
  return {
    ...{ parts, path, relations, sheets: sheetsIn(xml, path, relations), names: namesIn(xml) },
    strings: strings === undefined ? [] : sharedStringsIn(strings),
    notes: notesOn(parts),
  };
}

/** Path of the part that says what a part leads to. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function sheetsIn(xml: string, path: string, relations: readonly Relation[]): readonly SheetEntry[] {
  const sheets: SheetEntry[] = [];
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue;
    const attributes = attributesOf(xml, tag);
    const id = [...attributes].find(([name]) => /(^|:)id$/.test(name))?.[1];
    const relation = relations.find((each) => each.id === id && /\/worksheet$/.test(each.type));
    if (!relation) continue;
    const isHidden = /hidden/i.test(attributes.get('state') ?? '');
    sheets.push({ name: attributes.get('name') ?? '', path: targetOf(path, relation), isHidden });
  }
  return sheets;
}

function namesIn(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let open: { name: string; from: number } | undefined;
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 'definedName') continue;
    if (tag.kind === 'open') open = { name: attributesOf(xml, tag).get('name') ?? '', from: tag.end };
    else if (open) names.set(open.name.toLowerCase(), textBetween(xml, open.from, tag.start).trim());
  }
  return names;
}

function notesOn(parts: Parts): readonly string[] {
  const has = (pattern: RegExp) => [...parts.keys()].some((path) => pattern.test(path));
  return [
    ...(has(/\/externalLinks\//i)
      ? ['It links to other workbooks; nothing was fetched, and the links are as they were.']
      : []),
    ...(has(/\/(embeddings|activeX|ctrlProps)\//i)
      ? ['It holds embedded objects; they were not opened and are as they were.']
      : []),
    ...(has(/^_xmlsignatures\//i) ? ['It was signed; the signature no longer holds, because cells were filled.'] : []),
  ];
}
