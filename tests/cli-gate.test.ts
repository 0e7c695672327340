import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { runGates } from '../src/assess/gates.ts';
import type { Gate } from '../src/model/gate.ts';
import { gateOutput } from '../src/model/outputs.ts';
import { crosswalkFiles } from './support/crosswalk-program.ts';
import type { Fields } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { gitFolder } from './support/git-folder.ts';
import { validatorOf } from './support/published-schema.ts';
import { call, folderWith, run } from './support/trustwright.ts';

const record = 'content/evidence/export.yaml';
const noDrop = { rule: 'no-drop' };
const withGates = (...gates: readonly Fields[]) => crosswalkFiles({ gates });
const gateOf = (root: string, ...words: readonly string[]) => call(['gate', ...words], { cwd: root });

/** What the gate says as JSON, once the published schema has accepted it, with its exit code. */
async function resultOf(root: string, ...words: readonly string[]) {
  const { code, stdout } = await gateOf(root, ...words, '--format', 'json');
  const validate = validatorOf('schemas/output/gate.schema.json');
  expect([validate(JSON.parse(stdout)), validate.errors]).toEqual([true, null]);
  return { code, ...gateOutput.parse(JSON.parse(stdout)) };
}

describe('each rule', () => {
  const floor = (more: Fields) => ({ rule: 'coverage-floor', framework: 'house-rules', floor: 0.2, ...more });
  const late = ['--as-of', '2027-06-01'];

  it.each([
    ['a floor that is reached', floor({}), [], '1 of 5 requirements that apply are covered; the floor is 1 (20 %).'],
    [
      'a floor of lesser status',
      floor({ status: 'planned', floor: 0.4 }),
      [],
      '2 of 5 requirements that apply are planned or better; the floor is 2 (40 %).',
    ],
    [
      'a floor of nothing',
      floor({ floor: 0 }),
      late,
      '0 of 5 requirements that apply are covered; the floor is 0 (0 %).',
    ],
    [
      'a problem that there is none of',
      { rule: 'no-problem', check: 'expired-evidence' },
      [],
      '0 of `expired-evidence`; none may stand.',
    ],
    [
      'as many warnings as may stand',
      { rule: 'warnings-at-most', most: 100 },
      late,
      'of warnings; at most 100 may stand.',
    ],
    ['no base outside a repository', noDrop, [], 'There is no base to compare with.'],
  ])('is open for %s', async (_, gate, words, because) => {
    const found = await resultOf(folderWith(withGates(gate)), ...words);
    expect(found).toMatchObject({ code: 0, passed: true, errors: 0, base: null });
    expect(found.gates).toMatchObject([{ passed: true, bites: true, failures: [], mend: null }]);
    expect(found.gates[0]?.because).toContain(because);
  });

  it.each([
    [
      'a floor that is not reached',
      floor({ floor: 0.21 }),
      [],
      '1 of 5 requirements that apply are covered; the floor is 2 (21 %).',
      'house G.1 is planned. Put `later` into practice.',
      'Raise 1 more to covered',
    ],
    [
      'a floor of a framework that left the scope',
      floor({ framework: 'soc2-tsc-2017' }),
      [],
      '`soc2-tsc-2017` is not in scope',
      undefined,
      'Put it in scope',
    ],
    [
      'a drop of a framework that was never in scope',
      { ...noDrop, framework: 'soc2-tsc-2017' },
      [],
      '`soc2-tsc-2017` is not in scope',
      undefined,
      'or remove the gate',
    ],
    [
      'a problem that stands',
      { rule: 'no-problem', check: 'expired-evidence' },
      late,
      '1 of `expired-evidence`; none may stand.',
      'content/evidence/export.yaml:',
      'Mend what is listed.',
    ],
    [
      'more warnings of a check than may stand',
      { rule: 'warnings-at-most', check: 'overdue-review', most: 3 },
      late,
      'of warnings of `overdue-review`; at most 3 may stand.',
      'controls/access-review.mdx:',
      'of them.',
    ],
  ])('is closed for %s', async (_, gate, words, because, failure, mend) => {
    const root = folderWith(withGates(gate));
    const found = await resultOf(root, ...words);
    expect(found).toMatchObject({ code: 1, passed: false });
    expect(found.gates[0]?.because).toContain(because);
    expect(found.gates[0]?.mend).toContain(mend);
    if (failure !== undefined) expect(found.gates[0]?.failures.join('\n')).toContain(failure);
    const { stdout } = await gateOf(root, ...words);
    expect(stdout).toMatch(/^✗ /);
    expect(stdout).toContain('Mend: ');
    expect(stdout).toMatch(/\n✗ The gate is closed\.\n$/);
  });

  it('only warns before the day from which it bites', async () => {
    const root = folderWith(withGates(floor({ floor: 1, from: '2026-06-02' }), floor({})));
    const before = await gateOf(root);
    expect(before.code).toBe(0);
    expect(before.stdout).toMatch(/^! coverage-floor house-rules 1 of 5 .* Bites from 2026-06-02\.$/m);
    expect(before.stdout).toContain('✔ The gate is open: 1 of 2 rules hold. 1 will bite later.');
    expect((await resultOf(root)).gates[0]).toMatchObject({ passed: false, bites: false, from: '2026-06-02' });
    expect(await resultOf(root, '--as-of', '2026-06-02')).toMatchObject({ code: 1, passed: false });
  });
});

it('is closed by an error of any check, whatever the rules', async () => {
  const root = folderWith({ ...withGates(), 'policies/bad.mdx': '---\nid: bad\n---\n\nText.\n' });
  const { code, stdout } = await gateOf(root);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^✗ check \d+ errors\. See: trustwright check\.\n\n✗ The gate is closed\.\n$/);
  expect((await resultOf(root)).errors).toBeGreaterThan(0);
});

it('is open without rules and errors', async () =>
  expect(await gateOf(folderWith(withGates()))).toMatchObject({
    code: 0,
    stdout: '✔ The gate is open: there are no rules, and no errors.\n',
  }));

describe('no-drop', () => {
  it('is closed when a control loses its evidence, for all that rested on it', async () => {
    const { root, change, commit } = await gitFolder(withGates(noDrop));
    const base = await resultOf(root);
    expect(base).toMatchObject({ code: 0, passed: true });
    const first = await commit();
    change({ [record]: undefined });
    const found = await resultOf(root);
    expect(found).toMatchObject({ code: 1, base: first });
    expect(found.gates[0]?.because).toBe('2 requirements have less coverage than at the base.');
    expect(found.gates[0]?.failures).toEqual([
      'house H drops from covered to partial. `access-review`: it is not provable: no result shows that it works.',
      'street H drops from covered to partial. Complete `house-rules:H`, which is partial.',
    ]);
  });

  it('compares with the parent of a clean commit, or with the base that is named', async () => {
    const { root, change, commit } = await gitFolder(withGates(noDrop));
    const first = await commit();
    change({ [record]: undefined });
    await commit();
    expect(await resultOf(root)).toMatchObject({ code: 1, base: first });
    const last = await commit();
    expect((await resultOf(root)).code).toBe(0);
    expect(await resultOf(root, '--base', first)).toMatchObject({ code: 1, base: first });
    expect(await resultOf(root, '--base', 'HEAD')).toMatchObject({ code: 0, base: last });
  });

  it('is closed when a framework leaves the scope', async () => {
    const { root, change } = await gitFolder(withGates(noDrop));
    change({
      'content/program.yaml': crosswalkFiles({ gates: [noDrop], frameworks: [{ id: 'street-rules' }] })[
        'content/program.yaml'
      ],
    });
    const { code, gates } = await resultOf(root);
    expect(code).toBe(1);
    expect(gates[0]?.because).toBe(
      '1 framework is no longer in scope. 3 requirements have less coverage than at the base.',
    );
    expect(gates[0]?.failures[0]).toBe('house is no longer in scope.');
  });

  it('looks at one framework where the rule names one', async () => {
    const { root, change } = await gitFolder(withGates({ ...noDrop, framework: 'street-rules' }));
    change({ [record]: undefined });
    const { gates } = await resultOf(root);
    expect(gates).toMatchObject([
      { framework: 'street-rules', because: '1 requirement has less coverage than at the base.' },
    ]);
  });

  it('does not hold time against a change', async () => {
    const { root, change } = await gitFolder(withGates(noDrop));
    change({ 'README.md': 'Hello.\n' });
    for (const day of ['2026-12-31', '2027-01-01', '2030-01-01'])
      expect(await resultOf(root, '--as-of', day), day).toMatchObject({ code: 0, asOf: day });
  });

  it('sees that what was prepared for a duty that does not bind yet is lost', () => {
    const program = exampleProgram();
    const gates: readonly Gate[] = [{ rule: 'no-drop', framework: 'eu-ai-act' }];
    const [base, assessment] = [program, { ...program, evidence: new Map() }].map((each) => assess(each, exampleDay));
    const [found] = runGates(gates, { assessment: assessment!, base: base!, diagnostics: [] });
    expect(found?.failures.some((line) => line.startsWith('EU AI Act Article 73'))).toBe(true);
    expect(runGates(gates, { assessment: base!, base: base!, diagnostics: [] })[0]?.passed).toBe(true);
  });

  it('says where a base is missing, with code 2', async () => {
    const { root, change, commit } = await gitFolder(withGates(noDrop));
    change({ 'README.md': 'Hello.\n' });
    await commit();
    const nowhere = await gateOf(root, '--base', 'origin/main');
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
    expect(nowhere.stderr).toBe('No commit `origin/main`. Fetch it first, with its history: git fetch origin.\n');
    const clone = `${folderWith()}/clone`;
    await run('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(root).href, clone]);
    const shallow = await gateOf(clone);
    expect(shallow).toMatchObject({ code: 2, stdout: '' });
    expect(shallow.stderr).toContain('Check out with history');
  });

  it('refuses a base that holds no program', async () => {
    const { root, change, commit } = await gitFolder({ 'README.md': 'Nothing yet.\n' });
    const first = await commit();
    change({ 'README.md': undefined, ...withGates(noDrop) });
    await commit();
    expect(await resultOf(root)).toMatchObject({ code: 0, base: null });
    expect((await gateOf(root, '--base', first)).stderr).toContain(`No program that can be read at \`${first}\`.`);
  });
});
