import { controlsToDecide } from '../assess/controls-to-decide.ts';
import type { Applicability } from '../model/applicability.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Document } from '../model/program.ts';
import { someOf } from '../model/some-of.ts';
import type { Check, CheckContext } from './check.ts';

/** A Statement of Applicability decides on every control of its catalog, once (ISO/IEC 27001 and 42001, 6.1.3). */
export const incompleteApplicability: Check = {
  id: 'incomplete-applicability',
  severity: 'error',
  summary: 'A Statement of Applicability misses a control of its catalog, or decides on one twice.',
  run(program, { report }) {
    for (const statement of program.applicability.values()) {
      const catalog = program.catalogs.get(statement.value.catalog);
      if (catalog) compare(statement, catalog, report);
    }
  },
};

function compare(
  { value, file, placeOf }: Document<Applicability>,
  catalog: Catalog,
  report: CheckContext['report'],
): void {
  const decided = new Map<string, number>();
  for (const [index, { requirement }] of value.decisions.entries()) {
    const first = decided.get(requirement);
    const isForeign = !requirement.startsWith(`${catalog.id}:`);
    if (first === undefined) decided.set(requirement, index);
    if (first === undefined && !isForeign) continue;
    const message = isForeign
      ? `Unexpected decision on \`${requirement}\`, expected controls of \`${catalog.id}\` only. Move it to the statement of its catalog.`
      : `Unexpected second decision on \`${requirement}\`, expected one. Keep the one that holds.`;
    const place = placeOf(['decisions', index, 'requirement']);
    const earlier = first === undefined ? undefined : placeOf(['decisions', first, 'requirement']);
    report({
      message,
      file,
      place,
      actual: requirement,
      ...(earlier && { related: [{ message: 'First decided here', file, place: earlier }] }),
    });
  }
  const missing = controlsToDecide(catalog)
    .map(({ id }) => id)
    .filter((id) => !decided.has(`${catalog.id}:${id}`));
  if (missing.length === 0) return;
  const message = `Unexpected absence of ${someOf(missing)}, expected a decision on every control of \`${catalog.id}\`. Add what is missing.`;
  report({ message, file, place: placeOf(['decisions']), expected: missing });
}
