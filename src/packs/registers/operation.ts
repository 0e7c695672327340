import { roleTitle } from '../../model/program-settings.ts';
import type { ArtefactWriter } from '../artefact.ts';
import { momentWords } from '../moment-words.ts';
import { inOrder, register } from './register.ts';

/** Incidents of any kind up to the day of the pack. */
export const incidents: ArtefactWriter = {
  id: 'incidents',
  title: 'Registers',
  write: ({ program, asOf }) =>
    register(
      'incidents',
      'Incidents',
      'Incidents of any kind, and what was changed after them.',
      ['Incident', 'Title', 'Kinds', 'Severity', 'Detected', 'Resolved', 'Reports and notices', 'Summary', 'Lesson'],
      inOrder(program.incidents)
        .filter(({ detected }) => detected.slice(0, 10) <= asOf)
        .map((incident) => [
          ...[incident.id, incident.title, incident.kinds.join(', '), incident.severity],
          momentWords(incident.detected),
          incident.resolved ? momentWords(incident.resolved) : 'open',
          incident.reports
            .map(({ recipient, stage, sent }) => `${recipient}: ${stage}, ${momentWords(sent)}`)
            .join('; '),
          ...[incident.summary, incident.lesson ?? ''],
        ]),
    ),
};

/** Suppliers and sub-processors, with how each stands in a SOC 2 report. */
export const vendors: ArtefactWriter = {
  id: 'vendors',
  title: 'Registers',
  write: ({ program }) =>
    register(
      'vendors',
      'Vendors',
      'Suppliers and sub-processors, with the reports that were read.',
      [
        ...['Vendor', 'Name', 'Service', 'Sub-processor', 'Data', 'Regions', 'Criticality', 'Since', 'Until'],
        ...['Assurance read', 'Subservice organisation', 'Next review'],
      ],
      inOrder(program.vendors).map((one) => [
        ...[
          one.id,
          one.title,
          one.summary,
          one.subProcessor ? 'yes' : 'no',
          one.data.join('; '),
          one.regions.join('; '),
        ],
        ...[
          one.criticality,
          one.since,
          one.until ?? '',
          one.assurance.map(({ what, on }) => `${what} (${on})`).join('; '),
        ],
        ...[one.subservice?.method.replace('-', ' ') ?? 'no', one.nextReview],
      ]),
    ),
};

/** Assets with owner, class and place (ISO/IEC 27001 A.5.9; ISO/IEC 42001 A.4.2). */
export const assets: ArtefactWriter = {
  id: 'assets',
  title: 'Registers',
  write: ({ program }) =>
    register(
      'assets',
      'Assets',
      'Information and what holds it, with owners and classes.',
      [
        'Asset',
        'Title',
        'Sort',
        'Owner',
        'Class',
        'Criticality',
        'Personal data',
        'Where it is',
        'Vendors',
        'Next review',
      ],
      inOrder(program.assets).map((one) => [
        ...[one.id, one.title, one.type, roleTitle(program.settings.value, one.owner), one.classification],
        ...[one.criticality, one.personalData ? 'yes' : 'no', one.location, one.vendors.join('; '), one.nextReview],
      ]),
    ),
};

/** Resources of each AI system in scope: models, data, tools, computing, people (ISO/IEC 42001 A.4.2 to A.4.6). */
export const aiResources: ArtefactWriter = {
  id: 'ai-resources',
  title: 'AI systems',
  write: ({ scope }) =>
    register(
      'ai-resources',
      'Resources of AI systems',
      'Models, data, tools, computing and people of each AI system.',
      ['AI system', 'Sort', 'Resource', 'Particulars'],
      scope.systems.flatMap(({ value: { title, models, data, tooling, computing, people } }) => [
        ...models.map(({ name, version, type, vendor }) => [
          ...[title, 'model', version ? `${name} ${version}` : name],
          vendor ? `${type}; supplied by ${vendor}` : type,
        ]),
        ...data.map(({ name, purpose, origin, personal }) => [
          ...[title, `data: ${purpose}`, name, `${origin}${personal ? '; personal data' : ''}`],
        ]),
        ...tooling.map((each) => [title, 'tool', each, '']),
        ...computing.map((each) => [title, 'computing', each, '']),
        ...people.map((each) => [title, 'people', each, '']),
      ]),
    ),
};
