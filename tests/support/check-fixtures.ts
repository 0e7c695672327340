import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runChecks } from '../../src/checks/run.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Program } from '../../src/model/program.ts';
import { readProgram } from '../../src/read/program.ts';
import { treeOf } from './program.ts';

/** Where the fixtures of the checks live: `<check-id>/<case>/<path of a file below the root of the program>`. */
const fixtures = join(import.meta.dirname, '../checks');

/** The day on which checks look at their fixtures, where the case has no `as-of.txt`. */
export const fixtureDay = '2026-06-15';

/** One case of a check: the base program with a few files replaced or added. */
export interface CheckCase {
  readonly check: string;
  /** Begins with `bad` or `good`. */
  readonly name: string;
  /** Problems that the files of the case expect, as `check file:line`, sorted. */
  readonly expected: readonly string[];
  /** Problems that were found, in the same form. */
  found(): readonly string[];
  problems(): readonly Diagnostic[];
}

type Files = Readonly<Record<string, Uint8Array>>;

/** Every case of every check. */
export function checkCases(): readonly CheckCase[] {
  return foldersIn(fixtures)
    .filter((check) => check !== 'base')
    .flatMap((check) => foldersIn(join(fixtures, check)).map((name) => openCase(check, name)));
}

function openCase(check: string, name: string): CheckCase {
  const all = filesBelow(join(fixtures, check, name));
  const { 'expect.txt': listed, 'as-of.txt': day, ...others } = all;
  const asOf = day ? textOf(day).trim() : fixtureDay;
  const now = pick(others, (path) => (path.startsWith('previous/') ? undefined : path));
  const before = pick(others, (path) => (path.startsWith('previous/') ? path.slice('previous/'.length) : undefined));
  const lines = listed ? textOf(listed).split('\n').filter(Boolean) : [];
  let known: readonly Diagnostic[] | undefined;
  const problems = () => {
    known ??= problemsIn(now, before, asOf);
    return known;
  };
  return {
    check,
    name,
    expected: [...Object.entries(now).flatMap(marks), ...lines].sort(),
    found: () =>
      problems()
        .map(({ check: id, file, place }) => `${id} ${file}:${place?.line ?? 0}`)
        .sort(),
    problems,
  };
}

/** Problems that the lines of a file expect: a comment `expect <check>` at the end of a line, in YAML or in a body. */
function marks([path, bytes]: readonly [string, Uint8Array]): readonly string[] {
  return textOf(bytes)
    .split(/\r?\n/)
    .flatMap((line, index) => {
      const mark = /(?:#|\{\/\*) expect ([a-z-]+)(?: \*\/\})?$/.exec(line)?.[1];
      return mark === undefined ? [] : [`${mark} ${path}:${index + 1}`];
    });
}

let base: Files | undefined;

function problemsIn(now: Files, before: Files, asOf: string): readonly Diagnostic[] {
  base ??= filesBelow(join(fixtures, 'base'));
  const { program, diagnostics } = readProgram(treeOf({ ...base, ...now }));
  const previous = Object.keys(before).length === 0 ? undefined : earlier({ ...settingsOnly(base), ...before });
  const options = { asOf, ...(previous && { previous }) };
  return [...diagnostics, ...(program ? runChecks(program, options) : [])];
}

function earlier(files: Files): Program | undefined {
  return readProgram(treeOf(files)).program;
}

function settingsOnly(files: Files): Files {
  return pick(files, (path) => (path === 'content/program.yaml' ? path : undefined));
}

function pick(files: Files, rename: (path: string) => string | undefined): Files {
  const entries = Object.entries(files).map(([path, bytes]) => [rename(path), bytes] as const);
  return Object.fromEntries(entries.filter(([path]) => path !== undefined));
}

function filesBelow(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  const files = paths.filter((path) => statSync(path).isFile());
  return Object.fromEntries(files.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]));
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
