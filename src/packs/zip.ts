import { type Zippable, zipSync } from 'fflate';
import type { Day } from '../model/fields.ts';
import type { BagFile } from './bag.ts';

/** Endings of files that are compressed already. */
const stored = /\.(avif|gif|gz|jpe?g|pdf|png|webp|woff2|xlsx|zip)$/;

/** The days that a zip can hold. */
const [first, last] = ['1980-01-01', '2099-12-31'];

/** A zip whose bytes depend on its files and the day alone: same names, order, stamps and pure-JavaScript compression. */
export function makeZip(folder: string, files: readonly BagFile[], day: Day): Uint8Array {
  const [year = 1980, month = 1, date = 1] = (day < first ? first : day > last ? last : day).split('-').map(Number);
  // Zip stamps hold local time; noon keeps clear of hours that a time zone skips.
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const { path, bytes } of files) {
    entries[`${folder}/${path}`] = [bytes, { level: stored.test(path) ? 0 : 6, mtime, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries);
}
