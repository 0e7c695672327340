import { say } from './search-phrases.ts';
import type { Found } from './search-ranking.ts';

/** How many pages were found for a question, in a sentence. */
export function told({ all, isNearest }: Found, question: string): string {
  const pages = say(all === 1 ? '{number} page' : '{number} pages', { number: String(all) });
  if (question === '') return say(all === 0 ? 'Nothing found.' : '{pages} found.', { pages });
  if (all === 0) return say('Nothing found for “{question}”.', { question });
  const phrase = isNearest
    ? 'No page has all words of “{question}”. {pages} come near.'
    : '{pages} found for “{question}”.';
  return say(phrase, { question, pages });
}
