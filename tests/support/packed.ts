import { unzipSync } from 'fflate';
import { assess } from '../../src/assess/assess.ts';
import type { BagProblem } from '../../src/integrity/bag-problem.ts';
import type { PackedFile } from '../../src/integrity/packed-file.ts';
import { verifyBag } from '../../src/integrity/verify-bag.ts';
import type { Program } from '../../src/model/program.ts';
import type { PackInput } from '../../src/packs/artefact.ts';
import { bagEntries } from '../../src/packs/bag.ts';
import { makePack, type Pack, zipOf } from '../../src/packs/make-pack.ts';
import { scopeOf } from '../../src/packs/scope.ts';
import { diskTree } from '../../src/read/tree.ts';
import { nodeCryptography } from '../../src/signatures/node-cryptography.ts';
import { exampleDay, exampleProgram, repository } from './example.ts';
import { typeset } from './typeset.ts';

const tree = diskTree(repository);

/** What a pack of an audit is made from, as the command would gather it. */
export function packInput(program: Program, auditId: string, more: Partial<PackInput> = {}): PackInput {
  const audit = program.audits.get(auditId)?.value;
  if (!audit) throw new Error(`No audit ${auditId}.`);
  return {
    ...{ audit, program, assessment: assess(program, exampleDay), scope: scopeOf(program, audit), asOf: exampleDay },
    ...{ diagnostics: [], checks: ['unknown-requirement'], uncommitted: false, toolVersion: '0.0.0' },
    read: (path) => tree.read(path),
    ...(typeset && { typeset }),
    stream: more.read === undefined ? (path) => tree.stream(path) : streamed(more.read),
    ...more,
  };
}

function streamed(read: PackInput['read']): PackInput['stream'] {
  return (path) => {
    const bytes = read(path);
    return bytes && (() => [bytes]);
  };
}

/** A file of a bag in memory. */
export interface BagFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A pack in memory, as it would be on disk. */
export interface PackedPack {
  readonly name: string;
  readonly files: readonly BagFile[];
  readonly zip: Uint8Array;
}

/** The files of a bag. */
export function bagFiles(...bag: Parameters<typeof bagEntries>): readonly BagFile[] {
  return Array.from(bagEntries(...bag), ({ path, pieces }) => ({ path, bytes: Buffer.concat([...pieces]) }));
}

/** The pack that an input gives. */
export async function packed(input: PackInput): Promise<PackedPack> {
  const pack: Pack = await makePack(input);
  return { name: pack.name, files: bagFiles(pack.artefacts, pack.info), zip: Buffer.concat([...zipOf(pack)]) };
}

/** The pack of every audit of the example program. */
export async function examplePacks(): Promise<readonly PackedPack[]> {
  const program = exampleProgram();
  return Promise.all([...program.audits.keys()].map((id) => packed(packInput(program, id))));
}

/** The files of a pack by path, as text. */
export function textsOf({ files }: Pick<PackedPack, 'files'>): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, bytes }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
}

/** Files in memory as a bag that was opened has them. */
export function opened(files: Iterable<readonly [string, Uint8Array]>): ReadonlyMap<string, PackedFile> {
  return new Map(Array.from(files, ([path, bytes]) => [path, { size: bytes.length, read: () => [bytes] }]));
}

/** What is wrong with a bag in memory. */
export function problemsOf(files: Iterable<readonly [string, Uint8Array]>): Promise<readonly BagProblem[]> {
  return verifyBag(opened(files), { cryptography: nodeCryptography });
}

/** The files in a zip by path. */
export function unzipped(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip)));
}

/** The rows of a CSV file (RFC 4180), read by a parser that shares nothing with the writer. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const body = text.replace(/^\ufeff/, '');
  for (let at = 0; at < body.length; at++) {
    const character = body[at];
    if (quoted && character === '"' && body[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || (character === '\r' && body[at + 1] === '\n'))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (character === '\r') {
        rows.push([]);
        at++;
      }
    } else cell += character;
  }
  if (cell !== '') rows.at(-1)?.push(cell);
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows;
}
