import { documents } from './german-documents.ts';
import { frame } from './german-frame.ts';
import { home } from './german-home.ts';
import { lists } from './german-lists.ts';
import { requests } from './german-requests.ts';
import { signs } from './german-signs.ts';

/** Every phrase of the interface, in German. A phrase that is not here cannot be used: the compiler says so. */
export const german = { ...frame, ...documents, ...home, ...lists, ...requests, ...signs } as const;

/** A phrase of the interface, in English. Words in braces are places. */
export type Phrase = keyof typeof german;
