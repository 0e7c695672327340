import { hash } from 'node:crypto';
import { type Grant, grantSchema } from '../model/grant.ts';
import { kinds } from '../model/kinds.ts';
import { sealedPath } from '../model/sealed-file.ts';
import type { Typeset } from '../packs/artefact.ts';
import type { Askable } from './granted-body.ts';
import type { Reader } from './granted-head.ts';
import { grantedPage } from './granted-page.ts';
import { type Source, typesetGranted } from './granted-pdf.ts';

/** What was decided: who is given what, why, by whom, until when. */
export interface Decision {
  readonly id: string;
  readonly owner: string;
  readonly company: string;
  readonly contact?: string;
  /** Public key of the recipient; a fresh key is made where there is none. */
  readonly recipient?: string;
  readonly basis: string;
  readonly nda?: NonNullable<Grant['nda']>;
  readonly documents: readonly Askable[];
  readonly approvedBy: string;
  readonly day: string;
  readonly expires: string;
}

/** Everything about a grant that is not the same each time: keys, names and encryption. */
export interface Sealing {
  /** A name of 128 random bits, 32 hexadecimal digits. */
  newName(): string;
  newKey(): Promise<{ readonly secret: string; readonly recipient: string }>;
  encrypt(bytes: Uint8Array, recipient: string): Promise<Uint8Array>;
}

/** A grant before it is written. */
export interface MadeGrant {
  readonly record: Grant;
  /** Encrypted files, by their paths below the root of the program. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The key that opens them, where one was made; it is in nothing else. */
  readonly secret?: string;
  /** Why a document is a page to print and no PDF, by its identifier. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Makes the copies of a grant, each for one reader, encrypts them and records what was given. */
export async function makeGrant(
  decision: Decision,
  source: Source & { readonly typeset?: Typeset },
  sealing: Sealing,
): Promise<MadeGrant> {
  const { id, company, day, expires, approvedBy, documents, recipient, ...decided } = decision;
  const key = recipient === undefined ? await sealing.newKey() : { recipient };
  const files = new Map<string, Uint8Array>();
  const pages = new Map<string, string>();
  const given: object[] = [];
  for (const document of documents) {
    const copy = copyFor({ grant: id, company, day, expires }, document, source);
    if (copy.reason !== undefined) pages.set(document.value.id, copy.reason);
    const sealed = await sealing.encrypt(copy.bytes, key.recipient);
    const name = sealing.newName();
    files.set(sealedPath(name), sealed);
    given.push({
      ...{ kind: kinds[document.collection].noun, document: document.value.id },
      ...{ version: document.value.version, source: document.digest, format: copy.format },
      ...{ plain: hash('sha256', copy.bytes), name, sealed: hash('sha256', sealed) },
    });
  }
  const record = grantSchema.parse({
    ...{ id, title: `Access for ${company}`, ...decided, company, ...(recipient && { recipient }) },
    ...{ approved: day, approvedBy, documents: given, expires },
  });
  return { record, files, pages, ...('secret' in key && { secret: key.secret }) };
}

/** The copy of a document for one reader; with the reason where it is no PDF. */
function copyFor(reader: Reader, document: Askable, source: Source & { readonly typeset?: Typeset }) {
  const made = source.typeset?.(typesetGranted(source, document, reader)) ?? { refused: 'this machine has no engine' };
  if ('pdf' in made) return { bytes: made.pdf, format: 'pdf' as const };
  const bytes = new TextEncoder().encode(grantedPage(source, document, reader));
  return { bytes, format: 'html' as const, reason: made.refused };
}
