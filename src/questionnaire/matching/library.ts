import type { Catalog } from '../../model/catalog.ts';
import type { Day } from '../../model/fields.ts';
import type { Surface } from '../../publish/surface.ts';
import { type AnswerCandidate, answerCandidates, type PassageCandidate, passageCandidates } from './candidates.ts';
import { type WeightOf, weighWords } from './weights.ts';

/** Everything that questions may be answered from: what customers can read anyway. */
export interface Library {
  readonly answers: readonly AnswerCandidate[];
  readonly passages: readonly PassageCandidate[];
  readonly catalogs: readonly Catalog[];
  readonly weigh: WeightOf;
  /** Claims that have lapsed, by identifier. */
  readonly lapsed: ReadonlySet<string>;
  readonly asOf: Day;
  /** Address of the trust center, where it has one. */
  readonly siteAddress?: string;
}

/** Prepares what a public surface says for being searched. */
export function openLibrary(surface: Surface, catalogs: readonly Catalog[]): Library {
  const answers = answerCandidates(surface);
  const passages = passageCandidates(surface);
  const texts = [...answers.map(({ words }) => words), ...passages.map(({ known }) => known)];
  return {
    ...{ answers, passages, catalogs, weigh: weighWords(texts), asOf: surface.asOf },
    lapsed: new Set(surface.claims.filter(({ shown }) => shown === 'lapsed').map(({ id }) => id)),
    ...(surface.siteAddress && { siteAddress: surface.siteAddress }),
  };
}
