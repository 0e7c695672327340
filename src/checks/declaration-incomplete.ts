import { missingItems } from '../assess/technical/declaration.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Check } from './check.ts';

/** A declaration of conformity that is said to be issued and lacks items of Annex V (AI Act, Article 47(2)). */
export const declarationIncomplete: Check = {
  id: 'declaration-incomplete',
  severity: 'error',
  summary: 'A declaration of conformity is issued although items of Annex V are missing.',
  run(program, { asOf, report }) {
    for (const { value, file, placeOf } of program.declarations.values()) {
      const missing = missingItems(program, value, asOf);
      if (value.state !== 'issued' || missing.length === 0) continue;
      const items = missing.map(({ item, title }) => `${formatForPeople(`eu-ai-act:${item}`)} (${title})`).join(', ');
      report({
        message: `Unexpected state \`issued\` of \`${value.id}\`, expected \`draft\` while ${items} ${missing.length === 1 ? 'is' : 'are'} missing. ${missing[0]?.because ?? ''}`,
        file,
        place: placeOf(['state']),
        actual: value.state,
        expected: ['draft'],
      });
    }
  },
};
