import type { RequirementCoverage } from '../assess/coverage.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Document } from '../model/program.ts';
import { formatForPeople, toOscalToken } from '../model/requirement-id.ts';
import type { ArtefactWriter, PackInput } from './artefact.ts';
import { evidenceSource, packedEvidencePath } from './evidence-file.ts';
import { ownUuid, toDateTime } from './oscal/frame.ts';

/** CycloneDX 1.6 declarations: which requirement is met how far, by which claims, on which evidence. For supply-chain tools. */
export const cyclonedx: ArtefactWriter = {
  id: 'cyclonedx',
  title: 'For machines',
  write(input) {
    const document = {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: `urn:uuid:${ownUuid(input, 'cyclonedx', input.audit.id, input.asOf)}`,
      version: 1,
      metadata: {
        timestamp: toDateTime(input.asOf),
        tools: { components: [{ type: 'application', name: 'trustwright', version: input.toolVersion }] },
      },
      definitions: { standards: frameworksOf(input).map(({ catalog }) => toStandard(catalog)) },
      declarations: declarationsOf(input),
    };
    const description = 'CycloneDX 1.6: requirements, claims, evidence and how far each requirement is met.';
    return [
      {
        ...{ path: 'attestations/cyclonedx-declarations.json', title: 'CycloneDX declarations', description },
        content: `${JSON.stringify(document, null, 1)}\n`,
      },
    ];
  },
};

function frameworksOf({ audit, assessment }: PackInput) {
  return audit.frameworks.flatMap((id) => assessment.frameworks.get(id) ?? []);
}

function toStandard(catalog: Catalog) {
  return {
    'bom-ref': catalog.id,
    ...{ name: catalog.title, version: catalog.edition, owner: catalog.publisher, description: catalog.copyright },
    requirements: catalog.requirements.map(({ id, title, parent }) => ({
      'bom-ref': toOscalToken(`${catalog.id}:${id}`),
      identifier: formatForPeople(`${catalog.id}:${id}`),
      title,
      ...(parent !== undefined && { parent: toOscalToken(`${catalog.id}:${parent}`) }),
    })),
  };
}

function declarationsOf(input: PackInput) {
  const { program, scope, assessment } = input;
  const { legalName } = program.settings.value.organisation;
  const organisation = { 'bom-ref': 'organisation', name: legalName };
  const claims = scope.controls.map(({ value }) => {
    const records = scope.evidence.filter((record) => record.value.controls.includes(value.id));
    const refs = (failed: boolean) =>
      records
        .filter((record) => (record.value.result === 'fail') === failed)
        .map((record) => evidenceRef(record.value));
    const [evidence, counterEvidence] = [refs(false), refs(true)];
    return {
      'bom-ref': claimRef(value.id),
      target: organisation['bom-ref'],
      predicate: value.summary,
      reasoning: assessment.maturity.get(value.id)?.reason ?? '',
      ...(evidence.length > 0 && { evidence }),
      ...(counterEvidence.length > 0 && { counterEvidence }),
    };
  });
  return {
    // Nobody outside the organisation has assessed this: the audit is still to come, or its report says what it found.
    assessors: [{ 'bom-ref': 'self', thirdParty: false, organization: { name: legalName } }],
    attestations: frameworksOf(input).map(({ id, catalog, requirements }) => ({
      summary: `How far ${catalog.title} is met on ${input.asOf}, as computed from documents and evidence.`,
      assessor: 'self',
      map: [...requirements.values()].flatMap((found) => toConformance(input, id, found)),
    })),
    claims,
    evidence: scope.evidence.map((document) => toEvidence(input, document)),
    targets: { organizations: [organisation] },
  };
}

/** How far each status meets a requirement. What is planned meets nothing yet. */
const scores: Readonly<Partial<Record<RequirementCoverage['status'], number>>> = {
  covered: 1,
  partial: 0.5,
  planned: 0,
  gap: 0,
};

function toConformance({ scope }: PackInput, catalog: string, found: RequirementCoverage) {
  const score = scores[found.status];
  if (score === undefined) return [];
  const inScope = new Set(scope.controls.map(({ value }) => value.id));
  const contributing = [...new Set(found.contributions.map(({ control }) => control))].filter((id) => inScope.has(id));
  const rationale = [`${found.status}.`, found.missing ?? ''].join(' ').trim();
  return [
    {
      requirement: toOscalToken(`${catalog}:${found.id}`),
      ...(contributing.length > 0 && { claims: contributing.map(claimRef) }),
      conformance: { score, rationale },
    },
  ];
}

function toEvidence({ program, asOf }: PackInput, document: Document<Evidence>) {
  const { value } = document;
  const path = program.files.has(evidenceSource(document) ?? '') ? packedEvidencePath(document) : undefined;
  return {
    'bom-ref': evidenceRef(value),
    description: value.title,
    ...(path && { data: [{ name: path, contents: { url: `../${path}` } }] }),
    created: toDateTime(value.generatedAt ?? value.approved ?? asOf),
    expires: toDateTime(value.validUntil),
    ...(value.generatedBy && { author: { name: value.generatedBy } }),
  };
}

function claimRef(control: string): string {
  return `claim-${control}`;
}

function evidenceRef({ id }: Pick<Evidence, 'id'>): string {
  return `evidence-${id}`;
}
