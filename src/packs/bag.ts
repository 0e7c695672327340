import { hash } from 'node:crypto';
import type { Artefact } from './artefact.ts';

/** A file of a bag, by its path below the bag's folder. */
export interface BagFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What `bag-info.txt` says. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** Puts artefacts into a BagIt 1.0 bag (RFC 8493) with SHA-256 manifests. Files are sorted by path. */
export function makeBag(artefacts: readonly Artefact[], info: BagInfo): readonly BagFile[] {
  const payload = artefacts
    .map(({ path, content }) => ({ path: `data/${checkedPath(path)}`, bytes: toBytes(content) }))
    .sort(byPath);
  for (const [index, { path }] of payload.entries()) {
    if (payload[index - 1]?.path === path) throw new Error(`Two artefacts have the path ${path}.`);
  }
  const octets = payload.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const tags = [
    { path: 'bag-info.txt', bytes: toBytes(infoText([...info, ['Payload-Oxum', `${octets}.${payload.length}`]])) },
    { path: 'bagit.txt', bytes: toBytes('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') },
    { path: 'manifest-sha256.txt', bytes: toBytes(manifest(payload)) },
  ];
  const tagManifest = { path: 'tagmanifest-sha256.txt', bytes: toBytes(manifest(tags)) };
  return [...tags, tagManifest, ...payload].sort(byPath);
}

/** A manifest as `sha256sum --check` reads it. */
function manifest(files: readonly BagFile[]): string {
  return files.map(({ path, bytes }) => `${hash('sha256', bytes)}  ${path}\n`).join('');
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

function byPath(a: BagFile, b: BagFile): number {
  return a.path < b.path ? -1 : 1;
}
