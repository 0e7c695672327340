import { hash } from 'node:crypto';
import type * as z from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Collection, collections, kinds } from '../model/kinds.ts';
import type { AttachedFile, Document, Program, Sourced } from '../model/program.ts';
import { programSettingsSchema } from '../model/program-settings.ts';
import { besides } from '../model/relative-path.ts';
import { releaseRecordSchema } from '../model/release.ts';
import type { Cache } from './cache.ts';
import { readCatalogs, readOverlays } from './catalogs.ts';
import { readDocument } from './document.ts';
import { filesOf, strayFiles } from './files.ts';
import { placeFinder } from './place.ts';
import { schemaProblems } from './schema-problems.ts';
import { decode, type ReadingProblem, readYaml } from './source.ts';
import type { Tree } from './tree.ts';

/** What reading gives: the program, when its settings could be read, and every problem on the way. */
export interface ReadResult {
  readonly program?: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/** Path of the settings below the root of every program. */
export const settingsFile = 'content/program.yaml';

/** Path of the release record below the root of every program. */
export const releaseFile = 'content/release.yaml';

/** Reads everything below the root of a tree. Never throws on bad content: it reports it. */
export function readProgram(tree: Tree, cache?: Cache): ReadResult {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const reportIn = (file: string, problem: ReadingProblem) => report({ severity: 'error', file, ...problem });

  const settings = readSettings(tree, settingsFile, programSettingsSchema, reportIn);
  const release = tree.size(releaseFile) === undefined ? undefined : readSettings(tree, releaseFile, releaseRecordSchema, reportIn);
  for (const stray of strayFiles(tree)) report(stray);

  const documents = Object.fromEntries(
    collections.map((collection) => [collection, readCollection(tree, collection, cache, report, reportIn)]),
  ) as unknown as { [C in Collection]: Program[C] };
  const catalogs = readCatalogs(tree, report);
  const overlays = readOverlays(tree, report);
  if (!settings) return { diagnostics };

  const files = attachedFiles(tree, documents.evidence);
  return {
    program: { ...documents, settings, ...(release && { release }), catalogs, overlays, files },
    diagnostics,
  };
}

function readSettings<T>(
  tree: Tree,
  file: string,
  schema: z.ZodType<T>,
  reportIn: (file: string, problem: ReadingProblem) => void,
): Sourced<T> | undefined {
  const bytes = tree.read(file);
  if (!bytes) {
    const message = `Unexpected absence of \`${file}\`, expected it to describe the program. Create it: \`trustwright new program\`.`;
    reportIn(file, { check: 'unreadable-document', message });
    return undefined;
  }
  const text = decode(bytes);
  const source = typeof text === 'string' ? readYaml(text) : text;
  if ('check' in source) {
    reportIn(file, source);
    return undefined;
  }
  const placeOf = placeFinder(source.yaml, source.yamlLine);
  const parsed = schema.safeParse(source.data);
  if (parsed.success) return { value: parsed.data, file, placeOf };
  for (const problem of schemaProblems(schema, source.data, parsed.error, placeOf)) reportIn(file, problem);
  return undefined;
}

function readCollection(
  tree: Tree,
  collection: Collection,
  cache: Cache | undefined,
  report: (diagnostic: Diagnostic) => void,
  reportIn: (file: string, problem: ReadingProblem) => void,
): ReadonlyMap<string, Document<unknown>> {
  const documents = new Map<string, Document<{ readonly id: string }>>();
  for (const file of filesOf(tree, collection)) {
    const { document, problems } = readDocument(collection, file, tree.read(file) ?? new Uint8Array(), cache);
    for (const problem of problems) reportIn(file, problem);
    if (!document) continue;
    const { id } = document.value;
    const first = documents.get(id);
    if (first) {
      report({
        check: 'duplicate-id',
        severity: 'error',
        message: `Unexpected second ${kinds[collection].noun} \`${id}\`, expected identifiers to be unique. Give this one its own.`,
        file,
        place: document.placeOf(['id']),
        actual: id,
        related: [{ message: 'First used here', file: first.file, place: first.placeOf(['id']) }],
      });
    } else documents.set(id, document);
  }
  return documents;
}

/** Files that evidence names, where they exist inside the root. The checks say what is wrong with the others. */
function attachedFiles(tree: Tree, evidence: Program['evidence']): ReadonlyMap<string, AttachedFile> {
  const files = new Map<string, AttachedFile>();
  for (const { value, file } of evidence.values()) {
    const path = value.file && besides(file, value.file.path);
    const bytes = path && !files.has(path) ? tree.read(path) : undefined;
    if (path && bytes) files.set(path, { path, size: bytes.length, sha256: hash('sha256', bytes) });
  }
  return files;
}
