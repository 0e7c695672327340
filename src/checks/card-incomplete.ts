import { gapsOf } from '../assess/cards/gaps.ts';
import type { Check } from './check.ts';

/** A public card leaves open what its readers look for (AI Act, Articles 13(3) and 50; ISO/IEC 42001 A.8.2, A.8.5). */
export const cardIncomplete: Check = {
  id: 'card-incomplete',
  severity: 'warning',
  summary: 'A public transparency card leaves fields open that its readers look for.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.cards.values()) {
      const gaps = value.visibility === 'public' ? gapsOf(value) : [];
      if (gaps.length === 0) continue;
      const fields = gaps.map((gap) => `\`${gap}\``).join(', ');
      report({
        message: `Unexpected public card that leaves fields open, expected ${fields}. Fill them in: the site says nothing of them.`,
        file,
        place: placeOf(['id']),
        expected: gaps,
      });
    }
  },
};
