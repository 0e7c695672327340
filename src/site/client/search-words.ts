/** Words that a question has and an answer need not have. */
const small = new Set(
  (
    'a about an any and are as at be been by can could did do does for from get give has have how i if in is it its ' +
    'may me much must my need of on or our should show tell than that the their them there they this to us used was ' +
    'we were what when where which who whom whose why will with would you your'
  ).split(' '),
);

/** The same in German. */
const smallInGerman = new Set(
  (
    'aber alle als am an auch auf aus bei bin bis da das dass dem den der des die dies diese dieser dieses du durch ein eine ' +
    'einem einen einer eines er es etwas für gegen gibt haben hat hinter ich ihr ihre ihrem ihren ihrer im in ist ja kann ' +
    'kein keine können man mit nach nicht noch nur ob oder ohne sich sie sind so über um und uns unser unsere unserem ' +
    'unseren vom von vor war was wann welche welchem welchen welcher welches wenn wer werden wie wir wird wo womit zu zum zur'
  ).split(' '),
);

/** The words of a question that say what it is about; all its words where it has no others. */
export function tellingWords(question: string, isGerman = false): readonly string[] {
  return [...new Set(wordsOf(question, isGerman))];
}

/** Words in one form, with a space on either side of each, so that a phrase can be looked for. */
export function phraseOf(text: string): string {
  const words = wordsOf(text).map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word));
  return ` ${words.join(' ')} `;
}

function wordsOf(text: string, isGerman = false): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.'’]*/gu) ?? [];
  const all = words.map((word) => word.replace(/[.'’]+$/, ''));
  const isSmall = (word: string) => small.has(word) || (isGerman && smallInGerman.has(word));
  const telling = all.filter((word) => !isSmall(word));
  return telling.length > 0 ? telling : all;
}
