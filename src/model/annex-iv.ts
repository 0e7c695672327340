/** The leaf points of Annex IV of the AI Act, as local identifiers in the order of the law. A test holds them against the catalog. */
export const annexIVPoints = [
  ...(['annex-iv.1.a', 'annex-iv.1.b', 'annex-iv.1.c', 'annex-iv.1.d', 'annex-iv.1.e', 'annex-iv.1.f'] as const),
  ...(['annex-iv.1.g', 'annex-iv.1.h'] as const),
  ...(['annex-iv.2.a', 'annex-iv.2.b', 'annex-iv.2.c', 'annex-iv.2.d', 'annex-iv.2.e', 'annex-iv.2.f'] as const),
  ...(['annex-iv.2.g', 'annex-iv.2.h'] as const),
  ...(['annex-iv.3', 'annex-iv.4', 'annex-iv.5', 'annex-iv.6', 'annex-iv.7', 'annex-iv.8', 'annex-iv.9'] as const),
];
export type AnnexIVPoint = (typeof annexIVPoints)[number];
