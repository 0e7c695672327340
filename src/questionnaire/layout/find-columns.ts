import { mergeAt, type Sheet, textAt } from '../workbook/sheet.ts';
import { type ColumnUse, useOf } from './header-words.ts';
import { looksLikeQuestion } from './looks-like-question.ts';

/** A column that takes answers. */
export type AnswerColumn = { readonly column: number } & (
  | { readonly takes: 'answer' | 'choice' | 'comment' }
  | { readonly takes: 'mark'; readonly means: Extract<ColumnUse, { is: 'mark' }>['means'] }
);

/** Where a sheet has its questions, and where it wants the answers. */
export interface Layout {
  /** Row of the headings; absent where there are none. */
  readonly heading?: number;
  readonly question: number;
  readonly id?: number;
  readonly references: readonly number[];
  readonly answers: readonly AnswerColumn[];
}

/** Rows from the top in which headings are looked for, and columns that are looked at. */
const [headRows, lookedAt] = [80, 60];

/** Finds the columns of a questionnaire by the words of its headings, else by what its cells look like. */
export function findColumns(sheet: Sheet): Layout | undefined {
  const layouts = [...sheet.rows.keys()].slice(0, headRows).flatMap((row) => layoutAt(sheet, row) ?? []);
  const best = layouts.reduce<Layout | undefined>((a, b) => (a && knows(a) >= knows(b) ? a : b), undefined);
  if (best && best.answers.length > 0) return best;
  return layoutByCells(sheet, best);
}

function knows({ answers, id, references }: Layout): number {
  return Math.min(answers.length, 4) * 4 + (id === undefined ? 0 : 1) + Math.min(references.length, 1);
}

/** What a row says of its columns, if it is one of headings: it names a column of questions. */
function layoutAt(sheet: Sheet, row: number): Layout | undefined {
  const { texts, heading } = headingsAt(sheet, row);
  const uses = [...texts].flatMap(([column, text]) => {
    const use = useOf(text);
    return use ? [{ column, use }] : [];
  });
  const question = uses.find(({ use }) => use.is === 'question')?.column;
  if (question === undefined || [...texts.values()].some((text) => text.includes('?') && text.length > 60))
    return undefined;
  const id = uses.find(({ use }) => use.is === 'id')?.column;
  const answers = uses.flatMap(({ column, use }): readonly AnswerColumn[] => {
    if (use.is === 'mark') return [{ column, takes: 'mark', means: use.means }];
    return use.is === 'answer' || use.is === 'choice' || use.is === 'comment' ? [{ column, takes: use.is }] : [];
  });
  const references = uses.filter(({ use }) => use.is === 'reference').map(({ column }) => column);
  return { heading, question, ...(id !== undefined && { id }), references, answers };
}

/** Texts of a row by column; a heading over several columns is joined with what stands below it. */
function headingsAt(
  sheet: Sheet,
  row: number,
): { readonly texts: ReadonlyMap<number, string>; readonly heading: number } {
  const texts = new Map<number, string>();
  let heading = row;
  for (const { column, text } of sheet.rows.get(row)?.cells.values() ?? []) {
    if (column > lookedAt || text === '') continue;
    const block = mergeAt(sheet, { row, column });
    const width = block ? block.to.column - block.from.column : 0;
    const below = Array.from({ length: width + 1 }, (_, at) => textAt(sheet, { row: row + 1, column: column + at }));
    if (width === 0 || width > 8 || below.every((each) => each === '' || useOf(each) === undefined)) {
      texts.set(column, text);
      continue;
    }
    heading = row + 1;
    for (const [at, each] of below.entries())
      if (each !== '') texts.set(column + at, useOf(each) ? each : `${text} ${each}`);
  }
  return { texts, heading };
}

/** Columns found without headings: that of the questions is the one with most of them, answers go into what is empty beside it. */
function layoutByCells(sheet: Sheet, known: Layout | undefined): Layout | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of sheet.rows.values())
    for (const { column, text } of cells.values())
      if (looksLikeQuestion(text) && text.includes('?')) counts.set(column, (counts.get(column) ?? 0) + 1);
  const [column, count] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0, 0];
  const question = known?.question ?? (count >= fewestQuestions ? column : undefined);
  if (question === undefined) return undefined;
  const asked = [...sheet.rows.values()].filter(({ cells }) => looksLikeQuestion(cells.get(question)?.text ?? ''));
  const isFree = (at: number) => asked.every(({ cells }) => (cells.get(at)?.text ?? '') === '');
  const free = Array.from({ length: lookedAt }, (_, at) => question + 1 + at).find(isFree);
  if (free === undefined) return undefined;
  return { references: [], ...known, question, answers: [{ column: free, takes: 'answer' }] };
}

/** Fewer questions than this make no questionnaire. */
const fewestQuestions = 3;
