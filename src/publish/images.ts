import { hash } from 'node:crypto';
import type { Document, Program } from '../model/program.ts';
import { pathOfImage } from '../model/relative-path.ts';

/** An image that a document shows. */
export interface ShownImage {
  /** As the body writes it. */
  readonly url: string;
  /** Below the root of the program. */
  readonly path: string;
}

/** The images that a document shows and that are there, each once. What is missing the check `broken-link` tells. */
export function imagesOf(
  { attachments }: Pick<Program, 'attachments'>,
  { file, body, facts }: Pick<Document<unknown>, 'file' | 'body' | 'facts'>,
): readonly ShownImage[] {
  if (body === '') return [];
  const urls = new Set(facts().images.map(({ url }) => url));
  return [...urls].flatMap((url) => {
    const path = pathOfImage(file, url);
    return path !== undefined && attachments.has(path) ? [{ url, path }] : [];
  });
}

/** Where an image lies below a site or in a pack: its content names the folder, so one path never holds two images. */
export function publishedPath(path: string, bytes: Uint8Array): string {
  return `files/${hash('sha256', bytes).slice(0, 16)}/${safeName(path)}`;
}

/** Names that a system keeps for its devices. */
const reserved = /^(aux|con|nul|prn|com\d|lpt\d)$/;

/** A name that every system takes: lower case letters, digits and hyphens. */
function safeName(path: string): string {
  const [, written = '', ending = ''] = /([^/]*)\.([^./]*)$/.exec(path.toLowerCase()) ?? [];
  const words = written.replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  const name = words.replace(/^-|-$/g, '') || 'image';
  return `${reserved.test(name) ? `image-${name}` : name}.${ending}`;
}
