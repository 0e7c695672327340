import { strToU8, unzipSync, zipSync } from 'fflate';
import { lettersOf } from '../../src/questionnaire/workbook/address.ts';

/** A cell as a test writes it: a text, or XML of its own. */
export type TestCell = string | { readonly xml: string };

/** A sheet as a test writes it: rows of cells from A1 on, and what stands around them. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** XML before and behind the rows. */
  readonly before?: string;
  readonly behind?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const text = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Styles with one of the test's own: number 1 is bold on yellow. */
const styles = `<?xml version="1.0"?><styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf fontId="1" fillId="2" xfId="0" applyFont="1" applyFill="1"/></cellXfs></styleSheet>`;

/** The parts of a workbook with these sheets; `more` adds parts or replaces some. */
export function spreadsheetParts(
  sheets: readonly TestSheet[],
  { names = '', more = {} }: { readonly names?: string; readonly more?: Readonly<Record<string, string>> } = {},
): Record<string, string> {
  const entries = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${text(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">${sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation('rIdStyles', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...more,
  };
}

/** A workbook file of such parts. */
export function spreadsheetFile(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(files, { mtime: new Date('2026-01-01T12:00:00') });
}

/** The parts of a workbook, as the code under test takes them. */
export function bytesOf(parts: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(spreadsheetFile(parts))));
}

function sheetXml({ rows, before = '', behind = '' }: TestSheet): string {
  const written = rows.map((cells, at) => {
    const inner = cells.map((cell, index) => {
      const name = `${lettersOf(index + 1)}${at + 1}`;
      if (typeof cell !== 'string') return cell.xml.replaceAll('{cell}', name);
      return cell === '' ? '' : `<c r="${name}" t="inlineStr"><is><t>${text(cell)}</t></is></c>`;
    });
    return `<row r="${at + 1}">${inner.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${written.join('')}</sheetData>${behind}</worksheet>`;
}
