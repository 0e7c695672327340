import type { Address } from '../workbook/address.ts';

/** A cell that an answer may go into, and what it takes. */
export interface AnswerCell extends Address {
  /** `choice` takes one of several words, `mark` a cross that means one of them, `text` takes sentences. */
  readonly takes: 'choice' | 'mark' | 'text';
  /** What the cell may hold, where a list says so. */
  readonly choices?: readonly string[];
  /** What a cross here means. */
  readonly means?: 'yes' | 'no' | 'partly' | 'not-applicable';
  /** Most letters that a rule allows here. */
  readonly mostLetters?: number;
  /** Why nothing may be written here, in words that end a sentence. */
  readonly barred?: string;
}

/** A question of a sheet with the cells that take its answer. */
export interface AskedQuestion {
  readonly sheet: string;
  readonly row: number;
  /** Identifier that the buyer gave it, where there is one. */
  readonly id: string;
  readonly text: string;
  /** Text of the cells beside it that may name requirements. */
  readonly references: string;
  readonly cells: readonly AnswerCell[];
}
