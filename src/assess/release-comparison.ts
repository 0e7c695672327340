import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { ReleasedRequirement, ReleaseRecord } from '../model/release.ts';
import type { Assessment } from './assess.ts';
import { claimStateAt } from './claims.ts';
import type { RequirementCoverage } from './coverage.ts';
import { releasedRequirement, type ShownStatus, shownRelease } from './release.ts';

/** A requirement about which the record and the assessment disagree. */
export interface Disagreement {
  readonly framework: string;
  readonly requirement: string;
  /** The field of the record that differs; the gravest where several do. */
  readonly about: 'status' | 'prepared' | 'from' | 'until' | 'evidence';
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
      disagreements.push({
        framework: framework.id,
        requirement: id,
        about: 'status',
        says: status,
        is: 'unknown',
        overstated: true,
      });
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

function differencesOf(
  said: ReleasedRequirement | undefined,
  coverage: RequirementCoverage,
  asOf: Day,
): readonly Difference[] {
  if (!said) return [{ about: 'status', says: 'nothing', is: coverage.status, overstated: false }];
  const shown = shownRelease(said, asOf);
  const is = releasedRequirement(coverage);
  if (shown.status !== is.status) {
    const overstated = rank[shown.status] > rank[is.status] || rank[shown.status] === 5;
    return [{ about: 'status', says: shown.status, is: is.status, overstated }];
  }
  const differences: Difference[] = [];
  const add = (
    about: Difference['about'],
    says: string | undefined,
    found: string | undefined,
    overstated: boolean,
  ) => {
    if (says !== found) differences.push({ about, says: says ?? 'nothing', is: found ?? 'nothing', overstated });
  };
  const prepared = (one: Pick<ReleasedRequirement, 'prepared'>) => (one.prepared ? rank[one.prepared] : 0);
  add('prepared', shown.prepared, is.prepared, prepared(shown) > prepared(is));
  if (differences.length > 0) return differences;
  // A record that names no day ends in an error on that day: it is stale before, and overstated only then.
  if (is.from !== undefined) add('from', said.from, is.from, said.from !== undefined && said.from > is.from);
  // Without a last day a status never lapses, so a missing day says more than any.
  add('until', said.until, is.until, is.until !== undefined && (said.until === undefined || said.until > is.until));
  add(
    'evidence',
    evidenceText(said),
    evidenceText(is),
    said.evidence !== undefined && !isKnown(said.evidence, coverage),
  );
  return differences;
}

/** Whether some record of the controls, in date or not, is of that class and month. */
function isKnown(said: NonNullable<ReleasedRequirement['evidence']>, { contributions }: RequirementCoverage): boolean {
  const proofs = contributions.flatMap((each) => each.proofs ?? []);
  return proofs.some((proof) => proof.class === said.class && proof.month === said.month);
}

function evidenceText({ evidence }: ReleasedRequirement): string | undefined {
  return evidence && `${evidence.class}, ${evidence.month}`;
}

/** A claim of which the record says more than its document does. */
export interface OverstatedClaim {
  readonly id: string;
  readonly says: string;
  readonly is: string;
}

/** Claims of the record that say more than their documents do at a date, or hold longer. */
export function overstatedClaims(program: Program, record: ReleaseRecord, asOf: Day): readonly OverstatedClaim[] {
  return record.claims.flatMap((said) => {
    const says = claimStateAt(said, asOf);
    const claim = program.claims.get(said.id)?.value;
    if (says === 'lapsed') return [];
    if (claim?.visibility !== 'public') return [{ id: said.id, says, is: 'not public' }];
    const is = claimStateAt(claim, asOf);
    if (says !== is) return [{ id: said.id, says, is }];
    if (claim.until === undefined || (said.until !== undefined && said.until <= claim.until)) return [];
    const longer = said.until === undefined ? says : `${says}, until ${said.until}`;
    return [{ id: said.id, says: longer, is: `until ${claim.until}` }];
  });
}
