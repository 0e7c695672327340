import type { Carried, CarryOver } from './carry-over.ts';
import type { FrameworkCoverage } from './coverage.ts';
import type { Inherited } from './inheritance.ts';

/** What one framework in place brings to the one that is switched on. */
export interface BroughtShare {
  readonly from: string;
  /** Requirements that it brings as inherited; one that several bring equally is shared in equal parts between them. */
  readonly inherited: number;
  /** Requirements that it brings in part, shared likewise. */
  readonly partial: number;
  /** Requirements that are not new, to which no other framework brings more. */
  readonly brings: number;
  /** Requirements to which no other brings as much. */
  readonly alone: number;
}

/**
 * Shares what carries over between the frameworks that bring it, in the order in which they are given. The inherited and
 * the partial shares add up to the counts of the carry-over. The coverage is that of the framework that is switched on,
 * in an assessment with all of them in scope: what each lends does not depend on the others.
 */
export function sharesOf({ have, add, requirements }: CarryOver, coverage: FrameworkCoverage): readonly BroughtShare[] {
  const brought = requirements.filter(({ carried }) => carried !== 'net-new');
  const givers = brought.map(({ id, status, carried }) => ({
    carried,
    from: giversOf(coverage.requirements.get(id.slice(add.length + 1))?.inherited ?? [], have, status),
  }));
  return have.map((framework) => {
    const given = givers.filter(({ from }) => from.includes(framework));
    const share = (kind: Carried) =>
      given.filter(({ carried }) => carried === kind).reduce((sum, { from }) => sum + 1 / from.length, 0);
    return {
      ...{ from: framework, inherited: share('inherited'), partial: share('partial'), brings: given.length },
      alone: given.filter(({ from }) => from.length === 1).length,
    };
  });
}

/** The frameworks of which some requirement gives as much as any gives. */
function giversOf(inherited: readonly Inherited[], have: readonly string[], status: string): readonly string[] {
  const best = inherited.filter((each) => each.status === status).map(({ from }) => from.slice(0, from.indexOf(':')));
  return have.filter((framework) => best.includes(framework));
}
