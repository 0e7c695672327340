import { formatForPeople, toOscalToken } from '../model/requirement-id.ts';
import { uuidOf } from '../packs/oscal/uuid.ts';
import type { FrameworkView, RequirementView, Surface } from '../publish/surface.ts';
import { statusWords } from './words.ts';

/** The released statuses as CycloneDX 1.6 declarations, for supply-chain tools: requirements, claims, how far each is met. */
export function cyclonedxFile(surface: Surface): string {
  const { organisation, asOf, frameworks } = surface;
  const { legalName } = organisation;
  const target = { 'bom-ref': 'organisation', name: legalName };
  const document = {
    ...{ $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6' },
    ...{ serialNumber: `urn:uuid:${uuidOf(legalName, 'trust-center', asOf)}`, version: 1 },
    metadata: {
      timestamp: `${asOf}T00:00:00Z`,
      tools: { components: [{ type: 'application', name: 'trustwright' }] },
    },
    definitions: { standards: frameworks.map(toStandard) },
    declarations: {
      // Nobody outside the organisation stands behind a status: what others have examined the claims of the site say.
      assessors: [{ 'bom-ref': 'self', thirdParty: false, organization: { name: legalName } }],
      attestations: frameworks.map((view) => ({
        summary: `Statuses of ${view.title} as released, as of ${asOf}.`,
        assessor: 'self',
        map: view.requirements.flatMap((requirement) => toConformance(view, requirement)),
      })),
      claims: surface.controls.map(({ id, data }) => ({
        ...{ 'bom-ref': claimRef(id), target: target['bom-ref'], predicate: data.summary },
      })),
      targets: { organizations: [target] },
    },
  };
  return `${JSON.stringify(document)}\n`;
}

function toStandard({ id, title, edition, publisher, copyright, requirements }: FrameworkView) {
  return {
    ...{ 'bom-ref': id, name: title, version: edition, owner: publisher, description: copyright },
    requirements: requirements.map((requirement) => ({
      'bom-ref': toOscalToken(`${id}:${requirement.id}`),
      identifier: formatForPeople(`${id}:${requirement.id}`),
      title: requirement.title,
      ...(requirement.parent !== undefined && { parent: toOscalToken(`${id}:${requirement.parent}`) }),
    })),
  };
}

/** How far each status meets a requirement. What is planned or has lapsed meets nothing; what does not bind has no score. */
const scores: Readonly<Partial<Record<NonNullable<RequirementView['status']>, number>>> = {
  covered: 1,
  partial: 0.5,
  planned: 0,
  gap: 0,
  lapsed: 0,
};

function toConformance({ id: catalog }: FrameworkView, { id, status, until, controls }: RequirementView) {
  const score = status && scores[status];
  if (status === undefined || score === undefined) return [];
  const rationale = [statusWords[status].meaning, until ? `Until ${until}.` : ''].join(' ').trim();
  return [
    {
      requirement: toOscalToken(`${catalog}:${id}`),
      ...(controls.length > 0 && { claims: controls.map((control) => claimRef(control.id)) }),
      conformance: { score, rationale },
    },
  ];
}

function claimRef(control: string): string {
  return `claim-${control}`;
}
