import type { AiSystem } from '../model/ai-system.ts';
import type { ImpactAssessment } from '../model/assessment.ts';
import type { Audit } from '../model/audit.ts';
import type { Control } from '../model/control.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Policy } from '../model/policy.ts';
import type { Document, Program } from '../model/program.ts';

/** The documents that one audit is about, each list sorted by identifier. */
export interface PackScope {
  readonly controls: readonly Document<Control>[];
  readonly policies: readonly Document<Policy>[];
  readonly evidence: readonly Document<Evidence>[];
  readonly systems: readonly Document<AiSystem>[];
  readonly assessments: readonly Document<ImpactAssessment>[];
}

/**
 * Documents in the scope of an audit: controls that implement a requirement of its frameworks, policies that these put
 * into practice or that cite the frameworks, evidence of these controls, and the AI systems that the audit names.
 */
export function scopeOf(program: Program, audit: Audit): PackScope {
  const isOurs = (requirement: string) => audit.frameworks.some((framework) => requirement.startsWith(`${framework}:`));
  const controls = sorted(program.controls).filter(({ value }) =>
    value.implements.some(({ requirement }) => isOurs(requirement)),
  );
  const controlIds = new Set(controls.map(({ value }) => value.id));
  const policyIds = new Set(controls.flatMap(({ value }) => value.policies));
  const systems = sorted(program.aiSystems).filter(
    ({ value }) => isAboutAi(audit) && (audit.systems.length === 0 || audit.systems.includes(value.id)),
  );
  const systemIds = new Set(systems.map(({ value }) => value.id));
  return {
    controls,
    policies: sorted(program.policies).filter(
      ({ value }) => policyIds.has(value.id) || value.requirements.some(isOurs),
    ),
    evidence: sorted(program.evidence).filter(({ value }) => value.controls.some((id) => controlIds.has(id))),
    systems,
    assessments: sorted(program.assessments).filter(({ value }) => systemIds.has(value.system)),
  };
}

/** All that is in scope, where a pack holds only a part of it. */
export function wholeScope({
  scope,
  whole = scope,
}: {
  readonly scope: PackScope;
  readonly whole?: PackScope;
}): PackScope {
  return whole;
}

/** Whether an audit is about AI: a management system, the law or the framework of risks for it. */
export function isAboutAi({ frameworks }: Audit): boolean {
  return frameworks.some((id) => id.startsWith('iso42001') || id === 'eu-ai-act' || id === 'nist-ai-rmf');
}

function sorted<T extends { readonly id: string }>(documents: ReadonlyMap<string, Document<T>>): Document<T>[] {
  return [...documents.values()].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
}
