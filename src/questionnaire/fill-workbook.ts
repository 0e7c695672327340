import { Unreadable } from '../integrity/packed-file.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Surface } from '../publish/surface.ts';
import { type AnsweredQuestion, answerQuestion } from './answer-question.ts';
import { findQuestions, type OpenSheet } from './layout/find-questions.ts';
import { openLibrary } from './matching/library.ts';
import { openSheet } from './open-sheet.ts';
import { openWorkbook, type Parts } from './workbook/workbook.ts';
import { changedParts } from './write-workbook.ts';

/** What to fill, and how. */
export interface FillOptions {
  /** Name of the only sheet to fill; every visible one when absent. */
  readonly sheet?: string;
  /** Fills cells alone and adds no column and no sheet; without these, only what is sure is filled. */
  readonly bare?: boolean;
}

/** A questionnaire that was filled. */
export interface FilledWorkbook {
  /** Every part, in the order of the original; those that nothing was written to are the same bytes. */
  readonly parts: Parts;
  readonly questions: readonly AnsweredQuestion[];
  /** Sheets in which no questions were found. */
  readonly passedOver: readonly string[];
  /** What is in the workbook that a reader should know of. */
  readonly notes: readonly string[];
}

/** A sheet with its questions answered. */
export interface AnsweredSheet {
  readonly open: OpenSheet;
  readonly path: string;
  readonly layout: NonNullable<ReturnType<typeof findQuestions>>['layout'];
  readonly questions: readonly AnsweredQuestion[];
}

/**
 * Fills the questionnaire in a workbook from what a public surface says, and from nothing else. The same workbook, surface and
 * options give the same bytes. Throws `Unreadable` for a workbook that cannot be read, and for one that asks nothing.
 */
export function fillWorkbook(
  parts: Parts,
  surface: Surface,
  catalogs: readonly Catalog[],
  { sheet: only, bare = false }: FillOptions = {},
): FilledWorkbook {
  const workbook = openWorkbook(parts);
  const library = openLibrary(surface, catalogs);
  const wanted = workbook.sheets.filter(({ name, isHidden }) => (only === undefined ? !isHidden : name === only));
  if (wanted.length === 0)
    throw new Unreadable(
      `there is no sheet ${JSON.stringify(only ?? '')} in it; it has: ${workbook.sheets.map(({ name }) => name).join(', ')}`,
    );
  const answered: AnsweredSheet[] = [];
  const passedOver: string[] = [];
  for (const entry of wanted) {
    const open = openSheet(workbook, entry);
    const found = findQuestions(open);
    if (found) {
      const questions = found.questions.map((question) => {
        const answer = answerQuestion(question, library);
        return bare ? onlyIfSure(answer) : answer;
      });
      answered.push({ open, path: entry.path, layout: found.layout, questions });
    } else passedOver.push(entry.name);
  }
  if (answered.length === 0)
    throw new Unreadable('no questions were found in it. Head their column "Question" and the one beside it "Answer"');
  const changed = changedParts(workbook, answered, { bare, surface });
  const encoder = new TextEncoder();
  const written = new Map(parts);
  for (const [path, text] of changed) written.set(path, encoder.encode(text));
  return {
    parts: written,
    questions: answered.flatMap(({ questions }) => questions),
    passedOver,
    notes: workbook.notes,
  };
}

/** A medium match needs a column that says so. */
function onlyIfSure(question: AnsweredQuestion): AnsweredQuestion {
  const { confidence, leftEmptyBecause, source } = question;
  if (confidence !== 'medium' || leftEmptyBecause !== undefined) return question;
  return {
    ...question,
    cells: [],
    leftEmptyBecause: `Only a medium match, with "${source?.title}"; nothing would say so.`,
  };
}
