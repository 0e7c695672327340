import type { Artefact, PackInput } from './artefact.ts';
import { packFacts } from './pack-facts.ts';
import type { Written } from './pack-index.ts';
import { makeWorkbook, type SheetTable } from './workbook.ts';

/** Tables that come first, in this order, by the beginning of their paths: what an auditor opens a workbook for. */
const first: readonly string[] = [
  ...['control-matrix', 'statement-of-applicability', 'requests', 'documented-information', 'evidence-register'],
  ...['gaps', 'responses', 'delta', 'history/changes', 'samples', 'coverage'],
];

/** The workbook of a pack: every table of it as a sheet, and a sheet that says what the pack is. */
export async function packWorkbook(input: PackInput, written: readonly Written[]): Promise<Artefact> {
  const { audit, program, asOf } = input;
  const tables = written
    .flatMap(({ artefacts }) => artefacts)
    .flatMap(({ path, title = path, table }) => (table ? [{ path, title: sheetTitle(title), table }] : []))
    .sort((a, b) => placeOf(a.path) - placeOf(b.path));
  const sheets: readonly SheetTable[] = [...tables, { title: 'This pack', table: aboutTable(input, tables) }];
  const content = await makeWorkbook(audit.title, program.settings.value.organisation.legalName, asOf, sheets);
  const description = `${tables.length} tables as sheets with filters: ${tables.map(({ title }) => title).join(', ')}.`;
  return { path: 'workbook.xlsx', title: 'Workbook', description, content };
}

/** A title within the few letters that the name of a sheet may have. */
function sheetTitle(title: string): string {
  return title
    .replace('Statement of Applicability', 'SoA')
    .replace('Documented information: ', 'Documented ')
    .replace('Coverage of ', '')
    .replace(/[,:]/g, '');
}

function placeOf(path: string): number {
  const place = first.findIndex((beginning) => path.startsWith(beginning));
  return place === -1 ? first.length : place;
}

function aboutTable(input: PackInput, tables: readonly SheetTable[]) {
  const contents = tables.map(({ title, table }) => ['Sheet', `${title} (${table.rows.length} rows)`] as const);
  return { columns: ['What', 'This pack'], rows: [['Audit', input.audit.title], ...packFacts(input), ...contents] };
}
