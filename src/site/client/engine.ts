/** What the search engine gives for one page. */
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** Values of each filter, with the number of pages that have each. */
export type Filters = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The part of Pagefind that this site uses. */
export interface Engine {
  options(options: { readonly ranking: Readonly<Record<string, unknown>> }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Filters>;
  search(
    query: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly { data(): Promise<Found> }[]; readonly filters: Filters }>;
}

let engine: Promise<Engine> | undefined;

/** Loads the search engine, once. It is built after the site, so its address is known and its module is not. */
export function loadEngine(): Promise<Engine> {
  const address = '/pagefind/pagefind.js';
  engine ??= (import(/* @vite-ignore */ address) as Promise<Engine>).then(async (loaded) => {
    // Long documents answer more questions than the one line of a requirement, so length counts less against them.
    await loaded.options({ ranking: { termFrequency: 0.3, pageLength: 0.1, metaWeights: { title: 2 } } });
    await loaded.init();
    return loaded;
  });
  return engine;
}
