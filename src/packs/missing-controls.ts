import type { PackInput } from './artefact.ts';

/** Requirements of an audit that no control covers, not even through another framework: those that bind at its date, and how many more will. */
export interface MissingControls {
  /** As `catalog:requirement`. */
  readonly requirements: readonly string[];
  /** The same in a sentence or two. */
  readonly words: string;
}

/** Finds the gaps, and says them. */
export function missingControls({ audit, assessment }: Pick<PackInput, 'audit' | 'assessment'>): MissingControls {
  const all = audit.frameworks.flatMap((framework) =>
    [...(assessment.frameworks.get(framework)?.requirements.values() ?? [])].map((found) => ({ framework, ...found })),
  );
  const requirements = all.filter(({ status }) => status === 'gap').map(({ framework, id }) => `${framework}:${id}`);
  const later = all.filter(({ status, prepared }) => status === 'not-triggered' && prepared === 'gap').length;
  const words = [
    requirements.length === 0
      ? 'No requirement that binds at this date is a gap.'
      : `${requirements.length === 1 ? 'One requirement in scope is a gap' : `${requirements.length} requirements in scope are gaps`}, with no control and nothing inherited.`,
    ...(later > 0
      ? [`${later} more ${later === 1 ? 'does' : 'do'} not bind yet and would be ${later === 1 ? 'one' : 'gaps'}.`]
      : []),
  ];
  return { requirements, words: words.join(' ') };
}
