import { type AreaKind, areaKinds, areaKindWords } from '../assess/area-kind.ts';
import { type Subject, type Treatment, treatment, treatmentMeanings } from '../model/matrix.ts';
import { plainWords, type Word } from './words.ts';

/** A word with the name under which styles, filters and addresses know it. */
export interface NamedWord<Name extends string> extends Word {
  readonly name: Name;
}

/** What people call the groups of columns. */
export const subjectLabels: Readonly<Record<Subject, string>> = { security: 'Security', ai: 'AI', law: 'Law' };

/** The kinds of areas, in the order in which a page shows them. */
export const kindWords: readonly NamedWord<AreaKind>[] = areaKinds.map((name) => ({ name, ...areaKindWords[name] }));

/** The treatments, from the strongest to none. */
export const treatmentWords: readonly NamedWord<Treatment>[] = treatment.options.map((name) => ({
  ...{ name, label: plainWords(name), meaning: treatmentMeanings[name] },
}));
