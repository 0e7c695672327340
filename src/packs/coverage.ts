import { formatForPeople } from '../model/requirement-id.ts';
import { catalogsOn, requirementNames } from '../publish/requirement-names.ts';
import type { ArtefactWriter } from './artefact.ts';
import { coverageSheet } from './coverage-sheet.ts';
import { inheritedWords } from './inherited-words.ts';
import { statusWords } from './signs.ts';
import { tableArtefacts } from './table.ts';

/** Coverage of each framework of the audit, requirement by requirement, with the reasoning. */
export const coverage: ArtefactWriter = {
  id: 'coverage',
  title: 'Coverage',
  write({ assessment, audit, program, asOf }) {
    const name = requirementNames(program, catalogsOn(program, asOf));
    return audit.frameworks.flatMap((id) => {
      const framework = assessment.frameworks.get(id);
      if (!framework) return [];
      const nodes = framework.catalog.requirements.filter(({ assessable }) => assessable);
      const rows = nodes.map((node) => {
        const found = framework.requirements.get(node.id);
        return [
          formatForPeople(`${id}:${node.id}`),
          node.title,
          found ? statusWords(found.status) : '',
          found?.prepared ? statusWords(found.prepared) : '',
          found?.contributions.map(({ control, because }) => `${control}: ${because}`).join(' ') ?? '',
          found ? inheritedWords(found, name) : '',
          found?.reason ?? found?.missing ?? '',
          found?.until ?? '',
        ];
      });
      const columns = [
        'Requirement',
        'Short title',
        'Status',
        'Prepared',
        'Controls and why',
        'Inherited and through what',
        'Reason or what is missing',
        'Holds until',
      ];
      return tableArtefacts(
        `coverage/${id}`,
        `Coverage of ${framework.catalog.title}`,
        `As of ${assessment.asOf}. Titles are short titles of our own.`,
        { columns, rows },
        {
          figure: coverageSheet(framework),
          ids: (row) => nodes[row]?.id.toLowerCase(),
        },
      );
    });
  },
};
