import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { toInternal } from '../src/publish/internal.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { staffPages } from '../src/site/staff-pages.ts';
import { exampleDay, exampleProgram } from './support/example.ts';

const program = exampleProgram();
const pages = staffPages(toInternal(program, assess(program, exampleDay)));
if (!pages) throw new Error('No pages for staff.');

it('the public site has none of it', () => {
  expect(staffPages(toTrustCenter(program, exampleDay))).toBeUndefined();
  expect(JSON.stringify(toTrustCenter(program, exampleDay))).not.toContain('risk-key-person');
});

describe('the pages about risks', () => {
  it('count every risk once before and once after treatment', () => {
    const total = (when: 'before' | 'after') => pages.risks.bands.reduce((sum, band) => sum + band[when], 0);
    expect([total('before'), total('after')]).toEqual([17, 17]);
    const named = pages.risks.positions.flatMap(({ after }) => after.shown.map(({ entry }) => entry.view.id));
    expect(named.sort()).toEqual([...program.risks.keys()].sort());
  });

  it('say in words what the map shows', () => {
    expect(pages.risks.says).toBe(
      'Before treatment 17 risks: 10 critical, 7 high. After treatment 17 risks: 1 high, 16 moderate. Above the appetite after treatment: 1.',
    );
    for (const { anchor } of pages.risks.positions) expect(pages.risks.map).toContain(`href="/risks#${anchor}"`);
  });
});

describe('the treatment plan', () => {
  it('has what is overdue first, then what is open by day, then what is done, the latest first', () => {
    const { rows, says } = pages.plan;
    expect(says).toBe('32 steps: 1 overdue, 26 open and 5 done.');
    expect(rows[0]).toMatchObject({ action: { state: 'overdue' }, late: '3 days late' });
    const left = rows.filter(({ action }) => action.state !== 'done').map(({ action }) => action.due);
    expect(left).toEqual([...left].sort());
    const done = rows.slice(left.length).map(({ action }) => action.done);
    expect(done).toEqual([...done].sort().reverse());
  });
});

describe('the pages about applicability', () => {
  it('say how much is decided and how far it has come', () => {
    expect(pages.applicability.map(({ id, says }) => [id, says])).toEqual([
      [
        'soa-iso27001',
        expect.stringMatching(/^93 controls: 92 included, 1 excluded\. Of those included \d+ implemented, /),
      ],
      ['soa-iso42001', expect.stringMatching(/^38 controls: 38 included, 0 excluded\./)],
      ['soc2-tsc-2017', '61 requirements: 38 apply and 23 do not apply.'],
      ['eu-ai-act', expect.stringMatching(/^319 requirements: \d+ apply, \d+ apply later and \d+ do not apply\.$/)],
    ]);
  });

  it('group the controls of a statement as the standard does', () => {
    const [first] = pages.applicability;
    const groups = first?.kind === 'statement' ? first.groups : [];
    expect(groups.map(({ label, rows }) => [label, rows.length])).toEqual([
      ...[
        ['A.5', 37],
        ['A.6', 8],
        ['A.7', 14],
        ['A.8', 34],
      ],
    ]);
  });
});

it('every control has a maturity with its reason', () => {
  for (const id of program.controls.keys()) expect(pages.maturity(id)?.reason, id).toMatch(/\.$/);
});
