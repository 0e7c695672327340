/** The first of a list, and how many there are besides: a page must not grow with the number of documents. */
export interface Shortened<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

/** Documents that a page about something else names; no real program comes near it. */
const most = 20;

/** Cuts a list to what a page about something else can show of it. */
export function shorten<T>(all: readonly T[], limit: number = most): Shortened<T> {
  return { shown: all.slice(0, limit), more: Math.max(0, all.length - limit) };
}
