import type { Applicability, ApplicabilityDecision } from '../model/applicability.ts';
import type { Requirement } from '../model/catalog.ts';
import { ancestorsOf } from '../model/catalog-index.ts';
import type { Implementation, ImplementationStatus } from '../model/control.ts';
import type { Program } from '../model/program.ts';
import type { Assessment } from './assess.ts';
import { type Citations, citationsOf } from './contributions.ts';
import { controlsToDecide } from './controls-to-decide.ts';
import type { RequirementCoverage } from './coverage.ts';
import type { Maturity } from './maturity.ts';

/** A control of ours behind a decision. */
export interface StatedControl extends Pick<Implementation, 'status' | 'extent'> {
  readonly id: string;
  readonly maturity?: Maturity;
}

/** One control of a standard, with the decision on it and everything behind it. */
export interface StatementRow {
  readonly requirement: Requirement;
  /** The heading above it. */
  readonly group?: Requirement;
  /** Absent where the statement misses it: `incomplete-applicability` says so. */
  readonly decision?: ApplicabilityDecision;
  readonly coverage?: RequirementCoverage;
  /** The furthest that any control of ours has come; absent where none cites it. */
  readonly implementation?: ImplementationStatus;
  /** Controls of ours that cite it or a node above it, sorted. */
  readonly controls: readonly StatedControl[];
  /** Policies that speak to it, and those that these controls put into practice, sorted. */
  readonly policies: readonly string[];
  /** Evidence that the maturity of these controls rests on, sorted. */
  readonly evidence: readonly string[];
  /** Requirements of other frameworks that give it its status through the crosswalk, where no control of ours does. */
  readonly carriedFrom: readonly string[];
}

/** A Statement of Applicability as it stands at the date of an assessment (ISO/IEC 27001 and 42001, 6.1.3). */
export function assessStatement(
  program: Program,
  assessment: Assessment,
  statement: Applicability,
): readonly StatementRow[] {
  const framework = assessment.frameworks.get(statement.catalog);
  const catalog = framework?.catalog ?? program.catalogs.get(statement.catalog);
  if (!catalog) return [];
  const decisions = new Map(statement.decisions.map((decision) => [decision.requirement, decision]));
  const cited = citationsOf(program);
  return controlsToDecide(catalog).map((requirement) => {
    const above = ancestorsOf(catalog, requirement.id);
    const lineage = [requirement, ...above].map(({ id }) => `${catalog.id}:${id}`);
    const controls = controlsBehind(lineage, cited, assessment.maturity);
    const coverage = framework?.requirements.get(requirement.id);
    const decision = decisions.get(`${catalog.id}:${requirement.id}`);
    const implementation = furthest(controls.map(({ status }) => status));
    return {
      ...{ requirement, controls },
      ...(above[0] && { group: above[0] }),
      ...(decision && { decision }),
      ...(coverage && { coverage }),
      ...(implementation && { implementation }),
      policies: policiesBehind(program, lineage, controls),
      evidence: sorted(controls.flatMap(({ maturity }) => maturity?.evidence ?? [])),
      carriedFrom: coverage ? carriedFrom(coverage) : [],
    };
  });
}

function controlsBehind(
  lineage: readonly string[],
  cited: Citations,
  maturity: Assessment['maturity'],
): readonly StatedControl[] {
  const found = new Map<string, StatedControl>();
  for (const { control, implementation } of lineage.flatMap((id) => cited.get(id) ?? [])) {
    const { status, extent } = implementation;
    const known = found.get(control);
    if (known && furthest([known.status, status]) === known.status) continue;
    const state = maturity.get(control);
    found.set(control, { id: control, status, extent, ...(state && { maturity: state }) });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function policiesBehind(
  program: Program,
  lineage: readonly string[],
  controls: readonly StatedControl[],
): readonly string[] {
  const speaking = [...program.policies.values()].filter(({ value }) =>
    value.requirements.some((id) => lineage.includes(id)),
  );
  const practised = controls.flatMap(({ id }) => program.controls.get(id)?.value.policies ?? []);
  return sorted([...speaking.map(({ value }) => value.id), ...practised]);
}

function carriedFrom({ status, contributions, inherited }: RequirementCoverage): readonly string[] {
  if (contributions.some((each) => each.status === status)) return [];
  return inherited.filter((each) => each.status === status).map(({ from }) => from);
}

/** From the furthest to the least. */
const order: readonly ImplementationStatus[] = ['implemented', 'alternative', 'partial', 'planned', 'not-applicable'];

function furthest(statuses: readonly ImplementationStatus[]): ImplementationStatus | undefined {
  return order.find((status) => statuses.includes(status));
}

const sorted = (ids: readonly string[]) => [...new Set(ids)].sort();
