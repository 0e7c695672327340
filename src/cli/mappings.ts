import { mappingsOf } from '../assess/crosswalk.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { toCsv } from '../report/csv.ts';
import { type ListedMapping, listMappings, mappingTable } from '../report/mapping-list.ts';
import type { Painter } from '../report/style.ts';
import { report } from './check.ts';
import { type Command, type Invocation, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';

/** `trustwright mappings`: how requirements of one framework relate to those of another, as reviewed. */
export const mappings: Command = {
  name: 'mappings',
  summary: 'Print the reviewed mappings between frameworks, or some of them.',
  usage: 'trustwright mappings [CATALOG | REQUIREMENT] [--with CATALOG] [--relationship NAME] [--format text|json|csv]',
  help: [
    'Prints every edge between two requirements with its relationship (OSCAL), the rationale, what is left over on either',
    'side, confidence and review; and every decision that a requirement has no counterpart, with the reason. A mapping of',
    'the team about the same two catalogs replaces the one that ships.',
  ].join('\n'),
  arguments: 1,
  formats: ['text', 'json', 'csv'],
  options: {
    with: { type: 'string', value: 'CATALOG', help: 'Only mappings with this catalog on the other side.' },
    relationship: { type: 'string', value: 'NAME', help: 'Only this relationship, for instance superset-of.' },
  },
  run(invocation) {
    const { root, format, paint, positionals, options } = invocation;
    const { program, diagnostics } = checkProgram(root, invocation.asOf ?? invocation.today);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const [about] = positionals;
    const catalogs = new Set(program.catalogs.keys());
    for (const name of [about, options.with]) {
      if (typeof name === 'string' && !catalogs.has(name.split(':')[0] ?? ''))
        throw new Unusable(`No catalog \`${name}\`. There are: ${[...catalogs].join(', ')}.`);
    }
    const rows = listMappings(mappingsOf(program)).filter(chosenBy(about, options));
    if (format === 'json') return { code: 0, output: `${JSON.stringify({ mappings: rows }, null, 2)}\n` };
    if (format === 'csv') return { code: 0, output: toCsv(mappingTable(rows)) };
    if (rows.length === 0) return { code: 0, output: 'No mapping says anything of it.\n' };
    return { code: 0, output: rows.map((row) => toText(row, paint)).join('\n') };
  },
};

/** What a call asks for: about a catalog or a requirement, with some other catalog, of one relationship. */
function chosenBy(about: string | undefined, options: Invocation['options']): (row: ListedMapping) => boolean {
  const at = (end: string | undefined, name: string) =>
    end === name || (end?.startsWith(name.includes(':') ? `${name}.` : `${name}:`) ?? false);
  const isAbout = (row: ListedMapping, name: string) =>
    at(row.source, name) || at(row.target, name) || row.targetCatalog === name;
  return (row) =>
    (about === undefined || isAbout(row, about)) &&
    (typeof options.with !== 'string' || isAbout(row, options.with)) &&
    (options.relationship === undefined || row.relationship === options.relationship);
}

function toText(row: ListedMapping, paint: Painter): string {
  const end = (id: string) => `${id.split(':')[0]} ${formatForPeople(id)}`;
  const other = row.target === undefined ? `nothing in ${row.targetCatalog}` : end(row.target);
  const lines = [
    `${paint.bold(end(row.source))} ${row.relationship} ${paint.bold(other)} ${paint.dim(`${row.confidence} confidence, ${row.reviewed}`)}`,
    `  ${row.rationale ?? row.reason}`,
    row.remainder?.source && `  Left over in ${end(row.source)}: ${row.remainder.source}`,
    row.remainder?.target && `  Left over in ${other}: ${row.remainder.target}`,
  ];
  return lines
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
}
