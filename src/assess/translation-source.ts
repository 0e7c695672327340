import { createHash } from 'node:crypto';
import type { CommonFields } from '../model/documents.ts';
import type { Document, Program } from '../model/program.ts';
import { parseLink } from '../model/reference-link.ts';
import { stringsAt } from '../model/strings-at.ts';
import { type TranslatableCollection, translatableFields, translatableSettings } from '../model/translatable.ts';

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
    const texts = textsAt(value, translatableSettings);
    return { name, file, texts, digest: digestOf('', texts, '') };
  }
  const target = parseLink(name);
  if (target.to !== 'document' || !Object.hasOwn(translatableFields, target.collection)) return undefined;
  const document = program[target.collection].get(target.id) as Document<CommonFields> | undefined;
  if (!document) return undefined;
  const { value, file, body } = document;
  const texts = textsAt(value, translatableFields[target.collection as TranslatableCollection]);
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
