/** A wording that no public text may use, and what to write instead. */
interface Rule {
  readonly words: string;
  readonly instead: string;
}

/** Between words: spaces, line breaks, marks of emphasis. Bounded like all repetition here: hostile text must not be slow. */
const gap = '[\\s*_`-]{1,6}';
const soc2 = `SOC[\\s-]?2(?:${gap}type${gap}(?:[12]|I{1,2}))?`;
const iso42001 = `(?:ISO(?:\\/IEC)?\\s{0,3})?42001(?::\\d{4})?`;
const aiAct = `AI${gap}Act`;
const certified = '(?:certified|certification|certificate)';
const compliant = '(?:compliant|conformant)';
/** The same in German, where the words of a compound are joined by hyphens and the participle ends the sentence. */
const inGerman = (name: string) =>
  `${name}${gap}(?:zertifiziert|Zertifikat|Zertifizierung|konform)(?:e[nrs]?)?|(?:nach|gemäß)${gap}(?:der${gap})?${name}${gap}zertifiziert|(?:zertifiziert|konform)${gap}(?:nach|gemäß|mit|zur?)${gap}(?:der${gap})?${name}`;
const alsoIso = `(?:\\s{0,3}(?:,|and|&|or|\\/)\\s{0,3}ISO(?:\\/IEC)?\\s{0,3}\\d{5}(?::\\d{4})?){0,2}`;

const rules: readonly Rule[] = [
  {
    words: `${soc2}${alsoIso}${gap}(?:${certified}|${compliant}|compliance)|(?:${certified}|${compliant})${gap}(?:for|to|with|against)${gap}${soc2}|${inGerman(soc2)}`,
    instead: 'SOC 2 ends in a report, not a certificate: say who examined what, with type, period and opinion',
  },
  {
    words: `${iso42001}${gap}${compliant}|${compliant}${gap}(?:to|with)${gap}${iso42001}|${iso42001}${gap}konform(?:e[nrs]?)?|konform${gap}(?:mit|zur?)${gap}${iso42001}`,
    instead: 'Say who certified the management system under which number, or say "aligned" and what is left out',
  },
  {
    words: `${aiAct}${gap}(?:${certified}|${compliant}|approved)|(?:${certified}|${compliant})${gap}(?:for|to|with|under)${gap}(?:the${gap})?(?:EU${gap})?${aiAct}|${inGerman(`(?:${aiAct}|KI${gap}(?:Verordnung|VO))`)}`,
    instead: 'The AI Act certifies no company: say which duties are met for which system, and who assessed it',
  },
  {
    words: `(?:fully|completely|totally|100\\s{0,3}%)${gap}(?:compliant|secure|safe)|unhackable|unbreakable${gap}encryption|(?:vollständig|absolut|völlig|hundertprozentig|100\\s{0,3}%)${gap}(?:konform|sicher)|unhackbar`,
    instead: 'Nobody can show that: say what is in place and what is not',
  },
  {
    words: `guarantee(?:s|d|ing)?${gap}(?:(?:the|your|full|complete|total|absolute|data)${gap}){0,2}(?:security|secure)|security${gap}is${gap}guaranteed|garantiert(?:e[nrs]?)?${gap}(?:sicher(?:e[nrs]?)?|Sicherheit)|Sicherheit${gap}(?:ist|wird)${gap}garantiert`,
    instead: 'Security cannot be guaranteed: say which controls protect what',
  },
  {
    words: `(?:bank|military)${gap}grade`,
    instead: 'The word means nothing: name the algorithm, the key length or the control',
  },
];

const forbidden = new RegExp(`\\b(?:${rules.map(({ words }) => `(${words})`).join('|')})(?!\\w)`, 'gi');
/** What may stand before a wording so that it denies it: "not", "never", "no", "cannot be", each with an article. */
const denial =
  /\b(?:not|never|no|isn't|aren't|without|cannot be|nicht|nie|keine?|ohne)[\s*_]{1,4}(?:(?:an?|any|be|been|yet|called|als|eine?)[\s*_]{1,4}){0,2}["“]?$/i;
/** The rest of a question, which claims nothing. */
const question = /^[^.!?\n]*\?/;
/** A rare word of each forbidden wording: most texts are done with after this. */
const suspicious =
  /certif|zertifi|konform|garantier|vollständig|absolut|völlig|hundertprozentig|unhackbar|complian|conformant|act[\s*_`-]{1,6}approved|fully|completely|totally|100\s{0,3}%|guarantee|unhackable|unbreakable|grade/i;

/** A forbidden wording in a text. */
export interface FoundWording {
  readonly text: string;
  readonly instead: string;
  /** Where it begins in the text. */
  readonly index: number;
}

/** Finds wordings that claim more than anybody can show. Denials and questions are no claims. */
export function forbiddenWordingIn(text: string): readonly FoundWording[] {
  if (!suspicious.test(text)) return [];
  return [...text.matchAll(forbidden)].flatMap((match) => {
    const { 0: words, index } = match;
    const end = index + words.length;
    if (denial.test(text.slice(Math.max(0, index - 40), index))) return [];
    if (question.test(text.slice(end, end + 160))) return [];
    const instead = rules[match.slice(1).findIndex((group) => group !== undefined)]?.instead ?? '';
    return [{ text: words.replace(/\s+/g, ' '), instead, index }];
  });
}
