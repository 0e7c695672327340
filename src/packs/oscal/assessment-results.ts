import { kindTitle } from '../../model/audit.ts';
import { type OscalFinding, oscalAssessmentResults } from '../../model/oscal/assessment-results.ts';
import { parseRequirementId, toOscalToken } from '../../model/requirement-id.ts';
import type { PackInput } from '../artefact.ts';
import { controlTokens, statementToken } from './controls.ts';
import { ownMetadata, ownUuid, toDateTime, writeOscal } from './frame.ts';
import { property, toMarkup, toMarkupLine } from './markup.ts';
import { observeCoverage, observeEvidence, toolUuid } from './observations.ts';
import { uuidOf } from './uuid.ts';

/** Evidence and computed coverage as observations, and the auditor’s own findings; nothing where no requirement applies. */
export function assessmentToOscal(input: PackInput): string | undefined {
  const { audit, scope, assessment, toolVersion } = input;
  const frameworks = audit.frameworks.flatMap((id) => assessment.frameworks.get(id) ?? []);
  const selections = frameworks.flatMap(({ id, catalog, requirements }) => {
    const applying = [...requirements.values()].filter(({ status }) => !['excluded', 'not-triggered'].includes(status));
    if (applying.length === 0) return [];
    const controls = applying.map((found) => ({ 'control-id': toOscalToken(`${id}:${found.id}`) }));
    return [{ description: toMarkup(`What applies of ${catalog.title}.`), 'include-controls': controls }];
  });
  if (selections.length === 0) return undefined;
  const observations = [
    ...scope.evidence.map((document) => observeEvidence(input, document)),
    ...frameworks.flatMap(({ id, requirements }) =>
      [...requirements.values()].map((found) => observeCoverage(input, id, found)),
    ),
  ];
  const findings = findingsOf(input);
  const plan = ownUuid(input, 'audits', audit.id, 'plan');
  const start = audit.period?.from ?? (audit.on < input.asOf ? audit.on : input.asOf);
  return writeOscal(oscalAssessmentResults, 'assessment-results', {
    metadata: ownMetadata(input, audit.title),
    'import-ap': {
      href: `#${plan}`,
      remarks: 'The plan of the audit is the auditor’s. The resource says what is known of it.',
    },
    results: [
      {
        uuid: ownUuid(input, 'audits', audit.id, input.asOf),
        title: toMarkupLine(`${audit.title}, as of ${input.asOf}`),
        description: toMarkup(audit.scope),
        start: toDateTime(start),
        ...(audit.status === 'finished' && audit.on >= start && { end: toDateTime(audit.on) }),
        'local-definitions': {
          ...localComponents(input),
          'assessment-assets': {
            components: [
              {
                ...{ uuid: toolUuid, type: 'software', title: `trustwright ${toolVersion}` },
                description: 'Computes coverage and maturity from documents and evidence.',
                status: { state: 'operational' },
              },
            ],
            'assessment-platforms': [{ uuid: uuidOf('platform', 'trustwright'), title: 'trustwright' }],
          },
        },
        'reviewed-controls': { 'control-selections': selections },
        ...(observations.length > 0 && { observations }),
        ...(findings.length > 0 && { findings }),
      },
    ],
    'back-matter': {
      resources: [
        {
          uuid: plan,
          title: toMarkupLine(audit.title),
          description: toMarkup(
            `${kindTitle(audit.kind)}, ${audit.on}, ${audit.status.replace('-', ' ')}. ${audit.scope}`,
          ),
          rlinks: [{ href: '../index.html' }],
        },
      ],
    },
  });
}

/** The controls that observations are about: every one in scope, and those of others that contribute to a requirement. */
function localComponents(input: PackInput) {
  const { program, scope, assessment, audit } = input;
  const contributing = audit.frameworks.flatMap((id) =>
    [...(assessment.frameworks.get(id)?.requirements.values() ?? [])].flatMap(({ contributions }) =>
      contributions.map(({ control }) => control),
    ),
  );
  const ids = [...new Set([...scope.controls.map(({ value }) => value.id), ...contributing])].sort();
  const components = ids.flatMap((id) => {
    const control = program.controls.get(id)?.value;
    if (!control) return [];
    const inPlace = assessment.maturity.get(id)?.state !== 'not-in-place';
    return [
      {
        ...{ uuid: ownUuid(input, 'controls', id), type: 'process-procedure', title: toMarkupLine(control.title) },
        description: toMarkup(control.summary),
        status: { state: inPlace ? 'operational' : 'under-development' },
      },
    ];
  });
  return components.length > 0 && { components };
}

/** Findings of this audit that name a requirement: an OSCAL finding needs one. The register of findings has them all. */
function findingsOf(input: PackInput): readonly OscalFinding[] {
  const { program, audit, assessment } = input;
  return [...program.findings.values()].flatMap(({ value }) => {
    const parsed = value.audit === audit.id && value.requirement ? parseRequirementId(value.requirement) : undefined;
    const catalog = parsed && assessment.frameworks.get(parsed.catalog)?.catalog;
    const token = catalog && controlTokens(catalog, parsed.local)[0];
    if (!token) return [];
    return [
      {
        uuid: ownUuid(input, 'findings', value.id),
        title: toMarkupLine(value.title),
        description: toMarkup(value.statement),
        props: [
          ...property('grade', value.grade),
          ...property('raised', value.raised),
          ...property('closed', value.closed),
        ],
        origins: [{ actors: [{ type: 'party', 'actor-uuid': ownUuid(input, 'organisation') }] }],
        target: {
          type: 'statement-id',
          'target-id': statementToken(token),
          status: { state: value.closed ? 'satisfied' : 'not-satisfied' },
        },
        remarks: toMarkup(value.response),
      },
    ];
  });
}
