import { identifiersIn } from '../identifier-key.ts';
import type { Chosen, Engine, EngineResult, Fragment } from './engine.ts';
import { phraseOf, tellingWords } from './search-words.ts';

/** A page that was found, with its content. */
export interface Shown extends Fragment {
  /** Places of the words of the question, counted in words of the page. */
  readonly places: ReadonlySet<number>;
}

/** Pages in the order in which they are shown. */
export interface Found {
  readonly shown: readonly Shown[];
  /** How many there are, shown or not. */
  readonly all: number;
  /** Whether no page has all words of the question. */
  readonly isNearest: boolean;
}

interface Hit {
  readonly result: EngineResult;
  readonly places: ReadonlySet<number>;
  readonly score: number;
}

/** What the search needs to know of the index. */
export interface Index {
  readonly engine: Engine;
  /** Keys of every identifier that has a page. */
  readonly identifiers: ReadonlySet<string>;
}

/** Kinds that people mean less often than others when they name no identifier: what one does comes before what is asked for. */
const weights: Readonly<Record<string, number>> = {
  ...{ Answer: 1.1, Claim: 0.7, 'Control area': 0.6, 'On request': 0.6, Policy: 0.9, Requirement: 0.5, Update: 0.6 },
};

/** Of the pages without some of the words, those are shown that come this near to the best. */
const near = 0.4;

/** Pages beyond the last one shown that are weighed against those above it. */
const beyond = 10;

const byScore = (a: { readonly score: number }, b: { readonly score: number }) => b.score - a.score;

/** Finds what a question asks for: the pages of the identifiers that it names, then pages by its words. */
export async function find(
  { engine, identifiers }: Index,
  question: string,
  filters: Chosen,
  most: number,
): Promise<Found> {
  const words = tellingWords(question, document.documentElement.lang === 'de');
  const keys = identifiersIn(question, identifiers);
  const search = async (term: string | null, chosen = filters) =>
    (await engine.search(term, { filters: chosen })).results;
  const [together, exact, ...single] = await Promise.all([
    search(words.length === 0 ? null : words.join(' ')),
    keys.length === 0 ? [] : search(null, { ...filters, id: { any: keys } }),
    ...(words.length > 1 ? words.map((word) => search(word)) : []),
  ]);
  const hits = merge(together, single);
  const first = exact.map((result) => hits.get(result.id) ?? { result, places: new Set<number>(), score: 0 });
  const named = new Set(exact.map(({ id }) => id));
  // A word that no page has is left out by the engine; then no page has all words.
  const complete = new Set(single.some((results) => results.length === 0) ? [] : together.map(({ id }) => id));
  const others = [...hits.values()].filter(({ result }) => !named.has(result.id)).sort(byScore);
  const least = near * (others[0]?.score ?? 0);
  const kept = others.filter(({ result, score }) => complete.has(result.id) || score >= least);
  const shown = [
    ...(await Promise.all(first.sort(byScore).slice(0, most).map(load))),
    ...(await weigh(kept.slice(0, most + beyond), question)),
  ];
  return {
    shown: shown.slice(0, most),
    all: first.length + kept.length,
    isNearest: complete.size === 0 && first.length === 0,
  };
}

/** One hit for each page. Its score adds up what each word brings; without some of the words it is worth less. */
function merge(
  together: readonly EngineResult[],
  single: readonly (readonly EngineResult[])[],
): ReadonlyMap<string, Hit> {
  const pages = Map.groupBy(single.flat(), ({ id }) => id);
  for (const result of together) pages.set(result.id, [result, ...(pages.get(result.id) ?? [])]);
  const complete = new Set(together);
  return new Map(
    [...pages].map(([id, results]) => {
      const [result] = results as [EngineResult];
      const whole = complete.has(result) ? result.score : 0;
      const parts = results.filter((each) => !complete.has(each));
      const sum = parts.reduce((total, { score }) => total + score, 0) * (parts.length / single.length || 0) ** 2;
      return [id, { result, score: Math.max(whole, sum), places: new Set(results.flatMap((each) => each.words)) }];
    }),
  );
}

/** Puts pages in order by what can be known of them once they are loaded: their kind, and whether they are called as asked. */
async function weigh(hits: readonly Hit[], question: string): Promise<readonly Shown[]> {
  const phrase = phraseOf(question);
  const loaded = await Promise.all(
    hits.map(async (hit) => {
      const page = await load(hit);
      const { title = '', kind = '', asked = '', named = '' } = page.meta;
      const isTitle = phraseOf(title) === phrase;
      const isCalled = phraseOf(`${title} ${asked} ${named}`).includes(phrase);
      return { page, score: hit.score * (weights[kind] ?? 1) * (isTitle ? 3 : isCalled ? 1.5 : 1) };
    }),
  );
  return loaded.sort(byScore).map(({ page }) => page);
}

async function load({ result, places }: Hit): Promise<Shown> {
  const { content, meta, url } = await result.data();
  return { content, meta, url, places };
}
