import { narrativesOf } from '../model/documents.ts';
import type { Check } from './check.ts';

/** A body that is not well-formed MDX: it is shown as plain text until it is mended. */
export const invalidBody: Check = {
  id: 'invalid-body',
  severity: 'error',
  summary: 'A body is not well-formed MDX.',
  run(program, { report }) {
    for (const { file, facts } of narrativesOf(program)) {
      const { unreadable } = facts();
      if (!unreadable) continue;
      const {
        message,
        place,
        remedy = 'Close the tag, or write `\\<` and `\\{` for the characters themselves.',
      } = unreadable;
      const found = message.replace(/[.\s]+$/, '').replace(/^Unexpected /, '');
      report({
        message: `Unexpected MDX: ${found}. Expected well-formed Markdown. ${remedy}`,
        file,
        place,
      });
    }
  },
};
