import { formatForPeople } from '../../model/requirement-id.ts';
import { paragraph, table } from '../prose/block.ts';
import { type Describe, isAboutProducts, section } from './section.ts';

/** What customers have to do so that our controls can work (complementary user entity controls). */
export const customerControls: Describe = (input) => {
  const { service, products } = input.program.settings.value;
  const found = (service?.customerControls ?? []).filter((each) => isAboutProducts(input, each.products));
  const titles = new Map(products.map(({ id, title }) => [id, title]));
  return section(
    'DC 6',
    'Complementary user entity controls',
    found.length === 0
      ? []
      : [
          paragraph('Our controls meet these criteria only together with what customers do on their side.'),
          table(
            'Complementary user entity controls',
            ['What the customer does', 'Criteria', 'Service'],
            found.map(({ what, requirements, products: about }) => [
              ...[what, requirements.map(formatForPeople).join(', ')],
              about.length === 0 ? 'all' : about.map((id) => titles.get(id) ?? id).join(', '),
            ]),
          ),
        ],
    [found.length === 0 && 'What customers have to do on their side is not written down.'],
  );
};
