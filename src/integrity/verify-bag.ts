import type { Cryptography } from '../signatures/cryptography.ts';
import { type BagProblem, gatherProblems } from './bag-problem.ts';
import { payloadManifest, readManifest, tagManifest, tagManifestSignature } from './manifest.ts';
import { type PackedFile, textOf, Unreadable } from './packed-file.ts';

/** Most bytes of a manifest, and of the other texts of a bag. */
const [longestManifest, longestText] = [2 ** 25, 2 ** 16];

/** What a verification needs of its surroundings. */
export interface VerifyMeans {
  readonly cryptography: Cryptography;
  /** Is told how far it is: how much of how much. */
  progress?(done: number, of: number): void;
}

/** Verifies a bag by its files (by path below the folder of the bag): names every missing, extra and changed file. */
export async function verifyBag(
  files: ReadonlyMap<string, PackedFile>,
  { cryptography, progress = () => undefined }: VerifyMeans,
): Promise<readonly BagProblem[]> {
  const { add, all } = gatherProblems();
  const [payload, tags] = [readNamed(payloadManifest, false), readNamed(tagManifest, true)];
  if (!/^BagIt-Version: 1\.0\r?\n/.test(textOf(files.get('bagit.txt'), longestText) ?? ''))
    add('malformed', 'bagit.txt', 'It is no BagIt 1.0 declaration.');
  const octets = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [path, digest] of [...payload, ...tags]) {
    const file = files.get(path);
    if (!file) {
      add('missing', path, 'The manifest lists it, and it is not there.');
      continue;
    }
    await compare(path, file, digest);
    done += file.size;
    progress(done, octets);
  }
  for (const path of files.keys()) {
    const own = path === tagManifest || path === tagManifestSignature;
    const listed = path.startsWith('data/') ? payload.has(path) : tags.has(path) || own;
    if (!listed) add('extra', path, 'No manifest lists it.');
  }
  checkOxum();
  return all();

  async function compare(path: string, file: PackedFile, digest: string): Promise<void> {
    try {
      if ((await cryptography.digest(file, 'sha256')) !== digest)
        add('changed', path, 'Its SHA-256 differs from the manifest.');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      add('changed', path, `It cannot be read: ${error.message}.`);
    }
  }

  function readNamed(name: string, strict: boolean): ReadonlyMap<string, string> {
    const text = textOf(files.get(name), longestManifest);
    if (text === undefined) {
      const why = files.has(name) ? 'It cannot be read as a manifest.' : 'Without it nothing can be verified.';
      add(files.has(name) ? 'malformed' : 'missing', name, why);
      return new Map();
    }
    const { digests, wrong } = readManifest(text, { strict });
    for (const sentence of wrong) add('malformed', name, sentence);
    return digests;
  }

  function checkOxum(): void {
    const oxum = /^Payload-Oxum: (\d+)\.(\d+)\s*$/m.exec(textOf(files.get('bag-info.txt'), longestText) ?? '');
    if (!oxum) {
      add('malformed', 'bag-info.txt', 'It states no Payload-Oxum.');
      return;
    }
    const found = [...files].filter(([path]) => path.startsWith('data/'));
    const bytes = found.reduce((sum, [, { size }]) => sum + size, 0);
    if (Number(oxum[1]) === bytes && Number(oxum[2]) === found.length) return;
    const stated = `Payload-Oxum says ${oxum[1]} bytes in ${oxum[2]} files`;
    add('changed', 'bag-info.txt', `${stated}; there are ${bytes} in ${found.length}.`);
  }
}
