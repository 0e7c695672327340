import type { MatrixArea, Subject, Treatment } from '../model/matrix.ts';

/** What kind of area of control one is, by who names it. */
export const areaKinds = ['shared', 'security', 'ai', 'law', 'unnamed'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** What people call each kind, and what it means in one sentence. */
export const areaKindWords: Readonly<Record<AreaKind, { readonly label: string; readonly meaning: string }>> = {
  shared: {
    label: 'Shared',
    meaning: 'Named by a security framework and by one about AI or a law: one piece of work can serve several.',
  },
  security: {
    label: 'Specific to security',
    meaning: 'Named by security frameworks; those about AI, and the law, at most expect it without a name.',
  },
  ai: {
    label: 'Specific to AI',
    meaning: 'Named by frameworks about AI; security frameworks at most expect it without a name.',
  },
  law: {
    label: 'Only the law',
    meaning: 'Named by the law alone: no framework that a company chooses does so.',
  },
  unnamed: { label: 'Nowhere named', meaning: 'No framework names it.' },
};

/** Treatments with which a framework names an area: it asks for it in so many words, always or when a trigger holds. */
const naming: ReadonlySet<Treatment> = new Set(['prime', 'inherited', 'conditional', 'required'] as const);

/**
 * The kind of an area, from the treatments in its cells and from nothing else. What is only expected under a broader
 * requirement (`implicit`) is not named: otherwise nearly every area would be shared, because a broad requirement on
 * risk or on change can be read to cover almost anything.
 */
export function areaKind(
  cells: MatrixArea['cells'],
  frameworks: readonly { readonly id: string; readonly about: Subject }[],
): AreaKind {
  const names = (subject: Subject) =>
    frameworks.some(({ id, about }) => {
      const cell = cells[id];
      return about === subject && cell !== undefined && naming.has(cell.treatment);
    });
  const [security, ai, law] = [names('security'), names('ai'), names('law')];
  if (security) return ai || law ? 'shared' : 'security';
  if (ai) return 'ai';
  return law ? 'law' : 'unnamed';
}
