/** A list of the site. A long one is cut into pages: no page may grow with the number of documents. */
export interface List<T> {
  /** Address of its first page. */
  readonly address: string;
  readonly entries: readonly T[];
  /** Most entries of a page. */
  readonly most: number;
  /** What people find an entry by, where the list is in an order that they know; told apart from the entry beyond the page's edge. */
  wordOf?(entry: T, beyond: T | undefined): string;
}

/** A page of a list, as others refer to it. */
export interface PageLink {
  /** Counted from 1. */
  readonly number: number;
  readonly address: string;
  /** Its first and its last entry, in a word each. */
  readonly words?: string;
}

/** One page of a list. */
export interface ListPage<T> extends PageLink {
  readonly entries: readonly T[];
  /** How many pages the list has. */
  readonly count: number;
  /** Pages to go to from here, this one among them. */
  readonly links: readonly PageLink[];
  readonly previous?: PageLink;
  readonly next?: PageLink;
}

/** A list with so many pages links to each of them from all. */
const shortest = 9;

/** Cuts a list into pages of about one length. A list without entries has one page, which says so. */
export function pagesOf<T>({ address, entries, most, wordOf }: List<T>): readonly ListPage<T>[] {
  const count = Math.max(1, Math.ceil(entries.length / most));
  const size = Math.ceil(entries.length / count);
  const links = Array.from({ length: count }, (_, at): PageLink => {
    const [begin, end] = [at * size, Math.min((at + 1) * size, entries.length)];
    const number = at + 1;
    const words = wordOf && count > 1 ? wordsOf(entries, begin, end, wordOf) : undefined;
    return { number, address: at === 0 ? address : `${address}/${placeOf(number)}`, ...(words && { words }) };
  });
  return links.map((link, at) => {
    const [previous, next] = [links[at - 1], links[at + 1]];
    return {
      ...link,
      entries: entries.slice(at * size, (at + 1) * size),
      count,
      links: links.filter(({ number }) => isNear(number, at + 1, count)),
      ...(previous && { previous }),
      ...(next && { next }),
    };
  });
}

/** The pages of a list as Astro asks for them, for a route that ends in `[...page]`. */
export function listPaths<T>(list: List<T>, params: Readonly<Record<string, string>> = {}) {
  return pagesOf(list).map((page) => ({
    params: { ...params, page: page.number === 1 ? undefined : placeOf(page.number) },
    props: { page },
  }));
}

/** Where a page lies below its list. An identifier has no slash, so no document can ever have that address. */
function placeOf(number: number): string {
  return `page/${number}`;
}

/** Every page of a short list; of a long one the ends and steps of 1, 2, 4, …: few links, and few steps to any page. */
function isNear(number: number, here: number, count: number): boolean {
  const distance = Math.abs(number - here);
  return count <= shortest || number === 1 || number === count || (distance & (distance - 1)) === 0;
}

function wordsOf<T>(entries: readonly T[], begin: number, end: number, wordOf: NonNullable<List<T>['wordOf']>): string {
  const [first, last] = [entries[begin], entries[end - 1]];
  if (first === undefined || last === undefined) return '';
  const words = [wordOf(first, entries[begin - 1]), wordOf(last, entries[end])];
  return [...new Set(words)].join(' – ');
}
