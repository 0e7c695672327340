import { describe, expect, it } from 'vitest';
import { type Import, importsOf, type SourceFile, sourceFiles } from './support/source-files.ts';

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));

/** The table of `architecture.md`: what each folder may import besides its own files. */
const table: Readonly<Record<string, readonly string[]>> = {
  model: [],
  catalogs: ['model'],
  read: ['model', 'integrity'],
  checks: ['model', 'assess'],
  assess: ['model'],
  report: ['model'],
  render: ['model'],
  publish: ['model', 'assess', 'integrity', 'signatures'],
  signatures: ['model'],
  integrity: ['signatures'],
  // A granted document is set as one of a pack is.
  grants: ['model', 'publish', 'render', 'packs'],
  packs: ['model', 'catalogs', 'assess', 'publish', 'render', 'report', 'integrity', 'signatures'],
  // Filled from what customers can read and from nothing else, so that a questionnaire cannot leak.
  questionnaire: ['model', 'publish', 'integrity'],
  cli: [
    'model',
    'read',
    'checks',
    'assess',
    'publish',
    'questionnaire',
    'render',
    'packs',
    'report',
    'integrity',
    'signatures',
    'grants',
  ],
};

/** The two commands that build sites load the site when they are called: the rest of the command line never loads Astro. */
const siteLoaders = ['cli/build.ts', 'cli/dev.ts'];

/** Folders whose files compute and do nothing else. */
const pure = [
  'model',
  'checks',
  'assess',
  'report',
  'render',
  'publish',
  'packs',
  'questionnaire',
  'integrity',
  'signatures',
  'grants',
];

/** Files that write to disk, each with what it writes. */
const writers: Readonly<Record<string, string>> = {
  'cli/new.ts': 'a new document',
  'cli/write-aside.ts': 'every other file that a command writes',
  'packs/write-pack.ts': 'packs',
  'read/cache.ts': 'what was read before',
};

/** Files that may ask what time it is: the doors through which a person comes in, and the cache, which mistrusts files just written. */
const clocks = ['cli/main.ts', 'read/tree.ts', 'site/integration.ts'];

/** The scripts of the page that verifies packs: they run the same code as the command line. */
const verifiers = ['blob', 'cryptography', 'worker'].map((part) => `site/client/verify-${part}.ts`);
/** The file that makes keys of grants and names of their encrypted files: the one place where something is random. */
const lottery = 'cli/age-sealing.ts';

/** Pages: they show what they are given. */
const isPage = ({ path }: SourceFile) => /^site\/(routes|components|layouts|client)\//.test(path);

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
const offences = (of: (file: SourceFile) => readonly string[]) =>
  files.flatMap((file) => of(file).map((what) => `${file.path}: ${what}`));
const uses = (pattern: RegExp) => (file: SourceFile) => [...file.code.matchAll(pattern)].map(([found]) => found);

describe('data flows one way', () => {
  it('each folder imports its own files and what the table allows', () => {
    const forbidden = (file: SourceFile, { target, ours, lazy }: Import) => {
      if (!ours || !(file.folder in table)) return false;
      const folder = folderOf(target);
      if (folder === 'site' && lazy && siteLoaders.includes(file.path)) return target !== 'site/build.ts';
      return folder !== file.folder && !table[file.folder]?.includes(folder);
    };
    expect(
      offences((file) => file.imports.filter((each) => forbidden(file, each)).map(({ target }) => target)),
    ).toEqual([]);
  });

  it('every folder has its row', () => {
    const folders = new Set(files.map(({ folder }) => folder).filter((folder) => folder !== '' && folder !== 'site'));
    expect([...folders].sort()).toEqual(Object.keys(table).sort());
  });

  it('every import leads to a file, and none in a circle', () => {
    const missing = offences(({ imports }) =>
      imports
        .filter(
          ({ ours, target }) =>
            ours && /\.(ts|astro)$/.test(target) && !target.endsWith('.d.ts') && !byPath.has(target),
        )
        .map(({ target }) => target),
    );
    expect(missing).toEqual([]);
    expect(files.map(({ path }) => circleFrom(path)).filter(Boolean)).toEqual([]);
  });

  it('the model rests on zod alone', () => {
    const packages = files
      .filter(({ folder }) => folder === 'model')
      .flatMap(({ imports }) => imports.filter(({ ours }) => !ours));
    expect(new Set(packages.map(({ target }) => target))).toEqual(new Set(['zod']));
  });

  it('the core does not know Astro', () => {
    const astro = ({ target }: Import) => /^astro(:|\/|$)|^@astrojs|^vite/.test(target);
    expect(
      offences((file) =>
        file.folder === 'site' || file.folder === '' ? [] : file.imports.filter(astro).map(({ target }) => target),
      ),
    ).toEqual([]);
  });
});

describe('pages show what they are given', () => {
  it('they import types of the projection and files of the site, nothing else of the program', () => {
    const allowed = (path: string, { target, ours, typeOnly }: Import) =>
      !ours ||
      folderOf(target) === 'site' ||
      (typeOnly && ['publish', 'model', 'render', 'integrity', 'signatures'].includes(folderOf(target))) ||
      (path.startsWith('site/client/verify-') && ['integrity', 'signatures'].includes(folderOf(target)));
    expect(
      offences((file) =>
        isPage(file) ? file.imports.filter((each) => !allowed(file.path, each)).map(({ target }) => target) : [],
      ),
    ).toEqual([]);
  });

  it('what verifies a pack in a browser reaches nothing of Node, nor anything else that is heavy', () => {
    const reached = reachedFrom(verifiers);
    expect([...reached].map(folderOf).toSorted()).toContain('integrity');
    const packages = [...reached].flatMap((path) =>
      (byPath.get(path)?.imports ?? []).filter(({ ours, typeOnly }) => !ours && !typeOnly).map(({ target }) => target),
    );
    expect(new Set(packages)).toEqual(new Set(['fflate']));
    const ofNode = uses(/\b(Buffer|process)\b/g);
    expect(offences((file) => (reached.has(file.path) ? ofNode(file) : []))).toEqual([]);
  });

  it('within their reach, however far, is nothing but what the package ships as source', () => {
    const reached = reachedFrom(files.filter(isPage).map(({ path }) => path));
    expect([...reached].filter((path) => !['site', 'integrity', 'signatures'].includes(folderOf(path)))).toEqual([]);
  });
});

describe('effects have one place each', () => {
  it('only cli/main.ts prints or exits', () => {
    const prints = uses(/\bconsole\.\w+|\bprocess\.(stdout|stderr|exit|exitCode)\b|\bprocess\.on\b/g);
    expect(
      offences((file) => (file.path === 'cli/main.ts' || file.path.startsWith('site/client/') ? [] : prints(file))),
    ).toEqual([]);
  });

  it('only the doors look at the clock, and nothing is random', () => {
    const clock = uses(/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/g);
    expect(
      offences((file) => (clocks.includes(file.path) || file.path.startsWith('site/client/') ? [] : clock(file))),
    ).toEqual([]);
    const chance = uses(/\bMath\.random\(|\brandomUUID\(|\brandomBytes\(|\bgetRandomValues\(|\bgenerate\w*Identity\(/g);
    expect(offences((file) => (file.path === lottery ? [] : chance(file)))).toEqual([]);
  });

  it('only the named files write to disk', () => {
    const writes = uses(
      /\b(writeFile|appendFile|mkdir|mkdtemp|rename|rm|rmdir|unlink|copyFile|cp|symlink|truncate|chmod|utimes|createWriteStream)(Sync)?\(/g,
    );
    const found = files.filter((file) => file.folder !== 'site' && writes(file).length > 0).map(({ path }) => path);
    expect(found).toEqual(Object.keys(writers).sort());
  });

  it('folders that compute have no file system, no process, no network', () => {
    const effects = ({ target }: Import) => /^node:(?!crypto$)/.test(target);
    const impure = (file: SourceFile) => [
      ...file.imports.filter(effects).map(({ target }) => target),
      ...uses(/\bprocess\.\w+|\bfetch\(/g)(file),
    ];
    expect(offences((file) => (pure.includes(file.folder) && !(file.path in writers) ? impure(file) : []))).toEqual([]);
  });

  it('nothing depends on the language or the place of the machine', () => {
    const local = uses(
      /\bIntl\.|\.toLocale\w+\(|\.localeCompare\(|\.getTimezoneOffset\(|\.get(Hours|Date|Day|Month|FullYear)\(/g,
    );
    expect(offences((file) => (file.path.startsWith('site/client/') ? [] : local(file)))).toEqual([]);
  });
});

describe('house style', () => {
  it('a file is named after what it does', () => {
    const vague = /(^|[-/])(utils?|helpers?|common|misc|managers?|services?|handlers?)(-|\.|\/)/i;
    expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
    expect(
      files
        .map(({ path }) => path)
        .filter((path) => path.endsWith('.ts') && !/^([a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(path) && !path.includes('[')),
    ).toEqual([]);
  });

  it('files stay small', () => {
    const lengths = files
      .map(({ path, code }) => ({ path, lines: code.split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThan(70);
    expect(lengths[Math.floor(lengths.length * 0.9)]?.lines).toBeLessThan(150);
  });
});

describe('the reader of imports', () => {
  it('sees statements, types, calls and re-exports', () => {
    const code = [
      "import a from './a.ts';",
      "import type { B } from '../b.ts';",
      "import { type C, type D } from './c.ts';",
      "import {\n  type E,\n  f,\n} from './e.ts';",
      "import './g.css';",
      "export { h } from './h.ts';",
      "const i = await import('./i.ts');",
      "function j(): import('./j.ts').J {}",
      "import * as z from 'zod';",
    ].join('\n');
    const seen = importsOf('x/y.ts', code).map(({ target, typeOnly, lazy }) => [target, typeOnly, lazy]);
    expect(seen).toEqual([
      ...[
        ['x/a.ts', false, false],
        ['b.ts', true, false],
        ['x/c.ts', true, false],
        ['x/e.ts', false, false],
      ],
      ...[
        ['x/g.css', false, false],
        ['x/h.ts', false, false],
        ['zod', false, false],
        ['x/i.ts', false, true],
        ['x/j.ts', true, true],
      ],
    ]);
  });

  it('sees all that src holds', () => expect(files.length).toBeGreaterThan(120));
});

/** Files that some files reach at run time, however far, themselves among them. */
function reachedFrom(paths: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const follow = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { ours, typeOnly, target } of byPath.get(path)?.imports ?? []) if (ours && !typeOnly) follow(target);
  };
  for (const path of paths) follow(path);
  return reached;
}

/** A circle of imports that leads back to a file, types left out. */
function circleFrom(start: string): string | undefined {
  const seen = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string | undefined => {
    for (const { ours, typeOnly, lazy, target } of byPath.get(path)?.imports ?? []) {
      if (!ours || typeOnly || lazy) continue;
      if (target === start) return [...trail, start].join(' → ');
      if (seen.has(target)) continue;
      seen.add(target);
      const found = walk(target, [...trail, target]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}
