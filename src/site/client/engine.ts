/** What the search engine keeps of one page. */
export interface Fragment {
  readonly url: string;
  /** The words of the page, with the marks of `search-sections.ts`. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** A page that has all words of a search. */
export interface EngineResult {
  readonly id: string;
  readonly score: number;
  /** Places of the words that were searched, counted in words of the page. */
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}

/** Chosen values, by filter. */
export type Chosen = Readonly<Record<string, string | { readonly any: readonly string[] }>>;

/** The part of Pagefind that this site uses. */
export interface Engine {
  options(options: { readonly baseUrl: string; readonly ranking: Readonly<Record<string, unknown>> }): Promise<void>;
  init(): Promise<void>;
  /** Values of each filter, with the number of pages that have each. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  search(
    words: string | null,
    options: { readonly filters: Chosen },
  ): Promise<{ readonly results: readonly EngineResult[] }>;
}

/**
 * Long documents answer more questions than the one line of a requirement, so length counts less against them. What a
 * page is called counts more than what stands on it; of its other names, those of its title count more than those of
 * the sentence about it.
 */
const ranking = {
  ...{ termFrequency: 0.3, pageLength: 0.1 },
  metaWeights: {
    name: 2.5,
    asked: 3,
    named: 2.2,
    near: 1,
    framework: 0.3,
    title: 0,
    kind: 0,
    status: 0,
    class: 0,
    vendor: 0,
  },
};

let engine: Promise<Engine> | undefined;

/** Loads the search engine, once. It is built after the site, so its address is known and its module is not. */
export function loadEngine(): Promise<Engine> {
  // The index of a language lies where its pages lie.
  const { lang } = document.documentElement;
  const address = `${lang === 'en' ? '' : `/${lang}`}/pagefind/pagefind.js`;
  engine ??= (import(/* @vite-ignore */ address) as Promise<Engine>).then(async (loaded) => {
    // Addresses in the index are those of the site, wherever the index lies.
    await loaded.options({ baseUrl: '/', ranking });
    await loaded.init();
    return loaded;
  });
  return engine;
}
