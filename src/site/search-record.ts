import type { CustomRecord } from 'pagefind';
import type { Locale } from '../model/locale.ts';
import { otherNames } from './other-names.ts';
import { listed } from './words.ts';

/** A page, as the search is told of it. */
export interface Findable {
  readonly address: string;
  /** What it is, in the word that the filter shows. */
  readonly kind: string;
  readonly title: string;
  /** What it is about in a sentence; its other names are found in it. */
  readonly about?: string;
  /** The words of the page. */
  readonly text: string;
  /** The same in other words of the team's own. */
  readonly asked?: readonly string[];
  readonly status?: string;
  /** Titles of the frameworks that it speaks of: the first is shown where `kind` is about one of them. */
  readonly frameworks?: readonly string[];
  /** Titles of the AI systems that it speaks of. */
  readonly systems?: readonly string[];
  /** Class of an AI system under the AI Act, and whose its models are. */
  readonly class?: string;
  readonly vendors?: readonly string[];
  /** Keys of the identifiers that it is the page of. */
  readonly identifiers?: readonly string[];
}

/**
 * Words that are joined by hyphens or slashes, one by one, as a question is read, too. The engine takes `data-subject` for
 * one rare word that begins with `data`, and would put it before every page that is about data.
 */
function apart(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])[-/](?=[\p{L}\p{N}])/gu, ' ');
}

/**
 * The record of a page. What is in `meta` is searched too, each part with a weight of its own (`client/engine.ts`);
 * the filter `id` is for questions that name an identifier.
 */
export function searchRecord(page: Findable, locale: Locale = 'en'): CustomRecord {
  const {
    address,
    kind,
    title,
    about,
    text,
    asked = [],
    status,
    frameworks = [],
    systems = [],
    class: found,
    vendors = [],
    identifiers = [],
  } = page;
  const { named, near } = otherNames(title, about, locale);
  const [framework] = frameworks;
  const searched = { name: title, named, near, asked: asked.join(' ') };
  const meta = {
    ...{ title, kind, status, class: found, vendor: vendors.length > 0 ? listed(vendors) : undefined },
    ...Object.fromEntries(Object.entries(searched).map(([name, words]) => [name, apart(words)])),
    framework: frameworks.length === 1 ? framework : undefined,
  };
  const ofSystem = { class: found ? [found] : [], vendor: vendors };
  const filters = { kind: [kind], framework: frameworks, system: systems, ...ofSystem, id: identifiers };
  return {
    ...{ url: address, language: 'en' },
    content: `${title} ${text}`,
    meta: Object.fromEntries(Object.entries(meta).filter((entry): entry is [string, string] => Boolean(entry[1]))),
    filters: Object.fromEntries(
      Object.entries(filters).flatMap(([name, values]) => (values.length > 0 ? [[name, [...values]]] : [])),
    ),
  };
}
