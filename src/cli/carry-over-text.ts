import type { CarriedRequirement, CarryOver } from '../assess/carry-over.ts';
import type { Raised, WorkItem } from '../assess/work-list.ts';
import type { Catalog } from '../model/catalog.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { type Painter, printable } from '../report/style.ts';
import { wrap } from '../report/wrap.ts';
import { signs } from './coverage.ts';
import { shortName, shortTitle } from './short-name.ts';

/** Work items that the text shows. */
const shown = 12;

type Catalogs = ReadonlyMap<string, Catalog>;

/** What carries over for a terminal: a sheet with its sums, each requirement with where it comes from, and the first work. */
export function carryOverText(found: CarryOver, catalogs: Catalogs, paint: Painter): string {
  const { have, add, asOf, requirements } = found;
  const title = shortTitle(add, catalogs);
  const from = have.map((id) => shortTitle(id, catalogs)).join(' + ') || 'Nothing';
  const head = `${paint.bold(`${from} → ${title}`)} ${paint.dim(`as of ${asOf}`)}\n`;
  if (requirements.length === 0) return `${head}  No requirement of ${title} applies.\n`;
  const widths = widthsFor(requirements);
  const rows = requirements.map((each) => row(each, widths, catalogs, paint));
  return [`${head}${sheet(found)}`, rows.join(''), workText(found, catalogs, paint)].join('\n');
}

function sheet({ counts, requirements }: CarryOver): string {
  const cells = requirements.map(({ status }) => signs[status]).join('');
  const planned = requirements.filter(({ status }) => status === 'planned').length;
  const sums = [
    `${signs.covered} ${counts.inherited} inherited`,
    `${signs.partial} ${counts.partial} partial`,
    `${signs.gap} ${counts['net-new']} net-new${planned > 0 ? `, ${signs.planned} ${planned} of them planned` : ''}`,
  ];
  const lines = [...(cells.match(/.{1,64}/gu) ?? []), `${sums.join('   ')}   of ${requirements.length}`];
  return lines.map((line) => `  ${line}\n`).join('');
}

type Widths = Readonly<Record<'id' | 'title', number>>;

/** Columns as wide as what is in them, within what a terminal of a hundred columns leaves for the way. */
function widthsFor(requirements: readonly CarriedRequirement[]): Widths {
  const longest = (of: (one: CarriedRequirement) => string) => Math.max(...requirements.map((one) => of(one).length));
  const id = longest((one) => formatForPeople(one.id));
  return {
    id,
    title: Math.min(
      longest(({ title }) => title),
      Math.max(24, 66 - id),
    ),
  };
}

function row(
  { id, title, status, best, sources }: CarriedRequirement,
  widths: Widths,
  catalogs: Catalogs,
  paint: Painter,
) {
  const short = title.length > widths.title ? `${title.slice(0, widths.title - 1)}…` : title;
  const text = `  ${signs[status]} ${formatForPeople(id).padEnd(widths.id)}  ${printable(short).padEnd(widths.title)}`;
  if (!best) return `${text}  ${paint.dim('nothing')}\n`;
  const via = best.path.slice(0, -1).map(({ to }) => `, via ${shortName(to, catalogs)}`);
  const more = sources > 1 ? ` and ${sources - 1} more` : '';
  return `${text}  ${paint.dim(`${shortName(best.from, catalogs)}${via.join('')}${more}`)}\n`;
}

function workText(found: CarryOver, catalogs: Catalogs, paint: Painter): string {
  const { work } = found;
  if (work.length === 0) return 'Nothing is left to do.\n';
  const items = work.slice(0, shown).map((item, at) => itemText(item, at + 1, found, catalogs, paint));
  const more = work.length > shown ? `      … and ${work.length - shown} more: --format json lists them.\n` : '';
  const worth = paint.dim('+1: a requirement covered, +0.5: half the way');
  return `${paint.bold('Work, in the order that pays most')} ${worth}\n${items.join('')}${more}`;
}

function itemText(item: WorkItem, number: number, found: CarryOver, catalogs: Catalogs, paint: Painter): string {
  const { requirement, raises, elsewhere, gain } = item;
  const catalog = catalogs.get(requirement.slice(0, requirement.indexOf(':')));
  const title = catalog?.requirements.find(({ id }) => `${catalog.id}:${id}` === requirement)?.title ?? '';
  const left = found.requirements.find(({ id }) => id === requirement)?.leftOver;
  const others = raises.filter((raised) => raised.requirement !== requirement);
  const helped = elsewhere.filter((raised) => raised.requirement !== requirement);
  const notes = [
    left && `Left to do: ${left}`,
    others.length > 0 && `${raisedText(others)} of ${shortTitle(found.add, catalogs)}.`,
    helped.length > 0 && `Helps ${countedText(helped, catalogs)} too.`,
  ].filter((note) => typeof note === 'string');
  const head = `  ${String(number).padStart(2)}. ${paint.bold(shortName(requirement, catalogs))} ${printable(title)} ${paint.dim(`+${gain}`)}\n`;
  return (
    head +
    notes
      .flatMap((note) => wrap(note, 92))
      .map((line) => `      ${paint.dim(printable(line))}\n`)
      .join('')
  );
}

/** `Covers A1.1; answers a part of CC7.2, CC7.3` */
function raisedText(raised: readonly Raised[]): string {
  const of = (to: Raised['to']) =>
    raised.filter((each) => each.to === to).map(({ requirement }) => formatForPeople(requirement));
  const [covered, partial] = [of('covered'), of('partial')];
  return [
    covered.length > 0 ? `covers ${covered.join(', ')}` : '',
    partial.length > 0 ? `answers a part of ${partial.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ')
    .replace(/^./, (letter) => letter.toUpperCase());
}

/** `5 of EU AI Act and 1 of SOC 2` */
function countedText(raised: readonly Raised[], catalogs: Catalogs): string {
  const groups = Map.groupBy(raised, ({ requirement }) => requirement.slice(0, requirement.indexOf(':')));
  return [...groups].map(([id, { length }]) => `${length} of ${shortTitle(id, catalogs)}`).join(' and ');
}
