import { annexIVAsks } from '../../assess/technical/annex-iv-asks.ts';
import { pointSection } from '../../assess/technical/point-section.ts';
import type { DocumentedPoint } from '../../assess/technical/technical-documentation.ts';
import type { TechnicalDossier } from '../../assess/technical/technical-dossier.ts';
import type { PackInput } from '../artefact.ts';
import { type Block, heading, list, paragraph, table, type Words } from '../prose/block.ts';
import { fileLinks, type NamedFile } from './file-links.ts';
import { ofAct, stateNames } from './point-words.ts';

type NameOf = (file: string) => NamedFile;

/** The technical documentation as blocks: how complete it is, then every point with its text and its documents. */
export function annexIVBlocks(input: PackInput, dossier: TechnicalDossier): readonly Block[] {
  const { points, remarks } = dossier;
  const nameOf = fileLinks(input);
  const numbers = Map.groupBy(points, ({ point }) => point.split('.')[1] ?? '');
  return [
    heading(2, 'How complete it is'),
    ...remarks.map((remark) => paragraph(remark)),
    table(
      'Points of Annex IV and how they stand',
      ['Point', 'What', 'State', 'What is missing, or why it does not apply'],
      points.map(({ point, title, state, missing, reason }) => [
        ...[ofAct(point), title, stateNames[state]],
        reason ?? missing.join('; '),
      ]),
    ),
    ...[...numbers].flatMap(([number, ofNumber]) => [
      heading(2, ofAct(`annex-iv.${number}`)),
      ...ofNumber.flatMap((point) => pointBlocks(point, dossier, nameOf)),
    ]),
  ];
}

function pointBlocks(documented: DocumentedPoint, { file }: TechnicalDossier, nameOf: NameOf): readonly Block[] {
  const { point, title, state, found, missing, reason, remark } = documented;
  const asks = annexIVAsks.find((each) => each.point === point);
  const section = file && asks && state !== 'not-applicable' ? pointSection(file, asks) : undefined;
  return [
    heading(3, `${ofAct(point).replace(/^Annex IV, /, '')}: ${title}`.replace(/^p/, 'P')),
    ...missing.map((text): Block => ({ is: 'lack', text: `${capital(text)}.` })),
    ...(reason === undefined ? [] : [paragraph(`Not applicable. ${reason} ${remark ?? ''}`.trim())]),
    ...(section ? [{ is: 'body', text: section.text, frontmatter: file?.value } as const] : []),
    ...(found.length > 0 ? [list(documents(found, nameOf))] : []),
  ];
}

/** What is found, each thing once, with the documents that hold it. */
function documents(found: DocumentedPoint['found'], nameOf: NameOf): readonly Words[] {
  const byThing = Map.groupBy(found, ({ what }) => what);
  return [...byThing].map(([what, holders]) => [
    `${capital(what)}: `,
    ...[...new Set(holders.map(({ file }) => file))].flatMap((file, at) => {
      const { text, path } = nameOf(file);
      return [...(at > 0 ? ['; '] : []), path === undefined ? text : { text, path }];
    }),
  ]);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
