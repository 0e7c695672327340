import type { PackInput } from './artefact.ts';

/** Requirements of an audit that have no control: those that bind at its date, and how many more will. */
export interface MissingControls {
  /** As `catalog:requirement`. */
  readonly requirements: readonly string[];
  /** The same in a sentence or two. */
  readonly words: string;
}

/** Finds what has no control, and says it. */
export function missingControls({ audit, assessment }: Pick<PackInput, 'audit' | 'assessment'>): MissingControls {
  const all = audit.frameworks.flatMap((framework) =>
    [...(assessment.frameworks.get(framework)?.requirements.values() ?? [])].map((found) => ({ framework, ...found })),
  );
  const requirements = all.filter(({ status }) => status === 'gap').map(({ framework, id }) => `${framework}:${id}`);
  const later = all.filter(({ status, prepared }) => status === 'not-triggered' && prepared === 'gap').length;
  const words = [
    requirements.length === 0
      ? 'Every requirement that binds at this date has a control.'
      : `${requirements.length === 1 ? 'One requirement in scope has' : `${requirements.length} requirements in scope have`} no control.`,
    ...(later > 0
      ? [`${later} more ${later === 1 ? 'does' : 'do'} not bind yet and ${later === 1 ? 'has' : 'have'} none.`]
      : []),
  ];
  return { requirements, words: words.join(' ') };
}
