import { isAgeFile, sealedAddress, sealedPath } from '../model/sealed-file.ts';
import type { Surface } from '../publish/surface.ts';

/** Takes in the encrypted files of a surface, by their paths below the site: bytes as they were made, and only those of age. */
export function collectSealed(
  { access }: Surface,
  read: (path: string) => Uint8Array | undefined,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const name of access?.sealed ?? []) {
    const bytes = read(sealedPath(name));
    if (bytes && isAgeFile(bytes)) files.set(sealedAddress(name), bytes);
  }
  return files;
}
