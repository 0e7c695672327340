import type { Day } from '../model/fields.ts';
import type { Crosswalk, Step } from './crosswalk.ts';
import { isFull } from './crosswalk.ts';
import type { Proof } from './maturity.ts';
import { compareStatus, meet, type Ordered } from './status-order.ts';

/** What a requirement has to lend: its own status, from controls alone. */
export interface Own {
  readonly status: Ordered;
  /** Last day on which the status holds without new evidence. */
  readonly until?: Day;
  readonly proofs?: readonly Proof[];
}

/** What one requirement contributes to another through the crosswalk. */
export interface Inherited {
  /** The requirement that lends, as `catalog:requirement`. */
  readonly from: string;
  readonly status: Exclude<Ordered, 'gap'>;
  /** What the lender has by itself. */
  readonly own: Ordered;
  /** The way from it, step by step; at most one step is partial. */
  readonly path: readonly Step[];
  readonly until?: Day;
  readonly proofs?: readonly Proof[];
}

/** The most that a way can carry: everything where each step is full, a part where one is not, nothing where two are not. */
export function capOf(path: readonly Pick<Step, 'relationship'>[]): 'covered' | 'partial' | 'gap' {
  const partial = path.filter((step) => !isFull(step)).length;
  return partial === 0 ? 'covered' : partial === 1 ? 'partial' : 'gap';
}

/**
 * What every requirement inherits: from each lender the best way, which is the one that carries most, then the shortest,
 * then the first in the order of the crosswalk. Best first. A lender never lends to itself.
 */
export function inherit(
  crosswalk: Crosswalk,
  lenders: ReadonlyMap<string, Own>,
): ReadonlyMap<string, readonly Inherited[]> {
  const inherited = new Map<string, Inherited[]>();
  for (const from of [...lenders.keys()].sort()) {
    const { status: own, until, proofs } = lenders.get(from) as Own;
    if (own === 'gap' || !crosswalk.has(from)) continue;
    for (const [to, path] of waysFrom(from, crosswalk)) {
      const status = meet(own, capOf(path)) as Inherited['status'];
      const holds = { ...(status === 'covered' && until && { until }), ...(proofs && { proofs }) };
      const contribution = { from, status, own, path, ...holds };
      const known = inherited.get(to);
      if (known) known.push(contribution);
      else inherited.set(to, [contribution]);
    }
  }
  for (const list of inherited.values()) list.sort(compareInherited);
  return inherited;
}

/** A place on a way: where it came from, by which step. */
interface Trace {
  readonly step: Step;
  readonly before?: Trace;
}

/** The best way from a requirement to each that it reaches. Walks level by level, full ways apart from partial ones. */
export function waysFrom(start: string, crosswalk: Crosswalk): ReadonlyMap<string, readonly Step[]> {
  const full = new Map<string, Trace | undefined>([[start, undefined]]);
  const partial = new Map<string, Trace>();
  let fullLevel: readonly string[] = [start];
  let partialLevel: readonly string[] = [];
  while (fullLevel.length > 0 || partialLevel.length > 0) {
    const nextFull: string[] = [];
    const nextPartial: string[] = [];
    const goOn = (at: string, before: Trace | undefined, isPartial: boolean) => {
      for (const step of crosswalk.get(at) ?? []) {
        const partialAfter = isPartial || !isFull(step);
        if ((isPartial && !isFull(step)) || step.to === start) continue;
        const reached = partialAfter ? partial : full;
        if (reached.has(step.to)) continue;
        reached.set(step.to, { step, ...(before && { before }) });
        (partialAfter ? nextPartial : nextFull).push(step.to);
      }
    };
    for (const at of fullLevel) goOn(at, full.get(at), false);
    for (const at of partialLevel) goOn(at, partial.get(at), true);
    [fullLevel, partialLevel] = [nextFull, nextPartial];
  }
  full.delete(start);
  const ways = new Map<string, readonly Step[]>();
  for (const [to, trace] of [...partial, ...full]) if (trace) ways.set(to, retrace(trace));
  return ways;
}

function retrace(trace: Trace): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Trace | undefined = trace; at; at = at.before) steps.unshift(at.step);
  return steps;
}

function compareInherited(a: Inherited, b: Inherited): number {
  return compareStatus(a.status, b.status) || a.path.length - b.path.length || (a.from < b.from ? -1 : 1);
}
