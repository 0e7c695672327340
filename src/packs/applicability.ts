import { verdictsOn } from '../assess/verdicts.ts';
import type { Program } from '../model/program.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { ArtefactWriter } from './artefact.ts';
import { tableArtefacts } from './table.ts';

const columns = [
  ...['Requirement', 'To', 'Short title', 'Requirements', 'Applies', 'Why', 'AI systems', 'From'],
] as const;

/** What applies of each framework of the audit that has no Statement of Applicability, and why: decided by data. */
export const applicability: ArtefactWriter = {
  id: 'applicability',
  title: 'Applicability',
  write({ program, audit, asOf }) {
    const stated = new Set([...program.applicability.values()].map(({ value }) => value.catalog));
    const decided = program.settings.value.frameworks.filter(
      ({ id }) => audit.frameworks.includes(id) && !stated.has(id),
    );
    return decided.flatMap((framework) => {
      const rows = verdictsOn(program, framework, asOf).flatMap(({ verdicts }) =>
        verdicts.map(({ nodes, leaves, applicability: found }) => {
          const [first, last] = [nodes[0], nodes.at(-1)];
          const name = (id: string | undefined) => (id === undefined ? '' : formatForPeople(`${framework.id}:${id}`));
          const from = 'from' in found ? found.from : undefined;
          const why = 'why' in found ? found.why : undefined;
          return [
            ...[name(first?.id), nodes.length > 1 ? name(last?.id) : '', nodes.length > 1 ? '' : (first?.title ?? '')],
            ...[leaves.length, found.applies ? 'applies' : from ? 'applies later' : found.because.replaceAll('-', ' ')],
            ...[why ?? found.reason, 'systems' in found ? (found.systems ?? []).join('; ') : '', from ?? ''],
          ];
        }),
      );
      if (rows.length === 0) return [];
      const title = program.catalogs.get(framework.id)?.title ?? framework.id;
      const description = `As of ${asOf}, decided by data. ${scopeWords(framework)}`.trim();
      return tableArtefacts(`applicability/${framework.id}`, `Applicability of ${title}`, description, {
        ...{ columns, rows },
      });
    });
  },
};

/** What the settings decide: categories in scope, roles held. */
function scopeWords({ categories, roles }: Program['settings']['value']['frameworks'][number]): string {
  const parts = [
    ...(categories ? [`Categories in scope: ${categories.join(', ')}.`] : []),
    ...(roles ? [`Roles held: ${roles.join(', ')}.`] : []),
  ];
  return parts.join(' ').replaceAll('-', ' ');
}
