import { agrees } from '../../assess/classification/agreement.ts';
import { reasonInWords } from '../../assess/classification/reason.ts';
import { type Classification, classify } from '../../assess/classification.ts';
import { aiAct, editionOf, lawOn } from '../../assess/law-on.ts';
import type { AiSystem } from '../../model/ai-system.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { ArtefactWriter, Lack } from '../artefact.ts';
import { type Block, heading, list, paragraph } from '../prose/block.ts';
import { composedArtefacts } from '../prose/composed.ts';

interface Classified {
  readonly system: AiSystem;
  readonly found: Classification;
}

const columns = [
  ...['System', 'Identifier', 'Version', 'Class', 'Declared', 'Agrees', 'Effects from', 'Annex III', 'Article 50'],
  ...['Model', 'Reasons', 'Open questions'],
];

/** The class of each AI system in scope under the AI Act of the day, with every step of the reasoning (Articles 5, 6, 50, 51). */
export const classification: ArtefactWriter = {
  id: 'classification',
  title: 'AI governance',
  write(input) {
    const catalog = input.program.catalogs.get(aiAct);
    if (!catalog || input.scope.systems.length === 0) return [];
    const law = lawOn(catalog, input.asOf);
    const all = input.scope.systems.map(({ value: system }) => ({ system, found: classify(system, law) }));
    const others = all.filter(({ system, found }) => !agrees(system.classification.declared, found)).length;
    return composedArtefacts(input, {
      path: 'ai-classification',
      kind: 'AI Act · Classification',
      title: 'Classification of AI systems',
      summary: `The class that the answers on file give to each system, with the reasoning, as of ${input.asOf}.`,
      facts: [
        ['Systems', String(all.length)],
        ['Law of that day', editionOf(law)],
        ['Declared otherwise', String(others)],
      ],
      blocks: all.flatMap(blocksOf),
      description: 'The class of each system under the AI Act, step by step.',
      lacks: all.flatMap(lacksOf),
      cover: false,
      table: { columns, rows: all.map(rowOf) },
    });
  },
};

function blocksOf({ system, found }: Classified): readonly Block[] {
  const { declared } = system.classification;
  const effect = found.from !== undefined && found.from > found.asOf ? ` Its effects begin on ${found.from}.` : '';
  const { record } = found;
  const when = record?.isDue ? `due since ${record.from}` : `due from ${record?.from} on`;
  return [
    heading(2, `${system.title} ${system.systemVersion}`),
    ...lacksOf({ system, found }).map(({ why }): Block => ({ is: 'lack', text: why })),
    paragraph(`Class: ${classWords(found.class)}. Declared: ${classWords(declared)}.${effect}`),
    list([
      ...found.reasons.map((reason) =>
        reason.gives === undefined
          ? reasonInWords(reason)
          : `${reasonInWords(reason)} It gives: ${classWords(reason.gives)}.`,
      ),
      ...found.later.map(({ provision, from }) => `${formatForPeople(provision)} prohibits it from ${from} on.`),
      ...(found.transparency.length > 0
        ? [`Article 50 besides: ${found.transparency.map((id) => formatForPeople(id)).join(', ')}.`]
        : []),
      ...(found.generalPurpose ? [`Chapter V besides, as provider of the model: ${found.generalPurpose}.`] : []),
      ...(record
        ? [`Record under Article 6(4): ${record.isMade ? 'made' : (record.flaw ?? 'missing')}, ${when}.`]
        : []),
    ]),
  ];
}

function lacksOf({ system, found }: Classified): readonly Lack[] {
  const { declared } = system.classification;
  return [
    ...(agrees(declared, found)
      ? []
      : [`It is declared as ${classWords(declared)}; its answers give ${classWords(found.class)}.`]),
    ...found.unanswered.map(({ ask }) => `${ask} Not answered, so the worse answer is assumed.`),
    ...(found.record && !found.record.isMade ? [`Record under Article 6(4): ${found.record.flaw ?? 'missing'}.`] : []),
  ].map((why) => ({ what: system.title, why }));
}

function rowOf({ system, found }: Classified): readonly string[] {
  const { id, title, systemVersion, classification: own } = system;
  return [
    ...[title, id, systemVersion, classWords(found.class), classWords(own.declared)],
    ...[agrees(own.declared, found) ? 'yes' : 'no', found.from ?? ''],
    found.annexIII.map((point) => formatForPeople(`${aiAct}:${point}`)).join('; '),
    ...[found.transparency.map((each) => formatForPeople(each)).join('; '), found.generalPurpose ?? ''],
    ...[found.reasons.map(reasonInWords).join(' '), found.unanswered.map(({ ask }) => ask).join(' ')],
  ];
}

function classWords(name: string): string {
  return name.replaceAll('-', ' ');
}
