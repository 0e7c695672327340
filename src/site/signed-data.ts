import { hash } from 'node:crypto';
import { bundleNamespace } from '../model/bundle-json.ts';
import { dataNamespace, type SignedData } from '../model/signed-data.ts';
import type { Surface } from '../publish/surface.ts';
import { toBase64 } from '../signatures/bytes.ts';
import { type SigningKey, signDigest } from '../signatures/private-key.ts';

const sums = 'sha256sums.txt';

/** Where a site publishes the keys whose signatures count. */
export const signersPath = 'allowed-signers.txt';

/** What a site that a key signs says of its signature. */
export function signedBy({ organisation }: Pick<Surface, 'organisation'>, { publicKey }: SigningKey): SignedData {
  return {
    ...{ sums: `/${sums}`, signature: `/${sums}.sig`, signers: `/${signersPath}` },
    ...{ identity: organisation.contact.trust, namespace: dataNamespace, fingerprint: publicKey.fingerprint },
  };
}

/** A list of files with their digests, and the signature over it, by path. Only these files are named: those of grants have secret names. */
export function signatureOver(
  files: ReadonlyMap<string, string>,
  key: SigningKey,
): readonly (readonly [path: string, content: string])[] {
  const lines = [...files].map(([path, content]) => `${hash('sha256', content)}  ${path}\n`);
  const list = lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
  return [
    [sums, list],
    [`${sums}.sig`, signDigest(key, dataNamespace, hash('sha512', list, 'buffer'))],
  ];
}

/** The key of a site as a line of a list of signers: it is good for what the site publishes, and for nothing else. */
export function siteSigner({ identity }: Pick<SignedData, 'identity'>, { publicKey }: SigningKey): string {
  return `${identity} namespaces="${bundleNamespace},${dataNamespace}" ${publicKey.type} ${toBase64(publicKey.blob)}\n`;
}
