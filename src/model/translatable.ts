import { createHash } from 'node:crypto';
import type { CommonFields } from './documents.ts';
import type { Collection } from './kinds.ts';
import type { Document, Program } from './program.ts';
import { parseLink } from './reference-link.ts';
import { stringsAt } from './strings-at.ts';

/** Texts that readers meet of a document that has a page in other languages, or stands on one, besides title and body: paths in dots, lists are followed. */
const fieldsOf = {
  policies: ['summary', 'appliesTo'],
  cards: [
    ...['summary', 'riskClass', 'modelVendor', 'training.says', 'purpose', 'users', 'affected', 'limits', 'oversight'],
    ...['monitoring', 'data', 'evaluations.what', 'evaluations.result', 'notices.text', 'notices.where'],
    ...['noNotice', 'impact.conclusion', 'versions.what'],
  ],
  claims: ['statement', 'scope', 'notCovered', 'reason', 'stage'],
  vendors: ['summary', 'data', 'regions', 'transfer', 'changes.what'],
  answers: ['question', 'short', 'evidenceClass', 'notCovered'],
  pages: ['summary'],
  updates: ['summary'],
} as const satisfies Partial<Record<Collection, readonly string[]>>;

/** The same of the settings, which have no title and no body. */
const fieldsOfSettings = [
  ...['site.title', 'organisation.description', 'scope.statement', 'scope.locations', 'scope.exclusions'],
  ...['roles.title', 'products.summary', 'standardSet.says', 'service.customerControls.what'],
] as const;

/** Collections whose documents can be translated. */
export type TranslatableCollection = keyof typeof fieldsOf;
export const translatableCollections = Object.keys(fieldsOf) as readonly TranslatableCollection[];

/** Something that can be translated: a document, or the settings of the program. */
export interface Source {
  /** As a translation names it: `policy:access-control-policy`, `program`. */
  readonly name: string;
  readonly file: string;
  /** Absent for the settings. */
  readonly document?: Document<CommonFields>;
  /** Texts of the frontmatter by path in dots, in the order of the fields; the title of a document is not among them. */
  readonly texts: ReadonlyMap<string, string>;
  /** SHA-256 over title, texts and body: what readers read. */
  readonly digest: string;
}

/** What a translation translates; nothing where that does not exist, or is of a kind that nobody translates. */
export function sourceOf(program: Program, name: string): Source | undefined {
  if (name === 'program') {
    const { value, file } = program.settings;
    const texts = textsAt(value, fieldsOfSettings);
    return { name, file, texts, digest: digestOf('', texts, '') };
  }
  const target = parseLink(name);
  if (target.to !== 'document' || !Object.hasOwn(fieldsOf, target.collection)) return undefined;
  const document = program[target.collection].get(target.id) as Document<CommonFields> | undefined;
  if (!document) return undefined;
  const { value, file, body } = document;
  const texts = textsAt(value, fieldsOf[target.collection as TranslatableCollection]);
  return { name, file, document, texts, digest: digestOf(value.title, texts, body) };
}

function textsAt(value: unknown, fields: readonly string[]): ReadonlyMap<string, string> {
  const found = fields.flatMap((field) => stringsAt(value, field.split('.')));
  return new Map(found.map(({ path, text }) => [path.join('.'), text]));
}

function digestOf(title: string, texts: ReadonlyMap<string, string>, body: string): string {
  return createHash('sha256')
    .update(JSON.stringify([title, [...texts], body.trim()]))
    .digest('hex');
}
