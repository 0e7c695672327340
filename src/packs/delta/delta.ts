import { element, type Html, linkTo } from '../../render/html-page.ts';
import type { ArtefactWriter, PackInput, Since } from '../artefact.ts';
import { wholeScope } from '../scope.ts';
import { htmlTable, tableArtefacts } from '../table.ts';
import { datedRows } from './dated-rows.ts';
import { diffPages } from './diff-pages.ts';
import { documentRows } from './document-rows.ts';
import { riskRows } from './risk-rows.ts';
import { type DeltaChange, type DeltaRow, deltaAreas } from './row.ts';
import { statedRows } from './stated-rows.ts';
import { statementRows } from './statement-rows.ts';
import { statusRows } from './status-rows.ts';

/** One sign and one word for each change. */
const words: Readonly<Record<DeltaChange, string>> = {
  added: '● added',
  removed: '○ removed',
  changed: '◐ changed',
  stated: '◌ approved since',
  up: '▲ better',
  down: '▼ worse',
  opened: '◇ opened',
  closed: '◆ closed',
  expired: '◷ expired',
};

/** Everything that changed since a day of the past, part by part. */
export function deltaRows(input: PackInput, since: Since): readonly DeltaRow[] {
  const { past } = since;
  const rows = past
    ? [
        ...[...documentRows(input, past), ...statusRows(input, past), ...statementRows(input, past)],
        ...[...riskRows(input, past), ...datedRows(input, since)],
      ]
    : [...statedRows(input, since), ...datedRows(input, since)];
  return deltaAreas.flatMap((area) => rows.filter((row) => row.area === area));
}

const columns = ['Part', 'Identifier', 'Title', 'Change', 'Before', 'Now', 'Why'];

/** What changed since the last audit, or since the day that somebody asked for. */
export const delta: ArtefactWriter = {
  id: 'delta',
  title: 'Changes since the last audit',
  write(packed) {
    const { since, scope } = packed;
    if (!since) return [];
    const input = { ...packed, scope: wholeScope(packed) };
    const isPacked = new Set(scope.evidence.map(({ value }) => value.id));
    const rows = deltaRows(input, since).map((row) =>
      row.area === 'Evidence' && !isPacked.has(row.id) ? unlinked(row) : row,
    );
    const description = `From ${since.day} (${since.because}) to ${input.asOf}.${since.past ? ` Compared with commit ${since.past.commit.slice(0, 12)}, both assessed by the same rules.` : ''}`;
    const table = tableArtefacts(
      'delta/changes',
      `Changes since ${since.day}`,
      description,
      { columns, rows: rows.map(cellsOf) },
      {
        figure: element('div', {}, [...caveat(since), summary(rows, since)]),
        shown: deltaAreas.flatMap((area) =>
          part(
            area,
            rows.filter((row) => row.area === area),
          ),
        ),
        lacks: since.past ? [] : [{ what: `The content of ${since.day}`, why: since.unproven }],
      },
    );
    return [...table, ...(since.past ? diffPages(input, since.past) : [])];
  },
};

function caveat({ past, unproven }: Since): readonly Html[] {
  if (past) return [];
  const words = `${unproven} What follows is what documents state of themselves; what went since then is not known.`;
  return [element('p', { class: 'note lack' }, words)];
}

/** How much changed, part by part, each leading to its table. */
function summary(rows: readonly DeltaRow[], { past }: Since): Html {
  const items = deltaAreas.map((area) => {
    const mine = rows.filter((row) => row.area === area);
    const counts = [...Map.groupBy(mine, ({ change }) => change)].map(
      ([change, some]) => `${some.length} ${words[change].slice(2)}`,
    );
    const name = mine.length > 0 ? linkTo(`#${anchorOf(area)}`, area) : area;
    return element('div', {}, [
      element('dt', {}, name),
      element('dd', {}, counts.join(', ') || (past || isDated(area) ? 'nothing' : 'not known')),
    ]);
  });
  return element('dl', { class: 'facts' }, items);
}

/** Parts whose documents date what happened to them: they are known without a history. */
function isDated(area: DeltaRow['area']): boolean {
  return area === 'Findings' || area === 'Evidence' || area === 'Vendors';
}

function part(area: DeltaRow['area'], rows: readonly DeltaRow[]): readonly Html[] {
  if (rows.length === 0) return [];
  const table = { columns: columns.slice(1), rows: rows.map((row) => cellsOf(row).slice(1)) };
  const links = (row: number, column: number) => {
    const path = rows[row]?.path;
    return column === 1 && path !== undefined ? `../${path}` : undefined;
  };
  return [
    element('section', {}, [
      element('h2', { id: anchorOf(area) }, `${area} (${rows.length})`),
      htmlTable(area, table, { links }),
    ]),
  ];
}

function cellsOf({ area, id, title, change, before, after, why }: DeltaRow): readonly string[] {
  return [area, id, title, words[change], before, after, why];
}

/** A row about something that is not in the pack leads nowhere. */
function unlinked({ path: _, ...row }: DeltaRow): DeltaRow {
  return row;
}

function anchorOf(area: string): string {
  return area.toLowerCase().replaceAll(' ', '-');
}
