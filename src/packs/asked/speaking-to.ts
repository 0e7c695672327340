import { ancestorsOf, leavesOf } from '../../model/catalog-index.ts';
import type { Program } from '../../model/program.ts';
import { parseRequirementId } from '../../model/requirement-id.ts';

/** Requirements that speak to others: themselves, the headings above them, and what stands below them. */
export function speakingTo(
  { catalogs }: Pick<Program, 'catalogs'>,
  requirements: readonly string[],
): ReadonlySet<string> {
  const found = new Set(requirements);
  for (const id of requirements) {
    const parsed = parseRequirementId(id);
    const catalog = parsed && catalogs.get(parsed.catalog);
    if (!catalog) continue;
    for (const node of [...ancestorsOf(catalog, parsed.local), ...leavesOf(catalog, parsed.local)])
      found.add(`${parsed.catalog}:${node.id}`);
  }
  return found;
}

/**
 * Of several answers those that fit closest: where an item names requirements of several frameworks, what speaks to most of
 * these frameworks means the same thing as the item; what speaks to one of them alone may mean something else.
 */
export function closest<T>(
  program: Pick<Program, 'catalogs'>,
  hints: readonly string[],
  answers: readonly T[],
  cited: (answer: T) => readonly string[],
): readonly T[] {
  const byCatalog = [...Map.groupBy(hints, (id) => id.split(':')[0]).values()].map((ids) => speakingTo(program, ids));
  if (byCatalog.length < 2) return answers;
  const scored = answers.map((answer) => {
    const ids = cited(answer);
    return { answer, score: byCatalog.filter((wanted) => ids.some((id) => wanted.has(id))).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ answer }) => answer);
}
