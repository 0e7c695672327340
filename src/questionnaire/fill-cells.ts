import type { Says } from '../model/publication.ts';
import { choiceFor } from './choose.ts';
import type { AnswerCell } from './layout/asked-question.ts';
import { nameOf } from './workbook/address.ts';

/** A text for a cell. */
export interface FilledCell {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The text of an answer in at most so many letters; nothing where it cannot be said in fewer. */
export type TextFor = (mostLetters: number | undefined) => string | undefined;

/** Fills each cell with what it takes. The text goes into one cell, the first that takes it. */
export function fillCells(
  cells: readonly AnswerCell[],
  says: Says | undefined,
  textFor: TextFor,
): { readonly cells: readonly FilledCell[]; readonly notes: readonly string[] } {
  const filled: FilledCell[] = [];
  const notes: string[] = [];
  let hasText = false;
  for (const cell of cells) {
    const { takes, row, column } = cell;
    if (takes === 'text' && hasText) continue;
    const text = textOf(cell, says, textFor);
    if ('text' in text) {
      if (text.text === '') continue;
      filled.push({ cell: nameOf(cell), row, column, text: text.text });
      if (takes === 'text') hasText = true;
    } else notes.push(`${nameOf(cell)} stays empty: ${text.because}`);
  }
  return { cells: filled, notes };
}

function textOf(
  { takes, choices, means, mostLetters, barred }: AnswerCell,
  says: Says | undefined,
  textFor: TextFor,
): { readonly text: string } | { readonly because: string } {
  if (barred !== undefined) return { because: barred };
  if (takes === 'text') {
    const text = textFor(mostLetters);
    return text === undefined ? { because: `the answer does not fit into ${mostLetters} letters` } : { text };
  }
  if (says === undefined) return takes === 'mark' ? { text: '' } : { because: 'no yes or no can be said for sure' };
  if (takes === 'mark') return { text: means === says ? 'X' : '' };
  const choice = choiceFor(says, choices);
  return choice === undefined ? { because: `none of its choices says \`${says}\`` } : { text: choice };
}
