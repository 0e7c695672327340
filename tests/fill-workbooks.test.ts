import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../src/integrity/packed-file.ts';
import { zipBytes } from '../src/integrity/zip.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { type FilledWorkbook, fillWorkbook } from '../src/questionnaire/fill-workbook.ts';
import type { Parts } from '../src/questionnaire/workbook/workbook.ts';
import { readWorkbookParts } from '../src/read/workbook-parts.ts';
import { answer, page } from './support/documents.ts';
import { programOf } from './support/program.ts';
import { rawZip } from './support/raw-zip.ts';
import { bytesOf, spreadsheetFile, spreadsheetParts, type TestCell, type TestSheet } from './support/spreadsheet.ts';
import { folderWith } from './support/trustwright.ts';

const day = '2026-06-01';
const shown = { visibility: 'public' };
const mfa = answer('mfa', {
  ...{ ...shown, title: 'Signing in', question: 'Do you use multi-factor authentication?', short: 'Yes, everywhere.' },
  says: 'yes',
});
const program = programOf({ answers: [mfa], pages: [page('about', shown)] });
const fill = (parts: Parts, options = {}) =>
  fillWorkbook(parts, toTrustCenter(program, day), [...program.catalogs.values()], options);
const asked = 'Do you use MFA?';
const others = ['Do you own a boat?', 'Do you own a kite?', 'Do you own a hat?'];
const head = ['Question', 'Answer', 'Comments'];
const sheetOf = (rows: TestSheet['rows'], more: Partial<TestSheet> = {}): TestSheet => ({ name: 'Q', rows, ...more });
const filledCells = ({ questions }: FilledWorkbook) =>
  questions.flatMap(({ cells }) => cells.map(({ cell, text }) => [cell, text.replace(/ \(As of.*/, '')]));
const fillSheet = (rows: readonly (readonly TestCell[])[], more: Partial<TestSheet> = {}) =>
  filledCells(fill(bytesOf(spreadsheetParts([sheetOf(rows, more)]))));
const whyNot = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
  return undefined;
};

describe('the columns of a questionnaire are found', () => {
  it.each<[string, readonly (readonly TestCell[])[], readonly (readonly string[])[]]>([
    ['by plain headings', [head, [asked]], [['B2', 'Yes, everywhere.']]],
    [
      'below a title and a hint',
      [['Questionnaire 2026'], ['Please fill in.'], head, [asked]],
      [['B4', 'Yes, everywhere.']],
    ],
    [
      'with yes or no apart',
      [['Question', 'Yes/No', 'Notes'], [asked]],
      [
        ['B2', 'Yes'],
        ['C2', 'Yes, everywhere.'],
      ],
    ],
    [
      'with a column for each choice',
      [['Question', 'Yes', 'No', 'N/A', 'Comments'], [asked]],
      [
        ['B2', 'X'],
        ['E2', 'Yes, everywhere.'],
      ],
    ],
    [
      'beside columns of the buyer',
      [
        ['ID', 'Domain', 'Question', 'Reviewer comments', 'Vendor response', 'Score'],
        ['1', 'IAM', asked],
      ],
      [['E2', 'Yes, everywhere.']],
    ],
    ['without any heading', [[asked], ...others.map((other) => [other])], [['B1', 'Yes, everywhere.']]],
    [
      'of a list of requirements',
      [
        ['No', 'Requirement', 'Response'],
        ['1', 'You use multi-factor authentication everywhere.'],
      ],
      [['C2', 'Yes, everywhere.']],
    ],
  ])('%s', (_, rows, cells) => expect(fillSheet(rows)).toEqual(cells));

  it('under headings of two lines', () => {
    const rows = [['Question', 'Supplier', ''], ['', 'Yes/No', 'Comment'], [asked]];
    const behind = '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>';
    expect(fillSheet(rows, { behind })).toEqual([
      ['B3', 'Yes'],
      ['C3', 'Yes, everywhere.'],
    ]);
  });

  it('and what is no question is passed over', () => {
    const rows = [head, ['Access to systems and data of customers'], [asked]];
    const behind = '<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>';
    expect(fillSheet(rows, { behind })).toEqual([['B3', 'Yes, everywhere.']]);
    expect(whyNot(() => fillSheet([['Hello'], ['World']]))).toContain('no questions were found');
  });
});

describe('rules for cells are kept', () => {
  const rule = (attributes: string, formulas: string) =>
    `<dataValidations count="1"><dataValidation sqref="B2:B9" ${attributes}>${formulas}</dataValidation></dataValidations>`;
  const yes = ['C2', 'Yes, everywhere.'];

  it.each<[string, string, readonly (readonly string[])[]]>([
    ['a list', rule('type="list"', '<formula1>"Y,N"</formula1>'), [['B2', 'Y'], yes]],
    [
      'a list of longer words',
      rule('type="list"', '<formula1>"Yes - in place,No - not in place"</formula1>'),
      [['B2', 'Yes - in place'], yes],
    ],
    ['a list without a yes', rule('type="list"', '<formula1>"High,Low"</formula1>'), [yes]],
    ['a list with two kinds of yes', rule('type="list"', '<formula1>"Yes always,Yes mostly,No"</formula1>'), [yes]],
    ['a list that would have to be computed', rule('type="list"', '<formula1>OFFSET(A1,0,0)</formula1>'), [yes]],
    ['a list of another file', rule('type="list"', '<formula1>[1]Sheet1!$A$1:$A$3</formula1>'), [yes]],
    ['few letters', rule('type="textLength" operator="lessThan"', '<formula1>20</formula1>'), [yes]],
    ['numbers', rule('type="whole"', '<formula1>1</formula1><formula2>5</formula2>'), [yes]],
  ])('%s', (_, behind, cells) => expect(fillSheet([head, [asked]], { behind })).toEqual(cells));

  it('the list of another sheet, as newer programs write it', () => {
    const behind = `<extLst><ext xmlns:x14="urn:x14" uri="{x}"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f xmlns:xm="urn:xm">'My lists'!$A$1:$A$2</xm:f></x14:formula1><xm:sqref xmlns:xm="urn:xm">B2:B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const sheets = [sheetOf([head, [asked]], { behind }), { name: 'My lists', rows: [['JA'], ['Yes']] }];
    expect(filledCells(fill(bytesOf(spreadsheetParts(sheets))))).toEqual([['B2', 'Yes'], yes]);
  });
});

describe('whatever program wrote it', () => {
  const swap = (parts: Record<string, string>, path: string, change: (xml: string) => string) => ({
    ...parts,
    [path]: change(parts[path]!),
  });
  const plain = spreadsheetParts([sheetOf([head, [asked, '', '']])]);
  const sheet = 'xl/worksheets/sheet1.xml';

  it('elements may have a prefix', () => {
    const parts = swap(plain, sheet, (xml) =>
      xml.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(worksheet|sheetData|row|c|is|t)\b/g, '<$1x:$2'),
    );
    const filled = fill(bytesOf(parts), { bare: true });
    expect(new TextDecoder().decode(filled.parts.get(sheet))).toContain(
      '<x:c r="B2" t="inlineStr"><x:is><x:t xml:space',
    );
  });

  it('cells and rows need no names', () => {
    const parts = swap(plain, sheet, (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''));
    expect(filledCells(fill(bytesOf(parts)))).toEqual([['B2', 'Yes, everywhere.']]);
  });

  it('texts may be shared, rich and escaped', () => {
    const strings = `<sst xmlns="m"><si><r><t>Do you </t></r><r><rPr><b/></rPr><t>use MFA?</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si></sst>`;
    const shared = spreadsheetParts([sheetOf([head, [{ xml: '<c r="{cell}" t="s"><v>0</v></c>' }]])], {
      more: { 'xl/sharedStrings.xml': strings },
    });
    const parts = swap(shared, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="s" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    );
    expect(fill(bytesOf(parts)).questions.map(({ text }) => text)).toEqual([asked]);
  });

  it('rows may be styled to the last column, and cells may say where they end without being there', () => {
    const wide = [head, [asked, '', '', { xml: '<c r="XFD2" s="1"/>' }]];
    expect(fillSheet(wide, { before: '<dimension ref="A1:XFD1048576"/>' })).toEqual([['B2', 'Yes, everywhere.']]);
  });

  it('any text of an answer comes out as the text that it is, and nothing else becomes a formula', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('=1+1 ', '+', '-', '@', '\t', '_x0041_', ''), text, async (start, rest) => {
        const short = `${start}${rest}`.replace(/[\r\n]/g, ' ').trim() || 'x';
        const own = programOf({ answers: [{ ...mfa, short }] });
        const { parts } = fillWorkbook(bytesOf(plain), toTrustCenter(own, day), []);
        const bytes = zipBytes(
          [...parts].map(([path, each]) => ({ path, pieces: [each] })),
          day,
        );
        const { sheets } = await readXlsx(bytes);
        const shownText = short.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').toWellFormed();
        expect(String(sheets[0]?.rows[1]?.[1]).startsWith(shownText)).toBe(true);
        expect(new TextDecoder().decode(parts.get(sheet))).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a workbook that wants to harm is refused in words, or kept still', () => {
  const plain = spreadsheetParts([sheetOf([head, [asked]])]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const changed = (path: string, xml: string) => bytesOf({ ...plain, [path]: xml });
  const rows = (xml: string) => `<worksheet xmlns="m"><sheetData>${xml}</sheetData></worksheet>`;

  it.each<[string, ReadonlyMap<string, Uint8Array>, string]>([
    ['macros', changed('xl/vbaProject.bin', 'x'), 'it holds macros'],
    [
      'macros by its type',
      changed('[Content_Types].xml', plain['[Content_Types].xml']!.replace('sheet.main', 'sheet.macroEnabled.main')),
      'it holds macros',
    ],
    ['entities', changed(sheet, `<!DOCTYPE x [<!ENTITY a "b">]>${rows('')}`), 'declares a document type'],
    [
      'entities among shared names',
      changed('xl/workbook.xml', `<!DOCTYPE x>${plain['xl/workbook.xml']}`),
      'declares a document type',
    ],
    ['elements without end', changed(sheet, '<a>'.repeat(100_000)), 'nested in a way'],
    ['a tag without end', changed(sheet, '<worksheet><sheetData><row r="1'), 'ends too early'],
    ['cells beyond the last column', changed(sheet, rows(`<row r="1">${'<c/>'.repeat(17_000)}</row>`)), 'not in order'],
    [
      'very many cells',
      changed(
        sheet,
        rows(Array.from({ length: 41 }, (_, at) => `<row r="${at + 1}">${'<c/>'.repeat(10_000)}</row>`).join('')),
      ),
      'more than 400000 cells',
    ],
    ['rows out of order', changed(sheet, rows('<row r="2"/><row r="1"/>')), 'not in order'],
    ['rows beyond the last', changed(sheet, rows('<row r="99999999"/>')), 'not in order'],
    ['another encoding', changed(sheet, `<?xml version="1.0" encoding="UTF-16"?>${rows('')}`), 'not written in UTF-8'],
    ['no workbook', new Map([['a.txt', strToU8('x')]]), 'it is no workbook'],
    ['a sheet that is not there', new Map([...bytesOf(plain)].filter(([path]) => path !== sheet)), 'is missing'],
  ])('%s', (_, parts, why) => expect(whyNot(() => fill(parts))).toContain(why));

  it('links to other workbooks and embedded objects are left as they are, and told', () => {
    const more = {
      'xl/externalLinks/externalLink1.xml': '<a/>',
      'xl/embeddings/o.bin': 'x',
      '_xmlsignatures/s.xml': '<a/>',
    };
    const { notes, parts } = fill(bytesOf({ ...plain, ...more }));
    expect(notes.map((note) => note.slice(0, 24))).toEqual([
      'It links to other workbo',
      'It holds embedded object',
      'It was signed; the signa',
    ]);
    expect(new TextDecoder().decode(parts.get('xl/embeddings/o.bin'))).toBe('x');
  });

  it('an old or locked workbook, a zip bomb and a torn file', () => {
    const open = (bytes: Uint8Array) =>
      whyNot(() => readWorkbookParts(join(folderWith({ 'q.xlsx': bytes }), 'q.xlsx')));
    expect(open(Buffer.from('d0cf11e0a1b11ae100000000', 'hex'))).toContain('old .xls, or has a password');
    const zeros = new Uint8Array(2 ** 20);
    expect(open(rawZip([{ name: 'xl/a', content: zeros, states: { size: 2 ** 31 } }]))).toContain('cannot have');
    expect(open(rawZip([{ name: 'xl/a', content: zeros, states: { size: 1000 } }]))).toContain('is damaged');
    const large = { content: new Uint8Array(2 ** 25) };
    const bomb = Array.from({ length: 9 }, (_, at) => ({ name: `xl/${at}`, ...large }));
    expect(open(rawZip(bomb))).toContain('unpacks to more than');
    expect(open(spreadsheetFile(plain).slice(0, 500))).toContain('no directory');
    expect(open(new Uint8Array())).toContain('no directory');
    expect(open(spreadsheetFile(plain))).toBeUndefined();
  });

  it('never with anything but words, however a sheet is torn', () => {
    const xml = plain[sheet]!;
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(40), fc.string({ maxLength: 12 }), (at, length, put) => {
        const torn = `${xml.slice(0, at)}${put}${xml.slice(at + length)}`;
        whyNot(() => fill(bytesOf({ ...plain, [sheet]: torn })));
      }),
      { numRuns: 300 },
    );
  });
});
