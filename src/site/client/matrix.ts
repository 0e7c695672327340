import { filterMatrix } from './matrix-table.ts';

// The script of the page with the matrix. What is chosen stands in the address: it can be sent to somebody, the back
// button undoes it, and a reload keeps it.

const form = document.querySelector<HTMLFormElement>('form[data-filters]');
const table = document.querySelector<HTMLTableElement>('table[data-matrix]');
if (form && table) attachFilters(form, table);

function attachFilters(form: HTMLFormElement, table: HTMLTableElement): void {
  const status = form.querySelector('[role=status]');
  const clear = form.querySelector<HTMLButtonElement>('[data-clear]');
  let opened = '';

  const show = (state: URLSearchParams) => {
    const { cells, allCells, areas, allAreas } = filterMatrix(table, state);
    const open = state.get('open') ?? '';
    if (open !== opened) for (const cell of table.querySelectorAll('details')) cell.open = open !== '';
    opened = open;
    if (clear) clear.hidden = state.size === 0;
    if (!status) return;
    if (cells === 0) status.textContent = 'No cell is left. Take a filter away.';
    else if (cells === allCells) status.textContent = `All ${allCells} cells in ${allAreas} areas.`;
    else status.textContent = `${cells} of ${allCells} cells, in ${areas} of ${allAreas} areas.`;
  };
  const showAddress = () => {
    fill(form, new URLSearchParams(location.search));
    show(chosenIn(form));
  };
  const record = () => {
    const state = chosenIn(form);
    history.pushState(null, '', state.size === 0 ? location.pathname : `?${state}`);
    show(state);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', record);
  clear?.addEventListener('click', () => {
    fill(form, new URLSearchParams());
    record();
    form.querySelector('input')?.focus();
  });
  addEventListener('popstate', showAddress);
  form.hidden = false;
  showAddress();
  const choices = form.querySelector<HTMLDetailsElement>('[data-choices]');
  if (choices) choices.open = matchMedia('(min-width: 46rem)').matches;
}

/** What is chosen, in the order of the form. */
function chosenIn(form: HTMLFormElement): URLSearchParams {
  const chosen = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return new URLSearchParams(chosen);
}

/** Sets the form to a state; what the form does not offer is left out. */
function fill(form: HTMLFormElement, state: URLSearchParams): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = state.getAll(box.name).includes(box.value);
  }
  for (const select of form.querySelectorAll('select')) {
    const wanted = state.get(select.name) ?? '';
    for (const option of select.options) option.selected = option.value === wanted;
  }
}
