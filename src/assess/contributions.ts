import type { Catalog } from '../model/catalog.ts';
import { indexCatalog, leavesOf } from '../model/catalog-index.ts';
import type { Implementation } from '../model/control.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { Maturity, Proof } from './maturity.ts';
import { compareStatus } from './status-order.ts';

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

interface Citation {
  readonly control: string;
  readonly implementation: Implementation;
}

/** What controls say they implement, by requirement as they write it. */
export type Citations = ReadonlyMap<string, readonly Citation[]>;

/** Collects what the controls of a program say they implement. */
export function citationsOf(program: Pick<Program, 'controls'>): Citations {
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

/** Contributions of controls by leaf of a catalog, best first, then by control: citing a parent cites its leaves. */
export function directContributions(
  catalog: Catalog,
  cited: Citations,
  maturity: ReadonlyMap<string, Maturity>,
): ReadonlyMap<string, readonly Contribution[]> {
  const contributions = new Map<string, Contribution[]>();
  for (const id of indexCatalog(catalog).byId.keys()) {
    for (const { control, implementation } of cited.get(`${catalog.id}:${id}`) ?? []) {
      const contribution = contribute(control, implementation, maturity.get(control));
      if (!contribution) continue;
      for (const leaf of leavesOf(catalog, id)) {
        const known = contributions.get(leaf.id);
        if (known) known.push(contribution);
        else contributions.set(leaf.id, [contribution]);
      }
    }
  }
  for (const list of contributions.values()) list.sort(compareContributions);
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

function compareContributions(a: Contribution, b: Contribution): number {
  return compareStatus(a.status, b.status) || compare(a.control, b.control) || compare(a.because, b.because);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A sentence as it stands after a colon. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
