import { contradictionsOf } from '../assess/cards/contradictions.ts';
import type { Check } from './check.ts';

/** A transparency card says something else than our own records (AI Act, Articles 13 and 50; ISO/IEC 42001 A.8.2). */
export const cardContradictsSystem: Check = {
  id: 'card-contradicts-system',
  severity: 'error',
  summary: 'A transparency card says something else than the file of its system.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.cards.values()) {
      for (const { path, says, expected, because, source } of contradictionsOf(value, program, asOf)) {
        const wanted = expected.map((each) => `\`${each}\``).join(' or ');
        report({
          message: `Unexpected \`${says}\` in the card of \`${value.system}\`, expected ${wanted}. ${because}`,
          file,
          place: placeOf(path),
          actual: says,
          expected,
          ...(source && {
            related: [
              {
                message: 'Said otherwise here',
                file: source.document.file,
                place: source.document.placeOf(source.path),
              },
            ],
          }),
        });
      }
    }
  },
};
