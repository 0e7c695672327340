import type { Catalog, Requirement } from '../model/catalog.ts';
import { dayFor, indexCatalog } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { AiLawView, ClassDay } from './ai-law-view.ts';
import { type ClassMark, classMarks } from './class-marks.ts';
import type { NameRequirement } from './requirement-names.ts';

/** What the Act makes of its classes. A function of the catalog of a day and of which frameworks have pages; nothing else. */
export function aiLawView(catalog: Catalog, name: NameRequirement): AiLawView {
  const { byId } = indexCatalog(catalog);
  const days = classMarks.flatMap((mark): readonly ClassDay[] => {
    const [first] = mark.provisions;
    const day = dayOf(mark.which, byId.get(first));
    if (day === undefined) return [];
    const known = mark.provisions.filter((id) => byId.has(id));
    return [{ class: mark.class, day, says: mark.says, provisions: known.map((id) => name(`${catalog.id}:${id}`)) }];
  });
  const source = catalog.sources.findLast(({ url }) => url !== undefined)?.url;
  return {
    ...{ title: catalog.title, edition: catalog.edition, copyright: catalog.copyright },
    ...(source && { source }),
    days: days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  };
}

function dayOf(which: ClassMark['which'], node: Requirement | undefined): Day | undefined {
  if (which === 'complyBy') return node?.transitions?.find(({ complyBy }) => complyBy !== undefined)?.complyBy;
  if (which === 'applies') return dayFor(node?.appliesFrom, 'annexIII') ?? dayFor(node?.appliesFrom, 'annexI');
  return dayFor(node?.appliesFrom, which);
}
