/** Endings and what is left of them, tried in this order; a word keeps at least three letters. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(ific|ifi)(ations?|ates?|ated|ating)$/, 'ify'],
  [/(ability|abilities|able|ably)$/, 'abl'],
  [/(ibility|ibilities|ible|ibly)$/, 'ibl'],
  [/(izations?|izing|ized|izes|ize)$/, 'iz'],
  [/(ations?|ating|ated|ates?)$/, ''],
  [/(itions?|ions?)$/, ''],
  [/ities$|ity$/, ''],
  [/(nesses|ness)$/, ''],
  [/ments?$/, ''],
  [/(ances?|ences?)$/, ''],
  [/ings?$/, ''],
  [/ied$|ies$/, 'y'],
  [/eed$/, 'ee'],
  [/ed$/, ''],
  [/ly$/, ''],
  [/(ss|x|z|ch|sh)es$/, '$1'],
  [/([^su])s$/, '$1'],
];

/** Words whose ending is no ending. */
const whole: ReadonlySet<string> = new Set(['information']);

/** Endings that are taken off one after another: "implemented", "implement", "imple". */
const mostEndings = 3;

/**
 * The stem of an English word in lower case: what its forms have in common, so that "encrypted" and "encryption" meet. It is
 * no word, only a key. British and American spellings have one stem. Words with digits stay as they are.
 */
export function stemOf(word: string): string {
  if (word.length <= 3 || /\d/.test(word) || whole.has(word)) return word;
  let stem = word
    .replace(/isation/, 'ization')
    .replace(/is(e|ed|es|ing)$/, 'iz$1')
    .replace(/our(s?)$/, 'or$1');
  for (let count = 0; count < mostEndings; count++) {
    const shorter = withoutEnding(stem);
    if (shorter === undefined) break;
    stem = shorter;
  }
  return tidy(stem);
}

function withoutEnding(word: string): string | undefined {
  for (const [ending, instead] of endings) {
    const stem = word.replace(ending, instead);
    if (stem !== word && stem.length >= 3 && /[aeiouy]/.test(stem)) return stem;
  }
  return undefined;
}

/** Without a silent e and with single letters: "plann" and "plan", "stor" and "store". */
function tidy(stem: string): string {
  const plain = stem.length > 3 ? stem.replace(/([^aeiouls])\1$/, '$1') : stem;
  return plain.length > 3 ? plain.replace(/e$/, '') : plain;
}
