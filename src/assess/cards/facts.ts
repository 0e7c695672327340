import type { CardAndSystem, Contradiction } from './contradiction.ts';

/** Version, class and roles of a card, held against the file of the system. What the card leaves open contradicts nothing. */
export function factContradictions({ card, system, file }: CardAndSystem): readonly Contradiction[] {
  const { systemVersion, class: found, roles } = card;
  const { declared } = system.classification;
  const isSame = roles.length === system.roles.length && roles.every((role) => system.roles.includes(role));
  return [
    ...hold(systemVersion === system.systemVersion, ['systemVersion'], ['systemVersion'], {
      says: systemVersion,
      expected: [system.systemVersion],
      because: 'The system is in use in that version. Describe it.',
    }),
    ...hold(found === undefined || found === declared, ['class'], ['classification', 'declared'], {
      says: found ?? '',
      expected: [declared],
      because: 'The system is declared so. Correct the card, its words included.',
    }),
    ...hold(roles.length === 0 || isSame, ['roles'], ['roles'], {
      says: roles.join(', '),
      expected: [system.roles.join(', ')],
      because: 'These are our roles for the system. Correct the card, its words included.',
    }),
  ];

  function hold(
    agrees: boolean,
    path: readonly PropertyKey[],
    there: readonly PropertyKey[],
    found: Pick<Contradiction, 'says' | 'expected' | 'because'>,
  ): readonly Contradiction[] {
    return agrees ? [] : [{ path, ...found, source: { document: file, path: there } }];
  }
}
