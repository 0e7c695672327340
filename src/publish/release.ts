import type { Assessment } from '../assess/assess.ts';
import { claimStateAt } from '../assess/claims.ts';
import type { RequirementCoverage } from '../assess/coverage.ts';
import type { Proof } from '../assess/maturity.ts';
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
      requirements: [...framework.requirements.values()].map(released),
    })),
    claims: [...program.claims.values()]
      .map(({ value }) => value)
      .filter(({ visibility }) => visibility === 'public')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, state, until }) => ({ id, state, ...(until && { until }) })),
  };
}

function released(coverage: RequirementCoverage): ReleasedRequirement {
  const { id, status, prepared, until } = coverage;
  const evidence = newestProof(coverage);
  return { id, status, ...(prepared && { prepared }), ...(evidence && { evidence }), ...(until && { until }) };
}

/** Class and month of the newest evidence that the status rests on; never its name. */
function newestProof({ contributions }: RequirementCoverage): Proof | undefined {
  const proofs = contributions.flatMap(({ proof }) => (proof ? [proof] : []));
  return proofs.sort((a, b) => (a.month !== b.month ? (a.month < b.month ? 1 : -1) : a.class < b.class ? -1 : 1))[0];
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
  /** The field of the record that differs; the gravest where several do. */
  readonly about: 'status' | 'prepared' | 'until' | 'evidence';
  readonly says: string;
  readonly is: string;
  /** Whether the record says more than the assessment supports. */
  readonly overstated: boolean;
}

/** Compares what the record says at a date with what the assessment supports at that date. */
export function compareRelease(record: ReleaseRecord, assessment: Assessment): readonly Disagreement[] {
  const disagreements: Disagreement[] = [];
  for (const framework of assessment.frameworks.values()) {
    const said = record.frameworks.find(({ id }) => id === framework.id)?.requirements ?? [];
    const byId = new Map(said.map((one) => [one.id, one]));
    for (const coverage of framework.requirements.values()) {
      const differences = differencesOf(byId.get(coverage.id), coverage, assessment.asOf);
      const gravest = differences.find(({ overstated }) => overstated) ?? differences[0];
      if (gravest) disagreements.push({ framework: framework.id, requirement: coverage.id, ...gravest });
    }
    for (const { id, status } of said) {
      if (framework.requirements.has(id)) continue;
      disagreements.push({ framework: framework.id, requirement: id, about: 'status', says: status, is: 'unknown', overstated: true });
    }
  }
  return disagreements;
}

type Difference = Omit<Disagreement, 'framework' | 'requirement'>;

const rank: Readonly<Record<ShownStatus, number>> = {
  ...{ lapsed: 0, gap: 1, planned: 2, partial: 3, covered: 4 },
  // Not having to do something is the strongest thing that can be said of it.
  ...{ 'not-triggered': 5, excluded: 5 },
};

function differencesOf(said: ReleasedRequirement | undefined, coverage: RequirementCoverage, asOf: Day): readonly Difference[] {
  if (!said) return [{ about: 'status', says: 'nothing', is: coverage.status, overstated: false }];
  const shown = shownStatus(said, asOf);
  const is = released(coverage);
  if (shown !== is.status) {
    const overstated = rank[shown] > rank[is.status] || rank[shown] === 5;
    return [{ about: 'status', says: shown, is: is.status, overstated }];
  }
  const differences: Difference[] = [];
  const add = (about: Difference['about'], says: string | undefined, found: string | undefined, overstated: boolean) => {
    if (says !== found) differences.push({ about, says: says ?? 'nothing', is: found ?? 'nothing', overstated });
  };
  const prepared = (one: ReleasedRequirement) => (one.prepared ? rank[one.prepared] : 0);
  add('prepared', said.prepared, is.prepared, prepared(said) > prepared(is));
  // Without a last day a status never lapses, so a missing day says more than any.
  add('until', said.until, is.until, is.until !== undefined && (said.until === undefined || said.until > is.until));
  const month = (one: ReleasedRequirement) => one.evidence?.month ?? '';
  const isOther = month(said) === month(is) && said.evidence?.class !== is.evidence?.class;
  add('evidence', evidenceText(said), evidenceText(is), month(said) > month(is) || isOther);
  return differences;
}

function evidenceText({ evidence }: ReleasedRequirement): string | undefined {
  return evidence && `${evidence.class}, ${evidence.month}`;
}

/** Claims of the record that say more than their documents do at a date. */
export function overstatedClaims(program: Program, record: ReleaseRecord, asOf: Day): readonly { id: string; says: string; is: string }[] {
  return record.claims.flatMap((said) => {
    const claim = program.claims.get(said.id)?.value;
    const is = claim?.visibility === 'public' ? claimStateAt(claim, asOf) : 'not public';
    const says = claimStateAt(said, asOf);
    return says === is || says === 'lapsed' ? [] : [{ id: said.id, says, is }];
  });
}
