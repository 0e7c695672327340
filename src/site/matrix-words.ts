import { type AreaKind, areaKinds, areaKindWords } from '../assess/area-kind.ts';
import { type Subject, type Treatment, treatment, treatmentMeanings } from '../model/matrix.ts';
import type { Phrase } from './locales/german.ts';
import type { SpokenWord, Word } from './words.ts';

/** A word with the name under which styles, filters and addresses know it. */
export interface NamedWord<Name extends string> extends Word {
  readonly name: Name;
}

/** What people call the groups of columns. */
export const subjectLabels: Readonly<Record<Subject, string>> = { security: 'Security', ai: 'AI', law: 'Law' };

/** The kinds of areas, in the order in which a page shows them. */
export const kindWords: readonly NamedWord<AreaKind>[] = areaKinds.map((name) => ({ name, ...areaKindWords[name] }));

/** A treatment, which is explained in every language. */
export type TreatmentWord = NamedWord<Treatment> & SpokenWord;

const treatmentLabels: Readonly<Record<Treatment, Phrase>> = {
  ...{ prime: 'Prime', inherited: 'Inherited', implicit: 'Implicit', conditional: 'Conditional' },
  ...{ required: 'Required', 'not-required': 'Not required', 'not-addressed': 'Not addressed' },
};

/** The treatments, from the strongest to none. */
export const treatmentWords: readonly TreatmentWord[] = treatment.options.map((name) => ({
  ...{ name, label: treatmentLabels[name], meaning: treatmentMeanings[name] },
}));
