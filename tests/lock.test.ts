import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

type Manifest = Pick<Entry, 'dependencies' | 'devDependencies' | 'optionalDependencies'>;

const root = join(import.meta.dirname, '..');
const lock = readJson<Lock>('package-lock.json');
const manifests = {
  '': readJson<Manifest>('package.json'),
  'scripts/runtime': readJson<Manifest>('scripts/runtime/package.json'),
};

/** Packages that carry a binary, and the systems whose binaries the lock must list. */
const systems = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64'];
const natives: Readonly<Record<string, readonly string[]>> = {
  '@astrojs/compiler-binding': [...systems, 'win32 arm64'],
  '@biomejs/biome': [...systems, 'win32 arm64'],
  esbuild: [...systems, 'win32 arm64'],
  lightningcss: [...systems, 'win32 arm64'],
  pagefind: [...systems, 'win32 arm64'],
  rolldown: [...systems, 'win32 arm64'],
  satteri: [...systems, 'win32 arm64'],
  sharp: [...systems, 'win32 arm64'],
  'trustwright-runtime': systems,
  typescript: [...systems, 'win32 arm64'],
  vite: ['darwin *'],
};

/** Everything that would keep this lock from installing, everywhere and from any registry. */
function findLockProblems(packages: Lock['packages']): readonly string[] {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...findMissing(packages, path, entry),
    ...findOrigin(path, entry),
  ]);
}

function findMissing(packages: Lock['packages'], path: string, entry: Entry): readonly string[] {
  const own = { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies };
  return Object.entries(own).flatMap(([name, range]) => {
    const found = resolve(packages, path, name);
    if (found === undefined) return [`${path || 'package.json'} needs ${name} ${range}, which the lock does not list`];
    const exact = /^\d+\.\d+\.\d+\S*$/.test(range);
    if (!exact || found.version === range) return [];
    return [`${path || 'package.json'} needs ${name} ${range}, the lock lists ${found.version}`];
  });
}

function findOrigin(path: string, entry: Entry): readonly string[] {
  const local = path === '' || entry.link === true || !path.includes('node_modules/');
  return [
    ...(/^[a-z+]+:/i.test(entry.resolved ?? '') ? [`${path} is bound to the host in ${entry.resolved}`] : []),
    ...(local || entry.integrity?.startsWith('sha512-') ? [] : [`${path} has no sha512 integrity`]),
  ];
}

/** Looks a package up as Node does: beside the importer, then in each folder above it. */
function resolve(packages: Lock['packages'], importer: string, name: string): Entry | undefined {
  for (let folder = importer; ; folder = folder.includes('/') ? dirname(folder) : '') {
    const found = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found !== undefined) return found.link === true ? packages[found.resolved ?? ''] : found;
    if (folder === '') return undefined;
  }
}

/** The systems that a package's optional dependencies serve, as `linux x64`. */
function listSystems(packages: Lock['packages'], name: string): ReadonlySet<string> {
  const path = name === 'trustwright-runtime' ? 'scripts/runtime' : `node_modules/${name}`;
  const served = Object.keys(packages[path]?.optionalDependencies ?? {}).flatMap((dependency) => {
    const entry = resolve(packages, path, dependency);
    return [entry?.os ?? []].flat().flatMap((os) => [entry?.cpu ?? '*'].flat().map((cpu) => `${os} ${cpu}`));
  });
  return new Set(served);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/** The lock with one entry changed, or taken out where there is no change. */
function withEntry(path: string, change?: Partial<Entry>): Lock['packages'] {
  const { [path]: entry, ...others } = lock.packages;
  expect(entry, path).toBeDefined();
  return change === undefined ? others : { ...others, [path]: { ...entry, ...change } };
}

describe('package-lock.json', () => {
  it('lists every dependency and platform binary, bound to no host', () => {
    expect(findLockProblems(lock.packages)).toEqual([]);
  });

  it.each(Object.entries(manifests))('agrees with the manifest in "%s"', (path, manifest) => {
    const { dependencies, devDependencies, optionalDependencies } = lock.packages[path] ?? {};
    const kinds = { dependencies, devDependencies, optionalDependencies };
    for (const [kind, listed] of Object.entries(kinds))
      expect(listed ?? {}, kind).toEqual(manifest[kind as keyof Manifest] ?? {});
  });

  it.each(Object.entries(natives))('holds the binaries of %s for Linux, macOS and Windows', (name, expected) => {
    expect([...listSystems(lock.packages, name)]).toEqual(expect.arrayContaining([...expected]));
  });

  it('names every package with binaries in the list above', () => {
    const found = Object.entries(lock.packages).flatMap(([path, { os }]) => {
      const name = path === 'scripts/runtime' ? 'trustwright-runtime' : path.replace(/^.*node_modules\//, '');
      const isOneBinary = os !== undefined;
      return !isOneBinary && listSystems(lock.packages, name).size > 0 ? [name] : [];
    });
    expect([...new Set(found)].sort()).toEqual(Object.keys(natives).sort());
  });
});

describe('findLockProblems', () => {
  it.each([
    ['a platform binary is missing', withEntry('node_modules/@esbuild/win32-x64'), 'esbuild needs @esbuild/win32-x64'],
    [
      'a binary has another version',
      withEntry('node_modules/@pagefind/linux-x64', { version: '1.6.0' }),
      'the lock lists 1.6.0',
    ],
    ['a direct dependency is missing', withEntry('node_modules/zod'), 'package.json needs zod'],
    [
      'a tarball has a host',
      withEntry('node_modules/zod', { resolved: 'https://host.example/zod.tgz' }),
      'bound to the host',
    ],
    ['a digest is missing', withEntry('node_modules/zod', { integrity: '' }), 'node_modules/zod has no sha512'],
  ])('reports when %s', (_, packages, message) => {
    expect(findLockProblems(packages)).toContainEqual(expect.stringContaining(message));
  });
});

describe('scripts/install-missing.mjs', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-x' };
  const needed = {
    'node_modules/needed': entry,
    'node_modules/elsewhere': { ...entry, optional: true, os: ['none'], cpu: ['none'] },
  };
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trustwright-install-'));
    mkdirSync(join(folder, 'scripts'));
    cpSync(join(root, 'scripts/install-missing.mjs'), join(folder, 'scripts/install-missing.mjs'));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...needed } }));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function place(version: string): void {
    mkdirSync(join(folder, 'node_modules/needed'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/needed/package.json'), '{}');
    const packages = { 'node_modules/needed': { ...entry, version } };
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  }

  /** Runs the script with a stand-in for npm, whose installation is a folder that the test prepared. */
  function run(installs: 'works' | 'fails') {
    const npm = join(folder, 'npm-cli.js');
    const work = `const { cpSync } = require('node:fs'); cpSync('ready', 'node_modules', { recursive: true }); console.log('added 1');`;
    writeFileSync(npm, installs === 'works' ? work : 'process.exit(7);');
    const env = { ...process.env, npm_execpath: npm };
    return spawnSync(process.execPath, [join(folder, 'scripts/install-missing.mjs')], { env, encoding: 'utf8' });
  }

  it('says nothing and runs nothing where all is there', () => {
    place('1.0.0');
    expect(run('fails')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it.each(['absent', 'old'])('installs where a package is %s, and keeps standard output clean', (state) => {
    place('1.0.0');
    cpSync(join(folder, 'node_modules'), join(folder, 'ready'), { recursive: true });
    if (state === 'old') place('0.9.0');
    else rmSync(join(folder, 'node_modules'), { recursive: true });
    const result = run('works');
    expect(result).toMatchObject({ status: 0, stdout: '' });
    expect(result.stderr).toMatch(/^Installing .*npm ci\nadded 1\n$/);
  });

  it('fails with a remedy where npm does, and leaves no lock behind', () => {
    for (const _ of [1, 2]) {
      const result = run('fails');
      expect(result).toMatchObject({ status: 1, stdout: '' });
      expect(result.stderr).toContain('exit code 7, missing: node_modules');
      expect(result.stderr).toContain('run `npm ci` by hand');
    }
  });

  it('takes over the lock of a process that is gone', () => {
    mkdirSync(join(folder, '.trustwright'));
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, '.trustwright/installing'), String(gone));
    expect(run('fails').stderr).toContain('exit code 7');
  });
});
