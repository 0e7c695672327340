import type { DocumentedPoint } from '../../assess/technical/technical-documentation.ts';
import type { TechnicalDossier } from '../../assess/technical/technical-dossier.ts';
import type { Artefact, ArtefactWriter, PackInput } from '../artefact.ts';
import { composedArtefacts } from '../prose/composed.ts';
import { annexIVBlocks } from './annex-iv-blocks.ts';
import { dossierFolder, dossiersOf, isAsked } from './dossiers.ts';
import { ofAct, pointSums, stateNames } from './point-words.ts';

/** The technical documentation of each system that the law asks us for, point by point, missing points named first (AI Act, Article 11 and Annex IV). */
export const annexIV: ArtefactWriter = {
  id: 'annex-iv',
  title: 'Technical documentation',
  write: (input) =>
    dossiersOf(input)
      .filter(isAsked)
      .flatMap((dossier) => annexIVFile(input, dossier)),
};

function annexIVFile(input: PackInput, dossier: TechnicalDossier): readonly Artefact[] {
  const { system, file, points } = dossier;
  const rows = points.map((point) => [
    ...[ofAct(point.point), point.title, stateNames[point.state]],
    [...new Set(point.found.map((each) => each.file))].join('; '),
    ...[point.missing.join('; '), point.reason ?? ''],
  ]);
  return composedArtefacts(input, {
    path: `${dossierFolder(system.id)}/annex-iv`,
    kind: 'AI Act · Technical documentation',
    title: `Technical documentation: ${system.title}`,
    summary: `Version ${system.systemVersion}, in the order of Annex IV, assembled as of ${input.asOf}.`,
    facts: [
      ['System version', system.systemVersion],
      ['Technical file', file ? `${file.value.title}; the file is in version ${file.value.version}` : 'none'],
      ['Completeness', pointSums(points)],
    ],
    blocks: annexIVBlocks(input, dossier),
    description: `Annex IV: ${pointSums(points)}.`,
    lacks: points.filter(({ state }) => state === 'missing' || state === 'partial').map(lackOf),
    table: { columns: ['Point', 'Short title', 'State', 'Documents', 'Missing', 'Why not applicable'], rows },
  });
}

function lackOf({ point, title, state, missing }: DocumentedPoint) {
  return { what: `${ofAct(point)} ${title}`, why: `${stateNames[state]}: ${missing.join('; ')}.` };
}
