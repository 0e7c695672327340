import { describe, expect, it } from 'vitest';
import { makePack } from '../src/packs/make-pack.ts';
import { audit, risk, settings } from './support/documents.ts';
import { exampleProgram } from './support/example.ts';
import { packInput, readCsv, textsOf } from './support/packed.ts';
import { programOf } from './support/program.ts';

const texts = textsOf(makePack(packInput(exampleProgram(), 'soc2-2026')));
const actTexts = textsOf(makePack(packInput(exampleProgram(), 'screening-internal-control-2027')));

/** The rows of a table, each as a record by column. */
function table(files: ReadonlyMap<string, string>, path: string): readonly Readonly<Record<string, string>>[] {
  const [columns = [], ...rows] = readCsv(files.get(path) ?? '');
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
}

describe('the risk register of a pack', () => {
  const rows = table(texts, 'data/registers/risks.csv');

  it('has every risk with both ratings, treatment and acceptance, gravest first', () => {
    expect(rows).toHaveLength(exampleProgram().risks.size);
    expect(rows[0]).toMatchObject({
      ...{ Risk: 'risk-key-person', Score: '16', Band: 'critical', 'Residual score': '12', 'Residual band': 'high' },
      ...{ 'Above appetite': 'yes', 'Open steps': '3', Acceptance: 'none', 'Accepted by': '' },
    });
    expect(rows.find(({ Risk }) => Risk === 'risk-data-leak')).toMatchObject({
      ...{ 'Accepted by': 'Chief Executive Officer', 'Accepted on': '2026-10-12', 'Accepted until': '2027-06-30' },
      'Impact assessments': 'application-screening-impact-2026; support-assistant-impact-2026',
    });
  });

  it('shows the same on a page under its heat map, whose cells lead to rows that are there', () => {
    const page = texts.get('data/registers/risks.html') ?? '';
    expect(page).toContain('<svg xmlns="http://www.w3.org/2000/svg" class="heat"');
    for (const [, anchor] of page.matchAll(/<a href="#([^"]+)"/g)) expect(page).toContain(`id="${anchor}"`);
    expect(page).toContain('After treatment 17 risks: 1 high, 16 moderate.');
  });

  it('speaks of no product where a matrix rates', () => {
    const level = (name: string) => ({ name, means: 'Words.' });
    const program = programOf({
      settings: settings({
        riskScale: {
          ...{ likelihood: [level('No'), level('Yes')], impact: [level('Small'), level('Large')], appetite: 'low' },
          bands: [{ id: 'low' }, { id: 'high' }],
          matrix: [
            ['low', 'low'],
            ['low', 'high'],
          ],
        },
      }),
      ...{ risks: [risk('one', { likelihood: 2, impact: 2 })], audits: [audit('one')] },
    });
    const page = textsOf(makePack(packInput(program, 'one'))).get('data/registers/risks.html') ?? '';
    expect(page).toContain('<td>high, 2 × 2</td>');
    expect(page).toContain('the band that the matrix of the program names');
  });
});

describe('the treatment plan of a pack', () => {
  it('has every step by its day, with what is overdue', () => {
    const rows = table(texts, 'data/registers/treatment-plan.csv');
    expect(rows.map(({ Due }) => Due)).toEqual(rows.map(({ Due }) => Due).sort());
    expect(rows.filter(({ State }) => State === 'overdue')).toMatchObject([
      { Identifier: 'risk-key-person', Owner: 'Platform Lead', 'What remains': 'high' },
    ]);
    for (const row of rows) expect(row['Done on'] !== '', row.Step).toBe(row.State === 'done');
  });
});

describe('what applies', () => {
  it('of SOC 2 is decided by its categories', () => {
    const rows = table(texts, 'data/applicability/soc2-tsc-2017.csv');
    expect(rows.map(({ Requirement, Applies }) => [Requirement, Applies])).toContainEqual(['Privacy', 'not triggered']);
    expect(texts.get('data/applicability/soc2-tsc-2017.html')).toContain(
      'Categories in scope: security, availability, confidentiality.',
    );
  });

  it('of the AI Act names the systems and the day', () => {
    const rows = table(actTexts, 'data/applicability/eu-ai-act.csv');
    expect(rows.find(({ Requirement }) => Requirement === 'Article 9')).toEqual({
      ...{ Requirement: 'Article 9', To: '', 'Short title': 'Risk management system', Requirements: '10' },
      ...{ Applies: 'applies later', Why: 'We are provider of a system that is high-risk.' },
      ...{ 'AI systems': 'application-screening', From: '2027-12-02' },
    });
    expect(actTexts.has('data/applicability/iso27001-2022.csv')).toBe(false);
  });
});

it('control pages and the control matrix say how mature a control is, why, and the next step', () => {
  const rows = table(texts, 'data/control-matrix.csv');
  const weak = rows.find((row) => row['Next step'] === 'Collect new evidence.');
  expect(weak).toMatchObject({ Maturity: '▮▮▮▯ effective', Reason: expect.stringContaining('expired on') });
  expect(texts.get(`data/controls/${weak?.Control}.html`)).toContain(
    '<dt>Next step</dt><dd>Collect new evidence.</dd>',
  );
});
