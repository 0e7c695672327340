import { statSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './run-npm.ts';

/** Packs the package into a folder; gives the path of the tarball. Throws where it carries what no adopter needs. */
export function packPackage(root: string, work: string, say: (line: string) => void): string {
  const output = npm(root, ['pack', '--json', '--loglevel=error', '--pack-destination', work]);
  const packed: unknown = JSON.parse(output.slice(output.search(/^[[{]/m)));
  const [manifest] = Object.values(packed as Record<string, PackedManifest>);
  if (!manifest) throw new Error('npm pack wrote no tarball.');
  const strange = manifest.files
    .map(({ path }) => path)
    .filter((path) => /(^|\/)(tests?|scripts|content)\//.test(path));
  if (strange.length > 0) throw new Error(`The tarball carries what no adopter needs: ${strange.join(', ')}.`);
  const path = join(work, manifest.filename);
  say(`Packed ${manifest.files.length} files, ${Math.round(statSync(path).size / 1024)} KB.`);
  return path;
}

interface PackedManifest {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
