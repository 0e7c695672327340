import type * as z from 'zod';
import { catalogAt } from '../assess/applicability.ts';
import { crosswalkOf } from '../assess/coverage.ts';
import { type Overlap, overlapOf } from '../assess/overlap.ts';
import type { Catalog } from '../model/catalog.ts';
import type { overlapOutput } from '../model/crosswalk-outputs.ts';
import { toCsv } from '../report/csv.ts';
import { overlapTable } from '../report/overlap-table.ts';
import { catalogsAsked } from './catalogs-asked.ts';
import { report } from './check.ts';
import type { Command } from './command.ts';
import { checkProgram } from './open-program.ts';
import { overlapText } from './overlap-text.ts';

/** `trustwright overlap`: what frameworks share, and what each has that none of the others has. */
export const overlap: Command = {
  name: 'overlap',
  summary: 'Say what frameworks share, and what each has that none of the others has.',
  usage: 'trustwright overlap [CATALOG ...] [--format text|json|csv] [--as-of DAY]',
  help: [
    'By the reviewed mappings alone, whatever the program does: how many requirements of each another contains or meets in',
    'part, and which are its own. Without names, every catalog against the rest; with one name, that one against the rest;',
    'with several, each against the others named.',
  ].join('\n'),
  arguments: Number.POSITIVE_INFINITY,
  formats: ['text', 'json', 'csv'],
  run(invocation) {
    const { root, format, paint, positionals } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const all = [...program.catalogs.keys()];
    const named = catalogsAsked(positionals, program.catalogs);
    const compared = named.length > 1 ? named : all;
    const catalogs = compared.map((id) => catalogAt(program, id, asOf) as Catalog);
    const found = overlapOf(crosswalkOf(program, asOf), catalogs).filter(
      ({ catalog }) => named.length === 0 || named.includes(catalog),
    );
    if (format === 'json') return { code: 0, output: `${JSON.stringify(toOutput(found), null, 2)}\n` };
    if (format === 'csv') return { code: 0, output: toCsv(overlapTable(found)) };
    return { code: 0, output: found.map((each) => overlapText(each, program.catalogs, paint)).join('\n') };
  },
};

function toOutput(overlaps: readonly Overlap[]): z.infer<typeof overlapOutput> {
  return {
    overlap: overlaps.map(({ catalog, others, contained, met, own }) => ({
      ...{ catalog, others: [...others] },
      ...{ contained: [...contained], met: [...met], own: [...own] },
    })),
  };
}
