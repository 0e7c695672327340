import type { Assessment } from '../assess/assess.ts';
import { claimStateAt } from '../assess/claims.ts';
import type { FrameworkCoverage, RequirementCoverage } from '../assess/coverage.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { CoverageStatus, ReleaseRecord, ReleasedRequirement } from '../model/release.ts';

/** Computes the release record: all that customers are told of internal work, and nothing that names it. */
export function computeRelease(program: Program, assessment: Assessment): ReleaseRecord {
  return {
    format: 1,
    asOf: assessment.asOf,
    frameworks: [...assessment.frameworks.values()].map((framework) => ({
      id: framework.id,
      requirements: [...framework.requirements.values()].map((coverage) => released(program, coverage)),
    })),
    claims: [...program.claims.values()]
      .map(({ value }) => value)
      .filter(({ visibility }) => visibility === 'public')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, state, until }) => ({ id, state, ...(until && { until }) })),
  };
}

function released(program: Program, coverage: RequirementCoverage): ReleasedRequirement {
  const { id, status, prepared, until } = coverage;
  const evidence = newestEvidence(program, coverage);
  return { id, status, ...(prepared && { prepared }), ...(evidence && { evidence }), ...(until && { until }) };
}

/** Class and month of the newest evidence that the status rests on; never its name. */
function newestEvidence(program: Program, { contributions }: RequirementCoverage): ReleasedRequirement['evidence'] {
  const records = contributions.flatMap(({ evidence }) => (evidence ? (program.evidence.get(evidence)?.value ?? []) : []));
  const newest = records
    .flatMap((record) => (record.generatedAt ? [{ class: record.class, month: record.generatedAt.slice(0, 7) }] : []))
    .sort((a, b) => (a.month !== b.month ? (a.month < b.month ? 1 : -1) : a.class < b.class ? -1 : 1))[0];
  return newest;
}

/** What customers see of a released status at a date: past its last day it has lapsed. */
export type ShownStatus = CoverageStatus | 'lapsed';

/** Status of a released requirement at a date. */
export function shownStatus(released: ReleasedRequirement, asOf: Day): ShownStatus {
  return released.until !== undefined && released.until < asOf ? 'lapsed' : released.status;
}

/** A requirement about which the record and the assessment disagree. */
export interface Disagreement {
  readonly framework: string;
  readonly requirement: string;
  readonly says: ShownStatus | 'nothing';
  readonly is: CoverageStatus | 'unknown';
  /** Whether the record says more than the assessment supports. */
  readonly overstated: boolean;
}

const rank: Readonly<Record<ShownStatus | 'nothing' | 'unknown', number>> = {
  ...{ nothing: 0, unknown: 0, lapsed: 0, gap: 1, planned: 2, partial: 3, covered: 4 },
  // Not having to do something is the strongest thing that can be said of it.
  ...{ 'not-triggered': 5, excluded: 5 },
};

/** Compares what the record says at a date with what the assessment supports at that date. */
export function compareRelease(record: ReleaseRecord, assessment: Assessment): readonly Disagreement[] {
  const disagreements: Disagreement[] = [];
  for (const framework of assessment.frameworks.values()) {
    const said = record.frameworks.find(({ id }) => id === framework.id)?.requirements ?? [];
    const byId = new Map(said.map((released) => [released.id, released]));
    for (const coverage of framework.requirements.values()) {
      const released = byId.get(coverage.id);
      const says = released ? shownStatus(released, assessment.asOf) : 'nothing';
      if (says !== coverage.status || (released && prepares(released) !== (coverage.prepared ?? 'unknown'))) {
        disagreements.push(disagreement(framework, coverage, says, released));
      }
    }
    for (const { id, status } of said) {
      if (framework.requirements.has(id)) continue;
      disagreements.push({ framework: framework.id, requirement: id, says: status, is: 'unknown', overstated: true });
    }
  }
  return disagreements;
}

function disagreement(
  framework: FrameworkCoverage,
  coverage: RequirementCoverage,
  says: ShownStatus | 'nothing',
  released: ReleasedRequirement | undefined,
): Disagreement {
  const preparedMore = released !== undefined && rank[prepares(released)] > rank[coverage.prepared ?? 'unknown'];
  const different = rank[says] === 5 && says !== coverage.status;
  const overstated = rank[says] > rank[coverage.status] || different || preparedMore;
  return { framework: framework.id, requirement: coverage.id, says, is: coverage.status, overstated };
}

const prepares = ({ prepared }: ReleasedRequirement): CoverageStatus | 'unknown' => prepared ?? 'unknown';

/** Claims of the record that say more than their documents do at a date. */
export function overstatedClaims(program: Program, record: ReleaseRecord, asOf: Day): readonly { id: string; says: string; is: string }[] {
  return record.claims.flatMap((said) => {
    const claim = program.claims.get(said.id)?.value;
    const is = claim?.visibility === 'public' ? claimStateAt(claim, asOf) : 'not public';
    const says = claimStateAt(said, asOf);
    return says === is || says === 'lapsed' ? [] : [{ id: said.id, says, is }];
  });
}
