import { describe, expect, it } from 'vitest';
import { carryOverOutput, explainOutput, mappingsOutput, overlapOutput } from '../src/model/crosswalk-outputs.ts';
import { crosswalkFiles, mapping } from './support/crosswalk-program.ts';
import { control, implementing } from './support/documents.ts';
import { validatorOf } from './support/published-schema.ts';
import { call, folderWith, trustwright } from './support/trustwright.ts';

const said = async (words: readonly string[], files = crosswalkFiles()) => call(words, { cwd: folderWith(files) });
const text = async (words: readonly string[], files?: Record<string, string>) => (await said(words, files)).stdout;

/** What a command prints as JSON, once the published schema has accepted it. */
async function json(words: readonly string[], files?: Record<string, string>): Promise<unknown> {
  const { code, stdout, stderr } = await said([...words, '--format', 'json'], files);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const validate = validatorOf(`schemas/output/${words[0]}.schema.json`);
  expect([validate(JSON.parse(stdout)), validate.errors]).toEqual([true, null]);
  return JSON.parse(stdout);
}

it('the program of these tests has no problem', async () =>
  expect(await said(['check'])).toMatchObject({ code: 0, stdout: '✔ 7 documents checked, no problems.\n' }));

describe('a call that cannot be answered ends with code 2 and one line with a remedy', () => {
  it.each([
    ['mappings', ['hose-rules'], 'No requirement `hose-rules` in eu-ai-act, '],
    [
      'mappings',
      ['house-rules:ZZZZ'],
      'No requirement `house-rules:ZZZZ` in house-rules. See: trustwright catalogs house-rules.',
    ],
    ['mappings', ['iso27001-2022:A.5.99'], 'Did you mean `iso27001-2022:A.5.9`?'],
    ['mappings', ['A.5.2'], '`A.5.2` is `iso27001-2022:A.5.2` or `iso42001-2023:A.5.2`. Say which.'],
    ['mappings', ['--with', 'house-rules:G'], 'No catalog `house-rules:G`. There are: '],
    ['mappings', ['--relationship', 'same-as'], 'No relationship `same-as`. There are: equal-to, '],
    ['explain', [], 'Name a requirement: trustwright explain '],
    ['explain', ['house-rules:ZZZZ'], 'No requirement `house-rules:ZZZZ` in house-rules.'],
    ['explain', ['ZZZZ'], 'No requirement `ZZZZ` in house-rules, street-rules. See: trustwright catalogs.'],
    ['explain', ['H'], '`H` is `house-rules:H` or `street-rules:H`. Say which.'],
    ['explain', ['town-rules:H'], '`town-rules:H` is not in scope. In scope: house-rules, street-rules.'],
    ['explain', ['Art. 73(4)'], '`eu-ai-act:art-73.4` is not in scope.'],
    ['carry-over', [], 'Name the framework to switch on, with --add. There are: '],
    ['carry-over', ['--add', 'iso9001'], 'No catalog `iso9001`. There are: '],
    ['carry-over', ['--add', 'town-rules', '--have', 'house-rules,'], 'No catalog ``. There are: '],
    ['carry-over', ['--add', 'town-rules', '--have', 'town-rules'], 'Leave it out of --have.'],
    ['overlap', ['house-rules', 'iso9001'], 'No catalog `iso9001`. There are: '],
    ['overlap', ['--format', 'xml'], 'Unexpected format `xml`, expected one of: text, json, csv.'],
  ])('%s %j', async (command, words, message) => {
    const { code, stdout, stderr } = await said([command, ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('a heading over nothing that counts', async () =>
    expect(await call(['explain', 'eu-ai-act:art-3', '--as-of', '2026-11-21'])).toMatchObject({
      code: 2,
      stderr: 'Nothing at `eu-ai-act:art-3` counts in coverage on 2026-11-21. See: trustwright catalogs eu-ai-act.\n',
    }));

  it('a program that cannot be read is told with code 1, as check does', async () => {
    const broken = { ...crosswalkFiles(), 'content/program.yaml': 'format: 2\n' };
    for (const words of [['mappings'], ['explain', 'H'], ['carry-over', '--add', 'H'], ['overlap'], ['gate']]) {
      const { code, stdout, stderr } = await said(words, broken);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('content/program.yaml');
    }
  });
});

describe('mappings', () => {
  it('prints each edge with its words and what is left over, and each decision with its reason', async () =>
    expect(await text(['mappings', 'house-rules'])).toBe(
      [
        'house H equal-to street H',
        '  house-rules:H and street-rules:H ask for one activity.',
        '  high confidence, 2026-01-10, Head of Security',
        '',
        'house G.1 superset-of street G',
        '  =One rule of the house, "all" of the street.',
        '  Only in house G.1: More of house-rules:G.1.',
        '  high confidence, 2026-01-10, Head of Security',
        '',
        'house G.2 intersects-with street S.1',
        '  Both look back. Once a year.\\u001b[31m',
        '  Only in house G.2: More of house-rules:G.2.',
        '  Only in street S.1: More of street-rules:S.1.',
        '  high confidence, 2026-01-10, Head of Security',
        '',
        'house S corresponds to nothing in street',
        '  The street does not ask for it.',
        '  high confidence, 2026-01-10, Head of Security',
        '',
        '3 edges and 1 decision.\n',
      ].join('\n'),
    ));

  const listed = async (...words: string[]) =>
    mappingsOutput
      .parse(await json(['mappings', ...words]))
      .mappings.map(({ source, relationship, target, targetCatalog }) =>
        [source, relationship, target ?? targetCatalog].join(' ').replaceAll('-rules', ''),
      );

  it.each([
    ['a catalog on either side', ['street-rules'], 4],
    ['a requirement', ['house-rules:H'], ['house:H equal-to street:H']],
    ['a requirement below a heading with an edge', ['street-rules:G.1'], ['house:G.1 superset-of street:G']],
    [
      'a heading, with all below it',
      ['house-rules:G'],
      ['house:G.1 superset-of street:G', 'house:G.2 intersects-with street:S.1'],
    ],
    ['a requirement below a heading with a decision', ['house-rules:S.1'], ['house:S no-relationship street']],
    ['the other side', ['house-rules', '--with', 'street-rules'], 4],
    ['nothing on the other side', ['house-rules', '--with', 'iso27001-2022'], []],
    ['one relationship', ['house-rules', '--relationship', 'equal-to'], ['house:H equal-to street:H']],
    ['decisions', ['house-rules', '--relationship', 'no-relationship'], ['house:S no-relationship street']],
  ] as const)('chooses by %s', async (_, words, expected) => {
    const found = await listed(...words);
    expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
  });

  it('says so where there is nothing', async () =>
    expect(await text(['mappings', 'town-rules'])).toBe('No mapping says anything of it.\n'));

  it('takes requirements as people write them', async () =>
    expect(await listed('ISO 27001 A.8.32', '--with', 'soc2-tsc-2017')).toEqual(
      await listed('iso27001-2022:A.8.32', '--with', 'soc2-tsc-2017'),
    ));

  it('prints CSV that a spreadsheet does not run', async () => {
    const stdout = await text(['mappings', 'house-rules', '--format', 'csv']);
    expect(stdout).toMatch(/^\ufeffSource,Relationship,Target,/);
    expect(stdout.split('\r\n')).toHaveLength(6);
    expect(stdout).toContain(`"'=One rule of the house, ""all"" of the street."`);
    expect(stdout).not.toMatch(/(^|,)[=+@]/m);
  });

  it('of the team replace those that ship for the same two catalogs, and no others', async () => {
    const own = mapping('iso27001-2022', 'soc2-tsc-2017', { sourceEdition: 'ours', targetEdition: 'ours' });
    const files = crosswalkFiles({}, { mappings: [own] });
    const rows = mappingsOutput.parse(await json(['mappings', 'iso27001-2022'], files)).mappings;
    const others = new Set(rows.flatMap(({ source, target = '' }) => [source, target].map((id) => id.split(':')[0])));
    expect([...others].filter(Boolean).sort()).toEqual(['eu-ai-act', 'iso27001-2022', 'iso42001-2023']);
  });
});

describe('explain', () => {
  it('prints the reasoning as a tree', async () => {
    expect(await text(['explain', 'house-rules:H'])).toBe(
      [
        '█ house H About H: covered',
        '├─ █ control access-review gives covered. It is implemented and provable.',
        '│    evidence export, holds until 2026-12-31',
        '└─ Holds until 2026-12-31 without new evidence.\n',
      ].join('\n'),
    );
    expect(await text(['explain', 'street-rules:G.1'])).toBe(
      [
        '░ street G.1 About G.1: planned',
        '├─ ░ house G.1 (planned) gives planned: superset-of G.1.',
        '└─ Next: Complete `house-rules:G.1`, which is planned.\n',
      ].join('\n'),
    );
  });

  it('explains each requirement below a heading', async () => {
    const stdout = await text(['explain', 'street-rules:G']);
    expect(stdout.match(/^\S street .*$/gm)).toEqual([
      '░ street G.1 About G.1: planned',
      '░ street G.2 About G.2: planned',
    ]);
  });

  it('gives JSON as published, with the way from each lender', async () => {
    const { asOf, requirements } = explainOutput.parse(await json(['explain', 'street-rules:H']));
    expect(asOf).toBe('2026-06-01');
    expect(requirements).toEqual([
      {
        ...{ requirement: 'street-rules:H', title: 'About H', status: 'covered', controls: [], missing: null },
        inherited: [
          {
            ...{ from: 'house-rules:H', status: 'covered', own: 'covered' },
            path: [{ from: 'house-rules:H', to: 'street-rules:H', relationship: 'equal-to' }],
          },
        ],
        until: '2026-12-31',
      },
    ]);
  });

  it.each(['iso27001-2022:A.5.18', '27001 A.5.18', 'ISO/IEC 27001 a.5.18', 'A 5.18'])(
    'takes a requirement as people write it: %s',
    async (words) => {
      const files = crosswalkFiles({ frameworks: [{ id: 'iso27001-2022' }] }, { claims: [], audits: [] });
      expect(await text(['explain', words], files)).toMatch(/^□ ISO 27001 A\.5\.18 /);
    },
  );

  it('never takes a requirement for another that merely looks like it', async () => {
    const files = crosswalkFiles({ frameworks: [{ id: 'iso27001-2022' }] }, { claims: [], audits: [] });
    const { code, stderr } = await said(['explain', 'A.8.334'], files);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean `iso27001-2022:A.8.33`?');
  });

  it('keeps to the width of a terminal and prints nothing that steers it', async () => {
    const note = `${'A long note on what is left. '.repeat(10)}\u001b[2J`;
    const part = control('access-review', {
      implements: [implementing('house-rules:H', 'partial', { note: note.trim() })],
    });
    const stdout = await text(['explain', 'house-rules:H'], crosswalkFiles({}, { controls: [part] }));
    expect(stdout).toContain('\\u001b[2J');
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('carry-over', () => {
  it('prints a sheet with its sums, each requirement, and the work that pays most first', async () =>
    expect(await text(['carry-over', '--add', 'street-rules'])).toBe(
      [
        'house → street as of 2026-06-01',
        '  ░░█□□',
        '  █ 1 inherited   ▒ 0 partial   □ 4 net-new, ░ 2 of them planned   of 5',
        '',
        '  ░ G.1  About G.1  house G.1',
        '  ░ G.2  About G.2  house G.1',
        '  █ H    About H    house H',
        '  □ S    About S    nothing',
        '  □ S.1  About S.1  nothing',
        '',
        'Work, in the order that pays most +1: a requirement covered, +0.5: half the way',
        '   1. house G.1 About G.1 +2',
        '      Covers G.1, G.2 of street.',
        '   2. street S.1 About S.1 +1',
        '      Helps 1 of house too.',
        '   3. street S About S +1\n',
      ].join('\n'),
    ));

  it('gives JSON as published', async () => {
    const found = carryOverOutput.parse(await json(['carry-over', '--add', 'street-rules', '--have', 'house-rules']));
    expect(found).toMatchObject({ have: ['house-rules'], add: 'street-rules', asOf: '2026-06-01' });
    expect(found.counts).toEqual({ inherited: 1, partial: 0, 'net-new': 4 });
    expect(found.work[1]).toEqual({
      ...{ requirement: 'street-rules:S.1', from: 'gap', gain: 1 },
      raises: [{ requirement: 'street-rules:S.1', to: 'covered' }],
      elsewhere: [{ requirement: 'house-rules:G.2', to: 'partial' }],
    });
  });

  it('prints CSV with one row for each requirement', async () => {
    const rows = (await text(['carry-over', '--add', 'street-rules', '--format', 'csv'])).trimEnd().split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows[3]).toBe('H,About H,inherited,house-rules:H,covered,equal-to street-rules:H,1,');
  });

  it('needs no framework to be in scope, and takes the others in scope for those in place', async () => {
    expect(await text(['carry-over', '--add', 'town-rules'])).toMatch(/^house \+ street → town /);
    expect(await text(['carry-over', '--add', 'street-rules', '--have', 'town-rules'])).toMatch(/^town → street /);
  });

  it('says so where nothing of the new framework applies', async () =>
    expect(await text(['carry-over', '--add', 'eu-ai-act'])).toContain('No requirement of EU AI Act applies.\n'));

  it('says when there is nothing left to do', async () => {
    const all = control('all', { implements: ['H', 'G', 'S'].map((id) => implementing(`house-rules:${id}`)) });
    const edges = ['G', 'H', 'S', 'S.1'].map((id) => ({ source: `house-rules:H`, target: `street-rules:${id}` }));
    const contained = edges.map((edge) => ({
      ...{ ...edge, relationship: 'superset-of', rationale: 'All of it.', confidence: 'high' },
      remainder: { source: 'More.' },
    }));
    const files = crosswalkFiles(
      {},
      { controls: [all], mappings: [mapping('house-rules', 'street-rules', { edges: contained })] },
    );
    files['content/evidence/export.yaml'] = files['content/evidence/export.yaml']!.replace('access-review"]', 'all"]');
    expect(await text(['carry-over', '--add', 'street-rules'], files)).toMatch(
      /of 5\n[\s\S]*\nNothing is left to do\.\n$/,
    );
  });

  it('of the example program fits a terminal', async () => {
    const words = ['carry-over', '--have', 'iso27001-2022,soc2-tsc-2017', '--add', 'iso42001-2023'];
    const { code, stdout } = await call([...words, '--as-of', '2026-11-21']);
    expect(code).toBe(0);
    expect(stdout).toContain('ISO 27001 + SOC 2 → ISO 42001 as of 2026-11-21');
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(110);
  });
});

describe('overlap', () => {
  it('prints a sheet for each framework, and what is its own', async () =>
    expect(await text(['overlap', 'house-rules', 'street-rules'])).toBe(
      [
        'house against street',
        '  ▒▒█□□',
        '  █ 1 contained in another   ▒ 2 met in part   □ 2 its own   of 5',
        '  S (2)',
        '',
        'street against house',
        '  ███□▒',
        '  █ 3 contained in another   ▒ 1 met in part   □ 1 its own   of 5',
        '  S\n',
      ].join('\n'),
    ));

  it('holds one framework against all, and all against each other without names', async () => {
    const one = overlapOutput.parse(await json(['overlap', 'street-rules'])).overlap;
    expect(one.map(({ catalog, own }) => [catalog, own])).toEqual([['street-rules', ['S']]]);
    expect(one[0]?.others).toHaveLength(7);
    const all = overlapOutput.parse(await json(['overlap'])).overlap;
    expect(all).toHaveLength(8);
    expect(all.find(({ catalog }) => catalog === 'street-rules')).toEqual(one[0]);
  });

  it('does not ask what the program does', async () => {
    const bare = crosswalkFiles({}, { controls: [], evidence: [] });
    expect(await text(['overlap'], bare)).toBe(await text(['overlap']));
  });

  it('prints CSV with a row for each requirement', async () => {
    const rows = (await text(['overlap', 'house-rules', 'street-rules', '--format', 'csv'])).trimEnd().split('\r\n');
    expect(rows).toHaveLength(11);
    expect(rows.slice(0, 2)).toEqual([
      '\ufeffFramework,Requirement,Held by the others',
      'house-rules,H,contained in another',
    ]);
  });
});

it('a process prints what a call gives', async () => {
  const root = folderWith(crosswalkFiles());
  for (const words of [
    ['mappings', 'house-rules:H'],
    ['explain', 'house-rules:H'],
    ['gate', '--base', 'nowhere'],
  ]) {
    const all = [...words, '--root', root, '--as-of', '2026-06-01'];
    expect(await trustwright(all)).toEqual(await call(all));
  }
});
