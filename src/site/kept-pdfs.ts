import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Typeset } from '../packs/artefact.ts';
import { codeVersion } from '../read/code-version.ts';
import type { Typesetting } from '../render/typesetting.ts';
import type { PublicTypesetting } from './document-pdf.ts';

/** What sets documents: many at once first, then each as it is asked for. */
export interface Typesetter {
  readonly typeset: Typeset;
  prepare(documents: readonly Typesetting[]): Promise<void>;
}

/**
 * The PDFs of documents, by path. Those that an earlier build set are taken from a folder, by a digest of all that they are
 * made from; the engine is opened only for the others. A document that it refuses has no PDF. Without an engine there are
 * those that are kept and no others.
 */
export async function setPdfs(
  documents: readonly PublicTypesetting[],
  open: () => Typesetter | undefined,
  folder: string | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const version = setterVersion();
  const named = documents.map((document) => ({ ...document, name: `${digestOf(document.typesetting, version)}.pdf` }));
  const found = new Map<string, Uint8Array>();
  for (const { path, name } of named) {
    const bytes = folder && readKept(join(folder, name));
    if (bytes) found.set(path, bytes);
  }
  const missing = named.filter(({ path }) => !found.has(path));
  const typesetter = missing.length > 0 ? open() : undefined;
  await typesetter?.prepare(missing.map(({ typesetting }) => typesetting));
  for (const { path, name, typesetting } of typesetter ? missing : []) {
    const made = typesetter?.typeset(typesetting);
    if (!made || !('pdf' in made)) continue;
    found.set(path, made.pdf);
    if (folder) keep(folder, name, made.pdf);
  }
  if (folder) forgetOthers(folder, new Set(named.map(({ name }) => name)));
  return new Map(documents.flatMap(({ path }) => (found.has(path) ? [[path, found.get(path) as Uint8Array]] : [])));
}

function digestOf({ markup, files, standard, day }: Typesetting, version: string): string {
  const digest = createHash('sha256').update(JSON.stringify([version, standard, day, markup]));
  for (const [path, bytes] of files) digest.update(JSON.stringify([path, hash('sha256', bytes)]));
  return digest.digest('hex');
}

function readKept(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function keep(folder: string, name: string, pdf: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.${process.pid}`), pdf);
    renameSync(join(folder, `${name}.${process.pid}`), join(folder, name));
  } catch {
    // A read-only checkout is a good place to build from.
  }
}

/** Takes away what no document of this build is made from. */
function forgetOthers(folder: string, used: ReadonlySet<string>): void {
  try {
    for (const name of readdirSync(folder)) {
      if (/^[0-9a-f]{64}\.pdf$/.test(name) && !used.has(name)) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // There is no such folder, or it may not be changed.
  }
}

/** The template and our package, which names the version of the engine: another one sets other bytes. */
function setterVersion(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const about = hash('sha256', readFileSync(join(here, '../../package.json')));
  return `${codeVersion([join(here, '../render')])} ${about}`;
}
