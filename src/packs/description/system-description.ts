import type { ArtefactWriter } from '../artefact.ts';
import { heading, paragraph } from '../prose/block.ts';
import { composedArtefacts } from '../prose/composed.ts';
import { describeSystem } from './describe.ts';

/** The description of the system that a SOC 2 report begins with, as far as the program can give it. */
export const systemDescription: ArtefactWriter = {
  id: 'system-description',
  title: 'Description of the system',
  write(input) {
    const { audit, program, asOf } = input;
    const sections = describeSystem(input);
    const products = program.settings.value.products.filter(({ id }) => audit.products.includes(id));
    const names = products.map(({ title }) => title).join(' and ');
    const title = `Description of the system${names === '' ? '' : `: ${names}`}`;
    const period = audit.period ? `${audit.period.from} to ${audit.period.to}` : audit.on;
    const lacking = sections.flatMap(({ criterion, title: of, lack }) =>
      lack === undefined ? [] : [{ what: `${criterion} ${of}`, why: lack }],
    );
    return composedArtefacts(input, {
      path: 'system-description',
      kind: 'SOC 2 · Description of the system',
      title,
      summary: `Of ${program.settings.value.organisation.legalName}, assembled from the program as of ${asOf}; management reads, completes and asserts it.`,
      facts: [
        ['Report', audit.title],
        [audit.period ? 'Period' : 'Day', period],
        ...(audit.categories.length > 0
          ? [['Categories', audit.categories.join(', ').replaceAll('-', ' ')] as const]
          : []),
        ...(audit.auditor ? [['Auditor', audit.auditor] as const] : []),
        ['Criteria for the description', 'AICPA DC section 200; titles of sections are our own'],
        [
          'State',
          lacking.length === 0
            ? 'Every section holds something'
            : `${lacking.length} of ${sections.length} sections lack something`,
        ],
      ],
      blocks: sections.flatMap(({ criterion, title: of, blocks }) => [
        heading(2, `${criterion} · ${of}`),
        ...(blocks.length === 0 ? [paragraph('Nothing is written down.')] : blocks),
      ]),
      description: 'Along the nine description criteria, with what is missing said where it is missing.',
      lacks: lacking,
    });
  },
};
