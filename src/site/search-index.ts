import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { searchRecords } from './search-records.ts';
import type { Site } from './site.ts';
import { stabilise } from './stable-index.ts';

/** Files that the search engine writes for user interfaces that this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/** Records that are handed over at once, while pages are rendered in between. */
const batch = 64;

/** An index that is being filled while pages are rendered. */
export interface SearchIndex {
  /** Waits until all is in it and writes it to a folder. */
  write(folder: string): Promise<void>;
}

/** Begins to index a site. Records go in one after the other in a fixed order, so that the same site gives the same files. */
export function startSearchIndex(site: Site): SearchIndex {
  const filled = fill(searchRecords(site));
  // The failure is reported by `write`; until then it must not end the process.
  filled.catch(() => {});
  return {
    async write(folder) {
      const index = await filled;
      // The engine's own `writeFiles` answers before every file is on the disk.
      const { files, errors } = await index.getFiles();
      if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
      await close();
      for (const { path, content } of stabilise(files)) {
        if (unused.test(path)) continue;
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
  };
}

async function fill(records: Iterable<CustomRecord>) {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search engine did not start: ${errors.join('; ')}`);
  let waiting: Promise<unknown>[] = [];
  for (const record of records) {
    waiting.push(index.addCustomRecord(record));
    if (waiting.length < batch) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  return index;
}
