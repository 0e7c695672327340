import { sourceOf } from '../assess/translation-source.ts';
import { missingTexts } from '../assess/translations.ts';
import type { Check } from './check.ts';

/** A page half in one language and half in another (ISO/IEC 27001 and 42001, 7.4, 7.5.2 b): readers take it for a mistake. */
export const translationIncomplete: Check = {
  id: 'translation-incomplete',
  severity: 'warning',
  summary: 'A translation leaves out texts that its document has.',
  run(program, { report }) {
    for (const translation of program.translations.values()) {
      const { value, file, placeOf } = translation;
      const source = sourceOf(program, value.of);
      const missing = source ? missingTexts(translation, source) : [];
      if (missing.length === 0) continue;
      const named = missing.slice(0, 3).map((path) => `\`${path}\``);
      const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
      report({
        message: `Unexpected absence of ${named.join(', ')}${more}, expected every text of \`${value.of}\`. Translate it; until then it stands there in English.`,
        file,
        place: placeOf(['texts']),
        expected: missing,
      });
    }
  },
};
