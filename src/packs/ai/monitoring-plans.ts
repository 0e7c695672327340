import type { ArtefactWriter } from '../artefact.ts';
import { writeGoverned } from '../governed-document.ts';

/** The monitoring plans of the systems in scope, as PDFs, as pages and as their sources (AI Act, Article 72; ISO/IEC 42001 A.6.2.6). */
export const monitoringPlans: ArtefactWriter = {
  id: 'monitoring-plans',
  title: 'AI governance',
  write: (input) =>
    [...input.program.monitoringPlans.values()]
      .filter(({ value }) => input.scope.systems.some((system) => system.value.id === value.system))
      .sort((a, b) => (a.value.id < b.value.id ? -1 : 1))
      .flatMap((document) => {
        const { system, from, collection, interaction } = document.value;
        const facts = [
          ['System', system],
          ['Applies from', from],
          ['How data is collected', collection],
          ...(interaction ? [['Interaction with other systems', interaction] as const] : []),
        ] as const;
        return writeGoverned(input, document, {
          ...{ kind: 'Monitoring plan', folder: 'monitoring-plans', facts, requirements: [], cover: true },
        });
      }),
};
