import type { Rating } from '../assess/risk-rating.ts';
import { assessRisks, type RiskRegister } from '../assess/risk-register.ts';
import { roleTitle } from '../model/program-settings.ts';
import type { Table } from '../report/csv.ts';
import type { ArtefactWriter, PackInput } from './artefact.ts';
import { riskFigure } from './risk-figure.ts';
import { tableArtefacts } from './table.ts';

/** The risk register with its heat map: ratings before and after treatment, and the owner's acceptance (6.1.2, 6.1.3, 8.2, 8.3). */
export const riskRegister: ArtefactWriter = {
  id: 'risk-register',
  title: 'Risks',
  write(input) {
    const register = assessRisks(input.program, input.asOf);
    if (register.risks.length === 0) return [];
    const { matrix, appetite } = register.scale;
    const rule = matrix ? 'the band that the matrix of the program names' : 'that of likelihood times impact';
    const description = `As of ${input.asOf}, gravest first. The rating is ${rule}; the appetite ends at ${appetite}.`;
    return tableArtefacts('registers/risks', 'Risk register', description, readable(input, register), {
      figure: riskFigure(register),
      ids: (row) => register.risks[row]?.risk.id,
      spreadsheet: complete(input, register),
    });
  },
};

/** What people read: one cell per rating. */
function readable(input: PackInput, { risks, scale }: RiskRegister): Table {
  const rating = (found: Rating | undefined, none: string) =>
    found ? `${found.band}, ${found.likelihood} × ${found.impact}${scale.matrix ? '' : ` = ${found.score}`}` : none;
  return {
    columns: [
      ...['Risk', 'Owner', 'Before', 'After', 'Treatment', 'Plan', 'Controls', 'Open steps'],
      ...['AI systems', 'Impact assessments', 'Acceptance'],
    ],
    rows: risks.map(({ risk, inherent, residual, acceptance, actions, assessments }) => [
      ...[`${risk.title} (${risk.id})`, titleOf(input, risk.owner)],
      ...[rating(inherent, 'outside the scale'), rating(residual, 'not decided')],
      ...[risk.treatment?.option ?? 'none yet', risk.treatment?.plan ?? '', risk.treatment?.controls.join('; ') ?? ''],
      ...[actions.filter(({ state }) => state !== 'done').length, risk.systems.join('; '), assessments.join('; ')],
      risk.acceptance
        ? `${titleOf(input, risk.acceptance.by)}, ${risk.acceptance.on}${risk.acceptance.until ? ` until ${risk.acceptance.until}` : ''} (${acceptance.state.replaceAll('-', ' ')})`
        : 'not accepted',
    ]),
  };
}

/** What spreadsheets sort and count: one value per cell. */
function complete(input: PackInput, { risks }: RiskRegister): Table {
  const rating = (found: Rating | undefined) =>
    found ? [found.likelihood, found.impact, found.score, found.band] : ['', '', '', ''];
  return {
    columns: [
      ...['Risk', 'Title', 'Category', 'Description', 'Owner', 'Version', 'Approved'],
      ...['Likelihood', 'Impact', 'Score', 'Band', 'Treatment', 'Decided', 'Plan', 'Controls', 'Open steps'],
      ...['Residual likelihood', 'Residual impact', 'Residual score', 'Residual band', 'Above appetite'],
      ...['AI systems', 'Assets', 'Impact assessments', 'Accepted by', 'Accepted on', 'Accepted until', 'Acceptance'],
    ],
    rows: risks.map(({ risk, inherent, residual, acceptance, actions, assessments }) => [
      ...[
        risk.id,
        risk.title,
        risk.category,
        risk.description,
        titleOf(input, risk.owner),
        risk.version,
        risk.approved,
      ],
      ...rating(inherent),
      ...[risk.treatment?.option ?? '', risk.treatment?.decided ?? '', risk.treatment?.plan ?? ''],
      ...[risk.treatment?.controls.join('; ') ?? '', actions.filter(({ state }) => state !== 'done').length],
      ...rating(residual),
      ...[residual ? (residual.aboveAppetite ? 'yes' : 'no') : '', risk.systems.join('; '), risk.assets.join('; ')],
      assessments.join('; '),
      ...[risk.acceptance ? titleOf(input, risk.acceptance.by) : '', risk.acceptance?.on ?? ''],
      ...[risk.acceptance?.until ?? '', acceptance.state.replaceAll('-', ' ')],
    ]),
  };
}

function titleOf({ program }: PackInput, role: string): string {
  return roleTitle(program.settings.value, role);
}
