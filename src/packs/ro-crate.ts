import { hash } from 'node:crypto';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Artefact, ArtefactRecord, PackInput } from './artefact.ts';
import { mediaType } from './media-type.ts';

/** A thing that a crate tells of, as JSON-LD has it. */
interface Entity {
  readonly '@id': string;
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** `ro-crate-metadata.json` (RO-Crate 1.2): what every file of the pack is, of which version, who approved it, and what it is about. */
export function roCrate(input: PackInput, artefacts: readonly Artefact[]): Artefact {
  const files = [...artefacts].sort((a, b) => (a.path < b.path ? -1 : 1));
  const records = files.flatMap(({ record }) => (record ? [record] : []));
  const graph: readonly Entity[] = [
    {
      ...{ '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork' },
      ...{ conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' }, about: { '@id': './' } },
    },
    dataset(input, files),
    ...frame(input),
    ...files.map(fileEntity),
    ...files.flatMap(approval),
    ...roles(records),
    ...terms(input, records),
  ];
  const context = ['https://w3id.org/ro/crate/1.2/context', { sha256: 'https://schema.org/sha256' }];
  const content = `${JSON.stringify({ '@context': context, '@graph': graph }, null, 1)}\n`;
  return { path: 'ro-crate-metadata.json', content };
}

function dataset({ audit, asOf, program }: PackInput, files: readonly Artefact[]): Entity {
  return {
    ...{ '@id': './', '@type': 'Dataset', name: audit.title, datePublished: asOf, identifier: audit.id },
    description: `Audit pack of ${program.settings.value.organisation.legalName}, as of ${asOf}. ${audit.scope}`,
    license: { '@id': '#confidential' },
    ...{ publisher: { '@id': '#organisation' }, hasPart: files.map(({ path }) => ({ '@id': path })) },
    mentions: files.filter(isApproved).map(({ path }) => ({ '@id': `#approval-${path}` })),
  };
}

function frame({ program, toolVersion, commit, asOf }: PackInput): readonly Entity[] {
  const { legalName } = program.settings.value.organisation;
  return [
    { '@id': '#organisation', '@type': 'Organization', name: legalName },
    {
      ...{ '@id': '#confidential', '@type': 'CreativeWork', name: 'Confidential' },
      description: 'For the audit that it is named after. What is public is on the trust center.',
    },
    { '@id': '#trustwright', '@type': 'SoftwareApplication', name: 'trustwright', version: toolVersion },
    {
      ...{ '@id': '#packing', '@type': 'CreateAction', name: 'Packing', endTime: asOf, result: { '@id': './' } },
      ...{ instrument: { '@id': '#trustwright' }, agent: { '@id': '#organisation' } },
      ...(commit && { object: { '@id': '#commit' } }),
    },
    ...(commit ? [{ '@id': '#commit', '@type': 'SoftwareSourceCode', name: 'Content', version: commit }] : []),
  ];
}

function fileEntity({ path, title, description, content, record }: Artefact): Entity {
  const sha256 = typeof content === 'function' ? record?.sha256 : hash('sha256', content);
  return {
    ...{ '@id': path, '@type': 'File', name: title ?? path.slice(path.lastIndexOf('/') + 1) },
    ...{ encodingFormat: mediaType(path), ...(description && { description }), ...(sha256 && { sha256 }) },
    ...(record?.version && { version: record.version }),
    ...(record && record.about.length > 0 && { about: record.about.map((id) => ({ '@id': termId(id) })) }),
  };
}

function isApproved({ record }: Artefact): boolean {
  return record?.approved !== undefined;
}

function approval({ path, record }: Artefact): readonly Entity[] {
  if (record?.approved === undefined) return [];
  return [
    {
      ...{ '@id': `#approval-${path}`, '@type': 'ReviewAction', name: `Approval of ${path}`, endTime: record.approved },
      object: { '@id': path },
      ...(record.approvedBy && { agent: { '@id': roleId(record.approvedBy) } }),
    },
  ];
}

function roles(records: readonly ArtefactRecord[]): readonly Entity[] {
  const titles = new Set(records.flatMap(({ approvedBy }) => (approvedBy ? [approvedBy] : [])));
  return [...titles].sort().map((title) => ({ '@id': roleId(title), '@type': 'Role', roleName: title, name: title }));
}

/** Requirements and controls, as terms that files are about. */
function terms({ program }: PackInput, records: readonly ArtefactRecord[]): readonly Entity[] {
  const ids = new Set(records.flatMap(({ about }) => about));
  return [...ids].sort().map((id) => {
    const [catalog = '', local] = id.split(':');
    const name = local === undefined ? (program.controls.get(id)?.value.title ?? id) : formatForPeople(id);
    const set = local === undefined ? 'Controls' : (program.catalogs.get(catalog)?.title ?? catalog);
    return { '@id': termId(id), '@type': 'DefinedTerm', name, termCode: id, inDefinedTermSet: set };
  });
}

function termId(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

function roleId(title: string): string {
  return `#role-${encodeURIComponent(title)}`;
}
