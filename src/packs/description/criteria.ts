import { formatForPeople } from '../../model/requirement-id.ts';
import { linked, paragraph, table } from '../prose/block.ts';
import { criteriaOf, type Describe, section } from './section.ts';

/** The criteria in scope, each with the controls that answer it. */
export const criteria: Describe = (input) => {
  const { assessment, audit, scope } = input;
  const titles = new Map(scope.controls.map(({ value }) => [value.id, value.title]));
  const rows = criteriaOf(input).flatMap((catalog) => {
    const framework = assessment.frameworks.get(catalog.id);
    return catalog.requirements.flatMap((node) => {
      const found = framework?.requirements.get(node.id);
      if (!found || found.status === 'excluded' || found.status === 'not-triggered') return [];
      const controls = [...new Set(found.contributions.map(({ control }) => control))].filter((id) => titles.has(id));
      const named = controls.map((id) => ({ text: titles.get(id) ?? id, path: `controls/${id}.html` }));
      return [{ id: formatForPeople(`${catalog.id}:${node.id}`), title: node.title, controls: named }];
    });
  });
  const bare = rows.filter(({ controls }) => controls.length === 0).map(({ id }) => id);
  const categories = audit.categories.join(', ').replaceAll('-', ' ');
  return section(
    'DC 5',
    'Criteria and controls',
    [
      paragraph(
        `${rows.length} criteria are in scope${categories === '' ? '' : ` (${categories})`}. Titles are short titles of our own.`,
      ),
      ...(rows.length > 0
        ? [
            table(
              'Criteria and controls',
              ['Criterion', 'About', 'Controls'],
              rows.map(({ id, title, controls }) => [id, title, controls.length > 0 ? linked(controls, '; ') : 'none']),
            ),
          ]
        : []),
    ],
    [
      rows.length === 0 && 'No criterion is in scope.',
      bare.length > 0 && `No control of our own answers ${bare.join(', ')}.`,
    ],
  );
};
