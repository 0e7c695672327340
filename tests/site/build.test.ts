import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { buildSite } from '../../src/site/build.ts';
import type { Audience } from '../../src/site/load.ts';
import { repository } from '../support/example.ts';
import { type ProgramFolder, smallProgram, smallProgramFolder } from '../support/small-program.ts';
import { run } from '../support/trustwright.ts';

const folders: ProgramFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function program(more: Readonly<Record<string, string | Uint8Array>> = {}): ProgramFolder {
  const folder = smallProgramFolder(more);
  folders.push(folder);
  return folder;
}

const build = (root: string, audience: Audience = 'public') =>
  buildSite({ root, audience, asOf: '2026-11-21', outDir: join(root, 'out'), quiet: true });
const textOf = (root: string, file: string) => readFileSync(join(root, 'out', file), 'utf8');

it('a program without a release record has a site that says so', async () => {
  const { root } = program();
  await build(root);
  expect(textOf(root, 'frameworks/iso27001-2022/a.5.18.html')).toContain('No status has been released for it.');
  expect(textOf(root, 'index.html')).not.toMatch(/href="\/(updates|answers|ai|documents|registers)"/);
  expect(readdirSync(root).sort()).toEqual(['content', 'controls', 'node_modules', 'out', 'policies']);
});

it('an error in the content stops the build with its place, and leaves the last good site as it was', async () => {
  const { root, write } = program();
  await build(root);
  write('policies/access-policy.mdx', '---\nid: access-policy\ntitel: Access policy\n---\n');
  await expect(build(root)).rejects.toThrow(/policies\/access-policy\.mdx[\s\S]*invalid-frontmatter[\s\S]*`titel`/);
  expect(textOf(root, 'policies/access-policy.html')).toContain('Only people with a reason');
  expect(readdirSync(root)).not.toContainEqual(expect.stringMatching(/^\.out-/));
});

it('publishes the images that its documents show, byte for byte, and no other', async () => {
  const policy = smallProgram['policies/access-policy.mdx'] ?? '';
  const photo = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const inSite = (name: string, bytes: string | Uint8Array) => `files/${hash('sha256', bytes).slice(0, 16)}/${name}`;
  const { root } = program({
    'policies/access-policy.mdx': `${policy}\n![door](files/Door%20plan.png) ![map](/maps/site.svg) ![gone](files/gone.png)\n`,
    'policies/plan.mdx': `${policy.replace('id: access-policy', 'id: plan').replace('public', 'internal')}\n![plan](files/plan.webp)\n`,
    ...{ 'policies/files/Door%20plan.png': photo, 'policies/files/plan.webp': 'plan', 'policies/files/notes.csv': 'n' },
    ...{ 'policies/files/unused.png': 'unused', 'public/maps/site.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  });
  const published = () =>
    readdirSync(join(root, 'out/files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(join(root, 'out'), join(entry.parentPath, entry.name)))
      .sort();
  const door = inSite('door-20plan.png', photo);

  await build(root);
  expect(published()).toEqual([door]);
  expect(readFileSync(join(root, 'out', door)).equals(photo)).toBe(true);
  expect(textOf(root, 'policies/access-policy.html')).toMatch(
    new RegExp(`<img src="/${door}" alt="door"> <img src="/maps/site.svg" alt="map"> <em>gone</em>`),
  );
  expect(textOf(root, 'maps/site.svg')).toContain('<svg');

  await build(root, 'internal');
  expect(published()).toEqual([door, inSite('plan.webp', 'plan')].sort());
});

it('two builds at once do not get in each other’s way', async () => {
  const [one, two] = [program(), program({ 'controls/other.mdx': '' })] as const;
  one.write(
    'content/program.yaml',
    readFileSync(join(one.root, 'content/program.yaml'), 'utf8').replace('Small makes', 'One makes'),
  );
  const script = (root: string) =>
    `import { buildSite } from ${JSON.stringify(pathToFileURL(join(repository, 'src/site/build.ts')).href)};
     await buildSite({ root: ${JSON.stringify(root)}, audience: 'public', asOf: '2026-11-21', outDir: ${JSON.stringify(join(root, 'out'))}, quiet: true });`;
  const runs = await Promise.all(
    [one, two].map(({ root }) => run(process.execPath, ['--input-type=module', '-e', script(root)])),
  );
  expect(runs[0]).toMatchObject({ code: 0, stderr: '' });
  expect(runs[1]?.stderr).toContain('controls/other.mdx');
  expect(textOf(one.root, 'index.html')).toContain('One makes');
});

it('a site of a team’s own takes the whole trust center in with one line', async () => {
  const entry = pathToFileURL(join(repository, 'src/index.ts')).href;
  const { root } = program({
    'astro.config.mjs': `import trustwright from ${JSON.stringify(entry)};\nexport default { integrations: [trustwright({ asOf: '2026-11-21' })] };\n`,
    'src/pages/about.astro':
      '<html lang="en"><head><title>About</title></head><body><h1>Our own page</h1></body></html>\n',
  });
  const environment = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
  const { code, stdout, stderr } = await run(process.execPath, [astro, 'build'], { cwd: root, environment });
  expect({ code, out: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, out: '' });
  for (const file of ['about.html', 'policies/access-policy.html', 'trust.json', 'pagefind/pagefind.js']) {
    expect(existsSync(join(root, 'dist', file)), file).toBe(true);
  }
});
