import { formatForPeople } from '../../model/requirement-id.ts';
import { classify } from '../classification.ts';
import { situationOf } from '../duties/situation.ts';
import { type Law, localOf } from '../law-on.ts';
import { obligationsOf } from '../obligations.ts';
import type { CardAndSystem, Contradiction } from './contradiction.ts';

/** Paragraphs of Article 50 that ask for a notice; the fifth says how the others are to be given. */
const paragraphs: ReadonlySet<string> = new Set(['art-50.1', 'art-50.2', 'art-50.3', 'art-50.4']);

/**
 * The notices of a card, held against the paragraphs of Article 50 that bind us for the system: none is named that does
 * not bind, and each that binds today has a notice that people see today.
 */
export function noticeContradictions({ card, system, file }: CardAndSystem, law: Law): readonly Contradiction[] {
  const found = classify(system, law);
  const binding = found.transparency;
  const answers = { document: file, path: ['classification', 'transparency'] };
  const strange = card.notices.flatMap(({ requirement }, index): readonly Contradiction[] => {
    if (binding.includes(requirement)) return [];
    const because = 'By the answers in the file of the system, that paragraph does not bind us.';
    const expected = binding.length > 0 ? binding : ['no notice'];
    return [{ path: ['notices', index, 'requirement'], says: requirement, expected, because, source: answers }];
  });
  const today = obligationsOf(situationOf(system, found), law).filter(
    ({ requirement, inPractice }) =>
      inPractice && paragraphs.has(localOf(requirement)) && binding.includes(requirement),
  );
  const missing = today.flatMap(({ requirement }): readonly Contradiction[] => {
    const given = card.notices.some((notice) => notice.requirement === requirement && (notice.since ?? '') <= law.asOf);
    if (given) return [];
    const reason = found.reasons.find(({ provision }) => provision === requirement)?.because ?? '';
    const because = `${formatForPeople(requirement)} binds us today. ${reason} Say what people are told, and since when.`;
    const says = 'no notice in force';
    return [{ path: ['notices'], says, expected: [requirement], because, source: answers }];
  });
  const isDenied = card.noNotice !== undefined && binding.length > 0;
  if (!isDenied) return [...strange, ...missing];
  const because = 'By the answers in the file of the system, these paragraphs bind us.';
  const denied = { path: ['noNotice'], says: 'no notice needed', expected: binding, because, source: answers };
  return [...strange, ...missing, denied];
}
