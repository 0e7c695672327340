import type { Explanation } from '../assess/explain.ts';
import type { Inherited } from '../assess/inheritance.ts';
import { leftOver } from '../assess/next-step.ts';
import { isOrdered } from '../assess/status-order.ts';
import type { Catalog } from '../model/catalog.ts';
import type { CoverageStatus } from '../model/release.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { type Painter, printable } from '../report/style.ts';
import { wrap } from '../report/wrap.ts';
import { signs } from './coverage.ts';
import { shortName } from './short-name.ts';

/** Contributions of the crosswalk that are shown: those that give the status, up to so many; the rest is counted. */
const shown = 5;

type Catalogs = ReadonlyMap<string, Catalog>;

/** One branch: what it says, and what stands under it. */
interface Branch {
  readonly sign?: CoverageStatus;
  readonly head: string;
  readonly notes?: readonly string[];
}

/** The reasoning behind one requirement as a tree of a few lines. */
export function explanationTree(
  { requirement, title, coverage }: Explanation,
  catalogs: Catalogs,
  paint: Painter,
): string {
  const { status, prepared, reason, contributions, inherited, missing, until } = coverage;
  const decisive = prepared ?? status;
  const carried = inherited.filter((each) => each.status === decisive).slice(0, shown);
  const rest = inherited.length - carried.length;
  const branches: readonly (Branch | false | undefined)[] = [
    reason !== undefined && { head: reason },
    prepared && { head: `Prepared: it would be ${prepared}, were it to bind today.` },
    ...contributions.map((each) => ({
      sign: each.status,
      head: `control ${each.control} gives ${each.status}. ${each.because}`,
      notes:
        each.evidence === undefined
          ? []
          : [`evidence ${each.evidence}${each.until ? `, holds until ${each.until}` : ''}`],
    })),
    ...carried.map((each) => inheritedBranch(each, catalogs)),
    rest > 0 && isOrdered(decisive) && { head: restText(rest, carried.length) },
    missing === undefined
      ? until !== undefined && { head: `Holds until ${until} without new evidence.` }
      : { head: `Next: ${missing}` },
  ];
  const said = branches.filter((branch) => branch !== false && branch !== undefined);
  const head = `${signs[status]} ${paint.bold(shortName(requirement, catalogs))} ${printable(title)}: ${paint.bold(status.replace('-', ' '))}\n`;
  return head + said.map((branch, at) => branchText(branch, at === said.length - 1, paint)).join('');
}

function restText(rest: number, before: number): string {
  const many = before > 0 ? `${rest} more carry over` : rest === 1 ? '1 carries less over' : `${rest} carry less over`;
  return `${many} through the crosswalk: --format json lists them.`;
}

/** `ISO 27001 A.5.24 (covered) gives partial: superset-of SOC 2 CC7.4, intersects-with A.8.4.` */
function inheritedBranch({ from, status, own, path }: Inherited, catalogs: Catalogs): Branch {
  const way = path.map(
    ({ relationship, to }, at) =>
      `${relationship} ${at === path.length - 1 ? formatForPeople(to) : shortName(to, catalogs)}`,
  );
  const left = path.map(leftOver).find((text) => text !== undefined);
  return {
    sign: status,
    head: `${shortName(from, catalogs)} (${own}) gives ${status}: ${way.join(', ')}.`,
    notes: left === undefined ? [] : [`left over: ${left}`],
  };
}

function branchText({ sign, head, notes = [] }: Branch, isLast: boolean, paint: Painter): string {
  const [first = '', ...more] = wrap(head, 92).map(printable);
  const below = [...more, ...notes.flatMap((note) => wrap(note, 90)).map((line) => paint.dim(printable(line)))];
  const mark = sign === undefined ? '' : `${signs[sign]} `;
  const stem = `${isLast ? ' ' : '│'}  ${' '.repeat(mark.length)}`;
  return [`${isLast ? '└' : '├'}─ ${mark}${first}\n`, ...below.map((line) => `${stem}${line}\n`)].join('');
}
