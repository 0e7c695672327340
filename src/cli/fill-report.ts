import type * as z from 'zod';
import type { Day } from '../model/fields.ts';
import type { fillOutput } from '../model/fill-output.ts';
import type { AnsweredQuestion } from '../questionnaire/answer-question.ts';
import type { FilledWorkbook } from '../questionnaire/fill-workbook.ts';
import { type Painter, printable } from '../report/style.ts';

/** What `fill` did, as JSON. */
export function fillJson(file: string, asOf: Day, { questions, passedOver, notes }: FilledWorkbook): string {
  const { filled, high, empty } = countsOf(questions);
  const output: z.infer<typeof fillOutput> = {
    ...{ file, asOf, filled: filled.length, high: high.length, leftEmpty: empty.length },
    questions: questions.map(({ text, cells, score, notes: looks, ...question }) => ({
      ...question,
      question: text,
      cells: cells.map(({ cell, text: written }) => ({ cell, text: written })),
      ...(score !== undefined && { score: Math.round(score * 100) / 100 }),
      notes: [...looks],
    })),
    ...{ passedOver: [...passedOver], notes: [...notes] },
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

/** What `fill` did, for people: counts, what to look at, and what was left empty. */
export function fillText(
  file: string,
  asOf: Day,
  { questions, passedOver, notes }: FilledWorkbook,
  paint: Painter,
): string {
  const { filled, high, medium, empty } = countsOf(questions);
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', paint.bold(title), ...lines] : [];
  return [
    `${filled.length} of ${questions.length} questions filled as of ${asOf}, ${high.length} of them with high confidence. Read each one before you send it.`,
    `Wrote ${printable(file)}.`,
    ...section(
      'Look at (medium)',
      medium.map(
        (each) =>
          `  ${placeOf(each)}  ${shortened(each.text)} ${paint.dim(`← ${printable(each.source?.title ?? '')}`)}`,
      ),
    ),
    ...section(
      'Left empty',
      empty.map(
        (each) => `  ${placeOf(each)}  ${shortened(each.text)} ${paint.dim(printable(each.leftEmptyBecause ?? ''))}`,
      ),
    ),
    ...section('Sheets without questions', passedOver.length > 0 ? [`  ${passedOver.map(printable).join(', ')}`] : []),
    ...section(
      'About the workbook',
      notes.map((note) => `  ${note}`),
    ),
    '',
  ].join('\n');
}

function countsOf(questions: readonly AnsweredQuestion[]) {
  const filled = questions.filter(({ leftEmptyBecause }) => leftEmptyBecause === undefined);
  return {
    filled,
    high: filled.filter(({ confidence }) => confidence === 'high'),
    medium: filled.filter(({ confidence }) => confidence === 'medium'),
    empty: questions.filter(({ leftEmptyBecause }) => leftEmptyBecause !== undefined),
  };
}

function placeOf({ sheet, row }: AnsweredQuestion): string {
  return `${printable(sheet)}!${row}`;
}

function shortened(text: string): string {
  const line = printable(text.replace(/\s+/g, ' '));
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
