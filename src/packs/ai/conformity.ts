import type { TechnicalDossier } from '../../assess/technical/technical-dossier.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { Artefact, ArtefactWriter, PackInput } from '../artefact.ts';
import { type Block, heading, paragraph, table } from '../prose/block.ts';
import { composedArtefacts } from '../prose/composed.ts';
import { dossierFolder, dossiersOf } from './dossiers.ts';

/** The route of each system through the assessment of conformity, and until when its documents are kept (AI Act, Articles 43 and 18). */
export const conformity: ArtefactWriter = {
  id: 'conformity',
  title: 'Technical documentation',
  write: (input) => dossiersOf(input).flatMap((dossier) => conformityPage(input, dossier)),
};

const routes: Readonly<Record<TechnicalDossier['conformity']['route'], string>> = {
  'annex-vi': 'Internal control (Annex VI)',
  'annex-vii': 'Quality management and documentation, by a notified body (Annex VII)',
  'annex-vi-or-vii': 'Internal control (Annex VI) or a notified body (Annex VII)',
  sectoral: 'The procedure of the law of the product',
  none: 'None is asked of us',
};

const kept = { kept: 'Kept', 'not-applicable': 'Not applicable', undecided: 'No day yet' } as const;

function conformityPage(
  input: PackInput,
  { system, conformity: route, retention }: TechnicalDossier,
): readonly Artefact[] {
  const rows = retention.map(({ requirement, what, state, until, readings, because }) => [
    ...[formatForPeople(requirement), capital(what), kept[state], until ?? ''],
    because ?? readings.map((each) => `${each.says} Until ${each.until}.`).join(' '),
  ]);
  const columns = ['Provision', 'Document', 'State', 'Until', 'How the day is found, or why there is none'];
  return composedArtefacts(input, {
    path: `${dossierFolder(system.id)}/conformity`,
    kind: 'AI Act · Conformity',
    title: `Conformity assessment and retention: ${system.title}`,
    summary: `The route that Article 43 gives to version ${system.systemVersion}, with the reason, and the days of Article 18, as of ${input.asOf}.`,
    facts: [
      ['Route', routes[route.route]],
      ['Provision', formatForPeople(route.basis)],
      ['Notified body', route.needsNotifiedBody ? 'takes part' : 'takes no part'],
    ],
    blocks: [
      heading(2, 'Route'),
      paragraph(route.reason),
      ...route.remarks.map((remark): Block => paragraph(remark)),
      heading(2, 'Kept at the disposal of authorities'),
      table('Documents and until when they are kept', columns, rows),
    ],
    description: `${routes[route.route]}; until when documents are kept.`,
    cover: false,
    table: { columns, rows },
  });
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
