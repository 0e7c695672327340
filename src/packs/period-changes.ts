import { beginOf } from '../assess/history/in-force.ts';
import type { Day } from '../model/fields.ts';
import type { DocumentHistory, History } from '../model/history.ts';
import type { PackInput } from './artefact.ts';
import { historiesInScope, kindWord, titleOf } from './history/in-scope.ts';

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
  const { found, edits } = documentChanges(input, from, to);
  const changes = [...vendorChanges(input), ...systemChanges(input), ...news(input), ...found]
    .filter(({ on }) => from <= on && on <= to)
    .sort((a, b) => (`${a.on} ${a.area} ${a.what}` < `${b.on} ${b.area} ${b.what}` ? -1 : 1));
  return { changes, edits, unproven: unprovenWords(input.history, from) };
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

function documentChanges(input: PackInput, from: Day, to: Day) {
  const begin = input.history?.mainLine[0]?.id;
  const all = historiesInScope(input).map((document) => changeOf(document, from, to, begin));
  return {
    found: all.flatMap(({ change }) => (change ? [change] : [])),
    edits: all.reduce((sum, { edits }) => sum + edits, 0),
  };
}

/** What became of one document in a period. What the first commit at hand holds is no change: nothing is known from before it. */
function changeOf(
  document: DocumentHistory,
  from: Day,
  to: Day,
  begin: string | undefined,
): { readonly edits: number; readonly change?: PeriodChange } {
  const inPeriod = document.revisions.filter(
    ({ commit }) => from <= commit.recorded && commit.recorded <= to && commit.id !== begin,
  );
  const last = inPeriod.at(-1);
  if (!last) return { edits: 0 };
  const before = document.revisions[document.revisions.indexOf(inPeriod[0] ?? last) - 1];
  const [old, now] = [before?.facts?.version, last.facts?.version];
  const kind = kindWord(document.collection);
  const area = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const told = (what: string) => ({ edits: 0, change: { on: last.commit.recorded, area, what } });
  const title = titleOf(document);
  if (last.blob === undefined) return before?.blob === undefined ? { edits: 0 } : told(`“${title}” was taken away.`);
  if (before?.blob === undefined) return told(`“${title}” is new.`);
  if (old === undefined || now === undefined || old.split('.')[0] === now.split('.')[0])
    return { edits: new Set(inPeriod.map(({ facts }) => facts?.version).filter((each) => each !== old)).size };
  return told(`“${title}” went from version ${old} to ${now}.`);
}

function unprovenWords(history: History | undefined, from: Day): string {
  if (!history) return 'No history is at hand: which policies and controls changed is not known.';
  const begin = beginOf(history);
  if (begin <= from) return '';
  const why = history.shallow ? 'earlier commits are missing from the clone' : 'the repository begins then';
  return `Changes of policies and controls before ${begin} are not known: ${why}.`;
}
