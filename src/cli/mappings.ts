import { mappingsOf } from '../assess/crosswalk.ts';
import type { Catalog } from '../model/catalog.ts';
import { ancestorsOf } from '../model/catalog-index.ts';
import { findRequirement } from '../model/find-requirement.ts';
import { relationship } from '../model/mapping.ts';
import type { Program } from '../model/program.ts';
import { toCsv } from '../report/csv.ts';
import { type ListedMapping, listMappings, mappingTable } from '../report/mapping-list.ts';
import { catalogsAsked } from './catalogs-asked.ts';
import { report } from './check.ts';
import { type Command, type Invocation, Unusable } from './command.ts';
import { mappingsText } from './mappings-text.ts';
import { checkProgram } from './open-program.ts';
import { requirementAsked } from './requirement-asked.ts';

const relationships: readonly string[] = [...relationship.options, 'no-relationship'];

/** `trustwright mappings`: how requirements of one framework relate to those of another, as reviewed. */
export const mappings: Command = {
  name: 'mappings',
  summary: 'Print the reviewed mappings between frameworks, or some of them.',
  usage: 'trustwright mappings [CATALOG | REQUIREMENT] [--with CATALOG] [--relationship NAME] [--format text|json|csv]',
  help: [
    'Prints every edge between two requirements with its relationship (OSCAL), the rationale, what is left over on either',
    'side, confidence and review; and every decision that a requirement has no counterpart, with the reason. A requirement',
    'brings what is said of the headings above it and of all below it. A mapping of the team about the same two catalogs',
    'replaces the one that ships.',
  ].join('\n'),
  arguments: 1,
  formats: ['text', 'json', 'csv'],
  options: {
    with: { type: 'string', value: 'CATALOG', help: 'Only mappings with this catalog on one side.' },
    relationship: { type: 'string', value: 'NAME', help: `Only this one: ${relationships.join(', ')}.` },
  },
  run(invocation) {
    const { root, format, paint } = invocation;
    const { program, diagnostics } = checkProgram(root, invocation.asOf ?? invocation.today);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const rows = listMappings(mappingsOf(program)).filter(chosenBy(invocation, program));
    if (format === 'json') return { code: 0, output: `${JSON.stringify({ mappings: rows }, null, 2)}\n` };
    if (format === 'csv') return { code: 0, output: toCsv(mappingTable(rows)) };
    return { code: 0, output: mappingsText(rows, program.catalogs, paint) };
  },
};

/** What a call asks for: about a catalog or a requirement, with some other catalog, of one relationship. */
function chosenBy({ positionals, options }: Invocation, { catalogs }: Program): (row: ListedMapping) => boolean {
  const [about] = positionals;
  const wanted: ((row: ListedMapping) => boolean)[] = [];
  if (about !== undefined)
    wanted.push(
      catalogs.has(about) ? touches(about) : speaksOf(requirementAsked(about, [...catalogs.values()]), catalogs),
    );
  if (typeof options.with === 'string') wanted.push(...catalogsAsked([options.with], catalogs).map(touches));
  const name = options.relationship;
  if (typeof name === 'string') {
    if (!relationships.includes(name))
      throw new Unusable(`No relationship \`${name}\`. There are: ${relationships.join(', ')}.`);
    wanted.push((row) => row.relationship === name);
  }
  return (row) => wanted.every((holds) => holds(row));
}

/** Whether a row has an end in a catalog, or says that nothing in it corresponds. */
function touches(catalog: string): (row: ListedMapping) => boolean {
  return ({ source, target = '', targetCatalog }) =>
    source.startsWith(`${catalog}:`) || target.startsWith(`${catalog}:`) || targetCatalog === catalog;
}

/** Whether a row speaks of a requirement, of a heading above it or of one below it. */
function speaksOf(id: string, catalogs: ReadonlyMap<string, Catalog>): (row: ListedMapping) => boolean {
  const lineageOf = (of: string) => {
    const found = findRequirement(catalogs, of);
    return found
      ? [of, ...ancestorsOf(found.catalog, found.requirement.id).map((node) => `${found.catalog.id}:${node.id}`)]
      : [of];
  };
  const above = new Set(lineageOf(id));
  return ({ source, target }) =>
    [source, ...(target === undefined ? [] : [target])].some((end) => above.has(end) || lineageOf(end).includes(id));
}
