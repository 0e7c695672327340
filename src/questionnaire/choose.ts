import type { Says } from '../model/publication.ts';

/** How lists of choices say each verdict, surest first. Words that mean something else to somebody are not among them. */
const words: Readonly<Record<Says, readonly RegExp[]>> = {
  yes: [/^(yes|y|true)$/i, /^yes\b/i],
  no: [/^(no|n|false)$/i, /^no\b(?!t\b)/i],
  partly: [/^(partial|partially|partly|in part)$/i, /^(partial|partially|partly|in part)\b/i],
  'not-applicable': [/^(n\s?\/?\s?a|not applicable)\.?$/i, /^(n\/a|not applicable)\b/i],
};

/** Words for a cell that takes a verdict and names no choices. */
const plain: Readonly<Record<Says, string>> = { yes: 'Yes', no: 'No', partly: 'Partly', 'not-applicable': 'N/A' };

/** Words of lists that ask whether a requirement is met. That is for the buyer to judge: an answer says what is done, not whether it is enough. */
const judgement = /compl(y|ies|iant|iance)|conform|\b(meets?|met)\b|satisf|fulfil/i;

/** The one choice of a list that says a verdict; nothing where none does, several do, or the list asks for a judgement. */
export function choiceFor(says: Says, choices: readonly string[] | undefined): string | undefined {
  if (!choices) return plain[says];
  if (choices.some((choice) => judgement.test(choice))) return undefined;
  for (const pattern of words[says]) {
    const found = choices.filter((choice) => pattern.test(choice.trim()));
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return undefined;
}
