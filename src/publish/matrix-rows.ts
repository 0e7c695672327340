import { areaKindWords } from '../assess/area-kind.ts';
import type { MatrixView } from './matrix-view.ts';
import { sayAnswers } from './say-answers.ts';

/** The matrix as a flat table, one row for each cell, for spreadsheets. */
export function matrixRows({ frameworks, areas }: MatrixView): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const nameOf = new Map(frameworks.map(({ id, shortTitle }) => [id, shortTitle]));
  const rows = areas.flatMap(({ id, title, kind, cells }) =>
    cells.map((cell) => [
      ...[
        id,
        title,
        areaKindWords[kind].label,
        cell.framework,
        nameOf.get(cell.framework) ?? '',
        cell.treatment.replaceAll('-', ' '),
      ],
      cell.condition ?? '',
      cell.reason,
      cell.requirements.map(({ label }) => label).join('; '),
      cell.requirements
        .flatMap(({ label, status }) => (status ? [`${label}: ${status.replaceAll('-', ' ')}`] : []))
        .join('; '),
      cell.controls.map((control) => `${control.title}: ${sayAnswers(control.answers)}`).join('; '),
    ]),
  );
  const columns = [
    ...['Area', 'Title', 'Kind', 'Framework', 'Short title', 'Treatment', 'Condition', 'Reason'],
    ...['Requirements', 'Statuses', 'Controls'],
  ];
  return { columns, rows };
}
