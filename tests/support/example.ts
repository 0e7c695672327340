import { fileURLToPath } from 'node:url';
import type { Program } from '../../src/model/program.ts';
import { readProgram } from '../../src/read/program.ts';
import { diskTree } from '../../src/read/tree.ts';

/** Root of the repository, where the example program lives. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The day on which tests look at the example program. */
export const exampleDay = '2026-11-21';

let read: Program | undefined;

/** The example program, read once. */
export function exampleProgram(): Program {
  read ??= readProgram(diskTree(repository)).program;
  if (!read) throw new Error('The example program cannot be read.');
  return read;
}
