import { describe, expect, it } from 'vitest';
import { bridgeLetter } from '../src/packs/bridge/bridge-letter.ts';
import { describeSystem } from '../src/packs/description/describe.ts';
import { systemDescription } from '../src/packs/description/system-description.ts';
import { organisation } from '../src/packs/organisation.ts';
import { plain } from '../src/packs/prose/block.ts';
import { blocksToHtml } from '../src/packs/prose/blocks-html.ts';
import { blocksToMarkdown } from '../src/packs/prose/blocks-markdown.ts';
import { responses } from '../src/packs/responses/responses.ts';
import { renderBody } from '../src/render/html.ts';
import { auditedProgram, auditedSettings } from './support/audited-program.ts';
import { applicability, control, evidence, type Fields, implementing, update, vendor } from './support/documents.ts';
import { exampleProgram } from './support/example.ts';
import { packInput, readCsv } from './support/packed.ts';
import type { Drafts } from './support/program.ts';
import { typeset } from './support/typeset.ts';

const sectionsOf = (drafts: Drafts = {}, kind: 'soc2-type-1' | 'soc2-type-2' = 'soc2-type-2') =>
  new Map(
    describeSystem(packInput(auditedProgram(kind, drafts), 'one')).map((section) => [section.criterion, section]),
  );
const wordsOf = (section: ReturnType<typeof describeSystem>[number] | undefined) =>
  blocksToMarkdown('', section?.blocks ?? []);

describe('the description of a system', () => {
  it('has the nine sections for a period, and eight for a day', () => {
    const criteria = Array.from({ length: 9 }, (_, at) => `DC ${at + 1}`);
    expect([...sectionsOf().keys()]).toEqual(criteria);
    expect([...sectionsOf({}, 'soc2-type-1').keys()]).toEqual(criteria.slice(0, 8));
  });

  it('says of each section what it lacks, first in the section and on the index', () => {
    const sections = sectionsOf();
    expect(sections.get('DC 2')?.lack).toBe(
      'No service commitment is written down. No system requirement is written down.',
    );
    expect(sections.get('DC 2')?.blocks[0]).toMatchObject({ is: 'lack' });
    expect(sections.get('DC 6')?.lack).toBe('What customers have to do on their side is not written down.');
    const [page] = systemDescription.write(packInput(auditedProgram('soc2-type-2'), 'one'));
    expect(page?.lacks?.map(({ what }) => what)).toContain('DC 6 Complementary user entity controls');
    expect(sectionsOf({ vendors: [] }).get('DC 7')?.lack).toContain('No vendor says how it stands');
  });

  it('takes commitments, needs and what customers do from the settings, of the products and categories of the audit', () => {
    const settings = auditedSettings({
      products: [
        { id: 'desk', title: 'Desk', summary: 'Answers.' },
        { id: 'other', title: 'Other', summary: 'Other.' },
      ],
      service: {
        commitments: [
          { what: 'It is up.', where: 'Contract', categories: ['availability'] },
          { what: 'It is private.', where: 'Contract', categories: ['privacy'] },
          { what: 'The other is up.', where: 'Contract', products: ['other'] },
        ],
        requirements: [{ what: 'It has two zones.', from: 'Contract' }],
        customerControls: [{ what: 'Remove leavers.', requirements: ['soc2-tsc-2017:CC6.2'] }],
      },
    });
    const program = auditedProgram('soc2-type-2', { settings }, { categories: ['security', 'availability'] });
    const sections = new Map(describeSystem(packInput(program, 'one')).map((section) => [section.criterion, section]));
    const commitments = wordsOf(sections.get('DC 2'));
    expect(commitments).toContain('It is up.');
    expect(commitments).toContain('It has two zones.');
    expect(commitments).not.toMatch(/private|The other/);
    expect(sections.get('DC 2')?.lack).toBeUndefined();
    expect(wordsOf(sections.get('DC 6'))).toContain('| Remove leavers. | CC6.2 | all |');
  });

  it('names subservice organisations with method, what they must do and what was read of them', () => {
    const host = {
      method: 'carve-out',
      services: 'Runs the machines.',
      controls: [{ what: 'Guard the doors.', requirements: ['soc2-tsc-2017:CC6.4'] }],
    };
    const drafts = {
      vendors: [
        vendor('host', { subservice: host, assurance: [{ what: 'A report', on: '2025-01-01', until: '2026-01-01' }] }),
        vendor('part', { subservice: { method: 'inclusive', services: 'Is a part of us.' } }),
        vendor('gone', { subservice: host, until: '2025-06-30' }),
        vendor('tool', { criticality: 'high' }),
      ],
    };
    const words = wordsOf(sectionsOf(drafts).get('DC 7'));
    expect(words).toContain('carve-out method');
    expect(words).toContain('| Guard the doors. | CC6.4 |');
    expect(words).toContain('out of date since 2026-01-01');
    expect(words).toContain('inclusive method');
    expect(words).toContain('**Missing.** What Part is expected to do is not written down.');
    expect(words).toContain('- Tool: Hosts us.');
    expect(words).not.toContain('Gone');
  });

  it('lists criteria with their controls, those that none answers as missing, and those not relevant with the reason', () => {
    const decisions = [
      { requirement: 'soc2-tsc-2017:CC6.4', applicable: false, justification: 'We have no building.' },
    ];
    const drafts = {
      applicability: [applicability('soc', { catalog: 'soc2-tsc-2017', decisions })],
      controls: [control('access-review', { implements: [implementing('soc2-tsc-2017:CC6.2')] })],
    };
    const sections = sectionsOf(drafts);
    expect(wordsOf(sections.get('DC 5'))).toMatch(/\| CC6\.2 \| [^|]+ \| Access review \|/);
    expect(sections.get('DC 5')?.lack).toMatch(/No control of our own answers CC1\.1,/);
    expect(sections.get('DC 5')?.lack).not.toContain('CC6.4');
    expect(wordsOf(sections.get('DC 8'))).toMatch(/\| CC6\.4 \| [^|]+ \| We have no building\. \|/);
    expect(wordsOf(sections.get('DC 8'))).toContain('- privacy');
  });

  it('tells incidents and changes of the period, and none of another', () => {
    const incident = (id: string, detected: string): Fields => ({
      ...{ id, title: id, owner: 'ciso', summary: 'Something broke.', kinds: ['security'], severity: 'low' },
      ...{ detected: `${detected}T09:00Z`, aware: `${detected}T09:00Z`, outcome: 'no-harm', customersAffected: false },
    });
    const drafts = {
      incidents: [incident('inside', '2026-02-01'), incident('before', '2025-12-31')].map(
        (each) => [each, ''] as const,
      ),
      vendors: [vendor('new-host', { since: '2026-03-01' }), vendor('old-host', { since: '2020-01-01' })],
      updates: [
        update('moved', { systemChange: true, on: '2026-04-01' }),
        update('party', { on: '2026-04-02', title: 'A party' }),
      ],
    };
    const sections = sectionsOf(drafts);
    expect(wordsOf(sections.get('DC 4'))).toContain('| 2026-02-01 | inside |');
    expect(wordsOf(sections.get('DC 4'))).not.toContain('before');
    const changes = wordsOf(sections.get('DC 9'));
    expect(changes).toContain('New host came into use');
    expect(changes).toContain('| 2026-04-01 | System | Moved. News. |');
    expect(changes).not.toMatch(/Old host|party/);
    expect(sections.get('DC 9')?.lack).toContain('No history is at hand');
  });

  it('of the example lacks nothing but history', () => {
    const sections = describeSystem(packInput(exampleProgram(), 'soc2-2026'));
    expect(sections.flatMap(({ criterion, lack }) => (lack === undefined ? [] : [criterion]))).toEqual(['DC 9']);
  });
});

describe('a bridge letter', () => {
  const letterOn = (asOf: string, drafts: Drafts = {}, more: Fields = {}) => {
    const program = auditedProgram('soc2-type-2', drafts, {
      period: { from: '2025-01-01', to: '2025-12-31' },
      ...more,
    });
    const files = bridgeLetter.write({ ...packInput(program, 'one'), asOf });
    return new Map(files.map(({ path, content }) => [path, String(content)]));
  };

  it('is written from the day after the period on, as Markdown and as a page, and says that it is a draft', () => {
    expect(letterOn('2025-12-31').size).toBe(0);
    const letter = letterOn('2026-01-01');
    const text = letter.get('bridge-letter-draft.md')!;
    expect(text).toMatch(/^# Bridge letter \(DRAFT\)/);
    expect(text).toContain('2026-01-01 to 2026-01-01, 1 days');
    expect(text).toContain('No auditor has examined the time since the report, and this letter gives no assurance.');
    expect(text).toMatch(/Role: Head of Security\n\nName: (\\_)+\n\nSignature: (\\_)+\n\nDate: /);
    expect(letter.get('bridge-letter-draft.html')).toContain('DRAFT, until somebody signs below.');
  });

  it('says when more than three months have passed', () => {
    expect(letterOn('2026-03-31').get('bridge-letter-draft.md')).toContain('three months at most.');
    expect(letterOn('2026-03-31').get('bridge-letter-draft.md')).not.toContain('this is too long');
    expect(letterOn('2026-04-01').get('bridge-letter-draft.md')).toContain(
      '91 days have passed since 2025-12-31: this is too long',
    );
  });

  it('tells changes of the gap alone, and failures only to whoever signs', () => {
    const drafts = {
      vendors: [vendor('new-host', { since: '2026-01-15' }), vendor('earlier', { since: '2025-06-01' })],
      evidence: [evidence('failed', { title: 'A test', result: 'fail', generatedAt: '2026-01-20' })],
    };
    const text = letterOn('2026-02-01', drafts).get('bridge-letter-draft.md')!;
    const [letter = '', notes = ''] = text.split('## For whoever signs');
    expect(letter).toContain('New host came into use');
    expect(letter).not.toContain('Earlier');
    expect(letter).not.toContain('A test');
    expect(notes).toContain('2026-01-20, test that failed: A test');
  });

  it('belongs to no other kind of audit', () => {
    const period = { from: '2025-01-01', to: '2025-06-30' };
    for (const kind of ['soc2-type-1', 'iso-surveillance', 'internal'] as const) {
      expect(bridgeLetter.write(packInput(auditedProgram(kind, {}, { period }), 'one'))).toEqual([]);
    }
  });
});

describe('responses of management', () => {
  const rowsOf = (drafts: Drafts) => {
    const input = packInput(auditedProgram('soc2-type-2', drafts), 'one');
    const csv = String(responses.write(input).find(({ path }) => path.endsWith('.csv'))?.content);
    return readCsv(csv).slice(1);
  };
  const failed = evidence('failed', { result: 'fail', generatedAt: '2026-03-01' });
  const answer = {
    ...{ id: 'nc', title: 'It failed', owner: 'ciso', source: 'Test', raised: '2026-03-02', evidence: ['failed'] },
    ...{ description: 'It failed.', rootCause: 'A typing error.', correction: 'It was put right.' },
    correctiveAction: { what: 'Two people look.', owner: 'ciso', due: '2026-05-01' },
  };

  it('stand beside each test that failed in the period; one without an answer lacks it', () => {
    expect(rowsOf({ evidence: [failed] })).toMatchObject([
      [
        'Failed test',
        'failed',
        'Failed.',
        'access-review',
        '2026-03-01',
        'No response is recorded.',
        '',
        'no response',
      ],
    ]);
    const [page] = responses.write(packInput(auditedProgram('soc2-type-2', { evidence: [failed] }), 'one'));
    expect(page?.lacks).toHaveLength(1);
    const later = evidence('passed', { generatedAt: '2026-04-01' });
    expect(rowsOf({ evidence: [failed, later], nonconformities: [answer] })[0]?.slice(5)).toEqual([
      ...['It failed. It was put right. Two people look.', '2026-05-01', 'passed on 2026-04-01'],
    ]);
    expect(rowsOf({ evidence: [evidence('old', { result: 'fail', generatedAt: '2025-12-31' })] })).toEqual([]);
  });

  it('stand beside findings about the frameworks of the audit, and about no others', () => {
    const finding = (id: string, of: string, more: Fields = {}) => ({
      ...{ id, title: id, owner: 'ciso', audit: of, grade: 'minor', raised: '2026-02-01' },
      ...{ statement: 'It lacks something.', response: 'We mend it.', ...more },
    });
    const rows = rowsOf({
      findings: [
        finding('ours', 'one', { due: '2026-03-01' }),
        finding('theirs', 'elsewhere', { requirement: 'iso27001-2022:A.5.1' }),
        finding('cited', 'elsewhere', { requirement: 'soc2-tsc-2017:CC1.1', closed: '2026-04-01' }),
        finding('later', 'one', { raised: '2026-12-01' }),
      ],
    });
    expect(rows.filter(([kind]) => kind === 'Finding').map((row) => [row[1], row[7]])).toEqual([
      ['cited', 'closed on 2026-04-01'],
      ['ours', 'open, overdue'],
    ]);
  });
});

it.skipIf(!typeset)('composed documents are accessible PDFs as well, whatever their content', () => {
  const hostile = '#import "x": * ] $ <a> @b \\u{202e} _c_ `d`';
  const settings = auditedSettings({
    products: [{ id: 'desk', title: hostile, summary: hostile }],
    service: { customerControls: [{ what: hostile, requirements: ['soc2-tsc-2017:CC6.2'] }] },
  });
  const program = auditedProgram('soc2-type-2', { settings }, { period: { from: '2025-01-01', to: '2025-12-31' } });
  const input = packInput(program, 'one');
  for (const writer of [systemDescription, bridgeLetter, organisation]) {
    const pdf = writer.write(input).find(({ path }) => path.endsWith('.pdf'));
    expect(Buffer.from(pdf?.content as Uint8Array).toString('latin1', 0, 5), writer.id).toBe('%PDF-');
  }
});

it('content is data in every form of a composed document', () => {
  const hostile = '<script>alert(1)</script> [x](javascript:1) {1+1} | # *a* `b`';
  const blocks = [
    { is: 'paragraph', words: hostile },
    { is: 'list', items: [`# ${hostile}`, '1. x'] },
  ] as const;
  expect(
    blocksToHtml(blocks, '')
      .map(({ html }) => html)
      .join(''),
  ).not.toMatch(/<script|<a /);
  const { html } = renderBody(blocksToMarkdown('Title', blocks), {
    ...{ frontmatter: {}, resolveLink: (url) => url, images: new Map() },
  });
  expect(html).not.toMatch(/<script|<a |<em>|<code>|<ol>|<h1>#/);
  expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  expect(plain([{ text: 'a', path: 'b' }, ' c'])).toBe('a c');
});
