import { createHash } from 'node:crypto';
import { payloadManifest, tagManifest, tagManifestSignature } from '../integrity/manifest.ts';
import type { BagEntry } from '../integrity/zip.ts';
import type { Artefact } from './artefact.ts';

/** What `bag-info.txt` says. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** A file with what a manifest says of it. */
interface Listed {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Puts artefacts into a BagIt 1.0 bag (RFC 8493) with SHA-256 manifests. The payload comes first, sorted by path; its
 * digests are taken as its bytes pass by, so that no file is read twice or held whole, and the manifests come last. With
 * `sign`, a signature over the last manifest, and so over everything, stands beside it.
 */
export function* bagEntries(
  artefacts: readonly Artefact[],
  info: BagInfo,
  sign?: (lastManifest: Uint8Array) => string,
): Generator<BagEntry> {
  const payload: Listed[] = [];
  for (const { path, content } of sortedPayload(artefacts)) {
    const pieces = typeof content === 'function' ? content() : [toBytes(content)];
    yield* listing({ path, pieces }, payload);
  }
  const octets = payload.reduce((sum, { size }) => sum + size, 0);
  const oxum = ['Payload-Oxum', `${octets}.${payload.length}`] as const;
  const tags: Listed[] = [];
  yield* listing({ path: 'bag-info.txt', pieces: [toBytes(infoText([...info, oxum]))] }, tags);
  const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
  yield* listing({ path: 'bagit.txt', pieces: [toBytes(declaration)] }, tags);
  yield* listing({ path: payloadManifest, pieces: [toBytes(manifest(payload))] }, tags);
  const last = toBytes(manifest(tags));
  yield { path: tagManifest, pieces: [last] };
  // No manifest can list it: it is over the manifest that lists the others.
  if (sign) yield { path: tagManifestSignature, pieces: [toBytes(sign(last))] };
}

/** Hands an entry on and lists what passed. */
function* listing({ path, pieces }: BagEntry, list: Listed[]): Generator<BagEntry> {
  const sha256 = createHash('sha256');
  let size = 0;
  let ended = false;
  function* passing() {
    for (const piece of pieces) {
      sha256.update(piece);
      size += piece.length;
      yield piece;
    }
    ended = true;
  }
  yield { path, pieces: passing() };
  if (!ended) throw new Error(`${path} was not taken to its end.`);
  list.push({ path, sha256: sha256.digest('hex'), size });
}

function sortedPayload(artefacts: readonly Artefact[]): readonly Artefact[] {
  const payload = artefacts
    .map((artefact) => ({ ...artefact, path: `data/${checkedPath(artefact.path)}` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const [index, { path }] of payload.entries()) {
    if (payload[index - 1]?.path === path) throw new Error(`Two artefacts have the path ${path}.`);
  }
  return payload;
}

/** A manifest as `sha256sum --check` reads it. */
function manifest(files: readonly Listed[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

function infoText(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`).join('');
}

/** Refuses a path that some tool or system would not take: a bug in a writer, not in the content. */
function checkedPath(path: string): string {
  if (/^[a-z0-9._-]+(\/[a-z0-9._-]+)*$/.test(path) && path.length <= 120 && !path.split('/').includes('..'))
    return path;
  throw new Error(`Unexpected artefact path ${path}.`);
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
