import { documentedInformation as lists } from '../../catalogs/documented-information/index.ts';
import type { Asked } from '../../model/asked.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import { element, type Html } from '../../render/html-page.ts';
import type { Artefact, ArtefactWriter, PackInput } from '../artefact.ts';
import { htmlTable, tableArtefacts } from '../table.ts';
import { asAsked } from './applies.ts';
import { findAnswer } from './find.ts';
import type { Found, Standing } from './found.ts';
import { answeringRole, placeLinks, placePaths, standingWords, tellingOrder } from './standing-words.ts';

/** What each standard of the audit asks to be documented, with where it is; what is missing comes first (7.5.1). */
export const documentedInformation: ArtefactWriter = {
  id: 'documented-information',
  title: 'What is asked for',
  write: (input) =>
    input.audit.frameworks.flatMap((framework) => {
      const asked = (lists.get(framework) ?? []).flatMap((item) => asAsked(input, item) ?? []);
      return asked.length > 0 ? writeList(input, framework, asked) : [];
    }),
};

interface Row {
  readonly item: Asked;
  readonly found: Found;
}

const columns = ['Clause', 'What is to be documented', 'State', 'Where', 'Remarks', 'Owner'];

function writeList(input: PackInput, framework: string, asked: readonly Asked[]): readonly Artefact[] {
  const { program, asOf } = input;
  const all = asked.map((item): Row => ({ item, found: findAnswer(input, item) }));
  const byStanding = Map.groupBy(all, ({ found }) => found.standing);
  const groups = tellingOrder.flatMap((standing) => {
    const rows = byStanding.get(standing);
    return rows ? [{ standing, rows }] : [];
  });
  const rows = groups.flatMap(({ rows: mine }) => mine);
  const title = `Documented information: ${program.catalogs.get(framework)?.title ?? framework}`;
  const counts = groups.map(({ standing, rows: mine }) => `${mine.length} ${wordOf(standing)}`).join(', ');
  const description = `What the standard asks to be documented, and where it is. As of ${asOf}: ${counts}. Clauses are the standard’s, the words are ours.`;
  return tableArtefacts(
    `documented-information/${framework}`,
    title,
    description,
    { columns, rows: rows.map((row) => cellsOf(input, row)) },
    {
      shown: groups.map(({ standing, rows: mine }) => group(input, standing, mine)),
      lacks: rows
        .filter(({ found }) => found.standing !== 'present')
        .map(({ item, found }) => ({
          what: `${clausesOf(item)} ${item.what}`,
          why: `${wordOf(found.standing)}. ${found.words}`.trim(),
        })),
    },
  );
}

/** Rows of one standing under their heading, which says the state; without remarks where there are none. */
function group(input: PackInput, standing: Standing, rows: readonly Row[]): Html {
  const word = wordOf(standing);
  const heading = `${word.charAt(0).toUpperCase()}${word.slice(1)} (${rows.length})`;
  const shown = rows.some(({ found }) => found.words !== '') ? [0, 1, 3, 4, 5] : [0, 1, 3, 5];
  const kept = (cells: readonly string[]) => shown.map((column) => cells[column] ?? '');
  const places = (row: number) =>
    rows[row]?.found.places.map((place) => ({ ...place, path: `../${place.path}` })) ?? [];
  const table = { columns: kept(columns), rows: rows.map((row) => kept(cellsOf(input, row))) };
  return element('section', {}, [
    element('h2', { id: standing }, heading),
    htmlTable(heading, table, {
      read: shown.flatMap((column, at) => (column === 1 || column === 4 ? [at] : [])),
      cells: (row, column) => (column === 2 ? placeLinks(places(row)) : undefined),
    }),
  ]);
}

function cellsOf(input: PackInput, { item, found }: Row): readonly string[] {
  return [
    ...[clausesOf(item), item.what, standingWords(found.standing), placePaths(found.places), found.words],
    answeringRole(input, found),
  ];
}

function clausesOf({ requirements }: Asked): string {
  return requirements.map(formatForPeople).join(', ');
}

function wordOf(standing: Standing): string {
  return standing.replaceAll('-', ' ');
}
