import type { CustomRecord } from 'pagefind';
import type { DocumentView, Surface } from '../publish/surface.ts';
import { cardRecords } from './card-records.ts';
import { matrixRecords } from './matrix-records.ts';
import type { Site } from './site.ts';
import { claimWords, nameOf, statusWords } from './words.ts';

/** What people search for, by kind, with the word that a filter shows. */
const kinds = {
  policies: 'Policy',
  controls: 'Control',
  systems: 'Inventory',
  vendors: 'Sub-processor',
  answers: 'Answer',
  pages: 'Page',
  updates: 'Update',
} as const satisfies Partial<Record<keyof Surface, string>>;

/** Everything that can be found, in a fixed order: answers first, because they are what people ask for. */
export function* searchRecords(site: Site): Generator<CustomRecord> {
  const { surface } = site;
  for (const kind of ['answers', 'policies', 'controls'] as const) {
    for (const view of surface[kind]) yield documentRecord(site, view, kinds[kind]);
  }
  yield* cardRecords(site);
  for (const kind of ['systems', 'vendors', 'pages', 'updates'] as const) {
    for (const view of surface[kind]) yield documentRecord(site, view, kinds[kind]);
  }
  for (const { entries, title } of surface.registers) {
    for (const view of entries) yield documentRecord(site, view, title);
  }
  for (const { view } of surface.staff?.risks.risks ?? []) yield documentRecord(site, view, 'Risk');
  for (const { view } of surface.staff?.incidents ?? []) yield documentRecord(site, view, 'Incident');
  for (const { view } of surface.staff?.statements ?? [])
    yield documentRecord(site, view, 'Statement of Applicability');
  for (const { id, data, shown, frameworkTitle } of surface.claims) {
    yield {
      url: `/#${id}`,
      content: [data.title, data.statement, data.scope, data.notCovered].filter(Boolean).join('. '),
      language: 'en',
      meta: { title: data.title, kind: 'Claim', status: claimWords[shown].label, framework: frameworkTitle },
      filters: { kind: ['Claim'], framework: [frameworkTitle] },
    };
  }
  yield* matrixRecords(site.matrix);
  for (const { view: framework, requirements } of site.frameworks) {
    for (const { view, trail, sign } of requirements) {
      const { address, assessable, controls, policies } = view;
      const names = [...controls, ...policies].map((mention) => mention.title);
      yield {
        url: address,
        content: [view, ...trail].map(nameOf).concat(names).join('. '),
        language: 'en',
        meta: {
          title: nameOf(view),
          kind: 'Requirement',
          framework: framework.shortTitle,
          ...(assessable && { status: statusWords[sign].label }),
        },
        filters: { kind: ['Requirement'], framework: [framework.shortTitle] },
      };
    }
  }
}

function documentRecord(site: Site, view: DocumentView<unknown>, kind: string): CustomRecord {
  const data = view.data as Readonly<Record<string, unknown>>;
  const cited = [...asIds(data.requirements), ...asIds(data.implements)];
  const frameworks = site.requirements(cited).map(({ framework }) => framework);
  const fields = ['summary', 'question', 'short', 'purpose', 'limits', 'oversight', 'data', 'regions', 'statement'];
  const text = fields.flatMap((field) => data[field] ?? []).filter((part) => typeof part === 'string');
  const title = typeof data.question === 'string' ? data.question : view.title;
  return {
    url: view.address,
    content: [title, ...text, site.body(view).text].join(' '),
    language: 'en',
    meta: { title, kind },
    filters: { kind: [kind], ...(frameworks.length > 0 && { framework: frameworks }) },
  };
}

function asIds(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((item) =>
    typeof item === 'string' ? item : ((item as { requirement?: string }).requirement ?? ''),
  );
}
