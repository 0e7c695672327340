import { shippedInScope } from '../assess/shipped-in-scope.ts';
import type { Day } from '../model/fields.ts';
import type { Mapping } from '../model/mapping.ts';
import { monthsAfter } from '../model/months-after.ts';
import type { Check } from './check.ts';

/** Edges and decisions whose review is older than the mapping allows (ISO/IEC 27001 and 42001, 7.5.2). */
export const overdueMappingReview: Check = {
  id: 'overdue-mapping-review',
  severity: 'warning',
  summary: 'The review of an edge or a decision of a mapping is overdue.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.mappings.values()) {
      for (const { reviewed, path, what } of overdueIn(value, asOf)) {
        const message = `${unexpected(reviewed, value, asOf)} Review ${what}, then set \`reviewed\`.`;
        report({ message, file, place: placeOf(path), actual: reviewed });
      }
    }
    const { file, placeOf } = program.settings;
    for (const { mapping, source } of shippedInScope(program)) {
      const [oldest] = overdueIn(mapping, asOf)
        .map(({ reviewed }) => reviewed)
        .sort();
      if (oldest === undefined) continue;
      const message = `${unexpected(oldest, mapping, asOf)} Update Trustwright, or adopt \`${mapping.id}\` as a mapping of your own.`;
      report({ message, file, place: placeOf(source), actual: oldest });
    }
  },
};

function unexpected(reviewed: Day, { id, reviewEveryMonths: months }: Mapping, asOf: Day): string {
  const within = `${months} month${months === 1 ? '' : 's'}`;
  return `Unexpected review of the mapping \`${id}\` on \`${reviewed}\`, expected one within ${within} of ${asOf}.`;
}

interface Overdue {
  readonly reviewed: Day;
  /** Where the day is written. */
  readonly path: readonly PropertyKey[];
  /** What rests on it. */
  readonly what: string;
}

/** Days of review that are overdue: that of the mapping, once for all that rest on it, and those of single entries. */
function overdueIn(mapping: Mapping, asOf: Day): readonly Overdue[] {
  const isOverdue = (day: Day) => monthsAfter(day, mapping.reviewEveryMonths) < asOf;
  const entries = (['edges', 'unrelated'] as const).flatMap((list) =>
    mapping[list].map(({ source, reviewed }, index) => ({ source, reviewed, path: [list, index, 'reviewed'] })),
  );
  const single = entries.flatMap(({ source, reviewed, path }) =>
    reviewed !== undefined && isOverdue(reviewed) ? [{ reviewed, path, what: `what it says of \`${source}\`` }] : [],
  );
  const resting = entries.filter(({ reviewed }) => reviewed === undefined).length;
  if (resting === 0 || !isOverdue(mapping.reviewed)) return single;
  const what = `the edges and decisions that rest on that day (${resting})`;
  return [{ reviewed: mapping.reviewed, path: ['reviewed'], what }, ...single];
}
