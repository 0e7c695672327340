import { catalogAt } from '../assess/applicability.ts';
import { crosswalkOf } from '../assess/coverage.ts';
import { type Overlap, overlapOf } from '../assess/overlap.ts';
import type { Catalog } from '../model/catalog.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { toCsv } from '../report/csv.ts';
import { overlapTable } from '../report/overlap-table.ts';
import type { Painter } from '../report/style.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';

/** `trustwright overlap`: what frameworks share, and what each has that none of the others has. */
export const overlap: Command = {
  name: 'overlap',
  summary: 'Say what frameworks share, and what each has that none of the others has.',
  usage: 'trustwright overlap [CATALOG ...] [--format text|json|csv] [--as-of DAY]',
  help: 'By the reviewed mappings alone, whatever the program does. Without names: every catalog that ships, and your own.',
  arguments: Number.POSITIVE_INFINITY,
  formats: ['text', 'json', 'csv'],
  run(invocation) {
    const { root, format, paint, positionals } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const known = [...program.catalogs.keys()];
    const named = positionals.length > 0 ? [...new Set(positionals)] : known;
    const unknown = named.find((id) => !known.includes(id));
    if (unknown !== undefined) throw new Unusable(`No catalog \`${unknown}\`. There are: ${known.join(', ')}.`);
    const catalogs = named.map((id) => catalogAt(program, id, asOf) as Catalog);
    const found = overlapOf(crosswalkOf(program, asOf), catalogs);
    if (format === 'json') return { code: 0, output: `${JSON.stringify({ overlap: found }, null, 2)}\n` };
    if (format === 'csv') return { code: 0, output: toCsv(overlapTable(found)) };
    return { code: 0, output: found.map((each) => toText(each, program.catalogs, paint)).join('\n') };
  },
};

function toText(
  { catalog, others, contained, met, own }: Overlap,
  catalogs: ReadonlyMap<string, Catalog>,
  paint: Painter,
) {
  const title = (id: string) => catalogs.get(id)?.shortTitle ?? id;
  const total = contained.length + met.length + own.length;
  const ids = own.map((id) => formatForPeople(`${catalog}:${id}`)).join(', ');
  return [
    `${paint.bold(title(catalog))} ${paint.dim(`against ${others.map(title).join(', ')}`)}`,
    `  ${contained.length} of ${total} contained in another, ${met.length} met in part, ${own.length} its own`,
    ...(own.length > 0 ? [`  ${paint.dim(ids)}`] : []),
    '',
  ].join('\n');
}
