import { compareRatings } from '../../assess/risk-rating.ts';
import { type AssessedRisk, assessRisks } from '../../assess/risk-register.ts';
import type { PackInput, Past } from '../artefact.ts';
import type { DeltaRow } from './row.ts';

/** Risks that came, went, or are rated, treated or accepted otherwise than they were. */
export function riskRows({ program, asOf }: PackInput, past: Past): readonly DeltaRow[] {
  const was = byId(assessRisks(past.program, past.assessment.asOf).risks);
  const is = byId(assessRisks(program, asOf).risks);
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  return ids.flatMap((id) => compareRisks(id, was.get(id), is.get(id)));
}

function byId(risks: readonly AssessedRisk[]): ReadonlyMap<string, AssessedRisk> {
  return new Map(risks.map((each) => [each.risk.id, each]));
}

function compareRisks(id: string, was?: AssessedRisk, is?: AssessedRisk): readonly DeltaRow[] {
  const title = is?.risk.title ?? was?.risk.title ?? id;
  const [before, after] = [was ? inWords(was) : '', is ? inWords(is) : ''];
  if (before === after) return [];
  const common = { area: 'Risks', id, title, before, after } as const;
  if (!is) return [{ ...common, change: 'removed', why: 'No longer in the register.' }];
  const path = `registers/risks.html#${id}`;
  const why = is.risk.treatment?.plan ?? '';
  if (!was) return [{ ...common, change: 'added', why, path }];
  const order = compareRatings(was.residual ?? was.inherent, is.residual ?? is.inherent);
  const rated = order === 0 ? 'rated as before' : order < 0 ? 'rated lower' : 'rated higher';
  return [
    { ...common, change: order === 0 ? 'changed' : order < 0 ? 'up' : 'down', why: `${rated}. ${why}`.trim(), path },
  ];
}

function inWords({ risk, inherent, residual, acceptance }: AssessedRisk): string {
  const rating = residual ?? inherent;
  const band = rating ? `${rating.band} (${rating.likelihood} × ${rating.impact})` : 'outside the scale';
  const treated = risk.treatment ? risk.treatment.option : 'no treatment';
  return `${band}, ${treated}, acceptance ${acceptance.state.replaceAll('-', ' ')}`;
}
