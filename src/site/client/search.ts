import { create, markedText } from './elements.ts';
import { type Engine, type Found, loadEngine } from './engine.ts';

/** Results that are shown at once. */
const step = 10;

/** Quiet time after a key before searching. */
const pause = 120;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) void attachSearch(form);

/** Turns a search form into a search as one types: results below the box, filters for kind and framework. */
async function attachSearch(form: HTMLFormElement): Promise<void> {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  const place = form.querySelector<HTMLElement>('[data-found]');
  if (!input || !place) return;
  const status = create('p', { role: 'status' });
  const filters = create('div', { class: 'filters', hidden: '' });
  const list = create('ol', { hidden: '' });
  const more = create('button', { class: 'more', type: 'button', hidden: '' }, 'Show more');
  const chosen: Record<string, string> = {};
  let shown = step;
  let turn = 0;
  let timer = 0;
  place.classList.add('found');
  place.append(filters, status, list, more);

  let engine: Engine;
  try {
    engine = await loadEngine();
  } catch {
    status.textContent = 'The search could not be loaded. Every page can be reached through the links at the top.';
    return;
  }
  await offerFilters();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  input.addEventListener('input', () => {
    shown = step;
    clearTimeout(timer);
    timer = window.setTimeout(search, pause);
  });
  more.addEventListener('click', async () => {
    const first = shown;
    shown += step;
    await search();
    links()[first]?.focus();
  });
  form.addEventListener('keydown', moveWithKeys);
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null && location.pathname.startsWith('/search')) input.value = asked;
  if (input.value !== '') await search();

  async function offerFilters(): Promise<void> {
    const known = await engine.filters();
    for (const name of ['kind', 'framework']) {
      const values = Object.keys(known[name] ?? {}).sort();
      if (values.length < 2) continue;
      const select = create('select', {}, new Option('all', ''), ...values.map((value) => new Option(value, value)));
      select.addEventListener('change', () => {
        if (select.value === '') delete chosen[name];
        else chosen[name] = select.value;
        shown = step;
        void search();
      });
      filters.append(create('label', {}, name === 'kind' ? 'Kind' : 'Framework', select));
    }
  }

  async function search(): Promise<void> {
    const query = input?.value.trim() ?? '';
    const mine = ++turn;
    if (query === '' && Object.keys(chosen).length === 0) return show('', [], 0);
    const { results } = await engine.search(query === '' ? null : query, { filters: chosen });
    const found = await Promise.all(results.slice(0, shown).map((result) => result.data()));
    if (mine !== turn) return;
    const about = query === '' ? '' : ` for “${query}”`;
    show(`${results.length === 0 ? 'Nothing found' : `${results.length} found`}${about}.`, found, results.length);
  }

  function show(message: string, found: readonly Found[], all: number): void {
    status.textContent = message;
    filters.hidden = message === '';
    list.replaceChildren(...found.map(entry));
    list.hidden = found.length === 0;
    more.hidden = all <= found.length;
  }

  function links(): HTMLAnchorElement[] {
    return [...list.querySelectorAll('a')];
  }

  /** Arrows walk through box and results; Escape goes back to the box. */
  function moveWithKeys(event: KeyboardEvent): void {
    const target = event.target;
    if (target instanceof HTMLSelectElement || target instanceof HTMLButtonElement) return;
    const stops: HTMLElement[] = [input as HTMLElement, ...links()];
    const at = stops.indexOf(target as HTMLElement);
    const next = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1], Escape: at > 0 ? stops[0] : undefined }[event.key];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

function entry({ url, excerpt, meta }: Found): HTMLLIElement {
  const about = [meta.kind, meta.framework, meta.status].filter(Boolean).join(' · ');
  return create(
    'li',
    {},
    create('a', { href: url }, meta.title ?? url),
    create('p', {}, about),
    create('p', {}, ...markedText(excerpt)),
  );
}
