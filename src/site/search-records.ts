import type { CustomRecord } from 'pagefind';
import { cardRecords } from './card-records.ts';
import { documentRecords } from './document-records.ts';
import { matrixRecords } from './matrix-records.ts';
import { partRecords } from './part-records.ts';
import { requirementRecords } from './requirement-records.ts';
import { type Findable, searchRecord } from './search-record.ts';
import type { Site } from './site.ts';
import { claimWords } from './words.ts';

/** Everything that can be found, in a fixed order; in the language of the site where its pages speak it. */
export function* searchRecords(site: Site): Generator<CustomRecord> {
  const { locale } = site.words;
  for (const page of findable(site)) yield inLanguage(site, searchRecord(page, locale));
  for (const record of matrixRecords(site.matrix)) yield inLanguage(site, record);
  for (const page of requirementRecords(site)) yield inLanguage(site, searchRecord(page, locale));
}

function* findable(site: Site): Generator<Findable> {
  yield* partRecords(site);
  yield* documentRecords(site);
  yield* cardRecords(site);
  for (const { id, data, shown, frameworkTitle } of site.surface.claims) {
    yield {
      ...{ address: `/#${id}`, kind: 'Claim', title: data.title, about: data.statement },
      ...{ status: site.words.t(claimWords[shown].label), frameworks: [frameworkTitle] },
      text: [data.statement, data.scope, data.notCovered].filter(Boolean).join(' '),
    };
  }
}

/** A record leads to the page in the language of the index, where that is there. */
function inLanguage({ words, localised }: Site, record: CustomRecord): CustomRecord {
  return { ...record, language: words.locale, url: localised(record.url) };
}
