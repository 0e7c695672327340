import type { Registration } from '../../assess/technical/registration.ts';
import type { TechnicalDossier } from '../../assess/technical/technical-dossier.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { Artefact, ArtefactWriter, PackInput } from '../artefact.ts';
import { paragraph, table } from '../prose/block.ts';
import { composedArtefacts } from '../prose/composed.ts';
import { dossierFolder, dossiersOf } from './dossiers.ts';

/** The data for the EU database of each system that is to be registered, as a form and as JSON (AI Act, Article 49 and Annex VIII). */
export const registration: ArtefactWriter = {
  id: 'registration',
  title: 'Technical documentation',
  write: (input) =>
    dossiersOf(input).flatMap((dossier) =>
      dossier.registrations.flatMap((each) => registrationOf(input, dossier, each)),
    ),
};

const words: Readonly<Record<Registration['fields'][number]['state'], string>> = {
  present: '',
  missing: 'To be filled in.',
  'not-applicable': 'Does not apply.',
  optional: 'Left out; optional.',
};

function registrationOf(input: PackInput, { system }: TechnicalDossier, of: Registration): readonly Artefact[] {
  const { section, basis, fields, remarks } = of;
  const path = `${dossierFolder(system.id)}/registration-${section.toLowerCase()}`;
  const missing = fields.filter(({ state }) => state === 'missing');
  const rows = fields.map(({ requirement, title, state, value }) => [
    ...[formatForPeople(requirement), title, value ?? words[state]],
  ]);
  const data = { asOf: input.asOf, system: system.id, systemVersion: system.systemVersion, ...of };
  const [page, ...others] = composedArtefacts(input, {
    path,
    kind: 'AI Act · Registration',
    title: `Registration data, Section ${section}: ${system.title}`,
    summary: `Fields of the EU database in the order of Annex VIII, Section ${section}, as of ${input.asOf}.`,
    facts: [
      ['Provision', formatForPeople(basis)],
      ['System version', system.systemVersion],
      ['Fields', `${fields.length - missing.length} of ${fields.length}`],
    ],
    blocks: [
      ...missing.map(({ requirement, title }) => ({
        ...({ is: 'lack', text: `${formatForPeople(requirement)}, ${title}.` } as const),
      })),
      table('Fields of the registration', ['Field', 'What', 'Entry'], rows),
      ...remarks.map((remark) => paragraph(remark)),
    ],
    description: `${fields.length - missing.length} of ${fields.length} fields of Annex VIII.`,
    lacks: missing.map(({ requirement, title }) => ({ what: formatForPeople(requirement), why: `${title}.` })),
    cover: false,
  });
  if (!page) return [];
  const json = { path: `${path}.json`, label: 'JSON' };
  return [
    { ...page, also: [...(page.also ?? []), json] },
    ...others,
    { path: json.path, content: `${JSON.stringify(data, null, 2)}\n` },
  ];
}
