import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Invocation } from '../src/cli/command.ts';
import { newDocument } from '../src/cli/new.ts';
import { collections, kinds } from '../src/model/kinds.ts';
import { checkOutput } from '../src/model/outputs.ts';
import { releaseRecordSchema } from '../src/model/release.ts';
import { readProgram } from '../src/read/program.ts';
import { diskTree } from '../src/read/tree.ts';
import { painter } from '../src/report/style.ts';
import { broken, sound } from './support/small-programs.ts';
import { call, folderWith, run, trustwright } from './support/trustwright.ts';

const day = '2026-06-01';

describe('new', () => {
  it('program gives settings that check accepts as they are', async () => {
    const root = folderWith();
    expect((await call(['new', 'program', '--root', root])).code).toBe(0);
    expect(await call(['check', '--root', root])).toMatchObject({
      code: 0,
      stdout: '✔ 0 documents checked, no problems.\n',
    });
  });

  it('gives, for every kind that people write, a document that its schema accepts and that lacks only what nobody can invent', async () => {
    const root = folderWith();
    const create = (...positionals: string[]) => newDocument.run(invocation(root, positionals));
    await create('program');
    // A sample is drawn for an audit, which is there before it.
    const early = collections.filter((collection) => !['grants', 'translations', 'samples'].includes(collection));
    const written = [...early, 'samples'] as const;
    for (const collection of written) {
      const { noun, folder, format } = kinds[collection];
      const output = `Wrote ${folder}/first-${noun}.${format}. Fill it in, then run: trustwright check.\n`;
      expect(await create(noun, `first-${noun}`)).toEqual({ code: 0, output });
    }
    const { program, diagnostics } = readProgram(diskTree(root));
    expect(diagnostics).toEqual([]);
    for (const collection of written)
      expect([...program![collection].keys()]).toEqual([`first-${kinds[collection].noun}`]);
    const { stdout } = await call(['check', '--root', root, '--as-of', day, '--format', 'json']);
    const found = checkOutput.parse(JSON.parse(stdout)).diagnostics;
    const honest = [
      'assessment-part-missing',
      'inclusion-without-basis',
      'incomplete-applicability',
      'policy-without-control',
      'risk-without-acceptance',
      'undecided-requirement',
      'unmapped-control',
    ];
    expect(found.filter(({ check }) => !honest.includes(check))).toEqual([]);
  });

  it('leaves translations to the command that begins them with the English texts', async () => {
    const { code, stderr } = await call(['new', 'translation', 'mine', '--root', folderWith()]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'A translation is begun from its document: trustwright translations --help.\n',
    });
  });

  it('leaves grants to the command that makes their files', async () => {
    const { code, stderr } = await call(['new', 'grant', 'mine', '--root', folderWith()]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'A grant is made with its encrypted files: trustwright grant --help.\n',
    });
    expect((await call(['new', '--help'])).stdout).not.toMatch(/\bgrant\b/);
  });

  it('begins a mapping between the catalogs that its identifier names, in their editions of today', async () => {
    const root = folderWith();
    for (const words of [['program'], ['mapping', 'nist-ai-rmf-to-iso27001-2022']])
      await newDocument.run(invocation(root, words));
    const { program } = readProgram(diskTree(root));
    const mapping = program!.mappings.get('nist-ai-rmf-to-iso27001-2022');
    const editionOf = (id: string) => program!.catalogs.get(id)!.edition;
    expect(mapping?.value).toMatchObject({
      ...{ sourceCatalog: 'nist-ai-rmf', sourceEdition: editionOf('nist-ai-rmf') },
      ...{ targetCatalog: 'iso27001-2022', targetEdition: editionOf('iso27001-2022') },
    });
  });

  it('takes any identifier, even one that YAML would read as something else', async () => {
    const root = folderWith();
    await newDocument.run(invocation(root, ['program']));
    const ids = ['null', 'true', '2026', '1e3', 'no'];
    for (const id of ids) {
      expect((await newDocument.run(invocation(root, ['page', id]))).code).toBe(0);
    }
    const { program, diagnostics } = readProgram(diskTree(root));
    expect(diagnostics).toEqual([]);
    expect([...program!.pages.keys()].sort()).toEqual([...ids].sort());
  });

  it('overwrites nothing', async () => {
    const root = folderWith({ 'policies/mine.mdx': 'mine' });
    const { code, stderr } = await call(['new', 'policy', 'mine', '--root', root]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'policies/mine.mdx exists already. Choose another identifier.\n',
    });
    expect(readFileSync(join(root, 'policies/mine.mdx'), 'utf8')).toBe('mine');
  });
});

describe('release', () => {
  it('writes the record, which agrees with the program; a second run changes nothing', async () => {
    const root = folderWith(sound());
    expect((await call(['release', '--as-of', day], { cwd: root })).code).toBe(0);
    const first = readFileSync(join(root, 'content/release.yaml'), 'utf8');
    const { program, diagnostics } = readProgram(diskTree(root));
    expect(diagnostics).toEqual([]);
    const record = releaseRecordSchema.parse(program?.release?.value);
    expect(record.frameworks[0]?.requirements.find(({ id }) => id === 'A.5.18')).toEqual({
      ...{
        id: 'A.5.18',
        status: 'covered',
        evidence: { class: 'access-review', month: '2026-03' },
        until: '2026-12-31',
      },
    });
    expect(record.claims).toEqual([{ id: 'iso', state: 'planned' }]);
    await call(['release', '--as-of', day], { cwd: root });
    expect(readFileSync(join(root, 'content/release.yaml'), 'utf8')).toBe(first);
    expect((await call(['check', '--as-of', day], { cwd: root })).code).toBe(0);
    expect((await call(['release', '--as-of', day, '--dry-run'], { cwd: root })).stdout).toBe(first);
  });

  it('writes nothing for a program with errors', async () => {
    const root = folderWith(broken());
    const { code, stdout } = await call(['release', '--as-of', day], { cwd: root });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readdirSync(join(root, 'content')).filter((name) => name.startsWith('release'))).toEqual([]);
  });

  it('writes over a record that says too much', async () => {
    const root = folderWith(sound());
    await call(['release', '--as-of', day], { cwd: root });
    const file = join(root, 'content/release.yaml');
    const honest = readFileSync(file, 'utf8');
    writeFileSync(file, honest.replace('{ id: A.5.1, status: gap }', '{ id: A.5.1, status: covered }'));
    expect((await call(['check', '--as-of', day], { cwd: root })).stdout).toContain('posture-overstated');
    await call(['release', '--as-of', day], { cwd: root });
    expect(readFileSync(file, 'utf8')).toBe(honest);
  });
});

describe('pack', () => {
  it('writes a pack that verify finds whole', async () => {
    const root = folderWith(sound());
    const { code, stdout } = await call(['pack', '--as-of', day], { cwd: root });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        `Written as of ${day} in ${root}/dist/packs:\n  internal-2026.zip\n` +
        'The packs are not signed: nothing shows who made them. To sign: trustwright pack --key FILE.\n',
    });
    expect((await call(['verify', join(root, 'dist/packs/internal-2026.zip')])).stdout).toMatch(
      /^✔ Whole and unchanged: \d+ files, [\d,]+ bytes\. Every digest matches, none is missing, none was added\.\n✔ The zip /,
    );
    expect(readdirSync(join(root, 'dist/packs'))).toEqual(['internal-2026.zip']);
  });

  it('takes the day of HEAD as its clock, and says what is not committed', async () => {
    const root = folderWith(sound());
    const git = (...words: string[]) =>
      run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words], {
        cwd: root,
        environment: { GIT_COMMITTER_DATE: '2026-03-04T23:30:00Z' },
      });
    await git('init', '-q');
    await git('add', '.');
    await git('commit', '-qm', 'first');
    expect((await trustwright(['pack'], { cwd: root, environment: { TZ: 'Asia/Tokyo' } })).stdout).toContain(
      'Written as of 2026-03-04',
    );
    const said = async () =>
      (await run('unzip', ['-p', 'dist/packs/internal-2026.zip', 'internal-2026/data/provenance.json'], { cwd: root }))
        .stdout;
    expect(JSON.parse(await said())).toMatchObject({ uncommittedChanges: false, asOf: '2026-03-04' });
    writeFileSync(
      join(root, 'policies/new.mdx'),
      readFileSync(join(root, 'policies/access-policy.mdx'), 'utf8').replaceAll('access-policy', 'new'),
    );
    await call(['pack'], { cwd: root });
    expect(JSON.parse(await said())).toMatchObject({ uncommittedChanges: true });
  });

  it('leaves nothing behind when it fails', async () => {
    const root = folderWith({ ...sound(), 'content/program.yaml': 'format: 2\n' });
    const { code, stdout } = await call(['pack', '--as-of', day], { cwd: root });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('lists the errors of broken content instead of hiding them', async () => {
    const root = folderWith({
      ...broken(),
      'controls/odd.mdx': sound()
        ['controls/access-review.mdx']!.replaceAll('access-review', 'odd')
        .replace('What is done.\n', 'no <b>MDX\n'),
    });
    const { code, stderr } = await call(['pack', '--as-of', day], { cwd: root });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^The content has \d+ errors; the packs list them\./);
    const report = (
      await run('unzip', ['-p', 'dist/packs/internal-2026.zip', 'internal-2026/data/check-report.txt'], { cwd: root })
    ).stdout;
    expect(report).toContain('policies/bad.mdx');
  });
});

it('build stops at an error, and leaves nothing behind', async () => {
  const root = folderWith(broken());
  const { code, stdout, stderr } = await call(['build', 'trust-center', '--as-of', day], { cwd: root });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('invalid-frontmatter');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

/** A call of a command from here, without a process. */
function invocation(root: string, positionals: readonly string[]): Invocation {
  const nothing = { options: {}, progress: () => undefined };
  return { root, positionals, asOf: day, today: day, format: 'text', paint: painter(false), ...nothing };
}
