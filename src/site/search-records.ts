import type { CustomRecord } from 'pagefind';
import { cardRecords } from './card-records.ts';
import { documentRecords } from './document-records.ts';
import { matrixRecords } from './matrix-records.ts';
import { partRecords } from './part-records.ts';
import { requirementRecords } from './requirement-records.ts';
import { searchRecord } from './search-record.ts';
import type { Site } from './site.ts';
import { claimWords } from './words.ts';

/** Everything that can be found, in a fixed order. */
export function* searchRecords(site: Site): Generator<CustomRecord> {
  yield* partRecords(site);
  yield* documentRecords(site);
  yield* cardRecords(site);
  for (const { id, data, shown, frameworkTitle } of site.surface.claims) {
    yield searchRecord({
      ...{ address: `/#${id}`, kind: 'Claim', title: data.title, about: data.statement },
      ...{ status: claimWords[shown].label, frameworks: [frameworkTitle] },
      text: [data.statement, data.scope, data.notCovered].filter(Boolean).join(' '),
    });
  }
  yield* matrixRecords(site.matrix);
  yield* requirementRecords(site);
}
