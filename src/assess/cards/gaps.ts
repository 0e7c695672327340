import type { Card } from '../../model/card.ts';

/** A field of a card that customers look for. */
interface Wanted {
  readonly field: string;
  readonly isMissing: (card: Card) => boolean;
}

/** In the order of the form. */
const wanted: readonly Wanted[] = [
  { field: 'class', isMissing: ({ class: found }) => found === undefined },
  { field: 'roles', isMissing: ({ roles }) => roles.length === 0 },
  { field: 'models', isMissing: ({ models }) => models.length === 0 },
  { field: 'training', isMissing: ({ training }) => training === undefined },
  {
    field: 'training.byVendors',
    isMissing: ({ training, models }) =>
      training !== undefined && training.byVendors === undefined && models.some(({ ours }) => !ours),
  },
  { field: 'users', isMissing: ({ users }) => users.length === 0 },
  { field: 'affected', isMissing: ({ affected }) => affected.length === 0 },
  { field: 'people', isMissing: ({ people }) => people === undefined },
  { field: 'evaluations', isMissing: ({ evaluations }) => evaluations.length === 0 },
  { field: 'notices', isMissing: ({ notices, noNotice }) => notices.length === 0 && noNotice === undefined },
  { field: 'notices.since', isMissing: ({ notices }) => notices.some(({ since }) => since === undefined) },
  { field: 'impact', isMissing: ({ impact }) => impact === undefined },
  {
    field: 'versions',
    isMissing: ({ versions, systemVersion }) => !versions.some(({ version }) => version === systemVersion),
  },
  { field: 'contact', isMissing: ({ contact }) => contact === undefined },
];

/** Fields that a card leaves open although its readers look for them, in the order of the form. */
export function gapsOf(card: Card): readonly string[] {
  return wanted.filter(({ isMissing }) => isMissing(card)).map(({ field }) => field);
}
