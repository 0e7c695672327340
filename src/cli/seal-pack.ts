import { createHash, hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { packNamespace } from '../integrity/provenance.ts';
import type { PackInput } from '../packs/artefact.ts';
import { type Pack, zipOf } from '../packs/make-pack.ts';
import { sealProvenance } from '../packs/provenance-statement.ts';
import { writePack } from '../packs/write-pack.ts';
import { readSigningKey, type SigningKey, signDigest } from '../signatures/private-key.ts';
import { Unusable } from './command.ts';

/** Reads the key that packs are signed with. */
export function openSigningKey(path: string): SigningKey {
  if (!existsSync(path)) throw new Unusable(`No key ${path}. Make one: ssh-keygen -t ed25519 -N "" -f ${path}`);
  const key = readSigningKey(readFileSync(path, 'utf8'));
  if ('unusable' in key) {
    throw new Unusable(
      `The key ${path} cannot be used: ${key.unusable}. Expected an Ed25519 key without passphrase, such as a build keeps among its secrets: ssh-keygen -t ed25519 -N "" -f pack-key`,
    );
  }
  return key;
}

/** Writes a pack; with a key it is signed inside and outside, and says where it comes from. Gives the names of the files. */
export function writeSealed(input: PackInput, pack: Pack, outDir: string, key?: SigningKey): readonly string[] {
  const zip = `${pack.name}.zip`;
  if (!key) {
    writePack(outDir, pack.name, zipOf(pack));
    return [zip];
  }
  let tagManifestDigest = '';
  const digests = { sha256: createHash('sha256'), sha512: createHash('sha512') };
  const pieces = zipOf(pack, (manifest) => {
    tagManifestDigest = hash('sha256', manifest);
    return signDigest(key, packNamespace, hash('sha512', manifest, 'buffer'));
  });
  function* passing() {
    for (const piece of pieces) {
      digests.sha256.update(piece);
      digests.sha512.update(piece);
      yield piece;
    }
  }
  writePack(outDir, pack.name, passing(), () => ({
    '.sig': signDigest(key, packNamespace, digests.sha512.digest()),
    '.intoto.jsonl': sealProvenance(input, { zipDigest: digests.sha256.digest('hex'), tagManifestDigest }, key),
  }));
  return [zip, `${zip}.sig`, `${zip}.intoto.jsonl`];
}
