import { assessRisks } from '../assess/risk-register.ts';
import { roleTitle } from '../model/program-settings.ts';
import type { ArtefactWriter } from './artefact.ts';
import { tableArtefacts } from './table.ts';

/** The treatment plan: every step by the day on which it is due, with what is overdue (ISO/IEC 27001 and 42001, 6.1.3 e, 8.3). */
export const treatmentPlan: ArtefactWriter = {
  id: 'treatment-plan',
  title: 'Risks',
  write({ program, asOf }) {
    const { risks, actions } = assessRisks(program, asOf);
    if (actions.length === 0) return [];
    const byId = new Map(risks.map((each) => [each.risk.id, each]));
    const count = (state: string) => actions.filter((action) => action.state === state).length;
    const rows = actions.map(({ due, what, owner, risk, state, done }) => [
      ...[due, what, roleTitle(program.settings.value, owner), byId.get(risk)?.risk.title ?? risk, risk],
      ...[byId.get(risk)?.residual?.band ?? '', state, done ?? ''],
    ]);
    const description = `As of ${asOf}: ${count('overdue')} overdue, ${count('open')} open, ${count('done')} done.`;
    return tableArtefacts(
      'registers/treatment-plan',
      'Risk treatment plan',
      description,
      { columns: ['Due', 'Step', 'Owner', 'Risk', 'Identifier', 'What remains', 'State', 'Done on'], rows },
      { links: (row, column) => (column === 3 ? `risks.html#${actions[row]?.risk}` : undefined) },
    );
  },
};
