import type { Surface } from '../publish/surface.ts';
import type { AnsweredQuestion } from './answer-question.ts';
import { type NewRow, newSheet, type OurStyles } from './workbook/new-sheet.ts';

/** Columns of the list and their widths, in letters. */
const columns: readonly (readonly [string, number])[] = [
  ['Sheet', 16],
  ['Row', 6],
  ['Number', 12],
  ['Question', 56],
  ['Result', 12],
  ['Cells', 12],
  ['Source', 32],
  ['Address', 40],
  ['As of', 12],
  ['Confidence', 12],
  ['Score', 8],
  ['Not covered', 40],
  ['Why left empty, or what to look at', 48],
];

/** The sheet that lists every question: what was filled, from what, how surely, or why not. */
export function listSheet(
  namespace: string,
  questions: readonly AnsweredQuestion[],
  { title, asOf }: Pick<Surface, 'title' | 'asOf'>,
  styles: OurStyles | undefined,
): string {
  const count = (test: (question: AnsweredQuestion) => boolean) => questions.filter(test).length;
  const filled = count(({ leftEmptyBecause }) => leftEmptyBecause === undefined);
  const high = count((each) => each.leftEmptyBecause === undefined && each.confidence === 'high');
  const rows: NewRow[] = [
    { cells: [`Answers from: ${title}, as of ${asOf}`], isHeading: true },
    {
      cells: [
        'A proposal. Every text comes from published answers and documents; read each one before you send it. High: a published answer asks the same. Medium: near it, or a quote from a document.',
      ],
    },
    {
      cells: [
        `${questions.length} questions: ${filled} filled, ${high} of them high; ${questions.length - filled} left empty.`,
      ],
    },
    { cells: columns.map(([name]) => name), isHeading: true },
    ...questions.map((question) => ({ cells: rowOf(question) })),
  ];
  return newSheet(
    namespace,
    rows,
    columns.map(([, width]) => width),
    styles,
  );
}

function rowOf(question: AnsweredQuestion): readonly (string | number)[] {
  const { sheet, row, id, text, cells, source, confidence, score, notes, leftEmptyBecause } = question;
  return [
    ...[sheet, row, id, text],
    leftEmptyBecause === undefined ? 'filled' : 'left empty',
    cells.map(({ cell }) => cell).join(', '),
    source?.title ?? '',
    source?.address ?? '',
    source?.asOf ?? '',
    confidence ?? '',
    score === undefined ? '' : Math.round(score * 100) / 100,
    source?.notCovered ?? '',
    [leftEmptyBecause, ...notes].filter(Boolean).join(' '),
  ];
}
