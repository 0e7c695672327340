import type { AssessmentCost, ProgramCosts } from './measure-program.ts';
import type { PageWeight } from './page-weight.ts';

/** Cost of a run without what it printed. */
export type Figures = Readonly<Record<'wall' | 'processor' | 'memory', number>>;

/** Figures of a program of one size. */
export type SizeResult = {
  readonly [Key in keyof ProgramCosts]: ProgramCosts[Key] extends number ? number : Figures;
} & {
  readonly pages: number;
  readonly output: { readonly files: number; readonly bytes: number };
  readonly weights: readonly PageWeight[];
};

/** Starlight with the same documents in the same run. */
export interface PeerResult {
  readonly documents: number;
  readonly setup: 'default' | 'tuned';
  readonly runs: number;
  readonly cost: Figures;
  /** Our site on the same documents, run in between. */
  readonly ours: Figures;
  readonly output: { readonly files: number; readonly bytes: number };
  /** Median page of a control: HTML and script, in bytes. */
  readonly page: { readonly html: number; readonly script: number };
}

/** Everything that a run of the benchmark found. */
export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly runs: number;
  /** Start of Node without a program during the run, in milliseconds: how fast the machine was. */
  readonly nodeStart: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly sizes: readonly SizeResult[];
  readonly assessment: AssessmentCost;
  readonly peers: readonly PeerResult[];
}
