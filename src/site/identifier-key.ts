/** The annexes that people write with a digit. */
const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'];

/** Words around an identifier that are no part of it. */
const around =
  /\b(clauses?|controls?|criteri(on|a)|paragraphs?|paras?|points?|recitals?|sections?|abs(atz)?|nummer|nr|buchstabe|klausel)\b/g;

/**
 * One spelling for all that people write of an identifier: `art.73.4` for `Article 73(4)`, `art-73.4` and `Art. 73 (4)`,
 * `a.5.15` for `A.5.15`, `cc.6.1` for `CC 6.1`. Empty where nothing is left.
 */
export function identifierKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\barticles?\b|\bartikels?\b|\bart\b/g, ' art ')
    .replace(/\banhang\b/g, ' annex ')
    .replace(around, ' ')
    .replace(/([a-z])(?=\d)/g, '$1.')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .replace(/^annex\.(\d+)/, (_, number: string) => `annex.${romans[Number(number)] ?? number}`);
}

/** Words of a question that an identifier may consist of: `Annex VIII, Section B, point 3` has most. */
const longest = 8;

/** Of the identifiers that are known, by their keys, those that a question names, each once. */
export function identifiersIn(question: string, known: ReadonlySet<string>): readonly string[] {
  const words = question.split(/[\s:,]+/).filter((word) => identifierKey(word) !== '');
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    for (let end = Math.min(words.length, at + longest); end > at; end -= 1) {
      const key = identifierKey(words.slice(at, end).join(' '));
      if (!known.has(key) || !(isTelling(key) || (/^\d+$/.test(key) && end - at === words.length))) continue;
      found.add(key);
      at = end - 1;
      break;
    }
  }
  return [...found];
}

/** Whether a key can be nothing but an identifier, as `5` and `security` are not. */
function isTelling(key: string): boolean {
  return /[a-z]\.\d|\d\.\d|^(annex|chapter)\./.test(key);
}
