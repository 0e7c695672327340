import type { ShownClaimState } from '../assess/claims.ts';
import type { Answer, Update } from '../model/publication.ts';
import type { Vendor } from '../model/vendor.ts';
import type { ClaimView, DocumentView, Surface } from '../publish/surface.ts';
import type { Phrase } from './locales/german.ts';

/** A vendor with what its table says of it. */
export interface VendorRow {
  readonly view: DocumentView<Vendor>;
  readonly ai: Phrase;
  /** What is said of its days of use. */
  readonly use: Phrase;
}

/** An answer with its neighbours. */
export interface AnswerRow {
  readonly view: DocumentView<Answer>;
  readonly previous?: DocumentView<Answer>;
  readonly next?: DocumentView<Answer>;
}

/** Documents in the order in which the site's lists show them. */
export interface Overview {
  /** Claims that can be relied on today. */
  readonly inForce: readonly ClaimView[];
  /** Claims that cannot: planned, in audit, lapsed, not applicable. */
  readonly pending: readonly ClaimView[];
  /** Claims that a reader should know of within ten seconds. */
  readonly glance: readonly ClaimView[];
  readonly questions: readonly DocumentView<Answer>[];
  readonly answers: readonly AnswerRow[];
  readonly news: readonly DocumentView<Update>[];
  readonly updates: readonly DocumentView<Update>[];
  readonly subProcessors: readonly VendorRow[];
  readonly suppliers: readonly VendorRow[];
}

/** States in the order in which a reader should meet them: the best proven first. */
const order: readonly ShownClaimState[] = [
  ...(['certified', 'attested', 'declared', 'aligned', 'in-audit', 'planned', 'lapsed', 'not-applicable'] as const),
];

const held: ReadonlySet<ShownClaimState> = new Set(['certified', 'attested', 'declared', 'aligned'] as const);

/** Puts the documents of a surface in order. */
export function overviewOf(surface: Surface): Overview {
  const claims = [...surface.claims].sort((a, b) => order.indexOf(a.shown) - order.indexOf(b.shown));
  const answers = [...surface.answers].sort((a, b) => a.data.order - b.data.order);
  const updates = [...surface.updates].sort((a, b) => (a.data.on < b.data.on ? 1 : a.data.on > b.data.on ? -1 : 0));
  const vendors = surface.vendors.map((view) => vendorRow(view, surface.asOf));
  return {
    inForce: claims.filter(({ shown }) => held.has(shown)),
    pending: claims.filter(({ shown }) => !held.has(shown)),
    glance: claims.filter(({ shown }) => shown !== 'lapsed' && shown !== 'not-applicable').slice(0, 6),
    questions: answers.slice(0, 4),
    answers: answers.map((view, at) => ({ view, ...neighbours(answers[at - 1], answers[at + 1]) })),
    news: updates.slice(0, 4),
    updates,
    subProcessors: vendors.filter(({ view }) => view.data.subProcessor),
    suppliers: vendors.filter(({ view }) => !view.data.subProcessor),
  };
}

function neighbours<T>(previous: T | undefined, next: T | undefined) {
  return { ...(previous && { previous }), ...(next && { next }) };
}

function vendorRow(view: DocumentView<Vendor>, asOf: string): VendorRow {
  const { since, until } = view.data;
  const [before, after] = until
    ? (['from {day} until {until}', 'since {day} until {until}'] as const)
    : (['from {day}', 'since {day}'] as const);
  return { view, ai: aiOf(view.data), use: since <= asOf ? after : before };
}

function aiOf({ aiModelVendor, trainsOnCustomerData }: Vendor): Phrase {
  if (aiModelVendor) {
    return trainsOnCustomerData
      ? 'Supplies a model, trains on customer data'
      : 'Supplies a model, no training on customer data';
  }
  return trainsOnCustomerData ? 'No model, trains on customer data' : 'No model, no training on customer data';
}
