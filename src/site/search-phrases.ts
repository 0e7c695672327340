import type { Phrase } from './locales/german.ts';
import type { Words } from './locales/words.ts';

/** What the script of the search says, and the words of the index that it shows: kinds of pages and names of filters. */
const phrases: readonly Phrase[] = [
  ...(['Show more', 'Filters', 'all', 'Also called: {names}.', '{number} page', '{number} pages'] as const),
  ...([
    'Nothing found.',
    'Nothing found for “{question}”.',
    '{pages} found.',
    '{pages} found for “{question}”.',
  ] as const),
  'No page has all words of “{question}”. {pages} come near.',
  'The search could not be loaded. Every page can be reached through the links at the top.',
  ...(['Kind', 'Framework', 'AI system', 'Class under the AI Act', 'Vendor of models'] as const),
  ...(['Answer', 'Policy', 'Control', 'Sub-processor', 'Page', 'Update', 'Claim'] as const),
  ...(['Control area', 'Requirement', 'Overview', 'On request'] as const),
];

/** The phrases that the script of the search needs, as JSON; nothing in English, which it knows. */
export function searchPhrases({ locale, t }: Words): string | undefined {
  return locale === 'en' ? undefined : JSON.stringify(Object.fromEntries(phrases.map((phrase) => [phrase, t(phrase)])));
}
