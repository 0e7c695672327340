import type { CustomRecord } from 'pagefind';
import { type MatrixPage, matrixAddress } from './matrix-page.ts';
import { plainWords } from './words.ts';

/** What the search knows of the matrix: the page itself, and each of its areas. */
export function* matrixRecords({ view, areas, groups }: MatrixPage): Generator<CustomRecord> {
  const kind = 'Control area';
  yield {
    url: matrixAddress,
    content: ['Control areas', 'Control-area matrix', view.title, ...groups.map((group) => group.kind.meaning)].join(
      '. ',
    ),
    language: 'en',
    meta: { title: 'Control areas', kind },
    filters: { kind: [kind], framework: view.frameworks.map(({ shortTitle }) => shortTitle) },
  };
  for (const area of areas) {
    const { id, title, summary, address, cells } = area;
    const asking = cells.filter(({ requirements }) => requirements.length > 0);
    yield {
      url: address,
      content: [title, plainWords(id), summary, ...cells.map(({ reason }) => reason)].join(' '),
      language: 'en',
      meta: { title, kind, status: area.kind.label },
      filters: { kind: [kind], framework: asking.map(({ framework }) => framework.shortTitle) },
    };
  }
}
