import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { CoverageStatus, ReleasedRequirement, ReleaseRecord } from '../model/release.ts';
import type { Assessment } from './assess.ts';
import type { RequirementCoverage } from './coverage.ts';

/** Computes the release record: all that customers are told of internal work, and nothing that names it. */
export function computeRelease(program: Program, assessment: Assessment): ReleaseRecord {
  return {
    format: 1,
    asOf: assessment.asOf,
    frameworks: [...assessment.frameworks.values()].map((framework) => ({
      id: framework.id,
      requirements: [...framework.requirements.values()].map(releasedRequirement),
    })),
    claims: [...program.claims.values()]
      .map(({ value }) => value)
      .filter(({ visibility }) => visibility === 'public')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, state, until }) => ({ id, state, ...(until && { until }) })),
  };
}

/** What the record says of one requirement. */
export function releasedRequirement(coverage: RequirementCoverage): ReleasedRequirement {
  const { id, status, prepared, from, until } = coverage;
  const rests = prepared ?? status;
  const evidence = rests === 'covered' ? newestProof(coverage) : undefined;
  const later = { ...(prepared && { prepared }), ...(from && { from }) };
  return { id, status, ...later, ...(evidence && { evidence }), ...(until && { until }) };
}

/** Class and month of the newest valid evidence that the status rests on; never its name. */
function newestProof({ contributions }: RequirementCoverage): ReleasedRequirement['evidence'] {
  const proofs = contributions.filter(({ status }) => status === 'covered').flatMap((each) => each.proofs ?? []);
  const newest = proofs
    .filter(({ valid }) => valid)
    .sort((a, b) => (a.month !== b.month ? (a.month < b.month ? 1 : -1) : a.class < b.class ? -1 : 1))[0];
  return newest && { class: newest.class, month: newest.month };
}

/** What a record says of a requirement, apart from its day. */
type Said = Omit<ReleasedRequirement, 'id' | 'from'>;

/** What customers see of a released status at a date: past its last day it has lapsed. */
export type ShownStatus = CoverageStatus | 'lapsed';

/** What customers see of a released requirement at a date. */
export interface ShownRelease extends Omit<ReleasedRequirement, 'id' | 'status' | 'from'> {
  readonly status: ShownStatus;
}

/**
 * A released requirement at a date: a status lapses past its last day, and so does what is prepared for a later day. From the
 * day on which a duty binds, what was prepared is its status.
 */
export function shownRelease({ id: _id, from, ...said }: ReleasedRequirement, asOf: Day): ShownRelease {
  const released = from !== undefined && from <= asOf ? bound(said) : said;
  const isPast = released.until !== undefined && released.until < asOf;
  const { status, until: _until, ...standing } = released;
  if (status !== 'not-triggered' && status !== 'excluded') return isPast ? { ...released, status: 'lapsed' } : released;
  return isPast ? { status } : { status, ...standing };
}

function bound({ prepared = 'gap', evidence, until }: Said): Said {
  return { status: prepared, ...(evidence && { evidence }), ...(until && { until }) };
}
