import { Unreadable } from '../../integrity/packed-file.ts';
import { tagsIn, textBetween } from './tags.ts';

/** Texts that a workbook may share between its cells before it is taken for an attack. */
const mostStrings = 500_000;

/** The texts that the cells of a workbook share, by number. Formats and readings of characters are left out. */
export function sharedStringsIn(xml: string): readonly string[] {
  const strings: string[] = [];
  let text: string | undefined;
  for (const { name, kind, piece } of piecesIn(xml)) {
    if (name === 'si' && kind !== 'close') text = '';
    if (name === 't' && text !== undefined) text += piece;
    if (name === 'si' && kind !== 'open') {
      strings.push(plain(text ?? ''));
      text = undefined;
    }
    if (strings.length > mostStrings) throw new Unreadable(`it holds more than ${mostStrings} texts`);
  }
  return strings;
}

/** The text of a rich or plain text between two places of an XML text. */
export function richText(xml: string): string {
  let text = '';
  for (const { name, piece } of piecesIn(xml)) if (name === 't') text += piece;
  return plain(text);
}

/** What spreadsheets write as `_x000D_` is one character. */
export function plain(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Tags with the text that ends at them; what says how characters are read aloud is passed over. */
function* piecesIn(xml: string) {
  let before = 0;
  let aloud = false;
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'rPh') aloud = tag.kind === 'open';
    const isText = tag.name === 't' && tag.kind === 'close' && !aloud;
    yield { name: tag.name, kind: tag.kind, piece: isText ? textBetween(xml, before, tag.start) : '' };
    before = tag.end;
  }
}
