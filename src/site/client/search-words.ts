/** Words that a question has and an answer need not have. */
const small = new Set(
  (
    'a about an any and are as at be been by can could did do does for from get give has have how i if in is it its ' +
    'may me much must my need of on or our should show tell than that the their them there they this to us used was ' +
    'we were what when where which who whom whose why will with would you your'
  ).split(' '),
);

/** The words of a question that say what it is about; all its words where it has no others. */
export function tellingWords(question: string): readonly string[] {
  return [...new Set(wordsOf(question))];
}

/** Words in one form, with a space on either side of each, so that a phrase can be looked for. */
export function phraseOf(text: string): string {
  const words = wordsOf(text).map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word));
  return ` ${words.join(' ')} `;
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.'’]*/gu) ?? [];
  const all = words.map((word) => word.replace(/[.'’]+$/, ''));
  const telling = all.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : all;
}
