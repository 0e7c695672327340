import type { Address } from '../workbook/address.ts';
import { type ListSource, listSource, type Rule, ruleOf } from '../workbook/choices.ts';
import { mergeAt, type Sheet, textAt } from '../workbook/sheet.ts';
import type { AnswerCell, AskedQuestion } from './asked-question.ts';
import { type AnswerColumn, findColumns, type Layout } from './find-columns.ts';
import { looksLikeQuestion } from './looks-like-question.ts';

/** A sheet as far as questions are looked for in it. */
export interface OpenSheet {
  readonly name: string;
  readonly sheet: Sheet;
  readonly rules: readonly Rule[];
  /** The choices that a list takes from elsewhere; nothing where they cannot be told. */
  choicesAt(source: ListSource): readonly string[] | undefined;
}

/** The questions of a sheet in the order of its rows, and how it is laid out; nothing where it asks nothing. */
export function findQuestions(
  open: OpenSheet,
): { readonly layout: Layout; readonly questions: readonly AskedQuestion[] } | undefined {
  const { sheet, name } = open;
  const layout = findColumns(sheet);
  if (!layout) return undefined;
  const questions = [...sheet.rows.values()].flatMap(({ row }): readonly AskedQuestion[] => {
    const text = textAt(sheet, { row, column: layout.question });
    if (row <= (layout.heading ?? 0) || !looksLikeQuestion(text) || isHeading(open, layout, row)) return [];
    const cells = layout.answers.map((column) => answerCell(open, column, row));
    const references = layout.references.map((column) => textAt(sheet, { row, column })).join(' ; ');
    const id = layout.id === undefined ? '' : textAt(sheet, { row, column: layout.id });
    return [{ sheet: name, row, id, text, references, cells }];
  });
  return questions.length > 0 ? { layout, questions } : undefined;
}

/** Whether the text of a row runs over the cells of its answers, or stands a second time: a heading. */
function isHeading({ sheet }: OpenSheet, { question, answers, heading }: Layout, row: number): boolean {
  const block = mergeAt(sheet, { row, column: question });
  if (block && answers.some(({ column }) => column <= block.to.column && column >= block.from.column)) return true;
  if (block && block.from.row !== row) return true;
  return (
    heading !== undefined &&
    textAt(sheet, { row, column: question }) === textAt(sheet, { row: heading, column: question })
  );
}

/** Words that stand in a cell until somebody chooses. */
const placeholder = /^(?:(?:please\s)?(?:select|choose|pick)\b.{0,40}|[-–—.…_]+|tbd|\[.{0,40}\])$/i;

function answerCell(open: OpenSheet, answer: AnswerColumn, row: number): AnswerCell {
  const { sheet, rules } = open;
  const address: Address = { row, column: answer.column };
  const block = mergeAt(sheet, address);
  const cell = sheet.rows.get(row)?.cells.get(answer.column);
  const rule = ruleOf(rules, address);
  const choices = rule?.type === 'list' ? choicesOf(open, rule) : undefined;
  const takes = answer.takes === 'mark' ? 'mark' : choices || answer.takes === 'choice' ? 'choice' : 'text';
  const barred = barredBecause();
  return {
    ...{ ...address, takes },
    ...(choices && { choices }),
    ...(answer.takes === 'mark' && { means: answer.means }),
    ...(rule?.type === 'textLength' && mostLettersOf(rule)),
    ...(barred !== undefined && { barred }),
  };

  function barredBecause(): string | undefined {
    if (block && (block.from.row !== row || block.from.column !== answer.column)) return 'it is a part of merged cells';
    if (cell?.isFormula) return 'a formula stands there';
    if (cell && cell.text !== '' && !placeholder.test(cell.text)) return 'something stands there already';
    if (rule?.type === 'list' && !choices) return 'its list of choices cannot be read';
    if (rule && rule.type !== 'list' && rule.type !== 'textLength')
      return `a rule admits only certain values (${rule.type})`;
    return undefined;
  }
}

function choicesOf(open: OpenSheet, { formulas: [formula] }: Rule): readonly string[] | undefined {
  const source = listSource(formula);
  if (!source) return undefined;
  const choices = 'values' in source ? source.values : open.choicesAt(source);
  return choices && choices.length > 0 ? choices : undefined;
}

/** The most letters that a rule about length admits; none where it asks for a length that we do not write to. */
function mostLettersOf({ operator, formulas: [first, second] }: Rule): { readonly mostLetters: number } {
  const most = Number(operator === 'between' ? second : first);
  if (!Number.isInteger(most) || !/^(lessThan|lessThanOrEqual|between)$/.test(operator)) return { mostLetters: 0 };
  return { mostLetters: operator === 'lessThan' ? most - 1 : most };
}
