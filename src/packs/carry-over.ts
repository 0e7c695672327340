import { carryOver } from '../assess/carry-over.ts';
import { sharesOf } from '../assess/carry-over-shares.ts';
import { carryOverFlow } from '../render/carry-over-flow.ts';
import { drawFlow } from '../render/flow.ts';
import type { Flow } from '../render/flow-layout.ts';
import { element, type Html, trusted } from '../render/html-page.ts';
import { carryOverTable } from '../report/carry-over-table.ts';
import { workTable } from '../report/work-table.ts';
import type { Artefact, ArtefactWriter, PackInput } from './artefact.ts';
import { resolveLinkIn } from './links.ts';
import { tableArtefacts } from './table.ts';

/** What the other frameworks in scope bring to each framework of the audit: picture, requirements, and what is left to do. */
export const carryOvers: ArtefactWriter = {
  id: 'carry-over',
  title: 'Crosswalk',
  write(input) {
    const { audit, assessment } = input;
    return audit.frameworks.flatMap((id) => {
      const have = [...assessment.frameworks.keys()].filter((other) => other !== id);
      return assessment.frameworks.has(id) && have.length > 0 ? artefactsFor(input, have, id) : [];
    });
  },
};

function artefactsFor(input: PackInput, have: readonly string[], add: string): readonly Artefact[] {
  const { program, assessment, asOf } = input;
  const coverage = assessment.frameworks.get(add);
  if (!coverage) return [];
  const found = carryOver(program, { have, add }, asOf);
  const title = (id: string) => assessment.frameworks.get(id)?.catalog.shortTitle ?? id;
  const shares = sharesOf(found, coverage).map((share) => ({ ...share, title: title(share.from) }));
  const numbers = { add: title(add), counts: found.counts, shares };
  const rowOf = (id: string | undefined) =>
    id === undefined ? undefined : resolveLinkIn(input, 'crosswalk', `requirement:${id}`);
  const { requirements } = found;
  // What is missing in a framework that this audit is not about is not the auditor's affair.
  const work = found.work.filter(({ requirement }) => requirement.startsWith(`${add}:`));
  return [
    ...tableArtefacts(
      `crosswalk/carry-over-${add}`,
      `Carry-over to ${title(add)}`,
      `What the work for ${have.map(title).join(', ')} brings to ${title(add)}. Only what controls do for the frameworks in place counts here.`,
      carryOverTable(requirements),
      {
        figure: flowFigure(carryOverFlow('flow', numbers)),
        links: (row, column) => {
          const { id, best } = requirements[row] ?? {};
          return column === 0 ? rowOf(id) : column === 3 ? rowOf(best?.from) : undefined;
        },
      },
    ),
    ...tableArtefacts(
      `crosswalk/work-${add}`,
      `Work for ${title(add)}`,
      `What to do in ${title(add)} after the carry-over, in the order that pays most: a requirement that becomes covered pays 1, half of it for half the way.`,
      workTable(work),
      { links: (row, column) => (column === 1 ? rowOf(work[row]?.requirement) : undefined) },
    ),
  ];
}

function flowFigure(flow: Flow): Html {
  const words = [
    ['inherited', 'inherited: done already'],
    ['partial', 'partial: begun, something is left over'],
    ['net-new', 'net-new: nothing carries over'],
  ] as const;
  const items = words.map(([kind, says]) => element('li', {}, [element('i', { class: `band ${kind}` }), says]));
  const shared =
    'A band is as wide as the requirements that it carries; one to which several frameworks give as good a start is shared between their bands.';
  return element('figure', {}, [
    trusted(drawFlow(flow)),
    element('figcaption', {}, [
      element('ul', { class: 'tags' }, items),
      element('p', {}, `${flow.description} ${shared}`),
    ]),
  ]);
}
