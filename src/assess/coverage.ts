import type { Catalog } from '../model/catalog.ts';
import { leavesOf } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { CoverageStatus } from '../model/release.ts';
import { type Applicability, applicabilityRule, catalogAt } from './applicability.ts';
import { type Contribution, citationsOf, directContributions } from './contributions.ts';
import { type Crosswalk, makeCrosswalk, mappingsOf } from './crosswalk.ts';
import { type Inherited, inherit, type Own } from './inheritance.ts';
import type { Maturity } from './maturity.ts';
import { nextStep } from './next-step.ts';
import { isOrdered, join, meet, type Ordered } from './status-order.ts';

/** Coverage of one requirement at a date, with the reasoning that produced it. */
export interface RequirementCoverage {
  readonly id: string;
  readonly status: CoverageStatus;
  /** What a requirement that does not bind yet would be, were it to bind today. */
  readonly prepared?: Ordered;
  /** First day on which it binds, where that is known and still to come. */
  readonly from?: Day;
  /** Why it is excluded or not triggered. */
  readonly reason?: string;
  /** What controls contribute, best first, then by control. */
  readonly contributions: readonly Contribution[];
  /** What other requirements contribute through the crosswalk, best first. */
  readonly inherited: readonly Inherited[];
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

/** What controls alone do for a framework: what stands before anything is inherited. */
export interface Direct {
  readonly catalog: Catalog;
  readonly applicability: ReadonlyMap<string, Applicability>;
  readonly contributions: ReadonlyMap<string, readonly Contribution[]>;
}

/** Coverage of every framework in scope at a date: applicability, then controls, then what the crosswalk carries over. */
export function assessCoverage(
  program: Program,
  maturity: ReadonlyMap<string, Maturity>,
  asOf: Day,
): ReadonlyMap<string, FrameworkCoverage> {
  const direct = directCoverage(program, program.settings.value.frameworks, maturity, asOf);
  const inherited = inherit(crosswalkOf(program, asOf), lendersOf(direct));
  return new Map([...direct].map(([id, framework]) => [id, coverFramework(framework, inherited)]));
}

/** The crosswalk of a program between the catalogs as they stood at a date. */
export function crosswalkOf(program: Program, asOf: Day): Crosswalk {
  const catalogs = new Map(
    [...program.catalogs.keys()].map((id) => [id, catalogAt(program, id, asOf) as Catalog] as const),
  );
  return makeCrosswalk(mappingsOf(program), catalogs);
}

/** What controls alone do for each of some frameworks. */
export function directCoverage(
  program: Program,
  chosen: Program['settings']['value']['frameworks'],
  maturity: ReadonlyMap<string, Maturity>,
  asOf: Day,
): ReadonlyMap<string, Direct> {
  const cited = citationsOf(program);
  const frameworks = new Map<string, Direct>();
  for (const framework of chosen) {
    const catalog = catalogAt(program, framework.id, asOf);
    if (!catalog) continue;
    const rule = applicabilityRule(program, framework, asOf);
    const assessable = catalog.requirements.filter((requirement) => requirement.assessable);
    frameworks.set(framework.id, {
      catalog,
      applicability: new Map(assessable.map((requirement) => [requirement.id, rule(requirement)])),
      contributions: directContributions(catalog, cited, maturity),
    });
  }
  return frameworks;
}

/** What each requirement has to lend. One that is excluded, or not triggered for good, lends nothing. */
export function lendersOf(frameworks: ReadonlyMap<string, Direct>): ReadonlyMap<string, Own> {
  const lenders = new Map<string, Own>();
  for (const { catalog, applicability, contributions } of frameworks.values()) {
    for (const [id, applies] of applicability) {
      const found = contributions.get(id);
      if (!found || !(applies.applies || bindsLater(applies))) continue;
      const status = bestOf(found);
      const until = status === 'covered' ? latest(found) : undefined;
      const proofs = found.filter((each) => each.status === status).flatMap((each) => each.proofs ?? []);
      const rests = { ...(until && { until }), ...(proofs.length > 0 && { proofs }) };
      lenders.set(`${catalog.id}:${id}`, { status, ...rests });
    }
  }
  return lenders;
}

function coverFramework(
  { catalog, applicability, contributions }: Direct,
  inherited: ReadonlyMap<string, readonly Inherited[]>,
): FrameworkCoverage {
  const requirements = new Map<string, RequirementCoverage>();
  for (const [id, applies] of applicability) {
    const from = inherited.get(`${catalog.id}:${id}`) ?? [];
    requirements.set(id, cover(id, applies, contributions.get(id) ?? [], from));
  }
  return { id: catalog.id, catalog, counts: count(requirements.values()), requirements };
}

function cover(
  id: string,
  applicability: Applicability,
  contributions: readonly Contribution[],
  inherited: readonly Inherited[],
): RequirementCoverage {
  const all = [...contributions, ...inherited];
  const status = bestOf(all);
  const lastDay = status === 'covered' ? latest(all) : undefined;
  const missing = nextStep(status, contributions, inherited);
  const holds = { ...(missing !== undefined && { missing }), ...(lastDay && { until: lastDay }) };
  if (applicability.applies) return { id, status, contributions, inherited, ...holds };
  const { because, reason } = applicability;
  const from = applicability.because === 'not-triggered' ? applicability.from : undefined;
  const later = bindsLater(applicability) && { prepared: status, ...(from && { from }), ...holds };
  return { id, status: because, reason, contributions, inherited, ...later };
}

/** Whether a requirement does not apply yet but will on a known day. */
export function bindsLater(applicability: Applicability): boolean {
  return !applicability.applies && applicability.because === 'not-triggered' && applicability.from !== undefined;
}

/** Status of a node: its own when it is assessable, else the worst of the assessable requirements below it that apply. */
export function statusOf(coverage: FrameworkCoverage, id: string): CoverageStatus | undefined {
  const own = coverage.requirements.get(id);
  if (own) return own.status;
  const statuses = leavesOf(coverage.catalog, id)
    .map((leaf) => coverage.requirements.get(leaf.id)?.status)
    .filter((status) => status !== undefined);
  const applying = statuses.filter(isOrdered);
  return applying.length > 0 ? applying.reduce(meet) : statuses[0];
}

function bestOf(contributions: readonly { readonly status: Ordered }[]): Ordered {
  return contributions.map(({ status }) => status).reduce(join, 'gap');
}

function latest(contributions: readonly { readonly status: Ordered; readonly until?: Day }[]): Day | undefined {
  const days = contributions.filter(({ status }) => status === 'covered').map(({ until }) => until);
  return days.reduce((a, b) => (a !== undefined && b !== undefined && a > b ? a : b), days[0]);
}

function count(requirements: Iterable<RequirementCoverage>): Counts {
  const counts = { covered: 0, partial: 0, planned: 0, gap: 0, excluded: 0, 'not-triggered': 0 };
  for (const { status } of requirements) counts[status]++;
  return counts;
}
