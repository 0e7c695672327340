import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks, settleDiagnostics } from '../checks/run.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { cacheFile, openCache } from '../read/cache.ts';
import { changedSince, gitTree, readCommit } from '../read/git.ts';
import { readProgram, settingsFile } from '../read/program.ts';
import { diskTree } from '../read/tree.ts';
import { Unusable } from './command.ts';

/** A program that was read from disk and checked. */
export interface OpenedProgram {
  readonly program?: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks the program below a root. `cache: false` reads everything again. */
export function checkProgram(
  root: string,
  asOf: Day,
  options: { readonly cache?: boolean; readonly base?: string } = {},
): OpenedProgram {
  requireProgram(root);
  const file = options.cache === false ? undefined : cacheFile(root, 'reading.json');
  const cache = file === undefined ? undefined : openCache(file);
  const { program, diagnostics } = readProgram(diskTree(root), cache);
  if (!program) return { diagnostics: settleDiagnostics(diagnostics) };
  const previous = readPrevious(root, options.base);
  const found = runChecks(program, { asOf, ...(previous && { previous }) });
  cache?.save();
  return { program, diagnostics: settleDiagnostics([...diagnostics, ...found], program) };
}

/** Refuses a folder that holds no program, with the remedy. */
export function requireProgram(root: string): void {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Unusable(`No folder at ${root}. Name one: --root DIR.`);
  if (!existsSync(join(root, settingsFile))) {
    throw new Unusable(
      `No ${settingsFile} below ${root}. Name the root of a program with --root, or begin one: trustwright new program.`,
    );
  }
}

/** Earlier versions of the documents that differ from the base: HEAD while there are changes to commit, else its parent. */
function readPrevious(root: string, base?: string): Program | undefined {
  if (!readCommit(root)) return undefined;
  const uncommitted = base === undefined ? changedSince(root, 'HEAD') : [];
  const revision = base ?? (uncommitted.length > 0 ? 'HEAD' : 'HEAD~1');
  const changed = uncommitted.length > 0 ? uncommitted : changedSince(root, revision);
  if (changed.length === 0 || !readCommit(root, revision)) return undefined;
  return readProgram(gitTree(root, revision, new Set([...changed, settingsFile]))).program;
}
