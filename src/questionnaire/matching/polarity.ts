/** Words that turn a question round. */
const turning =
  /\b(?:not|no|never|none|without|n['’]t|isn['’]t|aren['’]t|don['’]t|doesn['’]t|exclud\w*|prohibit\w*|forbid\w*|forbidden|refrain\w*|prevent\w*|refus\w*|ban(?:s|ned)?|disallow\w*|avoid\w*|opt(?:ed)?[\s-]out|free of|other than|instead of|unless|except\w*|lack\w*|fail\w*|absen\w*|cease\w*|stop\w*|limit\w*|restrict\w*|only|solely|exclusively)\b/gi;

/** Words by which a question asks for more than that something is done. */
const sweeping =
  /\b(?:all|every|each|any|always|entire(?:ly)?|whole|full(?:y)?|complete(?:ly)?|total(?:ly)?|100\s?%|24\s?[x/]\s?7|at all times|immediately|both|at least|at most|within \w+)\b/gi;

/** A question that yes or no answers begins so; a statement to be confirmed has no such beginning and no question mark. */
const askedForYes =
  /^(?:[\w.&()-]{1,14}[.:)]\s+)?(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|may|shall|should)\b/i;

/** Beginnings of what asks for more than yes or no. */
const askedForMore =
  /\b(?:what|which|who|whom|whose|when|where|why|how)\b|^please\b(?!\s+confirm)|^(?:describe|explain|list|provide|attach|specify|state|summari[sz]e|outline|name|give|detail|indicate|send|share|submit|upload|tell|include|elaborate)\b/i;

/** Others than us whom a question may be about; a single vendor or supplier is often ourselves. */
const others =
  /\b(?:suppliers|vendors|providers|partners|sub-?contractors?|sub-?processors?|third[\s-]part(?:y|ies))\b|\byour\s+(?:\w+\s+){0,2}(?:supplier|vendor|provider|partner)\b/i;

/** How a question asks: for yes or no, turned round or not, and how sweepingly. */
export interface Asking {
  readonly isYesOrNo: boolean;
  /** Whether it is asked in the negative: an odd number of turning words. */
  readonly isTurned: boolean;
  /** Whether it is about suppliers and the like. */
  readonly isOfOthers: boolean;
  /** Sweeping words in it, in lower case. */
  readonly sweeping: ReadonlySet<string>;
}

/** Looks at how a question asks. Only its first sentence that asks counts for yes or no. */
export function askingOf(text: string): Asking {
  const plain = text.replace(/\s+/g, ' ').trim();
  const turns = plain.match(turning)?.length ?? 0;
  const isQuestion = askedForYes.test(plain);
  const isStatement = !plain.includes('?') && !askedForMore.test(plain);
  return {
    isYesOrNo: isQuestion || isStatement,
    isTurned: turns % 2 === 1,
    isOfOthers: others.test(plain),
    sweeping: new Set((plain.match(sweeping) ?? []).map((word) => word.toLowerCase())),
  };
}

/** Whether the yes or no of one question is that of another: the same way round, of the same people, and for no more. */
export function asksTheSame(question: Asking, wording: Asking): boolean {
  if (question.isTurned !== wording.isTurned || question.isOfOthers !== wording.isOfOthers) return false;
  return [...question.sweeping].every((word) => wording.sweeping.has(word));
}
