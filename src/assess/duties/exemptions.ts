import type { Situation } from './situation.ts';

/** A rule by which a duty does not bind although its class and trigger hold: what the notes of the catalog say in words. */
interface Exemption {
  /** Provision that makes the exemption, as people read it. */
  readonly provision: string;
  /** Requirements that it reaches, with all below them. */
  readonly reaches: readonly string[];
  readonly holds: (situation: Situation) => boolean;
}

const onlyIn =
  (...areas: readonly string[]) =>
  ({ points }: Situation): boolean =>
    points.length > 0 && points.every((id) => areas.some((area) => id === area || id.startsWith(`${area}.`)));

const inSome =
  (...areas: readonly string[]) =>
  ({ points }: Situation): boolean =>
    points.some((id) => areas.some((area) => id.startsWith(`${area}.`)));

const exemptions: readonly Exemption[] = [
  {
    provision: 'Articles 53(2) and 54(6), free and open-source models',
    reaches: ['art-53.1.a', 'art-53.1.b', 'art-54', 'annex-xi.s1', 'annex-xii'],
    holds: ({ generalPurpose }) => generalPurpose?.model?.freeAndOpenSource === true && !generalPurpose.isSystemic,
  },
  {
    provision: 'Articles 49(1), (3) and (5) and 86(1), Annex III point 2',
    reaches: [
      ...['art-16.i', 'art-22.3.e', 'art-49.1', 'art-49.3', 'art-71.2', 'art-71.3', 'annex-viii.a', 'annex-viii.c'],
      'art-86.1',
    ],
    holds: onlyIn('annex-iii.2'),
  },
  {
    provision: 'Article 43(1), Annex III point 1 without applied standards',
    reaches: ['annex-vi'],
    holds: (situation) => onlyIn('annex-iii.1')(situation) && !situation.facts.standardsApplied,
  },
  {
    provision: 'Article 49(4), Annex III points 1, 6 and 7 only',
    reaches: ['art-49.4'],
    holds: (situation) => !inSome('annex-iii.1', 'annex-iii.6', 'annex-iii.7')(situation),
  },
  {
    provision: 'Article 5(2) to (4), real-time remote biometric identification only',
    reaches: ['art-5.2', 'art-5.3', 'art-5.4'],
    holds: ({ identifiesInRealTime }) => !identifiesInRealTime,
  },
  {
    provision: 'Article 75(1), competence of the AI Office only',
    reaches: ['art-75.1a'],
    holds: ({ facts, generalPurpose }) => !facts.veryLargePlatform && generalPurpose === undefined,
  },
];

/** The rule that takes a situation out of a duty, in words; nothing where none does. */
export function exemptionFrom(requirement: string, situation: Situation): string | undefined {
  const found = exemptions.find(
    ({ reaches, holds }) =>
      reaches.some((id) => requirement === id || requirement.startsWith(`${id}.`)) && holds(situation),
  );
  return found?.provision;
}
