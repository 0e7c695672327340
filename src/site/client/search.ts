import { create } from './elements.ts';
import { loadEngine } from './engine.ts';
import { entry } from './search-entry.ts';
import { createFilters, type Filters } from './search-filters.ts';
import { say } from './search-phrases.ts';
import { type Found, find, type Index } from './search-ranking.ts';
import { told } from './search-told.ts';

/** Results that are shown at once. */
const step = 10;

/** Quiet time after a key before searching, in milliseconds. */
const pause = 120;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) void attachSearch(form);

/** Turns a search form into a search as one types: results below the box, filters, all of it with the keyboard. */
async function attachSearch(form: HTMLFormElement): Promise<void> {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  const place = form.querySelector<HTMLElement>('[data-found]');
  if (!input || !place) return;
  const status = create('p', { role: 'status' });
  const list = create('ol', { hidden: '' });
  const more = create('button', { class: 'more', type: 'button', hidden: '' }, say('Show more'));
  // On the search page the address says what is shown, so that it can be sent and a reload keeps it.
  const isPage = form.dataset.page !== undefined;
  let shown = step;
  let turn = 0;
  let timer = 0;
  let newest = Promise.resolve();
  place.classList.add('found');
  place.append(status, list, more);

  const opened = open(anew);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void anew();
    await settled();
    links()[0]?.focus();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(anew, pause);
  });
  more.addEventListener('click', async () => {
    const first = shown;
    shown += step;
    await search();
    links()[first]?.focus();
  });
  form.addEventListener('keydown', moveWithKeys);
  const tools = await opened;
  if (!tools) {
    status.textContent = say('The search could not be loaded. Every page can be reached through the links at the top.');
    return;
  }
  place.prepend(tools.filters.element);
  const asked = new URLSearchParams(location.search);
  if (isPage) {
    input.value ||= asked.get('q') ?? '';
    tools.filters.choose(asked);
  }
  await search();

  function anew(): Promise<void> {
    shown = step;
    return search();
  }

  function search(): Promise<void> {
    newest = searchNow();
    return newest;
  }

  /** Waits for the newest search: one that began later may have overtaken the one that was asked for. */
  async function settled(): Promise<void> {
    const awaited = newest;
    await awaited;
    if (awaited !== newest) await settled();
  }

  async function searchNow(): Promise<void> {
    const mine = ++turn;
    const ready = await opened;
    if (!ready) return;
    const question = input?.value.trim() ?? '';
    const chosen = ready.filters.chosen();
    if (isPage) remember({ ...(question !== '' && { q: question }), ...chosen });
    const isAsked = question !== '' || Object.keys(chosen).length > 0;
    const found = isAsked ? await find(ready.index, question, chosen, shown) : undefined;
    if (mine !== turn) return;
    ready.filters.element.hidden = !isAsked && !isPage;
    show(found, question);
  }

  function show(found: Found | undefined, question: string): void {
    const pages = found?.shown ?? [];
    status.textContent = found ? told(found, question) : '';
    list.replaceChildren(...pages.map((page) => entry(page, question)));
    list.hidden = pages.length === 0;
    more.hidden = (found?.all ?? 0) <= pages.length;
  }

  function links(): HTMLAnchorElement[] {
    return [...list.querySelectorAll<HTMLAnchorElement>('li > a')];
  }

  /** Arrows walk through box and results; Escape goes back to the box, and there takes away what was asked. */
  function moveWithKeys(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!input || !(target instanceof Node) || target instanceof HTMLSelectElement || target === more) return;
    if (key === 'Escape' && target === input) {
      input.value = '';
      void anew();
    }
    const stops: readonly HTMLElement[] = [input, ...links()];
    const at = target === input ? 0 : stops.findIndex((stop) => stop.closest('li')?.contains(target));
    const next = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1], Escape: at > 0 ? input : undefined }[key];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

/** Loads the engine and makes the filters; nothing where the engine cannot be loaded. */
async function open(changed: () => void): Promise<{ readonly index: Index; readonly filters: Filters } | undefined> {
  try {
    const engine = await loadEngine();
    const known = await engine.filters();
    const index = { engine, identifiers: new Set(Object.keys(known.id ?? {})) };
    return { index, filters: createFilters(known, changed) };
  } catch {
    return undefined;
  }
}

/** Puts what is shown into the address, as the same entry of the history: one does not go back letter by letter. */
function remember(state: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams(state).toString();
  history.replaceState(history.state, '', query === '' ? location.pathname : `${location.pathname}?${query}`);
}
