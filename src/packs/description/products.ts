import { heading, list, paragraph, table } from '../prose/block.ts';
import { type Describe, isAboutProducts, section } from './section.ts';

/** Services that the system provides, with the AI systems within them. */
export const products: Describe = (input) => {
  const { program, audit } = input;
  const { organisation, products: known, scope } = program.settings.value;
  const inScope = known.filter(({ id }) => isAboutProducts(input, [id]));
  const systems = [...program.aiSystems.values()]
    .map(({ value }) => value)
    .filter(({ id, product }) =>
      audit.systems.length > 0
        ? audit.systems.includes(id)
        : product !== undefined && isAboutProducts(input, [product]),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return section(
    'DC 1',
    'Services',
    [
      paragraph(organisation.description),
      ...(inScope.length > 0
        ? [
            table(
              'Services',
              ['Service', 'What it does'],
              inScope.map(({ title, summary }) => [title, summary]),
            ),
          ]
        : []),
      ...(systems.length > 0
        ? [
            heading(3, 'AI systems within the services'),
            list(systems.map(({ title, systemVersion, summary }) => `${title}, version ${systemVersion}: ${summary}`)),
          ]
        : []),
      heading(3, 'Boundaries'),
      paragraph(audit.scope),
      ...(scope.exclusions.length > 0 ? [list(scope.exclusions.map((each) => `Left out: ${each}.`))] : []),
    ],
    [inScope.length === 0 && 'No product or service is named.'],
  );
};
