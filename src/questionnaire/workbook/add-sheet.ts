import { Unreadable } from '../../integrity/packed-file.ts';
import { insertion, type Splice, spliced } from './splices.ts';
import { attributesOf, escaped, type Tag, tagsIn } from './tags.ts';
import { partText, relationsPath, type Workbook } from './workbook.ts';

/** Parts of a workbook that changed, by path. */
export type ChangedParts = ReadonlyMap<string, string>;

/** A new sheet: its rows as XML, in the namespace that is given. */
export type SheetWriter = (namespace: string) => string;

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The parts that change when a sheet is added behind the others. Throws `Unreadable` where the workbook lacks a list of sheets. */
export function withSheet(workbook: Workbook, title: string, write: SheetWriter): ChangedParts {
  const { parts, path, sheets, relations } = workbook;
  const xml = partText(parts, path) ?? '';
  const { root, sheet, sheetsEnd } = landmarks(xml);
  const relationId = freeName('rIdTrustwright', (id) => relations.some((each) => each.id === id));
  const part = freeName('trustwright', (name) => parts.has(`${folderOf(path)}worksheets/${name}.xml`));
  const target = `${folderOf(path)}worksheets/${part}.xml`;
  const type = relations.find((each) => /\/worksheet$/.test(each.type))?.type ?? '';
  const number = highestSheetId(xml) + 1;
  const entry = sheetTag(xml, sheet, { name: freeTitle(title, sheets), sheetId: String(number), id: relationId });
  const namespace = attributesOf(xml, root).get(root.prefix ? `xmlns:${root.prefix.slice(0, -1)}` : 'xmlns') ?? '';
  return new Map([
    [path, spliced(xml, [insertion(sheetsEnd.start, entry)])],
    [relationsPath(path), withRelation(workbook, `Id="${relationId}" Type="${escaped(type)}" Target="/${target}"`)],
    ['[Content_Types].xml', withOverride(workbook, `/${target}`)],
    [target, write(namespace)],
  ]);
}

/** A tag like that of another sheet, whatever prefixes it has or declares, with other values; without what may hide a sheet. */
function sheetTag(xml: string, like: Tag, values: Readonly<Record<'name' | 'sheetId' | 'id', string>>): string {
  const attributes = [...attributesOf(xml, like)].flatMap(([name, value]) => {
    const plain = /(^|:)id$/.test(name) ? 'id' : name;
    if (name === 'state') return [];
    return [` ${name}="${escaped(plain in values ? values[plain as keyof typeof values] : value)}"`];
  });
  return `<${like.prefix}sheet${attributes.join('')}/>`;
}

/** The workbook part, so that programs compute formulas again when they open it: what they rest on was filled. */
export function withRecalculation(xml: string): string {
  let after: Tag | undefined;
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'calcPr' && tag.kind !== 'close') {
      const text = xml.slice(tag.start, tag.end);
      if (/\sfullCalcOnLoad\s*=/.test(text)) return xml;
      return spliced(xml, [{ from: tag.start, to: tag.end, text: text.replace(/\s*\/?>$/, ' fullCalcOnLoad="1"$&') }]);
    }
    if (/^(sheets|functionGroups|externalReferences|definedNames)$/.test(tag.name) && tag.kind !== 'open') after = tag;
  }
  return after ? spliced(xml, [insertion(after.end, `<${after.prefix}calcPr fullCalcOnLoad="1"/>`)]) : xml;
}

function landmarks(xml: string): { readonly root: Tag; readonly sheet: Tag; readonly sheetsEnd: Tag } {
  const found: { root?: Tag; sheet?: Tag; sheetsEnd?: Tag } = {};
  for (const tag of tagsIn(xml)) {
    found.root ??= tag;
    if (tag.name === 'sheet' && tag.kind !== 'close') found.sheet ??= tag;
    if (tag.name === 'sheets' && tag.kind === 'close') found.sheetsEnd = tag;
  }
  const { root, sheet, sheetsEnd } = found;
  if (!root || !sheet || !sheetsEnd) throw new Unreadable('it lists no sheets');
  return { root, sheet, sheetsEnd };
}

function highestSheetId(xml: string): number {
  let highest = 0;
  for (const tag of tagsIn(xml))
    if (tag.name === 'sheet' && tag.kind !== 'close')
      highest = Math.max(highest, Number(attributesOf(xml, tag).get('sheetId') ?? 0) || 0);
  return highest;
}

function withRelation({ parts, path }: Workbook, attributes: string): string {
  const xml = partText(parts, relationsPath(path)) ?? '';
  return atEnd(xml, 'Relationships', (prefix) => `<${prefix}Relationship ${attributes}/>`);
}

function withOverride({ parts }: Workbook, name: string): string {
  const xml = partText(parts, '[Content_Types].xml') ?? '';
  return atEnd(xml, 'Types', (prefix) => `<${prefix}Override PartName="${name}" ContentType="${contentType}"/>`);
}

function atEnd(xml: string, name: string, text: (prefix: string) => string): string {
  const splices: Splice[] = [];
  for (const tag of tagsIn(xml))
    if (tag.name === name && tag.kind === 'close') splices.push(insertion(tag.start, text(tag.prefix)));
  if (splices.length !== 1) throw new Unreadable(`its list of ${name} is not well-formed`);
  return spliced(xml, splices);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name}${count}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** Names of sheets are the same whatever their case. */
function freeTitle(title: string, sheets: Workbook['sheets']): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? title : `${title} ${count}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
