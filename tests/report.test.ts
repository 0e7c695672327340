import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { checkOutput } from '../src/model/outputs.ts';
import { reportGithub } from '../src/report/github.ts';
import { reportJson } from '../src/report/json.ts';
import { reportSarif } from '../src/report/sarif.ts';
import { painter, printable } from '../src/report/style.ts';
import { reportText } from '../src/report/text.ts';

const lines = ['---', 'id: access-policy', 'owner: cisco', '---', '', 'Text.'];
const problem: Diagnostic = {
  ...{ check: 'unknown-role', severity: 'error', file: 'policies/access-policy.mdx' },
  message: 'Unexpected role `cisco`, expected one that `content/program.yaml` lists. Did you mean `ciso`?',
  place: { line: 3, column: 8, endLine: 3, endColumn: 13 },
  ...{ actual: 'cisco', expected: ['ciso'] },
};
const warning: Diagnostic = {
  ...{
    check: 'overdue-review',
    severity: 'warning',
    file: 'policies/access-policy.mdx',
    message: 'Unexpected review date.',
  },
  related: [{ message: 'First used here', file: 'policies/other.mdx', place: { line: 2, column: 5 } }],
};
const text = (diagnostics: readonly Diagnostic[], colours = false, source: readonly string[] = lines) =>
  reportText(diagnostics, { paint: painter(colours), documents: 2, lines: () => source });

/** Texts that try to steer whoever reads them. */
const hostile = fc
  .tuple(
    fc.string(),
    fc.constantFrom('\u001b[2J', '\u0007', '\r\n::error::x', '\u009b31m', '\u202e', '\n', '%0A', '::', ','),
    fc.string(),
  )
  .map((parts) => parts.join(''));
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('the text report', () => {
  it('shows each problem with its line of code, then counts', () => {
    expect(text([problem, warning])).toBe(`policies/access-policy.mdx
  3:8     ✖ error  unknown-role
          Unexpected role \`cisco\`, expected one that \`content/program.yaml\` lists. Did you mean \`ciso\`?
          3 │ owner: cisco
            │        ^^^^^
          ▲ warning  overdue-review
          Unexpected review date.
          First used here: policies/other.mdx:2

✖ 1 error, 1 warning in 2 documents.
`);
  });

  it('says so when nothing is wrong, and when nothing is worse than a warning', () => {
    expect(text([])).toBe('✔ 2 documents checked, no problems.\n');
    expect(text([warning])).toMatch(/\n▲ 1 warning in 2 documents\.\n$/);
  });

  it('paints for a terminal what it says in a pipe', () => {
    const painted = text([problem, warning], true);
    expect(painted).toContain('\u001b[31m✖ error\u001b[39m');
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(text([problem, warning]));
  });

  it('wraps long messages', () => {
    const long = { ...problem, message: 'word '.repeat(60).trim() };
    for (const row of text([long]).split('\n')) expect(row.length).toBeLessThanOrEqual(106);
  });

  it('cuts a very long line around the problem, and points at it', () => {
    const source = `${'a'.repeat(500)}BAD${'z'.repeat(500)}`;
    const rows = text([{ ...problem, place: { line: 1, column: 501, endLine: 1, endColumn: 504 } }], false, [
      source,
    ]).split('\n');
    const at = rows.findIndex((row) => row.includes('BAD'));
    expect(rows[at]!.length).toBeLessThan(110);
    expect(rows[at + 1]!.indexOf('^^^')).toBe(rows[at]!.indexOf('BAD'));
  });

  it('points at the right column behind tabs and control characters', () => {
    const rows = text([problem], false, ['', '', '\u001b[2J\tX cisco']).split('\n');
    expect(rows[4]!.indexOf('^')).toBe(rows[3]!.indexOf('cisco'));
  });

  it('lets no content steer the terminal', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (message, file, source) => {
        const report = text([{ ...problem, message, file, related: [{ message, file }] }], false, ['', '', source]);
        expect(report).not.toMatch(controls);
        expect(report.split('\n')[0]).toBe(printable(file));
      }),
    );
  });
});

describe('the github report', () => {
  it('is one annotation for each problem', () => {
    expect(reportGithub([problem, warning])).toBe(
      '::error file=policies/access-policy.mdx,line=3,col=8,endLine=3,endColumn=13,title=unknown-role::Unexpected role `cisco`, expected one that `content/program.yaml` lists. Did you mean `ciso`?\n' +
        '::warning file=policies/access-policy.mdx,line=1,col=1,title=overdue-review::Unexpected review date.\n',
    );
  });

  it('cannot be made to say more by what a document holds', () => {
    fc.assert(
      fc.property(hostile, hostile, (message, file) => {
        const report = reportGithub([{ ...problem, message, file }]);
        expect(report).not.toMatch(controls);
        expect(report.trimEnd().split('\n')).toHaveLength(1);
        const [, properties = ''] = /^::error ([^:]*)::/.exec(report) ?? [];
        expect(properties.split(',').map((each) => each.split('=')[0])).toEqual([
          'file',
          'line',
          'col',
          'endLine',
          'endColumn',
          'title',
        ]);
      }),
    );
  });
});

describe('the JSON report', () => {
  it('is what its schema says, with the first line where there is no place', () => {
    const { diagnostics } = checkOutput.parse(JSON.parse(reportJson([problem, warning])));
    expect(diagnostics[0]).toEqual({
      ...{ check: 'unknown-role', severity: 'error', message: problem.message, file: problem.file },
      ...{ line: 3, column: 8, endLine: 3, endColumn: 13, actual: 'cisco', expected: ['ciso'] },
    });
    expect(diagnostics[1]).toMatchObject({ line: 1, column: 1 });
  });

  it('keeps every text as it is', () => {
    fc.assert(
      fc.property(hostile, (message) => {
        expect(JSON.parse(reportJson([{ ...problem, message }])).diagnostics[0].message).toBe(message);
      }),
    );
  });
});

describe('the SARIF report', () => {
  const checks = [
    { id: 'overdue-review', severity: 'warning', summary: 'The review is overdue.' },
    { id: 'unknown-role', severity: 'error', summary: 'No such role.' },
  ] as const;
  const log = JSON.parse(reportSarif([problem, { ...warning, file: 'content/a b%.yaml' }], checks, '1.2.3'));

  it('has the shape that code scanning asks for', () => {
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: 'trustwright', version: '1.2.3' });
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['overdue-review', 'unknown-role']);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('places each problem', () => {
    const [first, second] = log.runs[0].results;
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'policies/access-policy.mdx', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 13 },
    });
    expect(second.locations[0].physicalLocation.artifactLocation.uri).toBe('content/a%20b%25.yaml');
    expect(second.relatedLocations[0]).toMatchObject({ message: { text: 'First used here' } });
  });
});
