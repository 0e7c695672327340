/** How much of the matrix is shown. */
export interface Shown {
  readonly cells: number;
  readonly allCells: number;
  readonly areas: number;
  readonly allAreas: number;
}

/**
 * Shows the columns, rows and cells that a state asks for: within a filter any of the chosen values, across filters all.
 * A cell that does not match is emptied and keeps its place; a row, a column or a group without any is hidden.
 */
export function filterMatrix(table: HTMLTableElement, state: URLSearchParams): Shown {
  const asks = (name: string, value: string | undefined) => {
    const wanted = state.getAll(name);
    return wanted.length === 0 || (value !== undefined && wanted.includes(value));
  };
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-framework]')];
  const columns = heads.map((head) => asks('framework', head.dataset.framework));
  const width = columns.filter(Boolean).length;
  for (const [at, head] of heads.entries()) head.hidden = !columns[at];
  setWidths(table, columns);

  const shown = { cells: 0, allCells: 0, areas: 0, allAreas: 0 };
  for (const body of table.tBodies) {
    let rows = 0;
    for (const row of body.querySelectorAll<HTMLTableRowElement>('tr[data-area]')) {
      const wanted = asks('area', row.dataset.area) && asks('kind', row.dataset.kind);
      let cells = 0;
      for (const [at, cell] of [...row.cells].slice(1).entries()) {
        const matches = asks('treatment', cell.dataset.treatment);
        cell.hidden = !columns[at];
        cell.classList.toggle('out', !matches);
        shown.allCells++;
        if (wanted && matches && columns[at]) cells++;
      }
      row.hidden = cells === 0;
      shown.allAreas++;
      shown.cells += cells;
      if (cells > 0) rows++;
    }
    body.hidden = rows === 0;
    shown.areas += rows;
    for (const head of body.querySelectorAll<HTMLTableCellElement>('th[scope=rowgroup]')) head.colSpan = width + 1;
  }
  return shown;
}

/** A heading over several columns is as wide as those of them that are shown. */
function setWidths(table: HTMLTableElement, columns: readonly boolean[]): void {
  let from = 0;
  for (const head of table.querySelectorAll<HTMLTableCellElement>('th[scope=colgroup]')) {
    head.dataset.columns ??= String(head.colSpan);
    const all = Number(head.dataset.columns);
    const shown = columns.slice(from, from + all).filter(Boolean).length;
    from += all;
    head.hidden = shown === 0;
    if (shown > 0) head.colSpan = shown;
  }
}
