import { type FrameworkCoverage, statusOf } from '../assess/coverage.ts';
import { type Because, planRotation, type RotationItem } from '../assess/rotation.ts';
import { highRisks } from '../assess/rotation-risk.ts';
import type { Audit } from '../model/audit.ts';
import { leavesOf } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Artefact, ArtefactWriter, PackInput } from './artefact.ts';
import { statusWords } from './signs.ts';
import { tableArtefacts } from './table.ts';

/** Three years between certification and recertification. */
const length = 3;

const kinds: ReadonlySet<Audit['kind']> = new Set(['iso-surveillance', 'iso-recertification']);

/** The rotation of surveillance: what each year of the cycle covers, what this audit covers, and why. */
export const rotation: ArtefactWriter = {
  id: 'rotation',
  title: 'Surveillance rotation',
  write: (input) =>
    kinds.has(input.audit.kind)
      ? input.audit.frameworks.flatMap((id) => {
          const framework = input.assessment.frameworks.get(id);
          return framework ? writeRotation(input, framework) : [];
        })
      : [],
};

const why: Readonly<Record<Because, string>> = {
  known: 'the auditor looked at it or has announced it',
  high: 'high risk, every year',
  turn: 'its turn in the cycle',
};

function writeRotation(input: PackInput, framework: FrameworkCoverage): readonly Artefact[] {
  const { program, audit } = input;
  const begin = cycleOf(input, framework.id);
  const years = Array.from({ length }, (_, at) => ({ from: yearsAfter(begin, at), until: yearsAfter(begin, at + 1) }));
  const audits = [...program.audits.values()]
    .map(({ value }) => value)
    .filter((one) => kinds.has(one.kind) && one.frameworks.includes(framework.id));
  const inYear = years.map(({ from, until }) => audits.filter(({ on }) => from <= on && on < until));
  const known = inYear.map((held) => {
    const covered = held.flatMap(({ covers }) => covers).flatMap((requirement) => leavesAt(framework, requirement));
    return covered.length > 0 ? { known: new Set(covered) } : {};
  });
  const high = highRisks(program, framework, begin);
  const items = itemsOf(framework, high);
  if (items.length === 0) return [];
  const plan = planRotation(items, known);
  const mine = inYear.findIndex((held) => held.some(({ id }) => id === audit.id));
  const rows = items.map(({ id, high: reason }) => {
    const status = statusOf(framework, id);
    return [
      ...[formatForPeople(`${framework.id}:${id}`), titleOf(framework, id), status ? statusWords(status) : ''],
      ...plan.years.map((year) => (year.has(id) ? '■' : '')),
      plan.years[mine]?.has(id) ? 'yes' : 'no',
      ...[whyNow(plan.years[mine]?.get(id), reason), reason ?? ''],
    ];
  });
  const columns = [
    'Control',
    'Short title',
    'Status',
    ...years.map(({ from }, at) => `Year ${at + 1}, from ${from}`),
    'This audit',
    'Why',
    'Why the risk is high',
  ];
  const told = years.map((_, at) =>
    yearInWords(inYear[at] ?? [], known[at]?.known !== undefined, plan.years[at]?.size ?? 0, at),
  );
  const left =
    plan.unseen.length > 0
      ? ` No year of the cycle sees ${plan.unseen.join(', ')}.`
      : ' Every applicable control is seen at least once.';
  const description = `The cycle begins on ${begin}. ${told.join(' ')}${left} The clauses of the management system are looked at every year. A plan of ours: the auditor decides.`;
  return tableArtefacts(`rotation/${framework.id}`, `Rotation: ${framework.catalog.title}`, description, {
    columns,
    rows,
  });
}

function whyNow(because: Because | undefined, reason: string | undefined): string {
  if (because === undefined) return 'another year';
  return because === 'known' && reason !== undefined ? `${why.known}; high risk` : why[because];
}

function yearInWords(held: readonly Audit[], known: boolean, count: number, at: number): string {
  const names = held.map(({ title }) => title).join('; ') || 'no audit is planned yet';
  return `Year ${at + 1} (${names}): ${count} controls, ${known ? 'as the auditor named them' : 'as planned here'}.`;
}

/** The day on which the cycle of an audit begins: that of the certificate, three years on for each cycle that has passed. */
function cycleOf({ program, audit }: PackInput, framework: string): Day {
  const since = [...program.claims.values()]
    .map(({ value }) => value)
    .filter(
      (claim) =>
        claim.framework === framework &&
        claim.state === 'certified' &&
        claim.since !== undefined &&
        claim.since <= audit.on,
    )
    .map((claim) => claim.since as Day)
    .sort()
    .at(-1);
  let begin = since ?? audit.period?.from ?? audit.on;
  while (yearsAfter(begin, length) <= audit.on) begin = yearsAfter(begin, length);
  return begin;
}

function yearsAfter(day: Day, years: number): Day {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace('-02-29', '-02-28');
}

/** Controls of the standard that apply, with their places in the catalog. */
function itemsOf(
  { catalog, requirements }: FrameworkCoverage,
  high: ReadonlyMap<string, string>,
): readonly RotationItem[] {
  return catalog.requirements
    .filter(({ kind, assessable }) => kind === 'control' && assessable)
    .map(({ id }, position) => {
      const reason = high.get(id);
      return { id, position, ...(reason !== undefined && { high: reason }) };
    })
    .filter(({ id }) => !['excluded', 'not-triggered'].includes(requirements.get(id)?.status ?? 'excluded'));
}

function leavesAt({ id, catalog }: FrameworkCoverage, requirement: string): readonly string[] {
  const [of, local = ''] = requirement.split(':');
  return of === id ? leavesOf(catalog, local).map((leaf) => leaf.id) : [];
}

function titleOf({ catalog }: FrameworkCoverage, id: string): string {
  return catalog.requirements.find((one) => one.id === id)?.title ?? '';
}
