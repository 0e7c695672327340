import { hash } from 'node:crypto';
import type { Catalog } from '../../src/model/catalog.ts';
import { catalogSchema } from '../../src/model/catalog.ts';
import { type Collection, collections, kinds } from '../../src/model/kinds.ts';
import type { Mapping } from '../../src/model/mapping.ts';
import type { AttachedFile, Document, Program } from '../../src/model/program.ts';
import { programSettingsSchema } from '../../src/model/program-settings.ts';
import type { ReleaseRecord } from '../../src/model/release.ts';
import { documentSchemas } from '../../src/model/schemas.ts';
import { shippedCatalogs } from '../../src/read/catalogs.ts';
import { shippedCalendars, shippedRegimes } from '../../src/read/clocks.ts';
import { collectFacts } from '../../src/read/facts.ts';
import { shippedMatrix } from '../../src/read/matrix.ts';
import type { Entry, Tree } from '../../src/read/tree.ts';
import { type Draft, evidence, type Fields, settings } from './documents.ts';

/** A small program as a test writes it down. */
export type Drafts = { readonly [C in Collection]?: readonly Draft[] } & {
  readonly settings?: Fields;
  readonly release?: ReleaseRecord;
  readonly catalogs?: readonly Catalog[];
  readonly shippedMappings?: readonly Mapping[];
};

const shipped = shippedCatalogs();
const matrix = shippedMatrix();

/** The text of the record behind evidence that is proven. */
export const recordText = 'account,reviewed\nada,yes\n';

/** Evidence that lacks nothing: its file is there and has the digest that it states. */
export function provenEvidence(id: string, more: Fields = {}): Fields {
  return evidence(id, { file: { path: `files/${id}.csv`, sha256: hash('sha256', recordText) }, ...more });
}

/** A program in memory. Every draft passes its schema, so that defaults are filled in; files of evidence are there. */
export function programOf(drafts: Drafts): Program {
  const files = new Map<string, AttachedFile>();
  const documents = Object.fromEntries(
    collections.map((collection) => [
      collection,
      new Map((drafts[collection] ?? []).map((draft) => read(collection, draft, files))),
    ]),
  );
  const sourced = <T>(file: string, value: T) => ({ value, file, placeOf: () => ({ line: 1, column: 1 }) });
  const catalogs = new Map([...shipped, ...(drafts.catalogs ?? []).map((catalog) => [catalog.id, catalog] as const)]);
  return {
    ...(documents as unknown as Pick<Program, Collection>),
    settings: sourced('content/program.yaml', programSettingsSchema.parse(drafts.settings ?? settings())),
    ...(drafts.release && { release: sourced('content/release.yaml', drafts.release) }),
    ...{
      catalogs,
      shippedMappings: drafts.shippedMappings ?? [],
      shippedRegimes: shippedRegimes(),
      calendars: shippedCalendars(),
      matrix,
      overlays: new Map(),
      files,
      refused: new Set(),
      attachments: new Set(),
    },
  };
}

function read(collection: Collection, draft: Draft, files: Map<string, AttachedFile>): [string, Document<unknown>] {
  const [fields, body] = Array.isArray(draft) ? (draft as [Fields, string]) : [draft as Fields, ''];
  const value = documentSchemas[collection].parse(fields) as { id: string; file?: { path: string } };
  const file = pathOf(collection, value.id);
  if (collection === 'evidence' && value.file) {
    const path = `content/evidence/${value.file.path}`;
    files.set(path, { path, size: recordText.length, sha256: hash('sha256', recordText) });
  }
  const place = { line: 1, column: 1 };
  const digest = hash('sha256', JSON.stringify(draft));
  const facts = () => collectFacts(body, 1);
  return [value.id, { collection, file, value, body, bodyLine: 1, digest, facts, placeOf: () => place }];
}

/** The files of a program, as a team would have them on disk: path and text. */
export function filesOf(drafts: Drafts): Record<string, string> {
  const files: Record<string, string> = { 'content/program.yaml': toYaml(drafts.settings ?? settings()) };
  if (drafts.release) files['content/release.yaml'] = toYaml(drafts.release as unknown as Fields);
  for (const collection of collections) {
    for (const draft of drafts[collection] ?? []) {
      const [fields, body] = Array.isArray(draft) ? (draft as [Fields, string]) : [draft as Fields, 'What is done.\n'];
      const text = kinds[collection].format === 'mdx' ? `---\n${toYaml(fields)}---\n\n${body}` : toYaml(fields);
      files[pathOf(collection, String(fields.id))] = text;
      const record = collection === 'evidence' ? (fields.file as { path: string } | undefined) : undefined;
      if (record) files[`content/evidence/${record.path}`] = recordText;
    }
  }
  return files;
}

/** A tree of files in memory. */
export function treeOf(files: Readonly<Record<string, string | Uint8Array>>): Tree {
  const paths = Object.keys(files);
  const bytesOf = (path: string) => (Object.hasOwn(files, path) ? Buffer.from(files[path] as string) : undefined);
  return {
    read: bytesOf,
    stream(path) {
      const bytes = bytesOf(path);
      return bytes && (() => [bytes]);
    },
    size: (path) => bytesOf(path)?.length,
    list(folder) {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      const entries = new Map<string, Entry>();
      for (const path of inside) {
        const [name = '', ...rest] = path.split('/');
        entries.set(name, { name, type: rest.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

/** A small catalog: `G` over `G.1` and `G.2`, `H` over nothing, `S` over `S.1` of which both count. */
export function smallCatalog(more: Readonly<Record<string, Fields>> = {}): Catalog {
  const node = (id: string, parent?: string, assessable = true) => ({
    ...{ id, title: `About ${id}`, kind: 'control', assessable, ...(parent && { parent }), ...more[id] },
  });
  return catalogSchema.parse({
    ...{
      id: 'house-rules',
      title: 'House rules',
      shortTitle: 'House',
      publisher: 'We',
      edition: '1',
      asOf: '2026-01-01',
    },
    ...{ kind: 'framework', copyright: 'Ours.', sources: [{ id: 'us', title: 'Ourselves' }] },
    requirements: [
      node('G', undefined, false),
      node('G.1', 'G'),
      node('G.2', 'G'),
      node('H'),
      node('S'),
      node('S.1', 'S'),
    ],
  });
}

function pathOf(collection: Collection, id: string): string {
  const { folder, format } = kinds[collection];
  return `${folder}/${id}.${format}`;
}

/** Data as YAML whose values are JSON, which is YAML too. */
function toYaml(fields: Fields): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
