import type { DocumentView, Surface } from '../publish/surface.ts';

/** Every document that has a page. */
export function documentsOf(surface: Surface): readonly DocumentView<unknown>[] {
  const { policies, controls, cards, systems, vendors, answers, pages, updates, registers, staff } = surface;
  return [
    ...policies,
    ...controls,
    ...cards,
    ...systems,
    ...vendors,
    ...answers,
    ...pages,
    ...updates,
    ...registers.flatMap(({ entries }) => entries),
    ...(staff ? [...staff.risks.risks, ...staff.incidents, ...staff.statements].map(({ view }) => view) : []),
  ];
}
