import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run as runCommand } from '../../src/cli/run.ts';
import { repository } from './example.ts';

/** How a run of a program ended. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, without a shell. */
export function run(program: string, programArguments: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd = repository, environment = {} } = options;
  const env = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...environment };
  return new Promise((settle, refuse) => {
    const child = execFile(
      program,
      [...programArguments],
      { cwd, env, maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        if (error && typeof error.code === 'string') refuse(error);
        else settle({ code: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });
}

/** Where and with which environment a program runs. */
export interface RunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Calls `trustwright` without a process: what it would print, and its exit code. `cwd` becomes `--root`. */
export async function call(words: readonly string[], { cwd }: Pick<RunOptions, 'cwd'> = {}): Promise<Run> {
  const terminal = { today: '2026-06-01', colours: false, progress: () => undefined };
  const {
    code,
    output = '',
    message = '',
  } = await runCommand(cwd === undefined ? words : [...words, '--root', cwd], terminal);
  return { code, stdout: output, stderr: message };
}

/** Runs `trustwright` as a person would. */
export function trustwright(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  return run(process.execPath, [join(repository, 'src/cli/main.ts'), ...words], options);
}

/** A folder that is gone when the test ends, holding the files given. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'trustwright-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
