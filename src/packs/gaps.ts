import { formatForPeople } from '../model/requirement-id.ts';
import type { ArtefactWriter } from './artefact.ts';
import { statusWords } from './signs.ts';
import { tableArtefacts } from './table.ts';

/** What is not covered, and why: gaps first, then planned, then partial. */
export const gaps: ArtefactWriter = {
  id: 'gaps',
  title: 'Coverage',
  write({ assessment, audit }) {
    const order = ['gap', 'planned', 'partial'];
    const rows = audit.frameworks
      .flatMap((id) =>
        [...(assessment.frameworks.get(id)?.requirements.values() ?? [])].map((found) => ({ ...found, framework: id })),
      )
      .filter(({ status }) => order.includes(status))
      .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
      .map(({ framework, id, status, missing = '', contributions }) => [
        framework,
        formatForPeople(`${framework}:${id}`),
        statusWords(status),
        missing,
        contributions.map(({ control }) => control).join('; '),
      ]);
    const description =
      'Requirements in scope that are not covered at this date. Partial often means that evidence is missing, expired or fails.';
    return tableArtefacts('gaps', 'Gaps', description, {
      columns: ['Framework', 'Requirement', 'Status', 'What is missing', 'Controls'],
      rows,
    });
  },
};
