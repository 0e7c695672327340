import { formatForPeople } from '../../model/requirement-id.ts';
import { list, paragraph, table } from '../prose/block.ts';
import { criteriaOf, type Describe, section } from './section.ts';

/** Criteria that are not relevant, each with its reason; categories that are not in scope. */
export const notRelevant: Describe = (input) => {
  const all = criteriaOf(input).flatMap((catalog) => {
    const framework = input.assessment.frameworks.get(catalog.id);
    return catalog.requirements.flatMap((node) => {
      const found = framework?.requirements.get(node.id);
      return found ? [{ ...found, node, label: formatForPeople(`${catalog.id}:${node.id}`) }] : [];
    });
  });
  const excluded = all.filter(({ status }) => status === 'excluded');
  const outside = new Set(
    all.flatMap(({ status, node }) => (status === 'not-triggered' && node.category ? [node.category] : [])),
  );
  return section('DC 8', 'Criteria that are not relevant', [
    paragraph(
      excluded.length === 0
        ? 'Every criterion of the categories in scope is relevant.'
        : 'These criteria of the categories in scope are not relevant:',
    ),
    ...(excluded.length > 0
      ? [
          table(
            'Criteria that are not relevant',
            ['Criterion', 'About', 'Reason'],
            excluded.map(({ label, node, reason = '' }) => [label, node.title, reason]),
          ),
        ]
      : []),
    ...(outside.size > 0
      ? [paragraph('Categories that are not in scope:'), list([...outside].map((id) => id.replaceAll('-', ' ')))]
      : []),
  ]);
};
