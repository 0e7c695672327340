import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { fillOutput } from '../src/model/fill-output.ts';
import { answer, claim, control, settings } from './support/documents.ts';
import type { Drafts } from './support/program.ts';
import { filesOf } from './support/program.ts';
import { spreadsheetFile, spreadsheetParts, type TestSheet } from './support/spreadsheet.ts';
import { call, folderWith, run } from './support/trustwright.ts';

const shown = { visibility: 'public' };
/** A program of a few public answers, one internal answer and one that rests on a lapsed claim. */
const drafts: Drafts = {
  settings: settings(),
  answers: [
    answer('where-data-lives', {
      ...{ ...shown, question: 'Where is our data stored?', short: '=1+1 In the EU.', asOf: '2026-05-01' },
      ...{ notCovered: 'Mail.', title: 'Data residency' },
    }),
    answer('mfa', {
      ...{ ...shown, question: 'Do you use multi-factor authentication?', short: 'Yes, for everybody.', says: 'yes' },
      ...{
        order: 2,
        title: 'Signing in',
        aliases: [{ asks: 'Is it possible to sign in without a second factor?', says: 'no' }],
      },
    }),
    answer('training', {
      ...{ ...shown, question: 'Do you train AI with our data?', short: 'No, unless you ask for it.', says: 'partly' },
      ...{ order: 3, title: 'Training' },
    }),
    answer('report', {
      ...{ ...shown, question: 'Do you have a SOC 2 report?', short: 'Yes.', says: 'yes', order: 4 },
      ...{ title: 'Report', restsOn: { claims: ['old-report'] } },
    }),
    answer('secret', { question: 'Do you have honeypots?', short: 'Yes, in Frankfurt.', says: 'yes', order: 5 }),
    answer('overdue', {
      ...{ ...shown, question: 'Do you have a bug bounty?', short: 'Yes.', says: 'yes', order: 6 },
      ...{ title: 'Bounty', nextReview: '2026-02-01' },
    }),
  ],
  controls: [
    control('backup', {
      ...shown,
      title: 'Backup',
      summary: 'Everything is backed up each night and restored in a test.',
    }),
  ],
  claims: [
    claim('old-report', {
      ...{
        ...shown,
        framework: 'soc2-tsc-2017',
        state: 'attested',
        body: 'A firm',
        type: 'type-1',
        opinion: 'unqualified',
      },
      ...{ categories: ['security'], since: '2025-01-01', until: '2026-01-01' },
    }),
  ],
};

const questions = [
  'Where is our data stored?',
  'Do you use two-factor authentication?',
  'Do you train AI with our data?',
  'Do you have a SOC 2 report?',
  'Do you have honeypots?',
  'Is the moon made of green cheese?',
  'Do you test backups?',
  'Do you have a bug bounty?',
];
const formula = (text: string) => ({ xml: `<c r="{cell}" s="1"><f>${text}</f><v>0</v></c>` });
const styled = { xml: '<c r="{cell}" s="1"/>' };

/** A questionnaire with all that has to stay: formulas, styles, merged cells, rules, other sheets, names, a drawing. */
const survey: TestSheet = {
  name: 'Survey & more',
  rows: [
    ['A questionnaire'],
    ['Ref', 'Question', 'Answer', 'Comments', 'Points'],
    ['Section one, about many things'],
    ...questions.map((question, at) => [`Q${at}`, question, styled, styled, formula(`IF(C${at + 4}="Yes",1,0)`)]),
    ['Q9', 'Do you use two-factor authentication?', 'Yes', 'Our own words', formula('1')],
  ],
  before: '<dimension ref="A1:E12"/><cols><col min="2" max="2" width="50" customWidth="1"/></cols>',
  behind: [
    '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="A3:E3"/></mergeCells>',
    '<conditionalFormatting sqref="C4:C11"><cfRule type="expression" priority="1"><formula>C4="No"</formula></cfRule></conditionalFormatting>',
    '<dataValidations count="2"><dataValidation type="list" sqref="C4:C7"><formula1>"Yes,No,N/A"</formula1></dataValidation>',
    '<dataValidation type="list" sqref="C8:C12"><formula1>Choices</formula1></dataValidation></dataValidations>',
    '<legacyDrawing r:id="rId1"/>',
  ].join(''),
};
const lists: TestSheet = { name: 'Lists', state: 'hidden', rows: [['Yes'], ['No'], ['Partially']] };
const names = '<definedNames><definedName name="Choices">Lists!$A$1:$A$3</definedName></definedNames>';
const extra = { 'xl/drawings/vml1.vml': '<xml/>', 'docProps/core.xml': '<a/>', 'xl/media/x.bin': 'bytes' };
const parts = spreadsheetParts([{ name: 'Read me', rows: [['Please fill in.']] }, survey, lists], {
  names,
  more: extra,
});

const program = () => ({ ...filesOf(drafts), 'q.xlsx': spreadsheetFile(parts) });
const asOf = ['--as-of', '2026-06-01'];

async function filledIn(options: readonly string[] = []) {
  const root = folderWith(program());
  const out = join(root, 'q.filled.xlsx');
  const said = await call(['fill', join(root, 'q.xlsx'), ...asOf, '--format', 'json', ...options], { cwd: root });
  expect(said.stderr).toBe('');
  const output = fillOutput.parse(JSON.parse(said.stdout));
  const bytes = readFileSync(out);
  return { root, out, output, bytes, book: (await readXlsx(bytes)).sheets };
}

describe('fill', () => {
  it('writes answers beside their questions, with limits, day and a source for each', async () => {
    const { book, output } = await filledIn();
    const rows = book[1]!.rows;
    expect(rows[3]!.slice(2, 4)).toEqual([
      null,
      '=1+1 In the EU. Not covered: Mail. (As of 2026-05-01. Trust center: "Data residency")',
    ]);
    expect(rows[4]!.slice(2, 4)).toEqual(['Yes', 'Yes, for everybody. (As of 2026-01-01. Trust center: "Signing in")']);
    expect(rows[1]![5]).toBe('Trustwright: source and confidence');
    expect(rows[4]![5]).toMatch(/^High \(\d\.\d\d\)\. Answer "Signing in", as of 2026-01-01: \/answers\/mfa\.$/);
    expect(output).toMatchObject({ filled: 5, passedOver: ['Read me'] });
  });

  it('takes no choice for what is partly so where the list has none, and the one that it has', async () => {
    const { output } = await filledIn();
    const training = output.questions.find(({ question }) => /train/.test(question));
    expect(training?.cells.map(({ cell }) => cell)).toEqual(['D6']);
    expect(training?.notes).toEqual(['C6 stays empty: none of its choices says `partly`']);
  });

  it('leaves empty what nothing public answers, what rests on a lapsed claim, and says why', async () => {
    const { output, book } = await filledIn();
    const why = (words: RegExp) => output.questions.find(({ question }) => words.test(question))?.leftEmptyBecause;
    expect(why(/honeypots/)).toBe('Nothing that is published answers this.');
    expect(why(/moon/)).toBe('Nothing that is published answers this.');
    expect(why(/SOC 2/)).toBe('The answer "Report" rests on the claim old-report, which has lapsed.');
    expect(JSON.stringify(book)).not.toContain('Frankfurt');
    expect(book[1]!.rows[8]!.slice(2, 4)).toEqual([null, null]);
  });

  it('quotes a document where there is no answer, and never takes a yes from it', async () => {
    const { output } = await filledIn();
    const quote = output.questions.find(({ question }) => /backups/.test(question));
    expect(quote).toMatchObject({ confidence: 'medium', source: { kind: 'document', id: 'backup' } });
    expect(quote?.cells.map(({ cell, text }) => [cell, text])).toEqual([
      [
        'D10',
        'From "Backup" (version 1.0, approved 2026-01-10): Everything is backed up each night and restored in a test.',
      ],
    ]);
  });

  it('is not sure of an answer whose review is overdue', async () => {
    const { output } = await filledIn();
    const overdue = output.questions.find(({ question }) => /bounty/.test(question));
    expect(overdue).toMatchObject({ confidence: 'medium', cells: [{ cell: 'D11' }] });
    expect(overdue?.notes[0]).toBe('the answer was to be reviewed by 2026-02-01');
  });

  it('writes over nothing that stands in a cell', async () => {
    const { book, output } = await filledIn();
    expect(book[1]!.rows[11]!.slice(2, 4)).toEqual(['Yes', 'Our own words']);
    expect(output.questions.at(-1)).toMatchObject({
      cells: [],
      leftEmptyBecause: 'An answer is there, but C12 stays empty: something stands there already.',
    });
  });

  it('keeps every other part byte for byte, and in the sheet everything but the cells', async () => {
    const { bytes } = await filledIn();
    const [before, after] = [unzipSync(spreadsheetFile(parts)), unzipSync(bytes)];
    const changed = Object.keys(after).filter(
      (path) => !before[path] || !Buffer.from(before[path]).equals(after[path]!),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/trustwright.xml',
    ]);
    const sheet = new TextDecoder().decode(after['xl/worksheets/sheet2.xml']);
    for (const piece of [survey.behind!, '<f>IF(C4="Yes",1,0)</f>', '<c r="D5" s="1" t="inlineStr">'])
      expect(sheet).toContain(piece);
    expect(sheet).toContain('<dimension ref="A1:F12"/>');
    expect(new TextDecoder().decode(after['xl/workbook.xml'])).toContain(`${names}<calcPr fullCalcOnLoad="1"/>`);
  });

  it('lists every question in a sheet of its own', async () => {
    const { book } = await filledIn();
    const list = book.at(-1)!;
    expect(list.name).toBe('Trustwright');
    expect(list.rows.slice(4).map((row) => row[3])).toEqual([...questions, 'Do you use two-factor authentication?']);
    expect(list.rows[2]![0]).toBe('9 questions: 5 filled, 3 of them high; 4 left empty.');
  });

  it('gives the same bytes each time', async () => {
    const [one, other] = [await filledIn(), await filledIn()];
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it('with --bare adds nothing, and fills only what is sure', async () => {
    const { bytes, book, output } = await filledIn(['--bare']);
    expect(book.map(({ name }) => name)).toEqual(['Read me', survey.name, 'Lists']);
    expect(output).toMatchObject({ filled: 3, high: 3 });
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual(Object.keys(parts).sort());
  });

  it('holds no formula that was not there, as openpyxl reads it', async () => {
    const { out } = await filledIn();
    const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Survey & more']
print(json.dumps({
  'formulas': [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == 'f'],
  'list': [cell.coordinate for row in book['Trustwright'].iter_rows() for cell in row if cell.data_type == 'f'],
  'fill': sheet['D5'].fill.fgColor.rgb, 'bold': sheet['C5'].font.b, 'merged': [str(each) for each in sheet.merged_cells.ranges],
  'rules': len(sheet.data_validations.dataValidation), 'state': book['Lists'].sheet_state, 'text': sheet['D4'].value}))`;
    const found = await run('/usr/bin/python3', ['-c', script, out]).catch(() => undefined);
    if (found?.code !== 0) return;
    expect(JSON.parse(found.stdout)).toEqual({
      formulas: [4, 5, 6, 7, 8, 9, 10, 11, 12].map((row) => `E${row}`),
      ...{ list: [], fill: 'FFFFFF00', bold: true, merged: ['A1:E1', 'A3:E3'], rules: 2, state: 'hidden' },
      text: '=1+1 In the EU. Not covered: Mail. (As of 2026-05-01. Trust center: "Data residency")',
    });
  });
});

describe('a call of fill', () => {
  it('tells people what was filled, what to look at and what was left empty', async () => {
    const root = folderWith(program());
    const { code, stdout } = await call(['fill', join(root, 'q.xlsx'), ...asOf], { cwd: root });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^5 of 9 questions filled as of 2026-06-01, 3 of them with high confidence\./);
    expect(stdout).toMatch(/\nLook at \(medium\)\n {2}Survey & more!10 {2}Do you test backups\? ← Backup\n/);
    expect(stdout).toMatch(/\nLeft empty\n {2}Survey & more!7 {2}Do you have a SOC 2 report\?/);
  });

  it('overwrites nothing, and says what it needs', async () => {
    const root = folderWith({ ...program(), 'q.filled.xlsx': 'mine' });
    const fill = (...words: readonly string[]) => call(['fill', ...words, ...asOf], { cwd: root });
    const q = join(root, 'q.xlsx');
    expect((await fill()).stderr).toContain('Name a questionnaire');
    expect((await fill(join(root, 'none.xlsx'))).stderr).toContain('No file');
    expect((await fill(q)).stderr).toMatch(/There is .*q\.filled\.xlsx already\. Nothing is overwritten/);
    expect(readFileSync(join(root, 'q.filled.xlsx'), 'utf8')).toBe('mine');
    const out = ['--out', join(root, 'other.xlsx')];
    expect((await fill(q, ...out, '--sheet', 'Surve')).stderr).toContain(
      'there is no sheet "Surve" in it; it has: Read me, Survey & more, Lists',
    );
    expect((await fill(q, ...out, '--sheet', 'Read me')).stderr).toContain('no questions were found in it');
    expect(existsSync(join(root, 'other.xlsx'))).toBe(false);
    expect((await fill(q, ...out, '--sheet', survey.name)).code).toBe(0);
    expect(existsSync(join(root, 'other.xlsx'))).toBe(true);
  });

  it('stops where a build would', async () => {
    const broken = { ...program(), 'content/pages/about.mdx': '---\nid: about\n---\n' };
    const root = folderWith(broken);
    const { code, stderr } = await call(['fill', join(root, 'q.xlsx'), ...asOf], { cwd: root });
    expect([code, stderr.includes('invalid-frontmatter')]).toEqual([1, true]);
    expect(existsSync(join(root, 'q.filled.xlsx'))).toBe(false);
  });
});
