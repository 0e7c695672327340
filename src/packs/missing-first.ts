import { element, type Html, linkTo } from '../render/html-page.ts';
import type { Lack } from './artefact.ts';
import type { Written } from './pack-index.ts';

/** What one register of a pack says that is asked for and lacks. */
export interface Lacking {
  readonly title: string;
  readonly path: string;
  readonly lacks: readonly Lack[];
}

/** Most things lacking that the index names of one register. */
const most = 8;

/** What the registers of a pack lack, in the order of the index. */
export function lacksIn(written: readonly Written[]): readonly Lacking[] {
  return written
    .flatMap(({ artefacts }) => artefacts)
    .flatMap(({ title, path, lacks = [] }) =>
      title !== undefined && lacks.length > 0 ? [{ title, path, lacks }] : [],
    );
}

/** The same for the index: an auditor should not have to look for it. */
export function missingFirst(written: readonly Written[]): readonly Html[] {
  return lacksIn(written).flatMap(({ title, path, lacks }) => {
    const items = lacks
      .slice(0, most)
      .map(({ what, why }) => element('li', {}, [element('strong', {}, what), ' ', element('span', {}, why)]));
    const more = lacks.length > most ? [element('li', {}, linkTo(path, `and ${lacks.length - most} more`))] : [];
    return [
      element('h3', {}, [linkTo(path, title), ` (${lacks.length})`]),
      element('ul', { class: 'files' }, [...items, ...more]),
    ];
  });
}
