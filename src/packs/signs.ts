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
