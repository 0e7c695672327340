import type { Contribution } from '../assess/contributions.ts';
import type { RequirementCoverage } from '../assess/coverage.ts';
import type { Step } from '../assess/crosswalk.ts';
import type { Inherited } from '../assess/inheritance.ts';
import { leftOver } from '../assess/next-step.ts';
import type { Program } from '../model/program.ts';
import { relationshipWords } from '../model/relationship-words.ts';
import type { ContributionView, InheritedView, ReasoningView, StepView } from './relation-views.ts';
import type { NameRequirement } from './requirement-names.ts';
import { mention } from './views.ts';

/** Why a requirement has its status: what controls give, what other requirements give and through which steps, what is missing. */
export function reasoningView(
  { status, prepared, reason, contributions, inherited, missing }: RequirementCoverage,
  program: Program,
  name: NameRequirement,
): ReasoningView {
  const decisive = prepared ?? status;
  return {
    ...(reason && { reason }),
    contributions: contributions.map((each) => ({
      ...contributionView(each, program),
      decides: each.status === decisive,
    })),
    inherited: inherited.map((each) => ({ ...inheritedView(each, name), decides: each.status === decisive })),
    ...(missing && { missing }),
  };
}

/** The steps of a way, each with where it leads. */
export function stepViews(path: readonly Step[], name: NameRequirement): readonly StepView[] {
  return path.map(({ relationship, to }) => ({ says: relationshipWords[relationship], to: name(to) }));
}

function contributionView(
  { control, status, because, until, evidence }: Contribution,
  program: Program,
): Omit<ContributionView, 'decides'> {
  const record = evidence === undefined ? undefined : program.evidence.get(evidence)?.value;
  const doing = program.controls.get(control)?.value ?? { id: control, title: control };
  return {
    ...{ control: mention('controls', doing), status, because },
    ...(until && { until }),
    ...(record && { evidence: mention('evidence', record) }),
  };
}

function inheritedView({ from, status, own, path }: Inherited, name: NameRequirement): Omit<InheritedView, 'decides'> {
  const left = path.map(leftOver).find((text) => text !== undefined);
  return {
    ...{ from: name(from), status, own, steps: stepViews(path, name) },
    ...(left !== undefined && { leftOver: left }),
  };
}
