import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Collection, collections, kinds } from '../model/kinds.ts';
import type { AttachedFile, Document, Program, Sourced } from '../model/program.ts';
import type { ProgramSettings } from '../model/program-settings.ts';
import { besides } from '../model/relative-path.ts';
import type { ReleaseRecord } from '../model/release.ts';
import { isAgeFile, sealedPath } from '../model/sealed-file.ts';
import type { Cache } from './cache.ts';
import { readCatalogs, readOverlays } from './catalogs.ts';
import { shippedCalendars, shippedRegimes } from './clocks.ts';
import { readDocument } from './document.ts';
import { readEntry } from './entry.ts';
import { attachments, filesOf, strayFiles } from './files.ts';
import { shippedMappings } from './mappings.ts';
import { shippedMatrix } from './matrix.ts';
import { placeFinder } from './place.ts';
import type { ReadingProblem } from './source.ts';
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

/** Path of the keys whose signatures count, below the root of every program. */
export const allowedSignersFile = 'content/allowed-signers';

/** Path of a `security.txt` that a team writes, and perhaps signs, itself (RFC 9116), below the root of every program. */
export const securityTextFile = 'public/.well-known/security.txt';

/** Path of what a repository says of itself to everybody. */
export const readmeFile = 'README.md';

/** Reads everything below the root of a tree. Never throws on bad content: it reports it. */
export function readProgram(tree: Tree, cache?: Cache): ReadResult {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const reportIn = (file: string, problem: ReadingProblem) => report({ severity: 'error', file, ...problem });

  const settings = readSettings<ProgramSettings>(tree, settingsFile, 'program', cache, reportIn);
  const released = tree.size(releaseFile) !== undefined;
  const release = released ? readSettings<ReleaseRecord>(tree, releaseFile, 'release', cache, reportIn) : undefined;
  for (const stray of strayFiles(tree)) report(stray);

  const refused = new Set<string>();
  const documents = Object.fromEntries(
    collections.map((collection) => [collection, readCollection(tree, collection, cache, report, reportIn, refused)]),
  ) as unknown as { [C in Collection]: Program[C] };
  const catalogs = readCatalogs(tree, report, cache);
  const overlays = readOverlays(tree, report, cache);
  if (!settings) return { diagnostics };

  const files = attachedFiles(tree, documents);
  const securityText = tree.read(securityTextFile)?.toString('utf8');
  const readme = tree.size(readmeFile) === undefined ? undefined : tree.read(readmeFile)?.toString('utf8');
  const allowedSigners = tree.read(allowedSignersFile)?.toString('utf8');
  return {
    program: {
      ...documents,
      settings,
      ...(release && { release }),
      ...(allowedSigners !== undefined && { allowedSigners }),
      ...(readme !== undefined && { readme }),
      ...(securityText !== undefined && { securityText: { file: securityTextFile, text: securityText } }),
      catalogs,
      shippedMappings: shippedMappings(),
      shippedRegimes: shippedRegimes(),
      calendars: shippedCalendars(),
      matrix: shippedMatrix(),
      overlays,
      files,
      refused,
      attachments: attachments(tree),
    },
    diagnostics,
  };
}

function readSettings<T>(
  tree: Tree,
  file: string,
  schema: 'program' | 'release',
  cache: Cache | undefined,
  reportIn: (file: string, problem: ReadingProblem) => void,
): Sourced<T> | undefined {
  const read = readEntry(tree, { schema, format: 'yaml', file }, cache);
  if (!read) {
    const message = `Unexpected absence of \`${file}\`, expected it to describe the program. Create it: \`trustwright new program\`.`;
    reportIn(file, { check: 'unreadable-document', message });
    return undefined;
  }
  const { entry, source } = read;
  for (const problem of entry.problems) reportIn(file, problem);
  if (entry.problems.length > 0) return undefined;
  let placeOf: Sourced<T>['placeOf'] = (path, within) => {
    placeOf = placeFinder(source().yaml, source().yamlLine);
    return placeOf(path, within);
  };
  return { value: entry.data as T, file, placeOf: (path, within) => placeOf(path, within) };
}

function readCollection(
  tree: Tree,
  collection: Collection,
  cache: Cache | undefined,
  report: (diagnostic: Diagnostic) => void,
  reportIn: (file: string, problem: ReadingProblem) => void,
  refused: Set<string>,
): ReadonlyMap<string, Document<unknown>> {
  const documents = new Map<string, Document<{ readonly id: string }>>();
  for (const file of filesOf(tree, collection)) {
    const { document, problems = [] } = readDocument(collection, file, tree, cache) ?? {};
    for (const problem of problems) reportIn(file, problem);
    if (!document) {
      refused.add(`${collection}/${posix.parse(file).name}`);
      continue;
    }
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

/** Files that evidence and grants name, where they exist inside the root. The checks say what is wrong with the others. */
function attachedFiles(
  tree: Tree,
  { evidence, grants }: Pick<Program, 'evidence' | 'grants'>,
): ReadonlyMap<string, AttachedFile> {
  const files = new Map<string, AttachedFile>();
  const take = (path: string | undefined) => {
    const stream = path && !files.has(path) ? tree.stream(path) : undefined;
    if (path && stream) files.set(path, { path, ...summed(stream()) });
  };
  const takeSealed = (path: string) => {
    const bytes = files.has(path) ? undefined : tree.read(path);
    if (bytes && isAgeFile(bytes)) files.set(path, { path, ...summed([bytes]) });
  };
  for (const { value, file } of evidence.values()) take(value.file && besides(file, value.file.path));
  for (const { value } of grants.values()) for (const { name } of value.documents) takeSealed(sealedPath(name));
  return files;
}

/** Size and digest of a file of any size, which is never held whole. */
function summed(pieces: Iterable<Uint8Array>): Pick<AttachedFile, 'size' | 'sha256'> {
  const digest = createHash('sha256');
  let size = 0;
  for (const piece of pieces) {
    digest.update(piece);
    size += piece.length;
  }
  return { size, sha256: digest.digest('hex') };
}
