import type { CardSheet } from './card-sheet.ts';
import { classesAddress } from './class-words.ts';
import { documentRecord, systemsOf } from './document-records.ts';
import type { Findable } from './search-record.ts';
import type { Site } from './site.ts';

/** What the search knows about AI: each card with its class and the vendors of its models, and the classes. */
export function* cardRecords(site: Pick<Site, 'ai' | 'body' | 'requirements' | 'surface'>): Generator<Findable> {
  const { sheets, classes } = site.ai;
  const systems = systemsOf(site.surface);
  for (const sheet of sheets) yield documentRecord(site, sheet.view, 'AI system', systems, factsOf(sheet));
  if (sheets.length === 0) return;
  const words = classes.sections.flatMap(({ word }) => [word.label, word.meaning, word.test]);
  yield {
    ...{ address: classesAddress, kind: 'Page', title: 'Classes of the EU AI Act' },
    text: ['Classes of AI systems under the EU AI Act', ...words].join('. '),
  };
}

/** What a card says in its fields besides what every document does. */
function factsOf({ view, class: found, models, people, roles, training }: CardSheet): Partial<Findable> {
  const { riskClass, modelVendor, notices } = view.data;
  const vendors = [...new Set(models.flatMap(({ ours, by }) => (ours ? [] : by)))];
  const names = [found?.label, ...models.map(({ name }) => name), ...vendors, ...roles.map(({ label }) => label)];
  const said = [riskClass, modelVendor, training?.says, people?.meaning, ...notices.map(({ text }) => text)];
  return {
    about: 'AI card',
    text: [...names, ...said].filter(Boolean).join(' '),
    ...(found && { class: found.label, status: found.label }),
    vendors,
  };
}
