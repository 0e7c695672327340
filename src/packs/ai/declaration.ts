import type { TechnicalDossier } from '../../assess/technical/technical-dossier.ts';
import type { Artefact, ArtefactWriter, PackInput } from '../artefact.ts';
import { type Block, heading, paragraph } from '../prose/block.ts';
import { composedArtefacts } from '../prose/composed.ts';
import { dossierFolder, dossiersOf, isAsked } from './dossiers.ts';
import { ofAct } from './point-words.ts';

/** The EU declaration of conformity of each system, or its draft with what is missing first (AI Act, Article 47 and Annex V). */
export const declaration: ArtefactWriter = {
  id: 'declaration',
  title: 'Technical documentation',
  write: (input) =>
    dossiersOf(input)
      .filter(isAsked)
      .flatMap((dossier) => declarationOf(input, dossier)),
};

function declarationOf(input: PackInput, { system, declaration: known }: TechnicalDossier): readonly Artefact[] {
  const items = known?.items ?? [];
  const missing = items.filter(({ state }) => state === 'missing');
  const isIssued = known?.value.state === 'issued' && missing.length === 0;
  const lacks = known
    ? missing.map(({ item, title, because = '' }) => ({ what: `${ofAct(item)} ${title}`, why: because }))
    : [{ what: 'EU declaration of conformity', why: `None is drawn up for ${system.title}.` }];
  const title = `EU declaration of conformity: ${system.title}`;
  const unsigned = known && !isIssued ? [paragraph('This is a draft. It declares nothing until it is issued.')] : [];
  return composedArtefacts(input, {
    path: `${dossierFolder(system.id)}/declaration`,
    kind: 'AI Act · Declaration of conformity',
    title: isIssued ? title : `Draft of the ${title}`,
    summary: `In the order of Annex V, for version ${known?.value.systemVersion ?? system.systemVersion}.`,
    facts: [
      [
        'State',
        known ? `${known.value.state}; ${items.length - missing.length} of ${items.length} items` : 'not drawn up',
      ],
    ],
    blocks: [
      ...lacks.map(({ what, why }): Block => ({ is: 'lack', text: `${what}: ${why}` })),
      ...unsigned,
      ...items.flatMap(({ item, title: name, state, says, because }) => [
        heading(2, `${ofAct(item).replace(/^.*point /, '')}. ${name}`),
        state === 'missing' ? paragraph('To be stated.') : paragraph(says ?? `Does not apply. ${because ?? ''}`.trim()),
      ]),
    ],
    description: isIssued
      ? 'Issued, with all items of Annex V.'
      : `A draft: ${known ? `${missing.length} of ${items.length} items of Annex V are missing` : 'nothing is written yet'}.`,
    lacks,
    cover: false,
  });
}
