import type { MaturityState } from '../assess/maturity.ts';
import type { CoverageStatus } from '../model/release.ts';

/** One sign and one word per status, as everywhere else. */
const words: Readonly<Record<CoverageStatus, string>> = {
  covered: '█ covered',
  partial: '▒ partial',
  planned: '░ planned',
  gap: '□ gap',
  excluded: '╱ excluded',
  'not-triggered': '· not triggered',
};

/** Status for a table: never by colour alone. */
export function statusWords(status: CoverageStatus): string {
  return words[status];
}

/** Four ticks, filled from the left. */
const ticks: Readonly<Record<MaturityState, string>> = {
  'not-in-place': '▮▯▯▯ not in place',
  'in-place': '▮▮▯▯ in place',
  effective: '▮▮▮▯ effective',
  provable: '▮▮▮▮ provable',
};

/** Maturity for a table. */
export function maturityWords(state: MaturityState): string {
  return ticks[state];
}

/** Maturity in words alone, for documents that are set in fonts without the ticks. */
export function maturityName(state: MaturityState): string {
  const name = state.replaceAll('-', ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
