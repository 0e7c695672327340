import { beginOf } from '../assess/history/in-force.ts';
import type { Day } from '../model/fields.ts';
import type { History } from '../model/history.ts';
import type { PackInput } from './artefact.ts';
import { documentChanges } from './document-changes.ts';

/** Something of weight that changed on a day. */
export interface PeriodChange {
  readonly on: Day;
  readonly area: string;
  readonly what: string;
}

/** What changed in a period, oldest first, and how far that is known. */
export interface PeriodChanges {
  readonly changes: readonly PeriodChange[];
  /** Versions of documents that kept the first number: edits, not listed one by one. */
  readonly edits: number;
  /** What is not known, in a sentence; empty where the history covers the period. */
  readonly unproven: string;
}

/**
 * What changed from one day to another, both included: vendors, AI systems, what news calls a change, and of the history documents
 * that came, went or rose to a new first number. Smaller edits are counted.
 */
export function changesIn(input: PackInput, from: Day, to: Day): PeriodChanges {
  const told = documentChanges(input, from, to);
  const changes = [...vendorChanges(input), ...systemChanges(input), ...news(input), ...told.changes]
    .filter(({ on }) => from <= on && on <= to)
    .sort((a, b) => (`${a.on} ${a.area} ${a.what}` < `${b.on} ${b.area} ${b.what}` ? -1 : 1));
  return { changes, edits: told.edits, unproven: unprovenWords(input.history, from, told.late) };
}

function vendorChanges({ program, audit }: PackInput): readonly PeriodChange[] {
  return [...program.vendors.values()].flatMap(({ value: { title, summary, since, until, products } }) => {
    if (products.length > 0 && audit.products.length > 0 && !products.some((id) => audit.products.includes(id)))
      return [];
    const came = { on: since, area: 'Vendor', what: `${title} came into use: ${summary}` };
    return until === undefined ? [came] : [came, { on: until, area: 'Vendor', what: `${title} was last used.` }];
  });
}

function systemChanges({ program, audit }: PackInput): readonly PeriodChange[] {
  const systems = [...program.aiSystems.values()]
    .map(({ value }) => value)
    .filter(({ id }) => audit.systems.length === 0 || audit.systems.includes(id));
  return systems.flatMap(({ title, putIntoService }) =>
    putIntoService === undefined
      ? []
      : [{ on: putIntoService, area: 'AI system', what: `${title} was put into service.` }],
  );
}

/** News that says of itself that it tells of a change to the system. */
function news({ program }: PackInput): readonly PeriodChange[] {
  return [...program.updates.values()]
    .filter(({ value }) => value.systemChange)
    .map(({ value: { on, title, summary } }) => ({ on, area: 'System', what: `${title}. ${summary}` }));
}

/** What the history cannot show: days before it begins, and documents that it first holds in a later version. */
function unprovenWords(history: History | undefined, from: Day, late: number): string {
  if (!history) return 'No history is at hand: which policies and controls changed is not known.';
  const begin = beginOf(history);
  const why = history.shallow ? 'earlier commits are missing from the clone' : 'the repository begins then';
  const before = begin > from ? `Changes of policies and controls before ${begin} are not known: ${why}.` : '';
  const others =
    late > 0
      ? `${late} ${late === 1 ? 'document was' : 'documents were'} first recorded in the period in a version that is not the first: what came before is not known.`
      : '';
  return [before, others].filter(Boolean).join(' ');
}
