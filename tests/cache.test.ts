import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../src/read/cache.ts';
import { readProgram } from '../src/read/program.ts';
import { diskTree, type Tree } from '../src/read/tree.ts';
import { control, implementing, policy } from './support/documents.ts';
import { filesOf } from './support/program.ts';
import { folderWith, trustwright } from './support/trustwright.ts';

const files = filesOf({
  policies: [[policy('access-policy'), '## Purpose\n\nSee [the control](control:access-review).\n']],
  controls: [control('access-review', { implements: [implementing('iso27001-2022:A.5.15')] })],
});

/** A program whose checks find something, with a folder for the cache. */
function program(): string {
  const root = folderWith({ ...files, 'content/risks/bad.yaml': 'id: bad\n' });
  mkdirSync(join(root, 'node_modules'));
  return root;
}

const cacheOf = (root: string) => join(root, 'node_modules/.cache/trustwright/reading.json');

/** A tree whose files bear a stamp at once: on a disk a young file has none. */
function stamped(root: string): Tree & { readonly opened: string[] } {
  const tree = diskTree(root);
  const opened: string[] = [];
  return {
    ...tree,
    opened,
    stamp: (path) => `${statSync(join(root, path)).mtimeMs}`,
    read(path) {
      const bytes = tree.read(path);
      if (bytes) opened.push(path);
      return bytes;
    },
  };
}

function read(root: string) {
  const tree = stamped(root);
  const cache = openCache(cacheOf(root));
  const { program, diagnostics } = readProgram(tree, cache);
  const words = program?.policies.get('access-policy')?.facts().words;
  cache.save();
  return { words, diagnostics, opened: tree.opened };
}

describe('the cache', () => {
  it('changes nothing that a check says', async () => {
    const root = program();
    const words = ['check', '--root', root, '--format', 'json', '--as-of', '2026-06-01'];
    const first = await trustwright(words);
    const second = await trustwright(words);
    const without = await trustwright([...words, '--no-cache']);
    expect(first.code).toBe(1);
    expect([second, without]).toEqual([first, first]);
  });

  it('spares a document that did not change from being opened, and no other', () => {
    const root = program();
    const first = read(root);
    expect(first.opened).toHaveLength(Object.keys(files).length + 1);
    const second = read(root);
    expect(second).toEqual({ ...first, opened: [] });

    const path = 'policies/access-policy.mdx';
    writeFileSync(join(root, path), `${files[path]}\nTwo words.\n`);
    utimesSync(join(root, path), 1, 1);
    const third = read(root);
    expect([third.opened, third.words]).toEqual([[path], (first.words ?? 0) + 2]);
  });

  it('is not written when it would be the same', () => {
    const root = program();
    read(root);
    const before = statSync(cacheOf(root));
    read(root);
    expect(statSync(cacheOf(root)).ino).toBe(before.ino);
  });

  it.each(['', '{', '{"version":"1","files":[]}', 'null', '[]'])('is empty when its file holds %j', (text) => {
    const root = program();
    const first = read(root);
    writeFileSync(cacheOf(root), text);
    expect(read(root)).toEqual(first);
  });

  it('forgets documents that are gone', () => {
    const root = program();
    read(root);
    expect(readFileSync(cacheOf(root), 'utf8')).toContain('access-review.mdx');
    rmSync(join(root, 'controls/access-review.mdx'));
    read(root);
    expect(readFileSync(cacheOf(root), 'utf8')).not.toContain('access-review.mdx');
  });
});

describe('a young file', () => {
  it('has no stamp, because it may change again before its time does', () => {
    const root = program();
    expect(diskTree(root).stamp?.('content/program.yaml')).toBeUndefined();
  });
});

describe('a check of content that did not change', () => {
  it('loads neither the schemas nor the parser of bodies', async () => {
    const root = program();
    const hook = join(root, 'record-loads.mjs');
    writeFileSync(
      hook,
      [
        "import { registerHooks } from 'node:module';",
        'const loaded = [];',
        'registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });',
        "process.on('exit', () => process.stderr.write(loaded.join('\\n')));",
      ].join('\n'),
    );
    const words = ['check', '--root', root, '--format', 'json', '--as-of', '2026-06-01'];
    const costly = /node_modules\/(zod|satteri)\/|model\/schemas\.ts/;
    const environment = { NODE_OPTIONS: `--import ${JSON.stringify(hook)}` };
    expect((await trustwright(words, { environment })).stderr).toMatch(costly);
    expect((await trustwright(words, { environment })).stderr).not.toMatch(costly);
  });
});
