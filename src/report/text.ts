import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { type Painter, printable, withoutControls } from './style.ts';
import { wrap } from './wrap.ts';

/** What the text report needs besides the diagnostics. */
export interface TextOptions {
  readonly paint: Painter;
  /** Documents that were read, for the summary. */
  readonly documents: number;
  /** Lines of a file, for the code frame; none when it cannot be read as text. */
  lines(file: string): readonly string[] | undefined;
}

/** Diagnostics for people: grouped by file, each with its line of code, then one summary line. */
export function reportText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const { paint } = options;
  const groups = Map.groupBy(diagnostics, ({ file }) => file);
  const parts = [...groups].map(([file, found]) => {
    const lines = options.lines(file);
    return [paint.bold(printable(file)), ...found.map((diagnostic) => entry(diagnostic, lines, paint)), ''].join('\n');
  });
  return `${[...parts, summary(diagnostics, options)].join('\n')}\n`;
}

function entry(diagnostic: Diagnostic, lines: readonly string[] | undefined, paint: Painter): string {
  const { check, severity, message, place, related = [] } = diagnostic;
  const mark = severity === 'error' ? paint.red('✖ error') : paint.yellow('▲ warning');
  const at = place ? paint.dim(`${place.line}:${place.column}`.padEnd(8)) : ' '.repeat(8);
  const rows = [
    `  ${at}${mark}  ${paint.dim(check)}`,
    ...wrap(message, 96).map((row) => `          ${printable(row)}`),
  ];
  if (place && lines) rows.push(...frame(lines, place, paint));
  for (const note of related) {
    const where = note.place ? `${note.file}:${note.place.line}` : note.file;
    rows.push(paint.dim(`          ${printable(note.message)}: ${printable(where)}`));
  }
  return rows.join('\n');
}

/** The line of the problem with what is wrong underlined. */
function frame(lines: readonly string[], place: Place, paint: Painter): string[] {
  const source = lines[place.line - 1];
  if (source === undefined || source.trim() === '') return [];
  const number = String(place.line);
  const from = Math.max(0, place.column - 41);
  const shown = withoutControls(source.slice(from, from + 88));
  const start = place.column - 1 - from;
  const sameLine = place.endLine === undefined || place.endLine === place.line;
  const width = sameLine ? (place.endColumn ?? place.column + 1) - place.column : source.length - place.column + 1;
  const marks = '^'.repeat(Math.max(1, Math.min(width, shown.length - start)));
  return [
    paint.dim(`          ${number} │ `) + shown,
    `${paint.dim(`          ${' '.repeat(number.length)} │ `)}${' '.repeat(start)}${paint.red(marks)}`,
  ];
}

function summary(diagnostics: readonly Diagnostic[], { paint, documents }: TextOptions): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const read = count(documents, 'document');
  if (diagnostics.length === 0) return paint.green(`✔ ${read} checked, no problems.`);
  const found = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : '']
    .filter(Boolean)
    .join(', ');
  const line = `${found} in ${read}.`;
  return errors > 0 ? paint.red(`✖ ${line}`) : paint.yellow(`▲ ${line}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
