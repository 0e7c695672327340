import type { ShownClaimState } from '../assess/claims.ts';
import type { Update } from '../model/publication.ts';
import type { SubProcessorChange } from '../publish/sub-processor-changes.ts';
import type { Sign } from '../render/signs.ts';
import type { Phrase } from './locales/german.ts';
import type { Words } from './locales/words.ts';

/** A word that the site uses in one sense, with that sense in a sentence. */
export interface Word {
  readonly label: string;
  readonly meaning: string;
}

/** A word that is spoken in every language of the site. */
export interface SpokenWord extends Word {
  readonly label: Phrase;
  readonly meaning: Phrase;
}

/** The statuses of a requirement, in the order in which people should read them. */
export const statusWords: Readonly<Record<Sign, SpokenWord>> = {
  covered: {
    label: 'Covered',
    meaning: 'Controls answer all of it, work, and have evidence in date to show for it.',
  },
  partial: {
    label: 'Partial',
    meaning: 'Something is done, but part of the requirement or of the proof is missing.',
  },
  planned: { label: 'Planned', meaning: 'A control is decided and dated, and does not work yet.' },
  gap: { label: 'Gap', meaning: 'It applies to us, and nothing answers it yet.' },
  lapsed: {
    label: 'Lapsed',
    meaning: 'It held until the day shown; the evidence has run out and has not been renewed here.',
  },
  'ready-covered': {
    label: 'Ready',
    meaning: 'It does not bind us yet. If it did today, it would be covered.',
  },
  'ready-partial': {
    label: 'Partly ready',
    meaning: 'It does not bind us yet. If it did today, it would be partial.',
  },
  'ready-planned': {
    label: 'Preparation planned',
    meaning: 'It does not bind us yet. A control for it is decided and dated, and does not work yet.',
  },
  'ready-gap': { label: 'Not prepared', meaning: 'It does not bind us yet, and nothing answers it yet.' },
  excluded: { label: 'Excluded', meaning: 'We have left it out of scope, with a written reason.' },
  'not-triggered': {
    label: 'Not triggered',
    meaning: 'It does not bind us: no system of ours is in that class and role, or its category is out of scope.',
  },
  unknown: { label: 'Not released', meaning: 'No status has been released for it.' },
};

/** How many requirements have a status, within a sentence. */
export const tallyWords: Readonly<Record<Sign, Phrase>> = {
  covered: '{number} covered',
  partial: '{number} partial',
  planned: '{number} planned',
  gap: '{number} gap',
  lapsed: '{number} lapsed',
  'ready-covered': '{number} ready',
  'ready-partial': '{number} partly ready',
  'ready-planned': '{number} preparation planned',
  'ready-gap': '{number} not prepared',
  excluded: '{number} excluded',
  'not-triggered': '{number} not triggered',
  unknown: '{number} not released',
};

/** The states of a claim. */
export const claimWords: Readonly<Record<ShownClaimState, SpokenWord>> = {
  certified: {
    label: 'Certified',
    meaning: 'An accredited body has issued a certificate, which has a number, a scope and a last day.',
  },
  attested: {
    label: 'Attested',
    meaning: 'A firm of auditors has given an opinion in a report, for a day or for a period.',
  },
  declared: { label: 'Declared', meaning: 'We have made the declaration that the law provides for.' },
  aligned: { label: 'Aligned', meaning: 'We work by it and have assessed ourselves. Nobody else has checked.' },
  'in-audit': { label: 'In audit', meaning: 'An audit is under way. It promises no result.' },
  planned: { label: 'Planned', meaning: 'We intend it by the day shown. There is nothing to rely on yet.' },
  'not-applicable': { label: 'Not applicable', meaning: 'It does not concern us, for the reason given.' },
  lapsed: { label: 'Lapsed', meaning: 'It held until its last day. Do not rely on it any more.' },
};

/** Kinds of changes of sub-processors: what is said of one, and of its day. */
export const changeWords: Readonly<
  Record<SubProcessorChange['kind'], { readonly verb: Phrase; readonly when: Phrase }>
> = {
  added: { verb: 'New sub-processor', when: 'In use from {day}.' },
  changed: { verb: 'Changed sub-processor', when: 'In effect from {day}.' },
  removed: { verb: 'Former sub-processor', when: 'In use until {day}.' },
};

/** What news is about. */
export const newsWords: Readonly<Record<Update['category'], Phrase>> = {
  'sub-processor': 'Sub-processor',
  policy: 'Policy',
  certification: 'Certification',
  ai: 'AI',
  incident: 'Incident',
  product: 'Product',
};

/** A label within a sentence: English writes it small, German as it is, since a noun keeps its capital. */
export function within(label: Phrase, { t, locale }: Words): string {
  return locale === 'en' ? label.toLowerCase() : t(label);
}

/** Identifiers that are words as they stand, but for their case: a hyphen in them is part of the word. */
const spelled: Readonly<Record<string, string>> = {
  ai: 'AI',
  'semi-annual': 'semi-annual',
  'sub-processor': 'sub-processor',
};

/** Writes an identifier of several words as people do: `access-review` becomes `Access review`. */
export function plainWords(identifier: string): string {
  const words = spelled[identifier] ?? identifier.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A number with its noun. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toString().replace(/\B(?=(\d{3})+$)/g, ',')} ${number === 1 ? one : many}`;
}

/** A list as a sentence has it: `a, b and c`. */
export function listed(items: readonly string[], and = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** Label and title of a requirement; the title alone where it begins with the label. */
export function nameOf({ label, title }: { readonly label: string; readonly title: string }): string {
  return title.toLowerCase().startsWith(label.toLowerCase()) ? title : `${label} ${title}`;
}
