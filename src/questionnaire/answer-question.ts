import type { Says } from '../model/publication.ts';
import { addressFor, textForAnswer, textForPassage } from './answer-text.ts';
import { type FilledCell, fillCells } from './fill-cells.ts';
import type { AskedQuestion } from './layout/asked-question.ts';
import type { Library } from './matching/library.ts';
import { type AnswerMatch, type Confidence, isNear, matchAnswer, scoreAnswers } from './matching/match-answer.ts';
import { matchPassage } from './matching/match-passage.ts';
import { readQuestion } from './matching/question.ts';

/** What an answer was taken from. */
export interface Source {
  readonly kind: 'answer' | 'document';
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** Day on which the answer was last true, or the version of the document was approved. */
  readonly asOf?: string;
  readonly notCovered?: string;
}

/** What became of a question. Without cells it was left empty, and says why. */
export interface AnsweredQuestion extends Pick<AskedQuestion, 'sheet' | 'row' | 'id' | 'text'> {
  readonly cells: readonly FilledCell[];
  readonly source?: Source;
  readonly score?: number;
  readonly confidence?: Confidence;
  /** What a person should look at. */
  readonly notes: readonly string[];
  readonly leftEmptyBecause?: string;
}

/** A match of either kind, as far as filling cells goes. */
interface Filling {
  readonly source: Source;
  readonly score: number;
  readonly confidence: Confidence;
  readonly says?: Says;
  readonly notes: readonly string[];
  textFor(mostLetters: number | undefined): string | undefined;
}

/** A question that nothing answers, and why. */
interface LeftEmpty {
  readonly leftEmptyBecause: string;
}

/** Answers a question from the library, as far as it can; decides nothing that the public answers do not say. */
export function answerQuestion(asked: AskedQuestion, library: Library): AnsweredQuestion {
  const { sheet, row, id, text } = asked;
  const shared = { sheet, row, id, text };
  const found = fillingFor(asked, library);
  if ('leftEmptyBecause' in found) return { ...shared, cells: [], notes: [], ...found };
  const { source, score, confidence } = found;
  const { cells, notes } = fillCells(asked.cells, found.says, found.textFor);
  const result = { ...shared, cells, source, score, confidence, notes: [...found.notes, ...notes] };
  if (cells.length > 0) return result;
  const why = notes[0] ?? 'no cell of it takes an answer';
  return { ...result, leftEmptyBecause: `An answer is there, but ${why}.`, notes: found.notes };
}

function fillingFor(asked: AskedQuestion, library: Library): Filling | LeftEmpty {
  const question = readQuestion(asked.text, asked.references, library);
  const scored = scoreAnswers(question, library);
  const match = matchAnswer(question, scored);
  if (match) return fillingFromAnswer(match, library);
  const passage = isNear(scored) ? undefined : matchPassage(question, library);
  if (!passage) {
    const [nearest] = scored;
    const near = nearest && nearest.score >= 0.4 ? ` Nearest: "${nearest.candidate.view.title}".` : '';
    return { leftEmptyBecause: `Nothing that is published answers this.${near}` };
  }
  const { view, approved } = passage.candidate;
  return {
    source: sourceOf('document', view, library, approved),
    ...{ score: passage.score, confidence: 'medium' },
    notes: ['a quote from a document, not an answer: read whether it fits'],
    textFor: (mostLetters) => textForPassage(passage, library.siteAddress, mostLetters),
  };
}

function fillingFromAnswer(match: AnswerMatch, library: Library): Filling | LeftEmpty {
  const { view } = match.candidate;
  const { asOf, nextReview, notCovered, restsOn } = view.data;
  const lapsed = restsOn?.claims.find((claim) => library.lapsed.has(claim));
  if (lapsed !== undefined)
    return { leftEmptyBecause: `The answer "${view.title}" rests on the claim ${lapsed}, which has lapsed.` };
  const isOverdue = nextReview < library.asOf;
  const { score, says } = match;
  return {
    source: { ...sourceOf('answer', view, library, asOf), ...(notCovered !== undefined && { notCovered }) },
    ...{ score, confidence: isOverdue ? 'medium' : match.confidence },
    ...(says && !isOverdue && { says }),
    notes: [
      ...(isOverdue ? [`the answer was to be reviewed by ${nextReview}`] : []),
      ...(match.confidence === 'medium'
        ? ['the question is near ours, not the same: read whether the answer fits']
        : []),
    ],
    textFor: (mostLetters) => textForAnswer(match, library.siteAddress, mostLetters),
  };
}

function sourceOf(
  kind: Source['kind'],
  { id, title, address }: { readonly id: string; readonly title: string; readonly address: string },
  { siteAddress }: Library,
  asOf: string | undefined,
): Source {
  return { kind, id, title, address: addressFor(address, siteAddress), ...(asOf !== undefined && { asOf }) };
}
