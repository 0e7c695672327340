import type { Answer, Page, Update } from '../model/publication.ts';
import type { DocumentView, Mention, Surface } from '../publish/surface.ts';
import type { CardSheet } from './card-sheet.ts';
import { firstSentences } from './first-sentences.ts';
import type { Words } from './locales/words.ts';
import { type Shortened, shorten } from './shorten.ts';

/** Who supplies models, for which systems. */
export interface SupplierRow {
  readonly by: string;
  readonly address?: string;
  /** The models that each system has of it, in words. */
  readonly systems: readonly { readonly models: string; readonly title: string; readonly address: string }[];
}

/** A system as the sections tell of it: the first sentences of what its card says. */
export interface ToldSystem extends CardSheet {
  readonly oversight: string;
  readonly noNotice: string;
  readonly learning: string;
}

/** What the overview of AI says besides its table: a page that must not grow with the number of systems. */
export interface AiOverview {
  readonly suppliers: Shortened<SupplierRow>;
  /** Systems of which the sections tell one by one. */
  readonly told: Shortened<ToldSystem>;
  readonly oversight: readonly Mention[];
  readonly incidents: readonly Mention[];
  /** What we answer when asked about incidents of AI. */
  readonly incidentAnswers: readonly DocumentView<Answer>[];
  readonly policies: Shortened<Mention>;
  readonly answers: Shortened<DocumentView<Answer>>;
  readonly pages: readonly DocumentView<Page>[];
  /** Incidents of the systems that customers were told of, the newest first. */
  readonly news: readonly DocumentView<Update>[];
}

/** Systems, suppliers, documents and pieces of news that the overview names; the rest stands on the pages of its own. */
const most = { systems: 6, suppliers: 10, documents: 8, news: 3 } as const;

/** Requirements by which a policy is known to be about a topic: whatever a team calls its policies, they cite these. */
const topics = {
  oversight: /^(eu-ai-act:art-14\.|iso42001-2023:A\.9\.)/,
  incidents: /^(eu-ai-act:art-73\.|iso42001-2023:A\.8\.4$)/,
  policies: /^(eu-ai-act|iso42001-2023|nist-ai-rmf):/,
} as const;

/** Gathers what a buyer asks about AI from public cards, policies, answers, pages and updates. */
export function aiOverview(surface: Surface, sheets: readonly CardSheet[], words: Words): AiOverview {
  const about = (topic: keyof typeof topics) =>
    surface.policies
      .filter(({ data }) => data.requirements.some((id) => topics[topic].test(id)))
      .map(({ id, title, address, data }) => ({ id, title, address, summary: data.summary }));
  const cards = new Set(sheets.map(({ view }) => view.id));
  const answers = surface.answers.filter(({ data }) => data.topics.includes('ai'));
  return {
    suppliers: shorten(supplierRows(sheets, words), most.suppliers),
    told: shorten(sheets.map(toldSystem), most.systems),
    oversight: about('oversight').slice(0, most.documents),
    incidents: about('incidents').slice(0, most.documents),
    incidentAnswers: answers.filter(({ data }) => data.topics.includes('incidents')).slice(0, most.news),
    policies: shorten(mainlyAbout(surface), most.documents),
    answers: shorten(
      [...answers].sort((a, b) => a.data.order - b.data.order),
      most.documents,
    ),
    pages: surface.pages.filter(({ data }) => data.topics.includes('ai')).slice(0, most.documents),
    news: surface.updates
      .filter(({ data }) => data.category === 'incident' && data.about.some((id) => cards.has(id)))
      .sort((a, b) => (a.data.on < b.data.on ? 1 : a.data.on > b.data.on ? -1 : 0))
      .slice(0, most.news),
  };
}

function toldSystem(sheet: CardSheet): ToldSystem {
  const { oversight, noNotice = '', training } = sheet.view.data;
  return {
    ...sheet,
    oversight: firstSentences(oversight, 2),
    noNotice: firstSentences(noNotice, 1),
    learning: firstSentences(training?.says ?? '', 1),
  };
}

/** Policies of which at least half of the requirements are about AI: security policies that touch AI are elsewhere. */
function mainlyAbout({ policies }: Surface): readonly Mention[] {
  return policies
    .filter(({ data }) => {
      const cited = data.requirements.filter((id) => topics.policies.test(id));
      return cited.length > 0 && cited.length * 2 >= data.requirements.length;
    })
    .map(({ id, title, address, data }) => ({ id, title, address, summary: data.summary }));
}

function supplierRows(sheets: readonly CardSheet[], { t, list }: Words): readonly SupplierRow[] {
  const all = sheets.flatMap(({ view, models }) =>
    models.map((model) => ({ model, system: view.title, address: view.address })),
  );
  const groups = Map.groupBy(
    all.filter(({ model }) => !model.ours),
    ({ model }) => model.by,
  );
  const own = all.filter(({ model }) => model.ours);
  return [...groups, ...(own.length > 0 ? ([[t('Our own'), own]] as const) : [])].map(([by, found]) => {
    const known = found.find(({ model }) => model.address)?.model.address;
    return {
      by,
      ...(known && { address: known }),
      systems: Array.from(
        Map.groupBy(found, ({ address }) => address),
        ([address, lines]) => ({
          ...{ address, title: lines[0]?.system ?? '' },
          models: list(lines.map(({ model }) => nameOf(model))),
        }),
      ),
    };
  });
}

function nameOf({ name, version }: CardSheet['models'][number]): string {
  return version ? `${name} ${version}` : name;
}
