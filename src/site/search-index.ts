import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CustomRecord, close, createIndex } from 'pagefind';
import type { Locale } from '../model/locale.ts';
import { addressIn } from './locales/address.ts';
import { searchRecords } from './search-records.ts';
import type { Site } from './site.ts';
import { type IndexFile, stabilise } from './stable-index.ts';

/** Files that the search engine writes for user interfaces that this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/** Records that are handed over at once, while pages are rendered in between. */
const batch = 64;

/** Indexes that are being filled while pages are rendered. */
export interface SearchIndexes {
  /** Waits until all is in them and writes them below the folder of the site, that of each language where its pages lie. */
  write(folder: string): Promise<void>;
}

/**
 * Begins to index a site in each of its languages. Records go in one after the other in a fixed order, so that the same
 * site gives the same files. The engine is a process of its own: it works while pages are rendered here.
 */
export function startSearchIndexes(sites: readonly Site[]): SearchIndexes {
  const built = indexAll(sites);
  // The failure is reported by `write`; until then it must not end the process.
  built.catch(() => {});
  return {
    async write(folder) {
      for (const { path, content } of await built) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
  };
}

async function indexAll(sites: readonly Site[]): Promise<readonly IndexFile[]> {
  const files: IndexFile[] = [];
  for (const site of sites) {
    const { locale } = site.words;
    const folder = addressIn(locale, '/pagefind').slice(1);
    const found = await index(searchRecords(site), locale);
    files.push(...found.map(({ path, content }) => ({ path: `${folder}/${path}`, content })));
  }
  await close();
  return files;
}

async function index(records: Iterable<CustomRecord>, language: Locale): Promise<readonly IndexFile[]> {
  const { index: filling, errors } = await createIndex({ forceLanguage: language });
  if (!filling) throw new Error(`The search engine did not start: ${errors.join('; ')}`);
  let waiting: Promise<unknown>[] = [];
  for (const record of records) {
    waiting.push(filling.addCustomRecord(record));
    if (waiting.length < batch) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  // The engine's own `writeFiles` answers before every file is on the disk.
  const { files, errors: failures } = await filling.getFiles();
  if (failures.length > 0) throw new Error(`The search index could not be built: ${failures.join('; ')}`);
  return stabilise(files).filter(({ path }) => !unused.test(path));
}
