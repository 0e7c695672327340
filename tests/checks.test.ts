import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allChecks, buildStoppers, checks } from '../src/checks/index.ts';
import { runChecks } from '../src/checks/run.ts';
import { readingChecks } from '../src/model/reading-checks.ts';
import { checkCases, fixtureDay } from './support/check-fixtures.ts';
import { exampleDay, exampleProgram, repository } from './support/example.ts';

const folder = join(repository, 'src/checks');
const ids = allChecks.map(({ id }) => id);
const cases = checkCases();

describe('the list of checks', () => {
  it('is sorted and names each once', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(checks.map(({ id }) => id)).toEqual(checks.map(({ id }) => id).sort());
    expect(readingChecks.map(({ id }) => id)).toEqual(readingChecks.map(({ id }) => id).sort());
  });

  it('holds every file of the folder', () => {
    const engine = ['check', 'index', 'run'];
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -3));
    expect(files.filter((name) => !engine.includes(name)).sort()).toEqual(checks.map(({ id }) => id));
  });

  it('has at least 25, each with a summary of one sentence', () => {
    expect(ids.length).toBeGreaterThanOrEqual(25);
    for (const { id, summary } of allChecks) expect(summary, id).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('is what stops a build from among', () => {
    expect([...buildStoppers].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has a page for each, and no other page', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    ).toEqual(ids.map((id) => `${id}.md`));
  });

  it('has fixtures for each, and no others', () => {
    expect([...new Set(cases.map(({ check }) => check))]).toEqual(ids);
  });
});

describe.each(allChecks)('the page of $id', ({ id, severity }) => {
  const path = join(folder, `${id}.md`);
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const section = (title: string) =>
    new RegExp(`^## ${title}\\n\\n(.+?)(?=\\n## |$(?![\\s\\S]))`, 'ms').exec(page)?.[1] ?? '';

  it('is headed by its identifier and says how grave it is', () => {
    expect(page).toMatch(new RegExp(`^# ${id}\\n\\n${severity === 'error' ? 'Error' : 'Warning'}[.,]`));
  });
  it('shows a bad and a good example', () => {
    expect(section('Bad')).toContain('```');
    expect(section('Good')).toContain('```');
  });
  it('names a remedy and the clause or rule that it rests on', () => {
    expect(section('Remedy')).not.toBe('');
    expect(section('Rests on')).toMatch(/ISO|SOC 2|AICPA|AI Act|WCAG|YAML|Trustwright|MDX|NIST|Unicode|RFC/);
  });
  it('is short', () => {
    const lines = page.trimEnd().split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(15);
    expect(lines).toBeLessThanOrEqual(40);
  });
});

describe.each(ids)('%s', (id) => {
  const own = cases.filter(({ check }) => check === id);

  it('has a bad and a good case', () => {
    expect(own.some(({ name, expected }) => /^bad/.test(name) && expected.length > 0)).toBe(true);
    expect(own.some(({ name, expected }) => /^good/.test(name) && expected.length === 0)).toBe(true);
    for (const { name } of own) expect(name).toMatch(/^(bad|good)(-[a-z]+)*$/);
  });
  it.each(own)('reports exactly what the case $name expects', ({ name, expected, found }) => {
    expect(found()).toEqual(expected);
    expect(expected.every((line) => line.startsWith(`${id} `))).toBe(true);
    expect(expected.length > 0).toBe(name.startsWith('bad'));
  });
});

describe('messages', () => {
  const problems = cases.flatMap(({ problems: found }) => found());

  it('say what was not expected, what was, and one remedy', () => {
    for (const { check, message } of problems) {
      expect(message, check).toMatch(/^Unexpected /);
      expect(message, check).toMatch(/[.?]$/);
      expect(message, check).toMatch(/\bexpected\b/i);
    }
  });
  it('stay on one line and name files below the root', () => {
    for (const { message, file } of problems) {
      expect(message).not.toMatch(/\n/);
      expect(file).not.toMatch(/^\/|\.\./);
    }
  });
  it('are not repeated: no two checks report the same place', () => {
    for (const { found } of cases) {
      const places = found().map((line) => line.split(' ')[1]);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe('all checks together', () => {
  it('find no error in the example program', () => {
    const found = runChecks(exampleProgram(), { asOf: exampleDay });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  it('find the same on every run, and nothing depends on the clock', () => {
    const run = () => runChecks(exampleProgram(), { asOf: fixtureDay });
    expect(run()).toEqual(run());
  });
});
