import type { OperatorRole } from '../model/ai-system.ts';
import type { Card, CardModel, CardNotice, CardVersion } from '../model/card.ts';
import type { Day } from '../model/fields.ts';
import type { DocumentView, Mention } from '../publish/surface.ts';
import { humanPartWords, paragraphWords, roleWords, trainingWords } from './ai-words.ts';
import { type ClassWord, classWord } from './class-words.ts';
import type { Words } from './locales/words.ts';
import type { SpokenWord } from './words.ts';

/** A model as a card shows it. */
export interface SheetModel extends Pick<CardModel, 'name' | 'version' | 'ours'> {
  /** Whose it is, in words. */
  readonly by: string;
  /** Page of the vendor, where the surface shows it. */
  readonly address?: string;
}

/** A notice under Article 50 as a card shows it. */
export interface SheetNotice extends CardNotice {
  /** Paragraph as people read it, and its page. */
  readonly label: string;
  readonly address?: string;
  /** What the paragraph asks for, in plain words. */
  readonly asks: string;
  /** Whether its first day is still to come. */
  readonly isPlanned: boolean;
}

/** A version of the system, with what it is today. */
export interface SheetVersion extends CardVersion {
  readonly state: 'earlier' | 'described' | 'planned';
}

/** A card with its facts in words: what its page, its JSON, the overview and the search show alike. */
export interface CardSheet {
  readonly view: DocumentView<Card>;
  /** Address of the same for machines. */
  readonly json: string;
  readonly class?: ClassWord;
  readonly roles: readonly SpokenWord[];
  /** The roles as a sentence has them. */
  readonly role: string;
  readonly models: readonly SheetModel[];
  /** Whose models they are, in a few words. */
  readonly suppliers?: string;
  readonly training?: { readonly byUs: SpokenWord; readonly byVendors?: SpokenWord; readonly says: string };
  readonly people?: SpokenWord;
  readonly notices: readonly SheetNotice[];
  /** The version described and those around it. */
  readonly versions: readonly SheetVersion[];
  readonly current?: SheetVersion;
  /** Page with the public summary of the assessment of impact. */
  readonly summary?: Mention;
}

/** What a sheet asks of its surroundings: words, documents that the surface shows, and requirements as people read them. */
export interface SheetLinks {
  readonly words: Words;
  mention(collection: 'vendors' | 'pages', id: string): Mention | undefined;
  requirement(id: string): { readonly label: string; readonly address?: string };
}

/** Puts the facts of a card into words. Reads the card alone: the file of its system is not within reach. */
export function cardSheet(view: DocumentView<Card>, asOf: Day, links: SheetLinks): CardSheet {
  const { class: found, training, people, impact, models, roles, notices, versions } = view.data;
  const shown = versions.map((entry) => ({ ...entry, state: stateOf(entry, view.data.systemVersion, asOf) }));
  const current = shown.find(({ state }) => state === 'described');
  const summary = impact?.summary === undefined ? undefined : links.mention('pages', impact.summary);
  const suppliers = suppliersOf(models, links.words);
  return {
    ...{ view, json: `${view.address}.json`, roles: roles.map((role) => roleWords[role]) },
    role: roleOf(roles, links.words),
    ...(found && { class: classWord(found) }),
    models: models.map((model) => sheetModel(model, links)),
    ...(suppliers && { suppliers }),
    ...(training && {
      training: {
        byUs: trainingWords[training.byUs],
        ...(training.byVendors && { byVendors: trainingWords[training.byVendors] }),
        says: training.says,
      },
    }),
    ...(people && { people: humanPartWords[people] }),
    notices: notices.map((notice) => sheetNotice(notice, asOf, links)),
    versions: shown,
    ...(current && { current }),
    ...(summary && { summary }),
  };
}

/** `Provider and deployer`. */
function roleOf(roles: readonly OperatorRole[], { t, inside, list }: Words): string {
  const labels = roles.map((role) => t(roleWords[role].label));
  return list(labels.map((label, at) => (at === 0 ? label : inside(label))));
}

function sheetModel({ name, version, ours, by = '', vendor }: CardModel, links: SheetLinks): SheetModel {
  const address = vendor === undefined ? undefined : links.mention('vendors', vendor)?.address;
  return {
    name,
    ours,
    by: ours ? links.words.t('our own') : by,
    ...(version && { version }),
    ...(address && { address }),
  };
}

function sheetNotice(notice: CardNotice, asOf: Day, links: SheetLinks): SheetNotice {
  const { label, address } = links.requirement(notice.requirement);
  const asks = paragraphWords[notice.requirement];
  return {
    ...{ ...notice, label: citation(label, links.words), ...(address && { address }) },
    asks: asks ? links.words.t(asks) : '',
    isPlanned: notice.since !== undefined && notice.since > asOf,
  };
}

/** A paragraph of a law as people cite it. */
function citation(label: string, { t }: Words): string {
  const [, article, paragraph] = /^Article (\d+)\((\d+)\)$/.exec(label) ?? [];
  return article && paragraph ? t('Article {article}({paragraph})', { article, paragraph }) : label;
}

/** `Quillon Models, and our own`; the vendors come first, because customers ask for them. */
function suppliersOf(models: readonly CardModel[], { t, list }: Words): string {
  const vendors = list([...new Set(models.flatMap(({ by }) => by ?? []))]);
  const own = models.some(({ ours }) => ours);
  if (!own) return vendors;
  return vendors === '' ? t('Our own') : t('{vendors}, and our own', { vendors });
}

function stateOf({ version, since }: CardVersion, described: string, asOf: Day): SheetVersion['state'] {
  if (version === described) return 'described';
  return since > asOf ? 'planned' : 'earlier';
}
