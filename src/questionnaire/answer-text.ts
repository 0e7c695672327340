import type { Answer } from '../model/publication.ts';
import type { AnswerMatch } from './matching/match-answer.ts';
import type { PassageMatch } from './matching/match-passage.ts';
import { askingOf } from './matching/polarity.ts';

/** Letters of a quote: what a person reads in a cell. */
const longestQuote = 700;

/** Where customers find something: the full address where the trust center has one. */
export function addressFor(address: string, siteAddress: string | undefined): string {
  return siteAddress === undefined ? address : `${siteAddress.replace(/\/$/, '')}${address}`;
}

/**
 * What a cell says for an answer: the short answer, what it does not cover, its day and where to read more. With less room,
 * the short answer with its limits and its day; with less than that, nothing, because half an answer is another one.
 */
export function textForAnswer(
  { candidate, wording }: Pick<AnswerMatch, 'candidate' | 'wording'>,
  siteAddress: string | undefined,
  mostLetters = Number.POSITIVE_INFINITY,
): string | undefined {
  const { data, address, title } = candidate.view;
  const said = [shortFor(data, wording), data.notCovered && `Not covered: ${withStop(data.notCovered)}`]
    .filter(Boolean)
    .join(' ');
  const more = siteAddress === undefined ? `Trust center: "${title}"` : addressFor(address, siteAddress);
  const texts = [`${said} (As of ${data.asOf}. ${more})`, `${said} (As of ${data.asOf}.)`];
  return texts.find((text) => text.length <= mostLetters);
}

/**
 * The short answer. Where it begins with yes or no and the question was matched by other words to which that would be
 * something else, the question that it answers stands before it.
 */
function shortFor({ question, short, says }: Answer, wording: AnswerMatch['wording']): string {
  const isElse = wording.asking.isTurned !== askingOf(question).isTurned || wording.says !== says;
  return isElse && wording.says !== undefined && /^(yes|no)\b/i.test(short)
    ? `To "${question}" we say: ${short}`
    : short;
}

/** What a cell says for a passage: that it is a quote, of what, in which version, and where it stands. */
export function textForPassage(
  { candidate, quotes }: PassageMatch,
  siteAddress: string | undefined,
  mostLetters = Number.POSITIVE_INFINITY,
): string | undefined {
  const { view, version, approved } = candidate;
  const stand = [version && `version ${version}`, approved && `approved ${approved}`].filter(Boolean).join(', ');
  const from = `From "${view.title}"${stand ? ` (${stand})` : ''}: `;
  const more = siteAddress === undefined ? '' : ` (${addressFor(view.address, siteAddress)})`;
  const [first = ''] = quotes;
  const texts = [`${from}${shortened(quotes.join(' … '))}${more}`, `${from}${shortened(first)}`];
  return texts.find((text) => text.length <= mostLetters);
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The beginning of a quote up to the end of a sentence. */
function shortened(text: string): string {
  if (text.length <= longestQuote) return text;
  const end = text.lastIndexOf('. ', longestQuote);
  return `${text.slice(0, end > longestQuote / 2 ? end + 1 : longestQuote).trimEnd()} …`;
}
