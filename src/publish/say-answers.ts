import type { MatrixAnswer } from './matrix-view.ts';

/** Which requirements a control answers, in words; where it does not do so fully and by now, how far it does. */
export function sayAnswers(answers: readonly MatrixAnswer[]): string {
  return [...Map.groupBy(answers, howFar)]
    .map(([far, found]) => found.map(({ label }) => label).join(', ') + (far && ` (${far})`))
    .join('; ');
}

function howFar({ status, extent }: MatrixAnswer): string {
  const parts = [...(status === 'implemented' ? [] : [status]), ...(extent === 'full' ? [] : ['in part'])];
  return parts.join(', ');
}
