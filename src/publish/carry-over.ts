import type { Assessment } from '../assess/assess.ts';
import { type CarriedRequirement, type CarryOver, carryOver } from '../assess/carry-over.ts';
import { sharesOf } from '../assess/carry-over-shares.ts';
import { crosswalkOf, type FrameworkCoverage } from '../assess/coverage.ts';
import { overlapOf } from '../assess/overlap.ts';
import type { Program } from '../model/program.ts';
import type { CarriedView, CarryOverView, CrosswalkView, FrameworkMention, OverlapView } from './carry-over-views.ts';
import { stepViews } from './reasoning.ts';
import type { NameRequirement } from './requirement-names.ts';

/** What is in place, and what is switched on. */
type Pair = Pick<CarryOver, 'have' | 'add'>;

/** Ways by which organisations go from one framework to the next; shown where all of them are in scope. */
const usualWays: readonly Pair[] = [
  { have: ['iso27001-2022', 'soc2-tsc-2017'], add: 'iso42001-2023' },
  { have: ['iso27001-2022', 'iso42001-2023'], add: 'eu-ai-act' },
  { have: ['soc2-tsc-2017'], add: 'iso27001-2022' },
  { have: ['iso42001-2023'], add: 'nist-ai-rmf' },
];

/** How the frameworks in scope carry one another; nothing where there are not two of them. */
export function crosswalkView(
  program: Program,
  assessment: Assessment,
  name: NameRequirement,
): CrosswalkView | undefined {
  const { frameworks, asOf } = assessment;
  if (frameworks.size < 2) return undefined;
  const title = (id: string): FrameworkMention => ({ id, title: frameworks.get(id)?.catalog.shortTitle ?? id });
  const catalogs = [...frameworks.values()].map(({ catalog }) => catalog);
  const overlap = overlapOf(crosswalkOf(program, asOf), catalogs).map(
    ({ catalog, contained, met, own }): OverlapView => ({
      ...title(catalog),
      address: `/frameworks/${catalog}`,
      ...{ contained: contained.length, met: met.length, own },
    }),
  );
  const view = (pair: Pair) => {
    const coverage = frameworks.get(pair.add) as FrameworkCoverage;
    return carryOverView(
      carryOver(program, pair, asOf),
      coverage,
      title,
      name,
      pair.have.length + 1 === frameworks.size,
    );
  };
  return { carryOver: pairsOf([...frameworks.keys()]).map(view), overlap };
}

/** Each framework with all the others in place, then the usual ways that are not among these. */
function pairsOf(inScope: readonly string[]): readonly Pair[] {
  const whole = inScope.map((add) => ({ have: inScope.filter((id) => id !== add), add }));
  const usual = usualWays.filter(
    ({ have, add }) => [...have, add].every((id) => inScope.includes(id)) && have.length + 1 < inScope.length,
  );
  return [...whole, ...usual.map(({ have, add }) => ({ have: inScope.filter((id) => have.includes(id)), add }))];
}

function carryOverView(
  found: CarryOver,
  coverage: FrameworkCoverage,
  title: (id: string) => FrameworkMention,
  name: NameRequirement,
  isWhole: boolean,
): CarryOverView {
  const { have, add, counts, requirements, work } = found;
  // An identifier of a catalog has no dot, so no two addresses are the same.
  const id = isWhole ? add : `${have.join('.')}.to.${add}`;
  return {
    ...{ id, address: `/carry-over/${id}`, have: have.map(title), add: title(add), counts },
    shares: sharesOf(found, coverage).map(({ from, ...share }) => ({ ...title(from), ...share })),
    requirements: requirements.map((each) => carriedView(each, name)),
    work: work.map(({ requirement, gain, raises, elsewhere }) => ({
      ...{ requirement: name(requirement), gain },
      raises: raises.map((raised) => name(raised.requirement)),
      elsewhere: elsewhere.map((raised) => name(raised.requirement)),
    })),
  };
}

function carriedView({ id, carried, best, sources, leftOver }: CarriedRequirement, name: NameRequirement): CarriedView {
  return {
    ...{ requirement: name(id), carried, steps: best ? stepViews(best.path, name) : [] },
    ...(best && { from: name(best.from), own: best.own }),
    others: Math.max(0, sources - 1),
    ...(leftOver !== undefined && { leftOver }),
  };
}
