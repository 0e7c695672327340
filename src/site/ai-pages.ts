import type { Card } from '../model/card.ts';
import type { DocumentView, Surface } from '../publish/surface.ts';
import { type AiOverview, aiOverview } from './ai-overview.ts';
import { type CardSheet, cardSheet, type SheetLinks } from './card-sheet.ts';
import { type ClassesPage, classesPage } from './class-pages.ts';

/** Everything that the pages about AI show: prepared from public cards, policies, answers and the law, from nothing else. */
export interface AiPages {
  /** In the order of the surface. */
  readonly sheets: readonly CardSheet[];
  readonly overview: AiOverview;
  readonly classes: ClassesPage;
  /** The sheet of a card of the surface. */
  sheetOf(view: DocumentView<Card>): CardSheet;
}

/** Prepares the pages about AI. */
export function aiPages(surface: Surface, links: SheetLinks): AiPages {
  const sheets = new Map(surface.cards.map((view) => [view, cardSheet(view, surface.asOf, links)]));
  const all = [...sheets.values()];
  return {
    sheets: all,
    overview: aiOverview(surface, all, links.words),
    classes: classesPage(surface, all),
    sheetOf: (view) => sheets.get(view) ?? cardSheet(view, surface.asOf, links),
  };
}
