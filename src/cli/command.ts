import type { Day } from '../model/fields.ts';
import type { Painter } from '../report/style.ts';

/** How a command ended: 0 all is well, 1 at least one error in the content, 2 it could not be run. */
export type ExitCode = 0 | 1 | 2;

/** What a command gives back; `main.ts` alone prints and exits. */
export interface Outcome {
  readonly code: ExitCode;
  /** For standard output. */
  readonly output?: string;
  /** For standard error. */
  readonly message?: string;
}

/** An option of a command, as `node:util` parses it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** Placeholder and meaning, for `--help`. */
  readonly value?: string;
  readonly help: string;
}

/** Where a call comes from. */
export interface Terminal {
  readonly today: Day;
  /** Whether it shows colours. */
  readonly colours: boolean;
  /** Says what is being done, on a terminal only. */
  progress(text: string): void;
}

/** What a command is given. */
export interface Invocation {
  /** Absolute path of the program's root. */
  readonly root: string;
  /** The clock: what the user said, else today for guards, else nothing for outputs, which take the day of HEAD. */
  readonly asOf: Day | undefined;
  readonly today: Day;
  readonly format: string;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly paint: Painter;
  /** Says what is being done, on a terminal only. */
  progress(text: string): void;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly usage: string;
  /** Paragraphs for `--help`. */
  readonly help: string;
  readonly formats: readonly string[];
  /** Most arguments that it takes besides options; none when absent. */
  readonly arguments?: number;
  readonly options?: Readonly<Record<string, Option>>;
  run(invocation: Invocation): Promise<Outcome> | Outcome;
}

/** A problem with how a command was called or where: told in one sentence, with exit code 2. */
export class Unusable extends Error {}
