import type { Diagnostic } from '../model/diagnostic.ts';
import { printable } from './style.ts';

/** Diagnostics as workflow commands: the forge shows them on the lines of a pull request. */
export function reportGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('');
}

function command({ check, severity, message, file, place }: Diagnostic): string {
  const properties = {
    file,
    line: place?.line ?? 1,
    col: place?.column ?? 1,
    ...(place?.endLine !== undefined && { endLine: place.endLine }),
    ...(place?.endColumn !== undefined && place.endLine === place.line && { endColumn: place.endColumn }),
    title: check,
  };
  const shown = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${severity} ${shown.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  const rows = text.split(/\r?\n/).map((row) => printable(row).replaceAll('%', '%25'));
  return rows.join('%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
