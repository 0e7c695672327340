import type { RequirementCoverage } from '../../assess/coverage.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { OscalObservation } from '../../model/oscal/assessment-results.ts';
import type { Document } from '../../model/program.ts';
import { formatForPeople, toOscalToken } from '../../model/requirement-id.ts';
import type { PackInput } from '../artefact.ts';
import { evidenceSource, packedEvidencePath } from '../evidence-file.ts';
import { ownUuid, toDateTime } from './frame.ts';
import { property, toMarkup, toMarkupLine } from './markup.ts';
import { uuidOf } from './uuid.ts';

/** The program that computes: the origin of what no person observed. */
export const toolUuid = uuidOf('tool', 'trustwright');

/** Evidence as an observation: when it was collected, until when it may be relied on, what it shows, where it lies. */
export function observeEvidence(input: PackInput, document: Document<Evidence>): OscalObservation {
  const { value } = document;
  const { source, generatedAt, approved, validUntil, period, rowCount } = value;
  const inScope = new Set(input.scope.controls.map((control) => control.value.id));
  const subjects = value.controls
    .filter((id) => inScope.has(id))
    .map((id) => ({ 'subject-uuid': ownUuid(input, 'controls', id), type: 'component' as const }));
  const from = source
    ? `From ${source.system}${source.query ? `: ${source.query}` : ''}.`
    : 'Its source is not stated.';
  const by = value.generatedBy ? ` Produced by ${value.generatedBy}.` : '';
  const path = packedEvidencePath(document);
  const packed = path && input.program.files.has(evidenceSource(document) ?? '');
  return {
    uuid: ownUuid(input, 'evidence', value.id),
    title: toMarkupLine(value.title),
    description: toMarkup(`${from}${by}`),
    props: [
      ...property('evidence', value.id),
      ...property('evidence-class', value.class),
      ...property('result', value.result),
      ...property('period', period && `${period.from} to ${period.to}`),
      ...property('row-count', rowCount),
      ...property('sha256', value.file?.sha256),
    ],
    methods: [value.method.toUpperCase() as 'EXAMINE' | 'INTERVIEW' | 'TEST'],
    types: ['control-objective'],
    origins: [{ actors: [{ type: 'party', 'actor-uuid': ownUuid(input, 'organisation') }] }],
    ...(subjects.length > 0 && { subjects }),
    ...(packed && { 'relevant-evidence': [{ href: `../${path}`, description: 'The record, byte for byte.' }] }),
    collected: toDateTime(generatedAt ?? approved ?? input.asOf),
    expires: toDateTime(validUntil),
    ...(value.limitations && { remarks: toMarkup(value.limitations) }),
  };
}

/** The coverage of a requirement as an observation: computed by rules, no conclusion of anybody. */
export function observeCoverage(input: PackInput, catalog: string, found: RequirementCoverage): OscalObservation {
  const { id, status, prepared, reason, contributions, inherited, missing, until } = found;
  const requirement = `${catalog}:${id}`;
  const because = [
    ...(reason ? [reason] : []),
    ...contributions.map(({ control, because: why }) => `${control}: ${why}`),
    ...inherited.map(({ from, status: gives }) => `Carried over from ${from}: ${gives}.`),
    ...(missing ? [`Missing: ${missing}`] : []),
  ];
  const subjects = [...new Set(contributions.map(({ control }) => control))].map((control) => ({
    'subject-uuid': ownUuid(input, 'controls', control),
    type: 'component' as const,
  }));
  return {
    uuid: ownUuid(input, 'coverage', requirement),
    title: toMarkupLine(`Coverage of ${formatForPeople(requirement)}: ${status}`),
    description: toMarkup(because.join(' ') || 'No control implements it.'),
    props: [
      ...property('control-id', toOscalToken(requirement)),
      ...property('coverage', status),
      ...property('prepared', prepared),
    ],
    methods: ['EXAMINE'],
    types: ['control-objective'],
    origins: [{ actors: [{ type: 'tool', 'actor-uuid': toolUuid }] }],
    ...(subjects.length > 0 && { subjects }),
    collected: toDateTime(input.asOf),
    ...(until && { expires: toDateTime(until) }),
    remarks: 'Computed from documents and evidence by published rules. It is no opinion of an auditor.',
  };
}
