import { type ClaimWordingRule, claimWordingRules } from './claim-wording-rules.ts';
import { forbiddenWordingIn } from './forbidden-wording.ts';
import { withoutCode } from './without-code.ts';

/** A wording that only certain facts allow. */
export interface StatedClaim {
  readonly rule: ClaimWordingRule['id'];
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
  /** What stands before it in its sentence: whom it speaks of. */
  readonly before: string;
}

const all = new RegExp(`(?<![\\w-])(?:${claimWordingRules.map(({ words }) => `(${words})`).join('|')})(?!\\w)`, 'gi');
/** A rare word of each wording: most texts are done with after this. */
const suspicious =
  /certif|zertifi|konform|garantiert|complian|compl(?:y|ies)[\s*_-]|conform(?:s|ant)|accredit|SOC[\s-]?2|CE[\s-]{0,3}mark|guarante|zero[\s*_-]{1,6}risk|hacked|(?:hack|breach)[\s-]?proof|(?:ISO|AICPA)[\s*_-]{1,6}(?:approved|endorsed)|(?:approved|endorsed)[\s*_-]{1,6}by/i;

/** Words before a wording by which it is denied, hoped for, asked, remembered or put in a condition: no claim of today. */
const hedge =
  /\b(?:not|no|never|nor|neither|nothing|without|cannot|\w+n['’]t|aim\w*|plan\w*|intend\w*|expect\w*|hop(?:e|es|ing)|want\w*|goals?|target\w*|towards?|prepar\w*|pursu\w*|seek\w*|appl(?:y|ied|ying) for|will|would|could|may|might|can|shall|should|must|if|once|when|until|before|unless|whether|becom\w+|yet|was|were|had|former\w*|previous\w*|lapsed|expired|ask\w*|requir\w*|example|instead|say|says|saying|write|called|claim\w*|mean\w*|how|what|which|who|nicht|nie|kein\w*|ohne|plan\w*|geplant\w*|streb\w*|ziel\w*|wird|werden|würde\w*|soll\w*|kann|können|könnte\w*|muss|müssen|darf|wenn|falls|sobald|bevor|ob|bis|war|waren|hatte\w*|noch|früher\w*|frag\w*|statt|heißt|sagt|sagen)\b/i;
/** What may follow a wording to the same effect. */
const afterthought =
  /^["'”’)*_]*\s*(?:audit|body|bodies|process|programme|program|scheme|roadmap|effort|journey|cycle|decision|is (?:not|planned|no)|are (?:not|planned|no)|will|would|may|can|could|must|was|were|ended|has (?:not|lapsed|expired)|have (?:not|lapsed|expired)|lapsed|expired|does not|follows|prüfung|audits?|ist|sind|wird|werden|soll|kann|war|waren|endete|folgt)\b/i;
/** The rest of a question, which claims nothing. */
const question = /^[^.!?\n]*\?/;
/** Ends of a sentence, of a cell of a table, of an item or a paragraph. */
const sentenceEnd = /[.!?;|]["'”’)]?\s|\n\s*\n|\n\s*(?:[-*+|#]|\d+[.)])\s?/g;

/** Finds wordings that only certain facts allow. What is denied, asked, planned or past claims nothing, nor does code. */
export function statedClaimsIn(text: string): readonly StatedClaim[] {
  if (!suspicious.test(text)) return [];
  const prose = withoutCode(text);
  // What nobody can show is told as such, and only once.
  const told = forbiddenWordingIn(prose);
  const isTold = (from: number, to: number) =>
    told.some((each) => from < each.index + each.text.length && each.index < to);
  return [...prose.matchAll(all)].flatMap((match) => {
    const { 0: words, index } = match;
    if (isTold(index, index + words.length)) return [];
    const before = sentenceBefore(prose, index);
    const after = prose.slice(index + words.length, index + words.length + 160);
    if (hedge.test(before) || hedge.test(words) || afterthought.test(after) || question.test(after)) return [];
    const rule = claimWordingRules[match.slice(1).findIndex((group) => group !== undefined)];
    return rule ? [{ rule: rule.id, text: words.replace(/[\s*_]+/g, ' ').trim(), index, before: before.trim() }] : [];
  });
}

function sentenceBefore(text: string, index: number): string {
  const from = Math.max(0, index - 240);
  const stretch = text.slice(from, index);
  const last = [...stretch.matchAll(sentenceEnd)].at(-1);
  return last ? stretch.slice(last.index + last[0].length) : stretch;
}
