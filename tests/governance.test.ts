import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { committeeStanding } from '../src/assess/governance/committee-standing.ts';
import { type GovernanceRow, governanceSet } from '../src/assess/governance/governance-set.ts';
import { committeeSchema, meetingRhythm } from '../src/model/committee.ts';
import { governanceOutput } from '../src/model/governance-output.ts';
import { type GovernanceItemId, governanceItems } from '../src/model/governance-set.ts';
import type { Program } from '../src/model/program.ts';
import { shippedCatalogs } from '../src/read/catalogs.ts';
import {
  aiSystem,
  card,
  control,
  type Fields,
  impactAssessment,
  implementing,
  page,
  policy,
  settings,
} from './support/documents.ts';
import { exampleDay, exampleProgram, repository } from './support/example.ts';
import { type Drafts, programOf } from './support/program.ts';
import { call } from './support/trustwright.ts';

const day = '2026-06-15';
const scope = settings({ frameworks: [{ id: 'iso42001-2023' }, { id: 'eu-ai-act', roles: ['provider'] }] });
const committee = (more: Fields = {}): Fields => ({
  ...{ id: 'board', title: 'Board', owner: 'ciso', version: '1.0', approved: '2026-01-10', nextReview: '2027-01-10' },
  ...{ summary: 'It advises.', frameworks: ['iso42001-2023'], mandate: 'It advises.', rhythm: 'monthly' },
  ...{ members: [{ role: 'ciso', seat: 'chair' }], requirements: ['iso42001-2023:5.3', 'iso42001-2023:A.3.2'] },
  ...more,
});
const minutes = (held: string, more: Fields = {}): Fields => ({
  ...{ id: `board-${held}`, title: 'Board', owner: 'ciso', summary: 'What it was about.', committee: 'board', held },
  ...{ attendees: ['ciso'], ...more },
});
const approved = { approvedBy: 'ciso' };

function rowOf(id: GovernanceItemId, drafts: Drafts, asOf = day): GovernanceRow {
  const program = programOf({ settings: scope, ...drafts });
  return governanceSet(program, assess(program, asOf)).find(({ item }) => item.id === id) as GovernanceRow;
}
const failing = ({ documents }: GovernanceRow) =>
  documents.flatMap(({ id, aspects }) =>
    Object.entries(aspects).flatMap(([name, { state, says }]) =>
      state === 'no' ? [`${id} not ${name}: ${says}`] : [],
    ),
  );

describe('the governance set', () => {
  it('answers requirements that the shipped catalogs have', () => {
    const catalogs = shippedCatalogs();
    const unknown = governanceItems
      .flatMap(({ answers }) => answers)
      .filter((id) => {
        const [catalog = '', local = ''] = id.split(':');
        return !catalogs.get(catalog)?.requirements.some((requirement) => requirement.id === local);
      });
    expect(unknown).toEqual([]);
  });

  it('is absent in an empty program, each part, and names only requirements of frameworks in scope', () => {
    const program = programOf({ settings: settings() });
    const rows = governanceSet(program, assess(program, day));
    expect(rows.map(({ state }) => state)).toEqual(governanceItems.map(() => 'absent'));
    expect(rows.flatMap(({ requirements }) => requirements)).toEqual([]);
  });

  it('is complete in the example', () => {
    const program = exampleProgram();
    const rows = governanceSet(program, assess(program, exampleDay));
    expect(rows.map(({ item, state, gaps }) => [item.id, state, gaps])).toEqual(
      governanceItems.map(({ id }) => [id, 'complete', []]),
    );
    expect(rows.flatMap(failing)).toEqual([]);
  });
});

describe('the AI policy', () => {
  const cites = ['iso42001-2023:5.2', 'iso42001-2023:A.2.2', 'iso42001-2023:A.2.4'];
  const found = (more: Fields) =>
    rowOf('ai-policy', { policies: [policy('rules', { requirements: cites, ...approved, ...more })] });

  it('is the policy that cites what asks for one, whatever its name', () => {
    expect(found({ visibility: 'public' })).toMatchObject({ state: 'complete', documents: [{ id: 'rules' }] });
    const other = rowOf('ai-policy', { policies: [policy('ai-policy', { requirements: ['iso42001-2023:A.7.2'] })] });
    expect(other.state).toBe('absent');
  });

  it.each([
    ['is kept from customers', { visibility: 'internal' }, 'rules not published: internal'],
    ['is owned by nobody', { owner: 'nobody', visibility: 'public' }, 'rules not owned: no role `nobody`'],
    ['is approved by nobody', { approvedBy: undefined, visibility: 'public' }, 'rules not approved: nobody is named'],
    [
      'is approved later',
      { approved: '2026-07-01', visibility: 'public' },
      'rules not approved: not before 2026-07-01',
    ],
    ['is overdue', { nextReview: '2026-06-14', visibility: 'public' }, 'rules not dated: review was due on 2026-06-14'],
  ])('stays open where it %s', (_, more, says) => {
    const row = found(more);
    expect([row.state, failing(row)]).toEqual(['open', [says]]);
  });

  it('stays open while a requirement has no answer', () => {
    const row = found({ visibility: 'nda', requirements: cites.slice(0, 2) });
    expect(row).toMatchObject({ state: 'open', gaps: ['nothing answers A.2.4'] });
    expect(failing(row)).toEqual([]);
  });
});

describe('the committee', () => {
  const row = (more: Fields, met: readonly Fields[]) =>
    rowOf('committee', { committees: [committee({ ...approved, ...more })], minutes: met });

  it('has met within its rhythm, and leaves minutes', () => {
    expect(row({}, [minutes('2026-05-04')])).toMatchObject({ state: 'complete', gaps: [] });
    expect(row({}, [minutes('2026-04-30')]).gaps).toEqual(['Board: no minutes by 2026-05-31']);
    expect(row({}, []).gaps).toEqual(['Board: no minutes by 2026-02-28']);
    expect(row({ approved: '2026-06-01' }, []).gaps).toEqual(['Board: has not met yet']);
  });

  it('is one for AI: it serves a framework about AI', () => {
    expect(row({ frameworks: ['iso27001-2022'] }, [minutes('2026-06-01')]).state).toBe('absent');
  });

  it('counts no meeting that lies ahead', () => {
    expect(row({}, [minutes('2026-06-16'), minutes('2026-02-01')]).gaps).toEqual(['Board: no minutes by 2026-03-31']);
  });

  it('meets again by the end of a month, as many months on as its rhythm says', () => {
    const aDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    const months = { monthly: 1, quarterly: 3, 'semi-annual': 6, annual: 12 };
    fc.assert(
      fc.property(aDay, fc.constantFrom(...meetingRhythm.options), (date, rhythm) => {
        const held = date.toISOString().slice(0, 10);
        const { committees, ...rest } = programOf({ committees: [committee({ rhythm })], minutes: [minutes(held)] });
        const value = committees.get('board')?.value;
        if (!value) throw new Error('No committee.');
        const { meetsBy } = committeeStanding({ committees, ...rest } as Program, value, held);
        const next = new Date(Date.parse(`${meetsBy}T00:00:00Z`) + 86_400_000);
        expect(next.getUTCDate()).toBe(1);
        const [from, to] = [held, meetsBy].map((each) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7)));
        expect(Number(to) - Number(from)).toBe(months[rhythm]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['no chair', { members: [{ role: 'ciso', seat: 'member' }] }, 'Unexpected number of chairs: 0, expected one.'],
    [
      'two seats of one role',
      {
        members: [
          { role: 'ciso', seat: 'chair' },
          { role: 'ciso', seat: 'member' },
        ],
      },
      'Unexpected second seat of `ciso`, expected one each.',
    ],
    [
      'a quorum that nobody can reach',
      { quorum: 2 },
      'Unexpected quorum of 2, expected no more than the 1 members who count.',
    ],
    [
      'a quorum of advisers',
      {
        quorum: 2,
        members: [
          { role: 'ciso', seat: 'chair' },
          { role: 'ceo', seat: 'adviser' },
        ],
      },
      'Unexpected quorum of 2, expected no more than the 1 members who count.',
    ],
  ])('is refused with %s', (_, more, says) => {
    const { error } = committeeSchema.safeParse(committee(more));
    expect(error?.issues.map(({ message }) => message)).toEqual([says]);
  });
});

describe('systems, assessments and cards', () => {
  const inside: Fields = { roles: ['deployer'], ...approved };

  it('count every system that is not retired', () => {
    const row = rowOf('inventory', {
      aiSystems: [aiSystem('screening', approved), aiSystem('old', { state: 'retired' })],
    });
    expect([row.state, row.documents.map(({ id }) => id)]).toEqual(['complete', ['screening']]);
  });

  it('ask for an assessment of each, with a public summary where customers meet the system', () => {
    const made = impactAssessment('impact', { ...approved, publicSummary: 'summary' });
    const both: Drafts = { aiSystems: [aiSystem('screening'), aiSystem('tool', inside)], assessments: [made] };
    const parts = [
      'processes',
      'period',
      'affected',
      'risks',
      'oversight',
      'measures',
      'method',
      'society',
      'conclusion',
    ];
    const text = 'This part says in more than twelve words what the assessment found about the system and its users.';
    const written = { ...made, answers: parts.map((part) => ({ part, text })) };
    const open = rowOf('impact-assessments', both);
    expect(open.gaps).toEqual([
      expect.stringMatching(/^Impact: not written: How this assessment was made, /),
      'Tool: no assessment',
    ]);
    expect(failing(open)).toEqual(['impact not published: no public summary']);
    const one = { aiSystems: [aiSystem('screening')], assessments: [written] };
    expect(rowOf('impact-assessments', { ...one, pages: [page('summary', { visibility: 'public' })] }).state).toBe(
      'complete',
    );
    expect(failing(rowOf('impact-assessments', { ...one, pages: [page('summary')] }))).toEqual([
      'impact not published: the summary is not public',
    ]);
    const changed = { ...one, aiSystems: [aiSystem('screening', { systemVersion: '2.0' })] };
    expect(rowOf('impact-assessments', changed).gaps).toEqual(['Impact: the system has changed since']);
  });

  it('ask for a published card only where customers meet the system', () => {
    const aiSystems = [
      aiSystem('screening'),
      aiSystem('tool', inside),
      aiSystem('desk', { ...inside, product: 'app' }),
    ];
    const cards = [card('screening-card', approved), card('tool-card', { system: 'tool', ...approved })];
    const row = rowOf('transparency-documents', { aiSystems, cards });
    expect(failing(row)).toEqual(['screening-card not published: internal']);
    expect(row.gaps).toEqual(['Desk: no card']);
  });
});

describe('controls', () => {
  const monitoring = (status: string, more: Fields = {}) =>
    rowOf('monitoring-controls', {
      controls: [
        control('watch', { ...approved, implements: [implementing('iso42001-2023:A.6.2.6', status)], ...more }),
      ],
    });

  it('are those that answer a requirement of the part', () => {
    expect(monitoring('implemented')).toMatchObject({ state: 'complete', documents: [{ id: 'watch' }] });
    expect(monitoring('implemented', { implements: [implementing('iso42001-2023:A.7.2')] }).state).toBe('absent');
  });

  it('that are planned alone are not in place', () => {
    expect(monitoring('planned', { plannedFor: '2026-09-01' })).toMatchObject({
      ...{ state: 'open', gaps: ['Watch: planned for 2026-09-01, not in place'] },
    });
  });
});

describe('trustwright governance', () => {
  const ask = (...words: string[]) => call(['governance', '--as-of', exampleDay, ...words], { cwd: repository });

  it('prints each part with its documents, as text and as JSON', async () => {
    const { items } = governanceOutput.parse(JSON.parse((await ask('--format', 'json')).stdout));
    expect(items.map(({ id, state }) => [id, state])).toEqual(governanceItems.map(({ id }) => [id, 'complete']));
    const { stdout, code } = await ask();
    expect(code).toBe(0);
    for (const { title, documents } of items) {
      expect(stdout).toContain(`✔ ${title} `);
      for (const document of documents) expect(stdout).toContain(`    ${document.title} `);
    }
  });

  it('says what is missing at a later day', async () => {
    const { stdout } = await call(['governance', '--as-of', '2027-12-02'], { cwd: repository });
    expect(stdout).toContain('▲ Committee');
    expect(stdout).toContain('missing AI governance committee: no minutes by 2026-12-31');
    expect(stdout).toContain('not dated: review was due on 2027-09-02');
  });
});
