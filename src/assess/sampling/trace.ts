import type { Evidence } from '../../model/evidence.ts';
import type { Day } from '../../model/fields.ts';
import type { History } from '../../model/history.ts';
import type { Program } from '../../model/program.ts';
import { keyOf } from '../history/assemble.ts';
import { beginOf, inForceOn, type Standing } from '../history/in-force.ts';
import type { Item } from './population.ts';

/** A policy with the version of it that was in force on a day. */
export interface PolicyThen {
  readonly policy: string;
  /** Absent where none was in force, or none is known. */
  readonly version?: string;
  /** `unknown` where no history is at hand or the item has no day. */
  readonly standing: Standing | 'unknown';
}

/** What a sampled item rests on. */
export interface Trace {
  readonly item: Item;
  readonly controls: readonly string[];
  readonly policies: readonly PolicyThen[];
  /** The population, and other evidence for the same controls whose period holds the day of the item. */
  readonly evidence: readonly string[];
}

/** Traces sampled items to controls, to the policies in force on their days and to evidence. */
export function traceItems(
  program: Program,
  history: History | undefined,
  population: Evidence,
  items: readonly Item[],
): readonly Trace[] {
  const controls = population.controls.filter((id) => program.controls.has(id));
  const policies = [...new Set(controls.flatMap((id) => program.controls.get(id)?.value.policies ?? []))].sort();
  const others = [...program.evidence.values()]
    .map(({ value }) => value)
    .filter(({ id, controls: shown }) => id !== population.id && shown.some((control) => controls.includes(control)));
  return items.map((item) => ({
    item,
    controls,
    policies: policies.map((policy) => policyThen(policy, item.day, history)),
    evidence: [population.id, ...others.filter((one) => covers(one, item.day)).map(({ id }) => id)],
  }));
}

function policyThen(policy: string, day: Day | undefined, history: History | undefined): PolicyThen {
  const document = history?.documents.get(keyOf('policies', policy));
  if (!history || !document || day === undefined) return { policy, standing: 'unknown' };
  const { standing, revision } = inForceOn(document, day, beginOf(history));
  const version = revision?.facts?.version;
  return { policy, standing, ...(version !== undefined && { version }) };
}

function covers({ period, generatedAt }: Evidence, day: Day | undefined): boolean {
  if (day === undefined) return false;
  return period ? period.from <= day && day <= period.to : generatedAt === day;
}
