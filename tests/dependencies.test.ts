import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Versions = Readonly<Record<string, string>>;
type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Versions>>;

const page = read('docs/dependencies.md');
const root = JSON.parse(read('package.json')) as Manifest;
const runtime = JSON.parse(read('scripts/runtime/package.json')) as Manifest;

const sections: readonly [string, Versions][] = [
  ['What adopters install', { ...root.dependencies, ...root.optionalDependencies }],
  ['What this repository works with', root.devDependencies ?? {}],
  ['The Node that runs the scripts', runtime.optionalDependencies ?? {}],
];

function read(file: string): string {
  return readFileSync(join(import.meta.dirname, '..', file), 'utf8');
}

/** The package names and reasons in the table below one heading. */
function listRows(text: string, heading: string): readonly (readonly [name: string, reason: string])[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name = '', reason = '']) => [name, reason]);
}

describe('docs/dependencies.md', () => {
  it.each(sections)('has exactly one row per package, sorted, below "%s"', (heading, versions) => {
    expect(listRows(page, heading).map(([name]) => name)).toEqual(Object.keys(versions).sort());
  });

  it('has no row outside these tables', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(sections.flatMap(([heading]) => listRows(page, heading)).length);
  });

  it.each(sections.flatMap(([heading]) => listRows(page, heading)))('gives one sentence for %s', (_, reason) => {
    expect(reason).toMatch(/^[^.]+(\.\d[^.]*|\.[a-z][^.]*)*\.$/);
  });

  it('names the pinned versions as they are', () => {
    const pins = page.slice(page.indexOf('## Pins'));
    for (const name of ['astro', 'pagefind', '@biomejs/biome']) {
      const version = root.dependencies?.[name] ?? root.devDependencies?.[name];
      expect(pins.replaceAll('\n', ' ')).toContain(`${name} ${version}`);
    }
  });
});

describe('listRows', () => {
  it('reads a stale row as a name, so that the comparison above can fail', () => {
    expect(listRows('## A\n\n| `gone` | Because. |\n\n## B\n\n| `other` | x. |\n', 'A')).toEqual([
      ['gone', 'Because.'],
    ]);
  });
});
