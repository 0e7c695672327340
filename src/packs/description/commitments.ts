import type { ServiceDescription } from '../../model/commitments.ts';
import type { PackInput } from '../artefact.ts';
import { heading, paragraph, table } from '../prose/block.ts';
import { type Describe, isAboutProducts, section } from './section.ts';

/** Principal service commitments and the system requirements that follow from them. */
export const commitments: Describe = (input) => {
  const { commitments: promised = [], requirements = [] } = input.program.settings.value.service ?? {};
  const made = promised.filter((each) => isAsked(input, each));
  const needed = requirements.filter((each) => isAsked(input, each));
  return section(
    'DC 2',
    'Principal service commitments and system requirements',
    [
      ...(made.length > 0
        ? [
            heading(3, 'Commitments'),
            paragraph('What customers are promised, and where.'),
            table(
              'Service commitments',
              ['Commitment', 'Where it is made', 'Categories'],
              made.map(({ what, where, categories }) => [what, where, categoryWords(categories)]),
            ),
          ]
        : []),
      ...(needed.length > 0
        ? [
            heading(3, 'System requirements'),
            paragraph('What the system must do so that the commitments are kept.'),
            table(
              'System requirements',
              ['Requirement', 'Follows from', 'Categories'],
              needed.map(({ what, from, categories }) => [what, from, categoryWords(categories)]),
            ),
          ]
        : []),
    ],
    [
      made.length === 0 && 'No service commitment is written down.',
      needed.length === 0 && 'No system requirement is written down.',
    ],
  );
};

type Stated = Pick<ServiceDescription['commitments'][number], 'categories' | 'products'>;

function isAsked(input: PackInput, { categories, products }: Stated): boolean {
  const inScope: readonly string[] = input.audit.categories;
  const isAboutScope = categories.length === 0 || inScope.length === 0 || categories.some((id) => inScope.includes(id));
  return isAboutScope && isAboutProducts(input, products);
}

function categoryWords(categories: readonly string[]): string {
  return categories.length === 0 ? 'all' : categories.join(', ').replaceAll('-', ' ');
}
