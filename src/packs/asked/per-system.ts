import type { PackInput } from '../artefact.ts';

/** A part of an audit that is asked about by itself, and what it is about; empty where that is the whole audit. */
export interface AskedPart {
  readonly input: PackInput;
  readonly about: string;
}

/** Internal control under Annex VI is done system by system: each AI system in scope is asked about by itself. */
export function partsOf(input: PackInput): readonly AskedPart[] {
  const { audit, scope } = input;
  if (audit.kind !== 'ai-act-internal-control' || scope.systems.length < 2) return [{ input, about: '' }];
  return scope.systems.map((system) => ({
    about: system.value.title,
    input: {
      ...input,
      scope: {
        ...scope,
        systems: [system],
        assessments: scope.assessments.filter(({ value }) => value.system === system.value.id),
      },
    },
  }));
}
