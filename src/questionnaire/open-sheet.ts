import { Unreadable } from '../integrity/packed-file.ts';
import type { OpenSheet } from './layout/find-questions.ts';
import type { Block } from './workbook/address.ts';
import { type ListSource, listSource, rulesIn } from './workbook/choices.ts';
import { readSheet } from './workbook/read-sheet.ts';
import { type Sheet, textAt } from './workbook/sheet.ts';
import { partText, type SheetEntry, type Workbook } from './workbook/workbook.ts';

/** The most cells that a list of choices is read from. */
const mostChoices = 200;

/** Opens a sheet for its questions: cells, rules, and the lists that rules point at, on whatever sheet they are. */
export function openSheet(workbook: Workbook, entry: SheetEntry): OpenSheet {
  const sheet = sheetAt(workbook, entry);
  const opened = new Map<string, Sheet>([[entry.name, sheet]]);
  const sheetNamed = (name: string): Sheet | undefined => {
    const other = workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!other) return undefined;
    const known = opened.get(other.name) ?? sheetAt(workbook, other);
    opened.set(other.name, known);
    return known;
  };
  const choicesAt = (source: ListSource, isName = false): readonly string[] | undefined => {
    if ('values' in source) return source.values;
    if ('block' in source) {
      const from = source.sheet === undefined ? sheet : sheetNamed(source.sheet);
      return from && textsIn(from, source.block);
    }
    // A name may stand for cells, and not for another name.
    const formula = isName ? undefined : workbook.names.get(source.name.toLowerCase());
    const meant = formula === undefined ? undefined : listSource(formula);
    return meant && choicesAt(meant, true);
  };
  return { name: entry.name, sheet, rules: rulesIn(sheet.xml, sheet.data.rest), choicesAt };
}

function sheetAt(workbook: Workbook, { path, name }: SheetEntry): Sheet {
  const xml = partText(workbook.parts, path);
  if (xml === undefined) throw new Unreadable(`its sheet ${JSON.stringify(name)} is missing`);
  return readSheet(xml, workbook.strings);
}

function textsIn(sheet: Sheet, { from, to }: Block): readonly string[] | undefined {
  const cells = (Math.min(to.row, from.row + mostChoices) - from.row + 1) * (to.column - from.column + 1);
  if (cells > mostChoices * 2) return undefined;
  const texts: string[] = [];
  for (let row = from.row; row <= Math.min(to.row, from.row + mostChoices); row++)
    for (let column = from.column; column <= to.column; column++) {
      const text = textAt(sheet, { row, column });
      if (text !== '') texts.push(text);
    }
  return texts;
}
