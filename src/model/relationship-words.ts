import type { Relationship } from './mapping.ts';

/** How a requirement relates to another, in words that stand between the two. */
export const relationshipWords: Readonly<Record<Relationship, string>> = {
  'equal-to': 'equals',
  'equivalent-to': 'is equivalent to',
  'superset-of': 'contains',
  'subset-of': 'is part of',
  'intersects-with': 'overlaps with',
};
