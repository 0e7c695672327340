import { formatForPeople } from '../model/requirement-id.ts';
import type { ArtefactWriter } from './artefact.ts';
import { statusWords } from './signs.ts';
import { tableArtefacts } from './table.ts';

/** The Statement of Applicability of each ISO standard of the audit (6.1.3): every control, in or out, with its reason. */
export const statementOfApplicability: ArtefactWriter = {
  id: 'statement-of-applicability',
  title: 'Statement of Applicability',
  write({ program, audit, assessment }) {
    const statements = [...program.applicability.values()].filter(({ value }) => audit.frameworks.includes(value.catalog));
    return statements.flatMap(({ value }) => {
      const framework = assessment.frameworks.get(value.catalog);
      const titles = new Map(framework?.catalog.requirements.map(({ id, title }) => [id, title]));
      const rows = value.decisions.map(({ requirement, applicable, basis, justification = '' }) => {
        const local = requirement.slice(value.catalog.length + 1);
        const found = framework?.requirements.get(local);
        return [
          formatForPeople(requirement),
          titles.get(local) ?? '',
          applicable ? 'included' : 'excluded',
          basis.join(', '),
          justification,
          found ? statusWords(found.status) : '',
          found?.contributions.map(({ control }) => control).join('; ') ?? '',
        ];
      });
      const columns = ['Control', 'Short title', 'Applicability', 'Selected for', 'Justification', 'Status', 'Our controls'];
      const approval = `Version ${value.version}, approved ${value.approved}.`;
      return tableArtefacts(`statement-of-applicability/${value.catalog}`, value.title, approval, { columns, rows });
    });
  },
};
