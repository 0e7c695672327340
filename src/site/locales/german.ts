import { ai } from './german-ai.ts';
import { aiWords } from './german-ai-words.ts';
import { cards } from './german-cards.ts';
import { documents } from './german-documents.ts';
import { frame } from './german-frame.ts';
import { home } from './german-home.ts';
import { legend, yourPart } from './german-legend.ts';
import { legendWords } from './german-legend-words.ts';
import { lists } from './german-lists.ts';
import { requests } from './german-requests.ts';
import { search } from './german-search.ts';
import { signs } from './german-signs.ts';
import { treatments } from './german-treatments.ts';
import { vendors } from './german-vendors.ts';

const onPages = {
  ...home,
  ...documents,
  ...lists,
  ...requests,
  ...ai,
  ...cards,
  ...vendors,
  ...legend,
  ...yourPart,
  ...search,
} as const;
const inOneSense = { ...signs, ...aiWords, ...treatments, ...legendWords } as const;

/** Every phrase of the interface, in German. A phrase that is not here cannot be used: the compiler says so. */
export const german = { ...frame, ...onPages, ...inOneSense } as const;

/** A phrase of the interface, in English. Words in braces are places. */
export type Phrase = keyof typeof german;
