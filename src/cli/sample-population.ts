import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { Evidence } from '../model/evidence.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Document, Program } from '../model/program.ts';
import { evidenceSource } from '../packs/evidence-file.ts';
import { readRegularFile } from '../read/regular-file.ts';
import type { Tree } from '../read/tree.ts';
import { Unusable } from './command.ts';

/** A population to draw from: the record of some evidence, or a file that is none. */
export interface NamedPopulation {
  readonly bytes: Uint8Array;
  readonly evidence?: Document<Evidence>;
}

/** Finds the population that people name: by the identifier of evidence, by its file or the end of its path, or a file at hand. */
export function findPopulation(program: Program, tree: Tree, named: string): NamedPopulation {
  const name = posix.basename(named.replaceAll('\\', '/'));
  const all = [...program.evidence.values()];
  const evidence =
    program.evidence.get(named) ??
    all.find((document) => evidenceSource(document) === posix.normalize(named)) ??
    all.find((document) => posix.basename(evidenceSource(document) ?? '') === name);
  const path = evidence && evidenceSource(evidence);
  if (evidence && !path) throw new Unusable(`The evidence \`${evidence.value.id}\` names no file to draw from.`);
  const bytes = path === undefined ? existsSync(named) && readRegularFile(named) : tree.read(path);
  if (bytes) return { bytes, ...(evidence && { evidence }) };
  throw new Unusable(
    `No population \`${named}\`.${didYouMean(named, program.evidence.keys())} Name evidence or a CSV file.`,
  );
}
