import { sourceOf } from '../assess/translation-source.ts';
import type { Check } from './check.ts';

/** A translation fell behind its source (ISO/IEC 27001 and 42001, 7.5.3): readers of the two languages read different things. */
export const staleTranslation: Check = {
  id: 'stale-translation',
  severity: 'warning',
  summary: 'A document has changed since it was translated.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.translations.values()) {
      const source = sourceOf(program, value.of);
      if (!source || source.digest === value.source) continue;
      report({
        message: `Unexpected state of \`${value.of}\`, expected the one that was translated. Translate what changed, then run: trustwright translations ${value.of} --locale ${value.locale} --accept.`,
        file,
        place: placeOf(['source']),
        actual: value.source,
        expected: [source.digest],
        related: [{ message: 'The English text as it is now', file: source.file }],
      });
    }
  },
};
