import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { catalogsOutput, checkOutput, coverageOutput, verifyOutput } from '../src/model/outputs.ts';
import { exampleDay, repository } from './support/example.ts';
import { broken, sound } from './support/small-programs.ts';
import { call, folderWith, run, trustwright } from './support/trustwright.ts';

const day = '2026-06-01';

const names = Object.keys(commands);

describe('help', () => {
  it('of the whole names every command', async () => {
    const { code, stdout, stderr } = await call(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of names) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it('of each command says how to call it and names its options', async () => {
    const said = await Promise.all(names.map(async (name) => ({ name, ...(await call([name, '--help'])) })));
    for (const { name, code, stdout } of said) {
      expect(code, name).toBe(0);
      expect(stdout).toContain(`Usage: trustwright ${name}`);
      for (const option of ['--root', '--as-of', '--format']) expect(stdout).toContain(option);
    }
    expect((await call(['help', 'check'])).stdout).toBe(said.find(({ name }) => name === 'check')?.stdout);
  });

  it('is what a call without words gets, with exit code 2', async () => {
    const { code, stdout, stderr } = await trustwright([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: trustwright COMMAND');
  });

  it('fits a terminal', async () => {
    for (const name of names)
      for (const line of (await commands[name]!()).help.split('\n'))
        if (name !== 'new') expect(line.length, line).toBeLessThanOrEqual(120);
  });
});

describe('a call that cannot be understood ends with code 2 and one line that says why', () => {
  it.each([
    ['an unknown command', ['chekc'], 'Unexpected command `chekc`. Did you mean `check`?'],
    ['a name that every object has', ['constructor'], 'Unexpected command `constructor`.'],
    ['help on nothing', ['help', 'toString'], 'Unexpected command `toString`.'],
    ['an unknown option', ['check', '--colour'], "Unknown option '--colour'"],
    [
      'an unknown format',
      ['check', '--format', 'xml'],
      'Unexpected format `xml`, expected one of: text, json, github, sarif.',
    ],
    [
      'a day that does not exist',
      ['check', '--as-of', '2026-02-30'],
      'Unexpected day `2026-02-30`, expected YYYY-MM-DD.',
    ],
    ['a day in another form', ['check', '--as-of', '1.6.2026'], 'Unexpected day `1.6.2026`'],
    ['an argument too many', ['check', 'policies'], 'Unexpected argument `policies`.'],
    [
      'an unknown part',
      ['build', 'everything'],
      'Unexpected part `everything`, expected one of: trust-center, internal, packs.',
    ],
    ['an unknown audit', ['pack', 'soc2-206', '--out', '/nowhere'], 'No audit `soc2-206`. Did you mean `soc2-2026`?'],
    ['an unknown framework', ['coverage', 'iso9001'], '`iso9001` is not in scope.'],
    ['an unknown catalog', ['catalogs', 'iso9001'], 'No catalog `iso9001`.'],
    ['an unknown kind', ['new', 'polcy', 'x'], 'Unexpected kind `polcy`. Did you mean `policy`?'],
    ['a kind without an identifier', ['new', 'policy'], 'Give the policy an identifier'],
    ['an identifier that leaves the folder', ['new', 'policy', '../../x'], 'Unexpected identifier'],
    ['no pack', ['verify'], 'Name a pack'],
    ['a port that is none', ['dev', '--port', 'http'], 'Unexpected port `http`.'],
    ['a folder without a program', ['check', '--root', '/'], 'No content/program.yaml below /.'],
    ['no folder', ['check', '--root', '/nowhere'], 'No folder at /nowhere.'],
    ['an output folder that is a file', ['pack', '--out', '/dev/null/x'], 'not a directory'],
  ])('%s', async (_, words, message) => {
    const { code, stdout, stderr } = await call(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});

it('a process prints what a call gives and ends with its code', async () => {
  const root = folderWith(broken());
  for (const words of [
    ['chekc'],
    ['check', '--as-of', day, '--root', root],
    ['check', '--as-of', '2026-02-30'],
    ['catalogs'],
  ]) {
    expect(await trustwright(words)).toEqual(await call(words));
  }
});

describe('check', () => {
  it('ends with 0 when nothing is wrong', async () => {
    const { code, stdout } = await call(['check', '--as-of', day], { cwd: folderWith(sound()) });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '✔ 5 documents checked, no problems.\n' });
  });

  it('ends with 1 at the first error, and names file, line, column and remedy', async () => {
    const { code, stdout } = await call(['check', '--as-of', day], { cwd: folderWith(broken()) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^policies\/bad\.mdx\n {2}2:1 +✖ error {2}invalid-frontmatter/m);
    expect(stdout).toContain('Unexpected absence of `owner`, expected a string. Add it.');
  });

  it('ends with 0 when there are warnings alone', async () => {
    const { code, stdout } = await call(['check', '--as-of', '2027-06-01'], { cwd: folderWith(sound()) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/▲ \d+ warnings in 5 documents\./);
  });

  it.each(['json', 'sarif', 'github'])(
    'gives %s on standard output alone, with the code of the text',
    async (format) => {
      const { code, stdout, stderr } = await trustwright(['check', '--as-of', day, '--format', format], {
        cwd: folderWith(broken()),
      });
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      if (format === 'json')
        expect(checkOutput.parse(JSON.parse(stdout)).diagnostics[0]).toMatchObject({
          check: 'invalid-frontmatter',
          file: 'policies/bad.mdx',
        });
      if (format === 'sarif') expect(JSON.parse(stdout).runs[0].results[0].ruleId).toBe('invalid-frontmatter');
      if (format === 'github') expect(stdout).toMatch(/^::error file=policies\/bad\.mdx,line=2,/);
    },
  );

  it('uses no colour in a pipe, whatever the terminal', async () => {
    for (const environment of [{ NO_COLOR: '1' }, { TERM: 'xterm-256color' }]) {
      expect(
        (await trustwright(['check', '--as-of', day], { cwd: folderWith(broken()), environment })).stdout,
      ).not.toContain('\u001b');
    }
  });

  it('says of a root by name what it says inside it', async () => {
    const root = folderWith(broken());
    const [inside, outside] = await Promise.all([
      trustwright(['check', '--as-of', day], { cwd: root }),
      trustwright(['check', '--as-of', day, '--root', root]),
    ]);
    expect(outside.stdout).toBe(inside.stdout);
  });

  it('finds no error in the example program', async () => {
    const { diagnostics } = checkOutput.parse(
      JSON.parse((await call(['check', '--as-of', exampleDay, '--format', 'json'])).stdout),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('JSON', () => {
  it('of coverage is as published, and adds up', async () => {
    const { code, stdout, stderr } = await call(['coverage', '--format', 'json', '--as-of', day], {
      cwd: folderWith(sound()),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { asOf, commit, frameworks } = coverageOutput.strict().parse(JSON.parse(stdout));
    expect({ asOf, commit }).toEqual({ asOf: day, commit: null });
    expect(frameworks.map(({ id }) => id)).toEqual(['iso27001-2022']);
    expect(frameworks[0]?.requirements.find(({ id }) => id === 'A.5.18')).toEqual({
      id: 'A.5.18',
      status: 'covered',
      controls: ['access-review'],
      missing: null,
    });
    for (const { counts, requirements } of frameworks)
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(requirements.length);
  });

  it('of catalogs is as published', async () => {
    const { catalogs } = catalogsOutput
      .strict()
      .parse(JSON.parse((await call(['catalogs', '--format', 'json'])).stdout));
    const assessable = Object.fromEntries(
      catalogs.map(({ id, requirements }) => [id, requirements.filter((each) => each.assessable).length]),
    );
    expect(assessable).toMatchObject({
      'iso27001-2022': 123,
      'iso42001-2023': 70,
      'soc2-tsc-2017': 61,
      'nist-ai-rmf': 72,
    });
  });

  it('of verify is as published', async () => {
    const { code, stdout } = await call(['verify', 'nowhere.zip', '--format', 'json']);
    expect(code).toBe(1);
    expect(verifyOutput.strict().parse(JSON.parse(stdout))).toMatchObject({
      ok: false,
      problems: [{ problem: 'unreadable', path: 'nowhere.zip' }],
    });
  });

  it('of coverage names the commit of the content', async () => {
    const head = (await run('git', ['rev-parse', 'HEAD'])).stdout.trim();
    expect(JSON.parse((await call(['coverage', '--format', 'json', '--as-of', day])).stdout).commit).toBe(head);
  });
});

describe('text', () => {
  it('of coverage shows one sign for each requirement', async () => {
    const { stdout } = await call(['coverage', '--as-of', day], { cwd: folderWith(sound()) });
    const rows = stdout.match(/^ {2}[█▒░□╱·]+$/gm) ?? [];
    expect(rows.join('').replaceAll(' ', '')).toHaveLength(123);
    const { stdout: details } = await call(['coverage', 'iso27001-2022', '--as-of', day], {
      cwd: folderWith(sound()),
    });
    expect(details).toMatch(/^█ A\.5\.18 +covered +access-review$/m);
  });
});

it('says its version', async () => {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
  expect((await call(['--version'])).stdout).toBe(`${version}\n`);
});
