import { lookBackOf } from '../period.ts';
import { list, paragraph, table } from '../prose/block.ts';
import { type Describe, isAboutProducts, section } from './section.ts';

/** Incidents of the period. Which of them came of controls that did not work, or broke a commitment, is for management to say. */
export const incidents: Describe = (input) => {
  const { from, to } = lookBackOf(input);
  const { program } = input;
  const product = (id: string) => program.aiSystems.get(id)?.value.product;
  const found = [...program.incidents.values()]
    .map(({ value }) => value)
    .filter(({ detected, systems }) => {
      const products = systems.flatMap((id) => product(id) ?? []);
      const day = detected.slice(0, 10);
      return from <= day && day <= to && isAboutProducts(input, products);
    })
    .sort((a, b) => (a.detected < b.detected ? -1 : 1));
  const lessons = found.filter(({ lesson }) => lesson !== undefined);
  const failed = found.filter(({ controls }) => controls.length > 0).length;
  return section('DC 4', 'Incidents', [
    paragraph(
      found.length === 0
        ? `No incident is recorded from ${from} to ${to}.`
        : `${found.length} ${found.length === 1 ? 'incident is' : 'incidents are'} recorded from ${from} to ${to}; for ${failed} of them a control is named that failed or held.`,
    ),
    ...(found.length > 0
      ? [
          table(
            'Incidents',
            ['Detected', 'Incident', 'Severity', 'Resolved', 'What happened'],
            found.map(({ detected, title, severity, resolved = 'open', summary }) => [
              ...[detected.slice(0, 10), title, severity, resolved.slice(0, 10), summary],
            ]),
          ),
        ]
      : []),
    ...(lessons.length > 0
      ? [paragraph('What was changed:'), list(lessons.map(({ title, lesson = '' }) => `${title}: ${lesson}`))]
      : []),
  ]);
};
