import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SigningKey } from '../../src/signatures/private-key.ts';
import { buildSite } from '../../src/site/build.ts';
import type { Audience } from '../../src/site/load.ts';
import { exampleDay, repository } from './example.ts';

/** A site that was built for tests. */
export interface BuiltSite {
  readonly folder: string;
  /** Its files, sorted. */
  readonly files: readonly string[];
  read(file: string): string;
  remove(): void;
}

/** Builds a site of a program, the example when none is named, into a folder that the test removes; a key signs it. */
export async function builtSite(audience: Audience, root = repository, key?: SigningKey): Promise<BuiltSite> {
  const work = mkdtempSync(join(tmpdir(), 'trustwright-site-'));
  const folder = join(work, 'site');
  await buildSite({ root, audience, asOf: exampleDay, outDir: folder, quiet: true, ...(key && { key }) });
  return {
    folder,
    files: filesBelow(folder),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
