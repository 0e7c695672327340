import type { Risk } from '../model/risk.ts';
import type { RiskScale } from '../model/risk-scale.ts';

/** What a pair of levels amounts to on a scale (ISO/IEC 27001 and 42001, 6.1.2 d). */
export interface Rating {
  readonly likelihood: number;
  readonly impact: number;
  /** Product of the two levels. */
  readonly score: number;
  /** Identifier of the band. */
  readonly band: string;
  /** Place of the band in the scale, 0 for the slightest. */
  readonly rank: number;
  /** Whether it is more than the organisation lives with. */
  readonly aboveAppetite: boolean;
}

/** Rates a pair of levels; nothing where the scale has no such level. */
export function rate(scale: RiskScale, likelihood: number, impact: number): Rating | undefined {
  if (!isLevel(scale.likelihood, likelihood) || !isLevel(scale.impact, impact)) return undefined;
  const score = likelihood * impact;
  const { bands, matrix, appetite } = scale;
  const rank = matrix
    ? bands.findIndex(({ id }) => id === matrix[likelihood - 1]?.[impact - 1])
    : bands.findLastIndex(({ from = Number.POSITIVE_INFINITY }) => from <= score);
  const band = bands[rank]?.id;
  if (band === undefined) return undefined;
  return { likelihood, impact, score, band, rank, aboveAppetite: rank > bands.findIndex(({ id }) => id === appetite) };
}

/** Whether a list of levels has one of that number, counted from 1. */
export function isLevel(levels: readonly unknown[], number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= levels.length;
}

/** Rating of a risk before treatment. */
export function inherentRating(scale: RiskScale, { likelihood, impact }: Risk): Rating | undefined {
  return rate(scale, likelihood, impact);
}

/** Rating of what remains after treatment; nothing where no treatment was decided. */
export function residualRating(scale: RiskScale, { treatment }: Risk): Rating | undefined {
  return treatment && rate(scale, treatment.residualLikelihood, treatment.residualImpact);
}

/** Sorts graver ratings first: by band, then by score, then by impact. What has no rating comes before all. */
export function compareRatings(a: Rating | undefined, b: Rating | undefined): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  return b.rank - a.rank || b.score - a.score || b.impact - a.impact;
}
