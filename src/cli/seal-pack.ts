import { createHash, hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { packNamespace } from '../integrity/provenance.ts';
import type { Program } from '../model/program.ts';
import type { PackInput } from '../packs/artefact.ts';
import { type Pack, zipOf } from '../packs/make-pack.ts';
import { sealProvenance } from '../packs/provenance-statement.ts';
import { writePack } from '../packs/write-pack.ts';
import { packSigners } from '../publish/allowed-signers.ts';
import { toBase64 } from '../signatures/bytes.ts';
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

/** What to do where readers cannot find the key that signed; nothing where the trust center publishes it. */
export function unpublished({ publicKey }: SigningKey, { allowedSigners, settings }: Program): string {
  if (packSigners(allowedSigners).some(({ fingerprint }) => fingerprint === publicKey.fingerprint)) return '';
  const line = `${settings.value.organisation.contact.trust} namespaces="${packNamespace}" ${publicKey.type} ${toBase64(publicKey.blob)}`;
  return `The trust center does not publish the key ${publicKey.fingerprint}, so that nobody can tell whose it is. Add to content/allowed-signers:\n  ${line}\n`;
}

/** How a pack is written. */
export interface Sealing {
  /** Key that it is signed with; absent where it is not signed. */
  readonly key?: SigningKey | undefined;
  /** Is told how many bytes of the zip are written. */
  progress?(bytes: number): void;
}

/** Writes a pack; with a key it is signed inside and outside, and says where it comes from. Gives the names of the files. */
export function writeSealed(input: PackInput, pack: Pack, outDir: string, sealing: Sealing = {}): readonly string[] {
  const { key, progress = () => undefined } = sealing;
  const zip = `${pack.name}.zip`;
  if (!key) {
    writePack(outDir, pack.name, counted(zipOf(pack), progress));
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
  writePack(outDir, pack.name, counted(passing(), progress), () => ({
    '.sig': signDigest(key, packNamespace, digests.sha512.digest()),
    '.intoto.jsonl': sealProvenance(input, { zipDigest: digests.sha256.digest('hex'), tagManifestDigest }, key),
  }));
  return [zip, `${zip}.sig`, `${zip}.intoto.jsonl`];
}

/** Bytes after which progress is told. */
const often = 2 ** 22;

/** Hands pieces on and tells how many bytes have passed. */
function* counted(pieces: Iterable<Uint8Array>, progress: (bytes: number) => void): Generator<Uint8Array> {
  let [passed, told] = [0, 0];
  for (const piece of pieces) {
    yield piece;
    passed += piece.length;
    if (passed - told < often) continue;
    told = passed;
    progress(passed);
  }
}
