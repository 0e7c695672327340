import type { Explanation } from '../assess/explain.ts';
import type { Inherited } from '../assess/inheritance.ts';
import { leftOver } from '../assess/next-step.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Painter } from '../report/style.ts';
import { signs } from './coverage.ts';

/** Contributions of the crosswalk that are shown: those that give the status, up to so many; the rest is counted. */
const shown = 5;

/** The reasoning behind one requirement as a tree of a few lines. */
export function explanationTree({ requirement, title, catalog, coverage }: Explanation, paint: Painter): string {
  const { status, prepared, reason, contributions, inherited, missing, until } = coverage;
  const decisive = prepared ?? status;
  const carried = inherited.filter((each) => each.status === decisive).slice(0, shown);
  const rest = inherited.length - carried.length;
  const name = `${catalog.shortTitle} ${formatForPeople(requirement)}`;
  const lines = [
    reason && [reason],
    prepared && [`Prepared: ${prepared}, were it to bind today.`],
    ...contributions.map((each) => [
      `${signs[each.status]} control ${paint.bold(each.control)} gives ${each.status}. ${each.because}`,
      each.evidence && `evidence ${each.evidence}${each.until ? `, holds until ${each.until}` : ''}`,
    ]),
    ...carried.map((each) => inheritedLines(each, paint)),
    rest > 0 && [paint.dim(`… and ${rest} more through the crosswalk: --format json lists them.`)],
    missing ? [`${paint.bold('Next:')} ${missing}`] : until && [`Holds until ${until} without new evidence.`],
  ].filter((entry) => entry !== undefined && entry !== false && entry !== '') as (readonly (string | undefined)[])[];
  const head = `${signs[status]} ${paint.bold(name)} ${title}: ${paint.bold(status.replace('-', ' '))}\n`;
  return head + lines.map((entry, index) => branch(entry, index === lines.length - 1)).join('');
}

function inheritedLines({ from, status, own, path }: Inherited, paint: Painter): readonly (string | undefined)[] {
  const [first, ...rest] = path;
  const way = [first, ...rest].map((step) => `${step?.relationship} ${formatForPeople(step?.to ?? '')}`).join(', ');
  const left = path.map(leftOver).find((text) => text !== undefined);
  return [`${signs[status]} ${paint.bold(from)} (${own}) gives ${status}: ${way}.`, left && `left over: ${left}`];
}

function branch(entry: readonly (string | undefined)[], isLast: boolean): string {
  const [first, ...rest] = entry.filter((line) => line !== undefined && line !== '');
  const stem = isLast ? ' ' : '│';
  return [`${isLast ? '└' : '├'}─ ${first}\n`, ...rest.map((line) => `${stem}    ${line}\n`)].join('');
}
