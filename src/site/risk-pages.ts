import type { Rating } from '../assess/risk-rating.ts';
import type { RiskRegisterView, RiskView } from '../publish/risk-views.ts';
import { describe, drawHeatMap, nameOf } from '../render/heat-map.ts';
import { type Tone, toneOf } from '../render/heat-patterns.ts';
import { type Shortened, shorten } from './shorten.ts';
import { plainWords } from './words.ts';

/** A rating as a page shows it. */
export interface RatingShown extends Rating {
  readonly label: string;
  readonly tone: Tone;
  /** The levels, with what they mean. */
  readonly likelihoodLevel: { readonly name: string; readonly means: string };
  readonly impactLevel: { readonly name: string; readonly means: string };
}

/** A risk with what its row and its page show. */
export interface RiskRow {
  readonly entry: RiskView;
  /** For lists, which sort and name by it. */
  readonly title: string;
  readonly address: string;
  readonly before?: RatingShown;
  readonly after?: RatingShown;
}

/** The risks that stand on one pair of levels. */
export interface PositionRow {
  readonly anchor: string;
  readonly name: string;
  readonly before: Shortened<RiskRow>;
  readonly after: Shortened<RiskRow>;
}

/** What the pages about risks are made from. */
export interface RiskPages {
  readonly map: string;
  /** The same in words. */
  readonly says: string;
  readonly bands: readonly {
    readonly label: string;
    readonly tone: Tone;
    readonly asks?: string;
    readonly before: number;
    readonly after: number;
    readonly isAppetite: boolean;
  }[];
  readonly rows: readonly RiskRow[];
  readonly positions: readonly PositionRow[];
}

/** Address of the register. */
const register = '/risks';

/** Prepares the pages about risks. */
export function riskPages({ scale, risks, positions }: RiskRegisterView): RiskPages {
  const bands = scale.bands.map(({ id }) => id);
  const shown = (rating: Rating) => showRating(scale, rating);
  const rows = risks.map((entry): RiskRow => {
    const { view, inherent, residual } = entry;
    return {
      ...{ entry, title: view.title, address: view.address },
      ...(inherent && { before: shown(inherent) }),
      ...(residual && { after: shown(residual) }),
    };
  });
  const byId = new Map(rows.map((row) => [row.entry.view.id, row]));
  const found = (ids: readonly string[]) => shorten(ids.flatMap((id) => byId.get(id) ?? []));
  const levels = { likelihood: scale.likelihood.map(({ name }) => name), impact: scale.impact.map(({ name }) => name) };
  const cells = positions.map((each) => ({ ...each, before: each.before.length, after: each.after.length }));
  const map = { id: 'risks', title: 'Risks by likelihood and impact', bands, cells, ...levels };
  return {
    map: drawHeatMap(map, (cell) => `${register}#${anchorOf(cell)}`),
    says: describe(map),
    bands: scale.bands.map(({ id, asks }, rank) => ({
      ...{ label: plainWords(id), tone: toneOf(rank, bands.length) },
      ...(asks && { asks }),
      before: rows.filter(({ before }) => before?.band === id).length,
      after: rows.filter(({ after }) => after?.band === id).length,
      isAppetite: id === scale.appetite,
    })),
    rows,
    positions: positions
      .filter(({ before, after }) => before.length + after.length > 0)
      .map((each) => ({
        ...{ anchor: anchorOf(each), name: nameOf(levels, each) },
        ...{ before: found(each.before), after: found(each.after) },
      })),
  };
}

function showRating(scale: RiskRegisterView['scale'], rating: Rating): RatingShown {
  const likelihoodLevel = scale.likelihood[rating.likelihood - 1] ?? { name: '', means: '' };
  const impactLevel = scale.impact[rating.impact - 1] ?? { name: '', means: '' };
  const tone = toneOf(rating.rank, scale.bands.length);
  return { ...rating, label: plainWords(rating.band), tone, likelihoodLevel, impactLevel };
}

function anchorOf({ likelihood, impact }: { readonly likelihood: number; readonly impact: number }): string {
  return `l${likelihood}-i${impact}`;
}
