import { create } from './elements.ts';
import { inWords, say } from './search-phrases.ts';

/** The filters that people see, in their order, each with its word. */
const names = {
  kind: 'Kind',
  framework: 'Framework',
  system: 'AI system',
  class: 'Class under the AI Act',
  vendor: 'Vendor of models',
} as const;

/** The choices of the filters. */
export interface Filters {
  readonly element: HTMLElement;
  /** What is chosen; nothing for a filter that lets all pass. */
  chosen(): Readonly<Record<string, string>>;
  /** Chooses, as an address says. */
  choose(state: URLSearchParams): void;
}

/** One list for each filter that has something to choose from. */
export function createFilters(
  known: Readonly<Record<string, Readonly<Record<string, number>>>>,
  changed: () => void,
): Filters {
  const selects = Object.entries(names).flatMap(([name, label]) => {
    const values = Object.keys(known[name] ?? {}).sort();
    if (values.length < 2) return [];
    const options = values.map((value) => new Option(inWords(value), value));
    const id = `filter-${name}`;
    const select = create('select', { id, name }, new Option(say('all'), ''), ...options);
    select.addEventListener('change', changed);
    return [{ name, select, filter: create('p', {}, create('label', { for: id }, say(label)), select) }];
  });
  const element = create('details', { class: 'filters', hidden: '' }, create('summary', {}, say('Filters')));
  element.append(create('div', {}, ...selects.map(({ filter }) => filter)));
  // A phone shows what was found first; elsewhere there is room for both.
  element.open = matchMedia('(min-width: 38rem)').matches;
  return {
    element,
    chosen: () =>
      Object.fromEntries(selects.flatMap(({ name, select }) => (select.value === '' ? [] : [[name, select.value]]))),
    choose(state) {
      for (const { name, select } of selects) {
        const value = state.get(name) ?? '';
        select.value = [...select.options].some((option) => option.value === value) ? value : '';
        if (select.value !== '') element.open = true;
      }
    },
  };
}
