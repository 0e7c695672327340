import { createHash } from 'node:crypto';
import { type PackedFile, Unreadable } from '../model/packed-file.ts';

/** Something wrong with a bag. */
export interface BagProblem {
  readonly problem: 'missing' | 'extra' | 'changed' | 'malformed' | 'unsigned' | 'untrusted';
  readonly path: string;
  readonly message: string;
}

/** The tag manifest, which covers every other manifest, and its signature, which nothing in the bag can cover. */
export const tagManifest = 'tagmanifest-sha256.txt';
export const tagManifestSignature = `${tagManifest}.sig`;

/** Most bytes of a file that is read as a text: manifests and what else stands beside the payload. */
const longestText = 64 * 2 ** 20;

/** Verifies a bag by its files (by path below the folder of the bag): names every missing, extra and changed file. */
export function verifyBag(files: ReadonlyMap<string, PackedFile>): readonly BagProblem[] {
  const problems: BagProblem[] = [];
  const add = (problem: BagProblem['problem'], path: string, message: string) =>
    problems.push({ problem, path, message });
  const declaration = textOf(files.get('bagit.txt'));
  if (!/^BagIt-Version: 1\.0\r?\n/.test(declaration ?? ''))
    add('malformed', 'bagit.txt', 'It is no BagIt 1.0 declaration.');

  const payload = readManifest('manifest-sha256.txt', /^([0-9a-fA-F]{64})\s+\*?(.+?)\r?$/);
  // Nothing covers the last manifest but its own form, so there is only one way to write it.
  const tags = readManifest(tagManifest, /^([0-9a-f]{64}) {2}(\S.*)$/);
  for (const [path, digest] of [...payload, ...tags]) checkFile(path, digest);
  for (const path of files.keys()) {
    const own = path === tagManifest || path === tagManifestSignature;
    const listed = path.startsWith('data/') ? payload.has(path) : tags.has(path) || own;
    if (!listed) add('extra', path, 'No manifest lists it.');
  }
  checkOxum();
  return problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  function checkFile(path: string, digest: string): void {
    const file = files.get(path);
    if (!file) return void add('missing', path, 'The manifest lists it, and it is not there.');
    try {
      if (digestOf(file) !== digest) add('changed', path, 'Its SHA-256 differs from the manifest.');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      add('changed', path, `It cannot be read: ${error.message}.`);
    }
  }

  function readManifest(name: string, form: RegExp): ReadonlyMap<string, string> {
    const entries = new Map<string, string>();
    const manifest = textOf(files.get(name));
    if (manifest === undefined) {
      add('missing', name, 'Without it nothing can be verified.');
      return entries;
    }
    const rows = manifest.split('\n');
    if (rows.pop() !== '') add('malformed', name, 'Its last line does not end.');
    for (const row of rows) {
      const [, digest, path] = form.exec(row) ?? [];
      if (path && entries.has(path)) add('malformed', name, `It lists ${path} twice.`);
      if (digest && path) entries.set(path, digest.toLowerCase());
      else add('malformed', name, `It holds a line that is no entry: ${row.slice(0, 80)}`);
    }
    return entries;
  }

  function checkOxum(): void {
    const oxum = /^Payload-Oxum: (\d+)\.(\d+)\s*$/m.exec(textOf(files.get('bag-info.txt')) ?? '');
    if (!oxum) {
      add('malformed', 'bag-info.txt', 'It states no Payload-Oxum.');
      return;
    }
    const found = [...files].filter(([path]) => path.startsWith('data/'));
    const octets = found.reduce((sum, [, { size }]) => sum + size, 0);
    if (Number(oxum[1]) !== octets || Number(oxum[2]) !== found.length) {
      add(
        'changed',
        'bag-info.txt',
        `Payload-Oxum says ${oxum[1]} bytes in ${oxum[2]} files; there are ${octets} in ${found.length}.`,
      );
    }
  }
}

/** A file as text; nothing where it is not there, too long for one, or cannot be read. */
export function textOf(file: PackedFile | undefined): string | undefined {
  if (!file || file.size > longestText) return undefined;
  try {
    return Buffer.concat([...file.read()]).toString('utf8');
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** The digest of a file, in hexadecimal. */
export function digestOf(file: PackedFile, algorithm = 'sha256'): string {
  const digest = createHash(algorithm);
  for (const piece of file.read()) digest.update(piece);
  return digest.digest('hex');
}
