import type { AiSystem } from '../../model/ai-system.ts';
import type { Control, Implementation } from '../../model/control.ts';
import { type OscalComponent, oscalComponentDefinition } from '../../model/oscal/component-definition.ts';
import type { Policy } from '../../model/policy.ts';
import { parseRequirementId, toOscalToken } from '../../model/requirement-id.ts';
import type { PackInput } from '../artefact.ts';
import { catalogFile } from './catalog.ts';
import { controlTokens } from './controls.ts';
import { ownMetadata, ownUuid, writeOscal } from './frame.ts';
import { property, toMarkup, toMarkupLine } from './markup.ts';

/** Policies, controls and AI systems in scope as an OSCAL component definition: what is done about which requirement, and how far. */
export function componentsToOscal(input: PackInput): string {
  const { policies, controls, systems } = input.scope;
  const components = [
    ...policies.map(({ value }) => toPolicy(input, value)),
    ...controls.map(({ value }) => toProcess(input, value)),
    ...systems.map(({ value }) => toService(input, value)),
  ];
  return writeOscal(oscalComponentDefinition, 'component-definition', {
    metadata: ownMetadata(input, `Policies, controls and AI systems: ${input.audit.title}`),
    ...(components.length > 0 && { components }),
  });
}

function toPolicy(input: PackInput, policy: Policy): OscalComponent {
  return {
    ...headOf(input, 'policies', 'policy', policy),
    props: [...approval(policy), ...property('effective', policy.effective)],
    links: [{ href: `../policies/${policy.id}.html`, rel: 'reference' }],
  };
}

function toService(input: PackInput, system: AiSystem): OscalComponent {
  const { classification, roles } = system;
  return {
    ...headOf(input, 'aiSystems', 'service', system),
    props: [
      ...approval(system),
      ...property('system-version', system.systemVersion),
      ...property('risk-class', classification.declared),
      ...property('operator-roles', roles.join(' ')),
    ],
    links: [{ href: `../ai-systems/${system.id}.html`, rel: 'reference' }],
  };
}

function toProcess(input: PackInput, control: Control): OscalComponent {
  const byCatalog = Map.groupBy(control.implements, ({ requirement }) => requirement.split(':')[0] ?? '');
  const implementations = input.audit.frameworks.flatMap((catalog) =>
    toImplementation(input, control, catalog, byCatalog.get(catalog) ?? []),
  );
  const inScope = new Set(input.scope.policies.map(({ value }) => value.id));
  const policies = control.policies
    .filter((id) => inScope.has(id))
    .map((id) => ({ href: `#${ownUuid(input, 'policies', id)}`, rel: 'puts-into-practice' }));
  return {
    ...headOf(input, 'controls', 'process-procedure', control),
    props: [
      ...approval(control),
      ...property('control-type', control.type),
      ...property('control-nature', control.nature),
      ...property('frequency', control.frequency),
      ...property('maturity', input.assessment.maturity.get(control.id)?.state),
    ],
    links: [{ href: `../controls/${control.id}.html`, rel: 'reference' }, ...policies],
    ...(implementations.length > 0 && { 'control-implementations': implementations }),
  };
}

type ControlImplementation = NonNullable<OscalComponent['control-implementations']>[number];

function toImplementation(
  input: PackInput,
  control: Control,
  catalog: string,
  cited: readonly Implementation[],
): readonly ControlImplementation[] {
  const implemented = cited.flatMap((implementation) => toRequirements(input, control, implementation));
  if (implemented.length === 0) return [];
  return [
    {
      uuid: ownUuid(input, 'controls', control.id, catalog),
      source: catalogFile(catalog),
      description: toMarkup(control.summary),
      'implemented-requirements': implemented,
    },
  ];
}

function toRequirements(input: PackInput, control: Control, { requirement, status, extent, note }: Implementation) {
  const parsed = parseRequirementId(requirement);
  const catalog = parsed && input.assessment.frameworks.get(parsed.catalog)?.catalog;
  return (catalog ? controlTokens(catalog, parsed.local) : []).map((token) => ({
    uuid: ownUuid(input, 'controls', control.id, requirement, token),
    'control-id': token,
    description: toMarkup(note ?? control.summary),
    props: [...property('implementation-status', status), ...property('extent', extent)],
  }));
}

interface Described {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly owner: string;
}

function headOf(input: PackInput, collection: string, type: OscalComponent['type'], document: Described) {
  return {
    uuid: ownUuid(input, collection, document.id),
    type,
    title: toMarkupLine(document.title),
    description: toMarkup(document.summary),
    'responsible-roles': [{ 'role-id': toOscalToken(document.owner) }],
  };
}

function approval(document: Pick<Policy, 'version' | 'approved' | 'approvedBy'>) {
  const { version, approved, approvedBy } = document;
  return [...property('version', version), ...property('approved', approved), ...property('approved-by', approvedBy)];
}
