import { hash } from 'node:crypto';

/** Something wrong with a bag. */
export interface BagProblem {
  readonly problem: 'missing' | 'extra' | 'changed' | 'malformed';
  readonly path: string;
  readonly message: string;
}

/** Verifies a bag by its files (path below the bag's folder, bytes): names every missing, extra and changed file. */
export function verifyBag(files: ReadonlyMap<string, Uint8Array>): readonly BagProblem[] {
  const problems: BagProblem[] = [];
  const add = (problem: BagProblem['problem'], path: string, message: string) =>
    problems.push({ problem, path, message });
  const declaration = textOf(files.get('bagit.txt'));
  if (!/^BagIt-Version: 1\.0\r?\n/.test(declaration ?? ''))
    add('malformed', 'bagit.txt', 'It is no BagIt 1.0 declaration.');

  const payload = readManifest('manifest-sha256.txt');
  const tags = readManifest('tagmanifest-sha256.txt');
  for (const [path, digest] of [...payload, ...tags]) {
    const bytes = files.get(path);
    if (!bytes) add('missing', path, 'The manifest lists it, and it is not there.');
    else if (hash('sha256', bytes) !== digest) add('changed', path, 'Its SHA-256 differs from the manifest.');
  }
  for (const path of files.keys()) {
    const listed = path.startsWith('data/') ? payload.has(path) : tags.has(path) || path === 'tagmanifest-sha256.txt';
    if (!listed) add('extra', path, 'No manifest lists it.');
  }
  checkOxum();
  return problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  function readManifest(name: string): ReadonlyMap<string, string> {
    const entries = new Map<string, string>();
    const manifest = textOf(files.get(name));
    if (manifest === undefined) {
      add('missing', name, 'Without it nothing can be verified.');
      return entries;
    }
    for (const row of manifest.split(/\r?\n/).filter((line) => line !== '')) {
      const [, digest, path] = /^([0-9a-fA-F]{64})\s+\*?(.+)$/.exec(row) ?? [];
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
    const octets = found.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    if (Number(oxum[1]) !== octets || Number(oxum[2]) !== found.length) {
      add(
        'changed',
        'bag-info.txt',
        `Payload-Oxum says ${oxum[1]} bytes in ${oxum[2]} files; there are ${octets} in ${found.length}.`,
      );
    }
  }
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}
