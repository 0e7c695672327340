import type { Catalog, Requirement } from '../model/catalog.ts';
import { indexCatalog, leavesOf } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { type Applicability, applicabilityRule, catalogAt } from './applicability.ts';

/** Whether a part of a framework applies, and why. */
export interface Verdict {
  /** Neighbours on which it is the same: requirements, and headings whose requirements all agree. In catalog order. */
  readonly nodes: readonly Requirement[];
  /** The requirements that it speaks of. */
  readonly leaves: readonly Requirement[];
  readonly applicability: Applicability;
}

/** The verdicts on one node at the top of a framework, in catalog order. */
export interface VerdictGroup {
  readonly top: Requirement;
  readonly verdicts: readonly Verdict[];
}

/**
 * Whether each requirement of a framework in scope applies at a date, and why, decided by data alone: categories in scope,
 * roles held, class and situation of AI systems, days, exclusions. As few lines as say it all; nodes that ask nothing are
 * left out.
 */
export function verdictsOn(
  program: Program,
  framework: Program['settings']['value']['frameworks'][number],
  asOf: Day,
): readonly VerdictGroup[] {
  const catalog = catalogAt(program, framework.id, asOf);
  if (!catalog) return [];
  const rule = applicabilityRule(program, framework, asOf);
  const known = new Map(
    catalog.requirements.filter(({ assessable }) => assessable).map((leaf) => [leaf.id, rule(leaf)] as const),
  );
  return catalog.requirements
    .filter(({ parent }) => parent === undefined)
    .map((top) => ({ top, verdicts: joined(verdictsBelow(catalog, top, known)) }))
    .filter(({ verdicts }) => verdicts.length > 0);
}

function verdictsBelow(
  catalog: Catalog,
  node: Requirement,
  known: ReadonlyMap<string, Applicability>,
): readonly Verdict[] {
  const leaves = leavesOf(catalog, node.id);
  const found = leaves.flatMap(({ id }) => known.get(id) ?? []);
  const [first] = found;
  if (!first) return [];
  if (new Set(found.map(keyOf)).size === 1)
    return [{ nodes: leaves.length === 1 ? leaves : [node], leaves, applicability: first }];
  const own = node.assessable ? known.get(node.id) : undefined;
  const below = (indexCatalog(catalog).children.get(node.id) ?? []).flatMap((child) =>
    verdictsBelow(catalog, child, known),
  );
  return own ? [{ nodes: [node], leaves: [node], applicability: own }, ...below] : below;
}

/** Neighbours that agree become one. */
function joined(verdicts: readonly Verdict[]): readonly Verdict[] {
  const runs: Verdict[][] = [];
  for (const verdict of verdicts) {
    const run = runs.at(-1);
    if (run?.[0] && keyOf(run[0].applicability) === keyOf(verdict.applicability)) run.push(verdict);
    else runs.push([verdict]);
  }
  return runs.flatMap((run) =>
    run.slice(0, 1).map(({ applicability }) => ({
      ...{ nodes: run.flatMap(({ nodes }) => nodes), leaves: run.flatMap(({ leaves }) => leaves), applicability },
    })),
  );
}

/** Two verdicts agree when all that is said of them does. */
const keyOf = (verdict: Applicability) => JSON.stringify(Object.entries(verdict).sort(([a], [b]) => (a < b ? -1 : 1)));
