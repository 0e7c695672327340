import type { CustomRecord } from 'pagefind';
import type { CardSheet } from './card-sheet.ts';
import { classesAddress } from './class-words.ts';
import type { Site } from './site.ts';
import { listed } from './words.ts';

const kind = 'AI system';

/** What the search knows about AI: each card with its class and the vendors of its models, the overview, the classes. */
export function* cardRecords({ ai, body }: Pick<Site, 'ai' | 'body'>): Generator<CustomRecord> {
  for (const sheet of ai.sheets) yield cardRecord(sheet, body(sheet.view).text);
  if (ai.sheets.length === 0) return;
  const titles = ai.sheets.map(({ view }) => view.title);
  yield {
    url: '/ai',
    content: ['AI systems', 'Which AI systems and model vendors do you use', ...titles].join('. '),
    ...{ language: 'en', meta: { title: 'AI systems', kind }, filters: { kind: [kind] } },
  };
  const words = ai.classes.sections.flatMap(({ word }) => [word.label, word.meaning, word.test]);
  yield {
    url: classesAddress,
    content: ['Classes of AI systems under the EU AI Act', ...words].join('. '),
    ...{ language: 'en', meta: { title: 'Classes of the EU AI Act', kind: 'Page' }, filters: { kind: ['Page'] } },
  };
}

function cardRecord({ view, class: found, models, people, roles, training }: CardSheet, text: string): CustomRecord {
  const { title, address, data } = view;
  const vendors = [...new Set(models.flatMap(({ ours, by }) => (ours ? [] : by)))];
  const said = [data.summary, data.purpose, data.riskClass, data.modelVendor, ...data.limits, training?.says];
  const kept = [
    data.oversight,
    data.data,
    data.monitoring,
    people?.meaning,
    ...data.notices.map((notice) => notice.text),
  ];
  const names = [found?.label, ...models.map(({ name }) => name), ...vendors, ...roles.map(({ label }) => label)];
  return {
    url: address,
    content: [title, ...names, ...said, ...kept, text].filter(Boolean).join(' '),
    language: 'en',
    meta: {
      ...{ title, kind },
      ...(found && { class: found.label, status: found.label }),
      ...(vendors.length > 0 && { vendor: listed(vendors) }),
    },
    filters: {
      kind: [kind],
      ...(found && { class: [found.label] }),
      ...(vendors.length > 0 && { vendor: vendors }),
    },
  };
}
