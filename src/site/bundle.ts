import { hash } from 'node:crypto';
import { zipPieces } from '../integrity/zip.ts';
import { type BundleJson, bundleNamespace } from '../model/bundle-json.ts';
import type { DocumentView } from '../publish/surface.ts';
import { type SigningKey, signDigest } from '../signatures/private-key.ts';
import { documentMarkdown } from './document-markdown.ts';
import { documentsOf } from './documents-of.ts';
import type { Site } from './site.ts';

/** The bundle of all public documents, as a page tells of it. */
export interface Bundle {
  readonly address: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** How many documents it holds, and whether some are there as PDF, too. */
  readonly count: number;
  readonly hasPdfs: boolean;
  /** Who signed it, where a key signed: the identity in the list of signers, the namespace, and the fingerprint of the key. */
  readonly signed?: { readonly identity: string; readonly namespace: string; readonly fingerprint: string };
}

/** A bundle with its files, by path below the site. */
export interface MadeBundle {
  readonly bundle: Bundle;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

const [folder, path] = ['public-documents', 'documents/all-public-documents.zip'] as const;

/**
 * Every public document that has a text, in one zip: as Markdown, as PDF where there is one, with a manifest and a list of checksums. Its bytes depend on
 * the documents and the day alone. With a key the zip is signed.
 */
export function makeBundle(
  site: Pick<Site, 'surface' | 'body' | 'record'>,
  key?: SigningKey,
  pdfs: ReadonlyMap<string, Uint8Array> = new Map(),
): MadeBundle | undefined {
  const { surface } = site;
  const entries = documentsOf(surface)
    .map((view) => ({ view, text: view.body.trim() === '' ? undefined : documentMarkdown(site, view) }))
    .flatMap(({ view, text }) => (text === undefined ? [] : [{ view, forms: formsOf(view, text, pdfs) }]))
    .sort((a, b) => (a.view.address < b.view.address ? -1 : 1));
  if (entries.length === 0) return undefined;
  const manifest = `${JSON.stringify(manifestOf(site, entries), null, 2)}\n`;
  const files = [...entries.flatMap(({ forms }) => forms), { path: 'manifest.json', bytes: bytesOf(manifest) }];
  const sums = files.map(({ path: name, bytes }) => `${hash('sha256', bytes)}  ${name}\n`).join('');
  const all = [...files, { path: 'SHA256SUMS', bytes: bytesOf(sums) }];
  const pieces = zipPieces(
    folder,
    all.map(({ path: name, bytes }) => ({ path: name, pieces: [bytes] })),
    surface.asOf,
  );
  const zip = Buffer.concat([...pieces]);
  const identity = surface.organisation.contact.trust;
  return {
    bundle: {
      ...{ address: `/${path}`, sha256: hash('sha256', zip), size: zip.length, count: entries.length },
      hasPdfs: entries.some(({ forms }) => forms.length > 1),
      ...(key && { signed: { identity, namespace: bundleNamespace, fingerprint: key.publicKey.fingerprint } }),
    },
    files: new Map<string, string | Uint8Array>([
      [path, zip],
      ...(key ? ([[`${path}.sig`, signDigest(key, bundleNamespace, hash('sha512', zip, 'buffer'))]] as const) : []),
    ]),
  };
}

/** A document in one form. */
interface Form {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Entry {
  readonly view: DocumentView<unknown>;
  readonly forms: readonly Form[];
}

function formsOf(
  { address }: DocumentView<unknown>,
  text: string,
  pdfs: ReadonlyMap<string, Uint8Array>,
): readonly Form[] {
  const name = address.slice(1);
  const pdf = pdfs.get(`${name}.pdf`);
  return [{ path: `${name}.md`, bytes: bytesOf(text) }, ...(pdf ? [{ path: `${name}.pdf`, bytes: pdf }] : [])];
}

function manifestOf({ surface }: Pick<Site, 'surface'>, entries: readonly Entry[]): BundleJson {
  const { organisation, siteAddress, asOf } = surface;
  return {
    ...{ format: 1, organisation: organisation.legalName, ...(siteAddress && { siteAddress }), asOf },
    documents: entries.map(({ view, forms }) => {
      const { version, approved } = view.data as { readonly version?: string; readonly approved?: string };
      return {
        ...{ title: view.title, ...(version && { version }), ...(approved && { approved }), address: view.address },
        files: forms.map(({ path: name, bytes }) => ({
          path: name,
          sha256: hash('sha256', bytes),
          size: bytes.length,
        })),
      };
    }),
  };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
