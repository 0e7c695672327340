import type { Catalog, Requirement } from '../model/catalog.ts';
import { indexCatalog, leavesOf } from '../model/catalog-index.ts';
import type { Implementation } from '../model/control.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { CoverageStatus } from '../model/release.ts';
import { applicabilityRule, catalogAt } from './applicability.ts';
import type { Maturity, Proof } from './maturity.ts';

/** What one control contributes to a requirement, and why no more. */
export interface Contribution {
  readonly control: string;
  readonly status: 'covered' | 'partial' | 'planned';
  readonly because: string;
  /** Last day on which the contribution holds without new evidence. */
  readonly until?: Day;
  /** Evidence that the contribution rests on. */
  readonly evidence?: string;
  /** Every complete passing record of the control, in date or not, newest first. */
  readonly proofs?: readonly Proof[];
}

/** Coverage of one requirement at a date, with the reasoning that produced it. */
export interface RequirementCoverage {
  readonly id: string;
  readonly status: CoverageStatus;
  /** What a requirement that does not bind yet would be, were it to bind today. */
  readonly prepared?: CoverageStatus;
  /** Why it is excluded or not triggered. */
  readonly reason?: string;
  /** Best first, then by control. */
  readonly contributions: readonly Contribution[];
  /** What is missing for the next step; absent when covered, excluded or not triggered for good. */
  readonly missing?: string;
  /** Last day on which the status holds without new evidence, or what is prepared where it does not bind yet. */
  readonly until?: Day;
}

export type Counts = Readonly<Record<CoverageStatus, number>>;

/** Coverage of one framework at a date. */
export interface FrameworkCoverage {
  readonly id: string;
  /** The catalog as it stood on that date. */
  readonly catalog: Catalog;
  /** Assessable requirements by status. */
  readonly counts: Counts;
  /** Every assessable requirement in catalog order, by its local identifier. */
  readonly requirements: ReadonlyMap<string, RequirementCoverage>;
}

const order: readonly CoverageStatus[] = ['gap', 'planned', 'partial', 'covered'];

/** The better of two statuses in the order gap, planned, partial, covered. */
export function join(a: CoverageStatus, b: CoverageStatus): CoverageStatus {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** The lesser of two statuses in the same order. */
export function meet(a: CoverageStatus, b: CoverageStatus): CoverageStatus {
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

/** Coverage of every framework in scope at a date. */
export function assessCoverage(
  program: Program,
  maturity: ReadonlyMap<string, Maturity>,
  asOf: Day,
): ReadonlyMap<string, FrameworkCoverage> {
  const cited = citations(program);
  const coverage = new Map<string, FrameworkCoverage>();
  for (const framework of program.settings.value.frameworks) {
    const catalog = catalogAt(program, framework.id, asOf);
    if (!catalog) continue;
    const applicability = applicabilityRule(program, framework, asOf);
    const direct = directContributions(catalog, cited, maturity);
    const requirements = new Map<string, RequirementCoverage>();
    for (const requirement of catalog.requirements) {
      if (!requirement.assessable) continue;
      requirements.set(
        requirement.id,
        cover(requirement, applicability(requirement), direct.get(requirement.id) ?? []),
      );
    }
    coverage.set(framework.id, { id: framework.id, catalog, counts: count(requirements.values()), requirements });
  }
  return coverage;
}

/** Status of a node: its own when it is assessable, else the worst of the assessable requirements below it that apply. */
export function statusOf(coverage: FrameworkCoverage, id: string): CoverageStatus | undefined {
  const own = coverage.requirements.get(id);
  if (own) return own.status;
  const statuses = leavesOf(coverage.catalog, id).map((leaf) => coverage.requirements.get(leaf.id)?.status);
  const applying = statuses.filter((status) => status !== undefined && order.includes(status)) as CoverageStatus[];
  return applying.length > 0 ? applying.reduce(meet) : statuses[0];
}

interface Citation {
  readonly control: string;
  readonly implementation: Implementation;
}

/** What controls say they implement, by requirement. */
function citations(program: Program): ReadonlyMap<string, readonly Citation[]> {
  const cited = new Map<string, Citation[]>();
  for (const { value } of program.controls.values()) {
    for (const implementation of value.implements) {
      const known = cited.get(implementation.requirement);
      if (known) known.push({ control: value.id, implementation });
      else cited.set(implementation.requirement, [{ control: value.id, implementation }]);
    }
  }
  return cited;
}

/** Contributions by leaf: citing a parent cites its leaves. */
function directContributions(
  catalog: Catalog,
  cited: ReadonlyMap<string, readonly Citation[]>,
  maturity: ReadonlyMap<string, Maturity>,
): ReadonlyMap<string, readonly Contribution[]> {
  const contributions = new Map<string, Contribution[]>();
  for (const id of indexCatalog(catalog).byId.keys()) {
    for (const { control, implementation } of cited.get(`${catalog.id}:${id}`) ?? []) {
      const contribution = contribute(control, implementation, maturity.get(control));
      if (!contribution) continue;
      for (const leaf of leavesOf(catalog, id)) {
        contributions.set(leaf.id, [...(contributions.get(leaf.id) ?? []), contribution]);
      }
    }
  }
  return contributions;
}

/** What an implementation contributes: its status, capped by its extent and by the maturity of its control. */
function contribute(
  control: string,
  { status, extent, note }: Implementation,
  maturity?: Maturity,
): Contribution | undefined {
  if (status === 'not-applicable') return undefined;
  if (status === 'planned') return { control, status: 'planned', because: 'It is planned.' };
  const left = note ? ` ${note}` : '';
  if (status === 'partial') return { control, status: 'partial', because: `It is implemented in part.${left}` };
  if (extent === 'part') return { control, status: 'partial', because: `It answers a part of the requirement.${left}` };
  const proofs = maturity?.proofs && { proofs: maturity.proofs };
  if (maturity?.state !== 'provable') {
    const because = `It is not provable: ${lowerFirst(maturity?.reason ?? 'nothing is known of it.')}`;
    return { control, status: 'partial', because, ...proofs };
  }
  const { until, evidence } = maturity;
  const rests = { ...(until && { until }), ...(evidence && { evidence }), ...proofs };
  return { control, status: 'covered', because: 'It is implemented and provable.', ...rests };
}

function cover(
  requirement: Requirement,
  applicability: ReturnType<ReturnType<typeof applicabilityRule>>,
  direct: readonly Contribution[],
): RequirementCoverage {
  const id = requirement.id;
  const contributions = [...direct].sort(
    (a, b) =>
      order.indexOf(b.status) - order.indexOf(a.status) ||
      compare(a.control, b.control) ||
      compare(a.because, b.because),
  );
  const status = contributions.map((contribution) => contribution.status as CoverageStatus).reduce(join, 'gap');
  const lastDay = status === 'covered' ? latest(contributions) : undefined;
  const holds = { ...nextStep(status, contributions), ...(lastDay && { until: lastDay }) };
  if (applicability.applies) return { id, status, contributions, ...holds };
  const { because, reason } = applicability;
  const later = because === 'not-triggered' && applicability.from !== undefined;
  return { id, status: because, reason, contributions, ...(later && { prepared: status, ...holds }) };
}

function nextStep(status: CoverageStatus, contributions: readonly Contribution[]): { missing?: string } {
  const first = contributions[0];
  if (status === 'covered') return {};
  if (!first) return { missing: 'No control implements it. Write one, or cite it from one that does.' };
  if (status === 'planned') return { missing: `Put \`${first.control}\` into practice.` };
  return { missing: `\`${first.control}\`: ${lowerFirst(first.because)}` };
}

function latest(contributions: readonly Contribution[]): Day | undefined {
  const days = contributions.filter(({ status }) => status === 'covered').map(({ until }) => until);
  return days.reduce((a, b) => (a !== undefined && b !== undefined && a > b ? a : b), days[0]);
}

function count(requirements: Iterable<RequirementCoverage>): Counts {
  const counts = { covered: 0, partial: 0, planned: 0, gap: 0, excluded: 0, 'not-triggered': 0 };
  for (const { status } of requirements) counts[status]++;
  return counts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
