import { leavesOf } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { FrameworkCoverage } from './coverage.ts';

/** Scores are likelihood times impact: from the first on a risk is high before treatment, from the second on after it. */
export const highScores = { inherent: 15, residual: 10 } as const;

/**
 * Why requirements are of high risk in a cycle: a finding or a nonconformity since it began; a risk that stays high although
 * their controls treat it; or a risk that was high before and coverage that is not complete.
 */
export function highRisks(program: Program, framework: FrameworkCoverage, begin: Day): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  const add = (requirement: string | undefined, reason: string, counts = (_leaf: string) => true) => {
    const [catalog, local = ''] = requirement?.split(':') ?? [];
    if (catalog !== framework.id) return;
    for (const { id } of leavesOf(framework.catalog, local))
      if (!reasons.has(id) && counts(id)) reasons.set(id, reason);
  };
  const isOpen = (leaf: string) => framework.requirements.get(leaf)?.status !== 'covered';
  for (const { value } of program.findings.values())
    if (value.raised >= begin) add(value.requirement, `The finding ${value.id} was raised in this cycle.`);
  for (const { value } of program.nonconformities.values())
    if (value.raised >= begin) add(value.requirement, `The nonconformity ${value.id} was raised in this cycle.`);
  const risks = [...program.risks.values()].map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, likelihood, impact, treatment } of risks) {
    if (!treatment) continue;
    const before = likelihood * impact;
    const after = treatment.residualLikelihood * treatment.residualImpact;
    const requirements = treatment.controls.flatMap(
      (control) => program.controls.get(control)?.value.implements.map(({ requirement }) => requirement) ?? [],
    );
    for (const requirement of requirements) {
      if (after >= highScores.residual) add(requirement, `The risk ${id} scores ${after} even after treatment.`);
      else if (before >= highScores.inherent)
        add(
          requirement,
          `The risk ${id} scores ${before} before treatment, and the requirement is not covered.`,
          isOpen,
        );
    }
  }
  return reasons;
}
