/** What a column of a questionnaire is for, as its heading says. */
export type ColumnUse =
  | { readonly is: 'question' | 'id' | 'reference' | 'answer' | 'choice' | 'comment' }
  | { readonly is: 'mark'; readonly means: 'yes' | 'no' | 'partly' | 'not-applicable' };

/** Columns for the buyer's own people, and what is no answer in words. Looked at first. */
const others =
  /\b(reviewer|review|assessor|auditor|analyst|internal|office use|our use|scor\w*|weight\w*|rating|rank|points?|guidance|help|hint|example|instruction\w*|attachment|evidence|link|url|owner\w*|due|date|criticality|priority|category|domain|section|topic)\b/i;

const uses: readonly (readonly [RegExp, ColumnUse])[] = [
  [/^(yes|y)$/i, { is: 'mark', means: 'yes' }],
  [/^(no|n)$/i, { is: 'mark', means: 'no' }],
  [/^(n\s?\/?\s?a|not applicable)$/i, { is: 'mark', means: 'not-applicable' }],
  [/^(partial|partially|partly|in part)$/i, { is: 'mark', means: 'partly' }],
  [
    /^(#|id|no\.?|nr\.?|number|ref\.?|key|(question|control|item|q)\s?(id|no\.?|nr\.?|number|#|ref\.?|reference))$/i,
    { is: 'id' },
  ],
  [/\b(yes\s?\/\s?no|y\s?\/\s?n|(in place|compliant|implemented|met)\s?\?)/i, { is: 'choice' }],
  [
    /\b(comments?|notes?|remarks?|explanations?|justifications?|narrative|additional (information|details?)|further (information|details?)|details?|implementation description)\b/i,
    { is: 'comment' },
  ],
  [/\b(answers?|responses?|repl(y|ies))\b/i, { is: 'answer' }],
  [/\b(questions?|inquir(y|ies)|enquir(y|ies)|what we ask|asks?)\b/i, { is: 'question' }],
  [
    /\b(iso|soc|tsc|nist|ai act|27001|42001|frameworks?|mappings?|clauses?|standards?|references?|regulation)\b/i,
    { is: 'reference' },
  ],
  [
    /^((control|security|assessment)\s)?(requirements?|controls?|criteria|criterion|statements?|specifications?|descriptions?)( (text|description|specification))?$/i,
    { is: 'question' },
  ],
];

/** Longest text that is taken for a heading. */
const longest = 90;

/** What a heading says that its column is for; nothing where it says nothing that we know. */
export function useOf(heading: string): ColumnUse | undefined {
  const text = heading
    .replace(/\s+/g, ' ')
    .replace(/[*:]+$/, '')
    .trim();
  if (text === '' || text.length > longest) return undefined;
  const found = uses.find(([words]) => words.test(text))?.[1];
  if (found?.is === 'id' || found?.is === 'mark') return found;
  if (others.test(text) && !/\b(vendor|supplier|your|respondent|provider|csp)\b/i.test(text)) return undefined;
  return found;
}
