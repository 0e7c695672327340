import type { Surface } from '../publish/surface.ts';
import type { AnsweredQuestion } from './answer-question.ts';
import type { AnsweredSheet } from './fill-workbook.ts';
import { listSheet } from './list-sheet.ts';
import { type ChangedParts, withRecalculation, withSheet } from './workbook/add-sheet.ts';
import { type WithStyles, withOurStyles } from './workbook/add-styles.ts';
import { mostColumns } from './workbook/address.ts';
import { type Entry, withEntries } from './workbook/edit-sheet.ts';
import { targetOf } from './workbook/relations.ts';
import type { Sheet } from './workbook/sheet.ts';
import { partText, type Workbook } from './workbook/workbook.ts';

/** Heading of the column that says where an answer comes from. */
export const sourceHeading = 'Trustwright: source and confidence';

/** The parts of a workbook that change when its questions are answered, by path. */
export function changedParts(
  workbook: Workbook,
  answered: readonly AnsweredSheet[],
  { bare, surface }: { readonly bare: boolean; readonly surface: Pick<Surface, 'title' | 'asOf'> },
): ChangedParts {
  const changed = new Map<string, string>();
  const styles = bare ? undefined : ourStyles(workbook);
  for (const sheet of answered) changed.set(sheet.path, filledSheet(sheet, bare, styles));
  if (styles) changed.set(styles.path, styles.xml);
  if (!bare) {
    const questions = answered.flatMap((sheet) => sheet.questions);
    const added = withSheet(workbook, 'Trustwright', (namespace) => listSheet(namespace, questions, surface, styles));
    for (const [path, text] of added) changed.set(path, text);
  }
  if (hasFormulas(workbook)) {
    const xml = changed.get(workbook.path) ?? partText(workbook.parts, workbook.path) ?? '';
    changed.set(workbook.path, withRecalculation(xml));
  }
  return changed;
}

type OurStyles = WithStyles & { readonly path: string };

function ourStyles(workbook: Workbook): OurStyles | undefined {
  const relation = workbook.relations.find(({ type }) => /\/styles$/.test(type));
  const path = relation && targetOf(workbook.path, relation);
  const xml = path === undefined ? undefined : partText(workbook.parts, path);
  const styles = xml === undefined ? undefined : withOurStyles(xml);
  return styles && path !== undefined ? { ...styles, path } : undefined;
}

function filledSheet({ open, layout, questions }: AnsweredSheet, bare: boolean, styles: OurStyles | undefined): string {
  const { sheet } = open;
  const entries: Entry[] = questions.flatMap(({ cells }) => [...cells]);
  const column = freeColumn(sheet, questions);
  if (bare || column === undefined) return withEntries(sheet, entries);
  const style = styles && { style: styles.text };
  for (const question of questions) entries.push({ row: question.row, column, text: sourceText(question), ...style });
  if (layout.heading !== undefined) {
    const heading = sheet.rows.get(layout.heading)?.cells.get(layout.question)?.style ?? styles?.heading;
    entries.push({
      row: layout.heading,
      column,
      text: sourceHeading,
      ...(heading !== undefined && { style: heading }),
    });
  }
  return withEntries(sheet, entries, column);
}

/** The first column behind everything that a sheet says, its merged cells and what was filled. */
function freeColumn({ rows, merged }: Sheet, questions: readonly AnsweredQuestion[]): number | undefined {
  let last = 0;
  for (const { cells } of rows.values())
    for (const { column, text, isFormula } of cells.values())
      if (text !== '' || isFormula) last = Math.max(last, column);
  for (const { to } of merged) if (to.column < mostColumns) last = Math.max(last, to.column);
  for (const { cells } of questions) for (const { column } of cells) last = Math.max(last, column);
  return last < mostColumns ? last + 1 : undefined;
}

/** What the column of sources says of a question. */
function sourceText({ source, confidence, score, notes, leftEmptyBecause }: AnsweredQuestion): string {
  if (leftEmptyBecause !== undefined) return `Left empty. ${leftEmptyBecause}`;
  const asOf = source?.asOf ? `, as of ${source.asOf}` : '';
  const kind = source?.kind === 'answer' ? 'Answer' : 'Document';
  const sure = confidence === 'high' ? 'High' : 'Medium';
  const look = notes.map((note) => ` ${note.charAt(0).toUpperCase()}${note.slice(1)}.`).join('');
  return `${sure} (${score?.toFixed(2)}). ${kind} "${source?.title}"${asOf}: ${source?.address}.${look}`;
}

function hasFormulas({ parts, sheets }: Workbook): boolean {
  return sheets.some(({ path }) => /<(?:\w+:)?f[\s>/]/.test(partText(parts, path) ?? ''));
}
