import type { Requirement } from '../model/catalog.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { bindsLater, crosswalkOf, type Direct, directCoverage, lendersOf } from './coverage.ts';
import { isFull } from './crosswalk.ts';
import { type Inherited, inherit } from './inheritance.ts';
import { assessMaturity } from './maturity.ts';
import { leftOver } from './next-step.ts';
import { join, type Ordered } from './status-order.ts';
import { planWork, type WorkItem } from './work-list.ts';

/** How a requirement of a framework that is switched on begins: done, done in part, or new (with a plan at most). */
export type Carried = 'inherited' | 'partial' | 'net-new';

/** One requirement of the framework that is added, with what the others bring to it. */
export interface CarriedRequirement {
  /** As `catalog:requirement`. */
  readonly id: string;
  readonly title: string;
  readonly carried: Carried;
  readonly status: Ordered;
  /** The best way by which something arrives; absent where nothing does. */
  readonly best?: Inherited;
  /** How many requirements of the others bring something. */
  readonly sources: number;
  /** What is left to do, as the reviewers of the edge wrote it. */
  readonly leftOver?: string;
}

/** What frameworks that are in place bring to one that is switched on. */
export interface CarryOver {
  readonly have: readonly string[];
  readonly add: string;
  readonly asOf: Day;
  readonly counts: Readonly<Record<Carried, number>>;
  /** Requirements that apply, in the order of the catalog. */
  readonly requirements: readonly CarriedRequirement[];
  /** What to do, in the order that pays most. */
  readonly work: readonly WorkItem[];
}

/**
 * Computes what the work for some frameworks brings to another, as it stands at a date: only what controls do for the
 * frameworks in place counts, so that the answer is the same whether or not the new one has been begun. Requirements of
 * the new framework that are excluded or not triggered for good are left out. Unknown catalogs count as empty.
 */
export function carryOver(program: Program, { have, add }: Pick<CarryOver, 'have' | 'add'>, asOf: Day): CarryOver {
  const scope = program.settings.value.frameworks;
  const names = [...new Set([...have, add, ...scope.map(({ id }) => id)])];
  const chosen = names.map((id) => scope.find((framework) => framework.id === id) ?? { id });
  const direct = directCoverage(program, chosen, assessMaturity(program, asOf), asOf);
  const crosswalk = crosswalkOf(program, asOf);
  const inPlace = lendersOf(new Map([...direct].filter(([id]) => have.includes(id))));
  const inherited = inherit(crosswalk, inPlace);
  const requirements = applyingIn(direct.get(add)).map((node) =>
    carried(node, `${add}:${node.id}`, inherited.get(`${add}:${node.id}`) ?? []),
  );
  const counts = { inherited: 0, partial: 0, 'net-new': 0 };
  for (const each of requirements) counts[each.carried]++;
  const idsOf = (framework: string) => applyingIn(direct.get(framework)).map(({ id }) => `${framework}:${id}`);
  const statusOf = (id: string) => join(inPlace.get(id)?.status ?? 'gap', inherited.get(id)?.[0]?.status ?? 'gap');
  const others = names.filter((id) => id !== add).flatMap(idsOf);
  const work = planWork({
    added: new Map(requirements.map(({ id, status }) => [id, status])),
    others: new Map(others.map((id) => [id, statusOf(id)])),
    candidates: [...have, add].flatMap(idsOf),
    ...{ crosswalk, own: inPlace },
  });
  return { have, add, asOf, counts, requirements, work };
}

function applyingIn(direct: Direct | undefined): readonly Requirement[] {
  if (!direct) return [];
  return direct.catalog.requirements.filter(({ id }) => {
    const applicability = direct.applicability.get(id);
    return applicability && (applicability.applies || bindsLater(applicability));
  });
}

function carried({ title }: Requirement, id: string, inherited: readonly Inherited[]): CarriedRequirement {
  const [best] = inherited;
  const sources = new Set(inherited.map(({ from }) => from)).size;
  if (!best) return { id, title, carried: 'net-new', status: 'gap', sources };
  const partial = best.path.find((step) => !isFull(step));
  const left = partial && leftOver(partial);
  const rest = { best, sources, ...(left !== undefined && { leftOver: left }) };
  return { id, title, carried: howItBegins[best.status], status: best.status, ...rest };
}

/** A plan is no work done: what only plans carry over begins as new. */
const howItBegins: Readonly<Record<Ordered, Carried>> = {
  covered: 'inherited',
  partial: 'partial',
  planned: 'net-new',
  gap: 'net-new',
};
