import { csvRows } from '../../model/csv-rows.ts';
import type { Day } from '../../model/fields.ts';

/** One item of a population. */
export interface Item {
  /** What its column of keys says; a second item of that name is `name#2`. */
  readonly name: string;
  /** Row in the file, counted from 1 below the head. */
  readonly row: number;
  /** Its day; absent where it has none that can be read. */
  readonly day?: Day;
}

/** Items to draw from. */
export interface Population {
  readonly items: readonly Item[];
  readonly key: string;
  readonly date?: string;
  /** Items outside the window, which are not drawn from. */
  readonly leftOut: number;
}

/** How a population is read. */
export interface PopulationOptions {
  /** Column that names an item; the first when absent. */
  readonly key?: string;
  /** Column with the day of an item; where absent, the last column whose every value is a day. */
  readonly date?: string;
  readonly window?: { readonly from: Day; readonly to: Day };
}

/** Reads a population from a CSV text, or says why it is none. */
export function readPopulation(text: string, options: PopulationOptions): Population | { readonly unusable: string } {
  const [head = [], ...rows] = csvRows(text);
  if (rows.length === 0) return { unusable: 'it has no rows' };
  const key = options.key ?? head[0] ?? '';
  const keyAt = head.indexOf(key);
  if (keyAt === -1) return { unusable: `it has no column \`${key}\`; its columns are ${head.join(', ')}` };
  const date = options.date ?? head.findLast((_, column) => rows.every((row) => dayIn(row[column]) !== undefined));
  const dateAt = date === undefined ? -1 : head.indexOf(date);
  if (date !== undefined && dateAt === -1)
    return { unusable: `it has no column \`${date}\`; its columns are ${head.join(', ')}` };
  const { window } = options;
  if (window && dateAt === -1) return { unusable: 'no column of it has days; name one' };
  const seen = new Map<string, number>();
  const items = rows.map((row, index): Item => {
    const text = row[keyAt] ?? '';
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    const day = dayIn(row[dateAt]);
    return { name: count === 1 ? text : `${text}#${count}`, row: index + 1, ...(day && { day }) };
  });
  if (new Set(items.map(({ name }) => name)).size < items.length)
    return { unusable: `names in its column \`${key}\` cannot be told apart` };
  const inside = items.filter(({ day }) => !window || (day !== undefined && window.from <= day && day <= window.to));
  if (inside.length === 0) return { unusable: 'none of its items lies in the period' };
  return { items: inside, key, ...(date !== undefined && { date }), leftOut: items.length - inside.length };
}

/** The day that a cell begins with. */
function dayIn(cell: string | undefined): Day | undefined {
  return /^\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d-])/.exec(cell ?? '')?.[1];
}
