import type { Registration } from '../assess/technical/registration.ts';
import type { Retention } from '../assess/technical/retention.ts';
import type { DocumentedPoint, PointState } from '../assess/technical/technical-documentation.ts';
import type { TechnicalDossier } from '../assess/technical/technical-dossier.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { type Painter, printable } from '../report/style.ts';

const named = (id: string) => formatForPeople(`eu-ai-act:${id}`);

/** The dossier of a system for a terminal: the completeness table first. */
export function dossierText(dossier: TechnicalDossier, paint: Painter): string {
  const { system, points, conformity, declaration, registrations, registrationRemark, retention, remarks } = dossier;
  const counts = countsOf(points);
  const sum = `${counts.present} present, ${counts.partial} partial, ${counts.missing} missing, ${counts['not-applicable']} not applicable`;
  const open = declaration?.items.filter(({ state }) => state === 'missing') ?? [];
  const declared = declaration
    ? `${declaration.value.state}, ${8 - open.length} of 8 items${open.length > 0 ? `; missing: ${open.map(({ item }) => named(item)).join(', ')}` : ''}`
    : 'none';
  return [
    `${paint.bold(printable(system.title))} ${system.systemVersion} ${paint.dim(sum)}\n`,
    ...points.map((point) => row(point, paint)),
    `\n${paint.bold('Conformity assessment')} ${conformity.route} ${paint.dim(formatForPeople(conformity.basis))}\n  ${conformity.reason}\n`,
    ...conformity.remarks.map((remark) => `  ${paint.dim(remark)}\n`),
    `\n${paint.bold('Declaration of conformity')} ${declared}\n`,
    ...registrations.map((each) => registrationText(each, paint)),
    ...(registrations.length === 0
      ? [`\n${paint.bold('Registration')} ${registrationRemark ?? 'not asked for'}\n`]
      : []),
    `\n${paint.bold('Kept at the disposal of authorities')}\n`,
    ...retention.map((each) => retentionText(each, paint)),
    ...(remarks.length > 0 ? ['\n', ...remarks.map((remark) => `${paint.dim(remark)}\n`)] : []),
  ].join('');
}

/** Points by state. */
export function countsOf(points: readonly DocumentedPoint[]): Readonly<Record<PointState, number>> {
  const count = (state: PointState) => points.filter((point) => point.state === state).length;
  return {
    ...{ present: count('present'), partial: count('partial'), missing: count('missing') },
    'not-applicable': count('not-applicable'),
  };
}

function row({ point, title, state, found, missing, reason, remark }: DocumentedPoint, paint: Painter): string {
  const signs = {
    present: paint.green('✔'),
    partial: paint.yellow('◐'),
    missing: paint.red('✖'),
    'not-applicable': paint.dim('–'),
  };
  const files = [...new Set(found.map(({ file }) => file))];
  const lines = [
    `  ${signs[state]} ${named(point).padEnd(22)} ${title} ${paint.dim(files.length === 0 ? '' : `${files.length} ${files.length === 1 ? 'document' : 'documents'}`)}\n`,
    ...missing.map((what) => `      ${paint.yellow('missing')} ${printable(what)}\n`),
    ...(reason === undefined ? [] : [`      ${printable(reason)} ${paint.dim(remark ?? '')}\n`]),
  ];
  return lines.join('');
}

function registrationText({ section, basis, fields, remarks }: Registration, paint: Painter): string {
  const missing = fields.filter(({ state }) => state === 'missing');
  const what = missing.map(
    ({ requirement, title }) => `  ${paint.yellow('missing')} ${formatForPeople(requirement)}, ${title}\n`,
  );
  const head = `\n${paint.bold(`Registration, Annex VIII, Section ${section}`)} ${fields.length - missing.length} of ${fields.length} fields ${paint.dim(formatForPeople(basis))}\n`;
  return `${head}${what.join('')}${remarks.map((remark) => `  ${paint.dim(remark)}\n`).join('')}`;
}

function retentionText({ requirement, what, until, readings, because }: Retention, paint: Painter): string {
  const says = until === undefined ? (because ?? '') : `until ${until}`;
  const other =
    readings.length > 1 ? readings.map((each) => `    ${paint.dim(`${each.says} Until ${each.until}.`)}\n`) : [];
  return `  ${formatForPeople(requirement).padEnd(18)} ${what}: ${says}\n${other.join('')}`;
}
