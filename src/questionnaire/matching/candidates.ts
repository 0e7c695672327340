import type { Day } from '../../model/fields.ts';
import type { Answer, Says } from '../../model/publication.ts';
import type { DocumentView, Surface } from '../../publish/surface.ts';
import { passagesIn, plainText } from './passages.ts';
import { type Asking, askingOf } from './polarity.ts';
import { isFaint, type Words, wordsOf } from './words.ts';

/** A way to ask what an answer answers, and what yes or no to it would be. */
export interface Wording {
  readonly text: string;
  readonly words: Words;
  readonly asking: Asking;
  readonly says?: Says;
}

/** A public answer, ready to be compared with questions. */
export interface AnswerCandidate {
  readonly view: DocumentView<Answer>;
  readonly wordings: readonly Wording[];
  /** Words of everything that the answer says. */
  readonly words: Words;
  /** Words that stand in every way to ask: what it is about, where there are ways enough to tell. */
  readonly subject: Words;
  readonly requirements: readonly string[];
}

/** A passage of a public document, ready to be compared with questions. */
export interface PassageCandidate {
  readonly view: DocumentView<unknown>;
  /** Day on which the version was approved, where it is known. */
  readonly approved?: Day;
  readonly version?: string;
  readonly text: string;
  readonly words: Words;
  /** Whether it is the summary of its document. */
  readonly isSummary: boolean;
  /** Words of its title, and of its identifier. */
  readonly titles: readonly [Words, Words];
  /** Words of the title, the identifier and the headings above it: what it is about. */
  readonly topic: Words;
  /** Its words with those of its topic and of the summary; for a summary, of the whole document. */
  readonly known: Words;
  readonly requirements: readonly string[];
}

/** The answers that customers may read, in the order of their list. */
export function answerCandidates(surface: Pick<Surface, 'answers'>): readonly AnswerCandidate[] {
  return surface.answers
    .toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
    .map((view) => {
      const { question, aliases, says, title, short, topics, notCovered = '', requirements } = view.data;
      const asked = [{ asks: question, says }, ...aliases.map((alias) => ({ ...alias, says: alias.says ?? says }))];
      const everything = [...asked.map(({ asks }) => asks), title, short, notCovered, ...topics, plainText(view.body)];
      return {
        view,
        wordings: [
          ...asked.map(({ asks, says: verdict }) => wordingOf(asks, verdict)),
          { text: title, words: wordsOf(title), asking: askingOf(title) },
        ],
        words: wordsOf(everything.join(' . ')),
        subject: subjectOf(asked.map(({ asks }) => wordsOf(asks))),
        requirements,
      };
    });
}

/** With fewer ways to ask than this, what they share is chance. */
const fewestWordings = 3;

function subjectOf(wordings: readonly Words[]): Words {
  const [first = new Set<string>(), ...others] = wordings;
  if (wordings.length < fewestWordings) return new Set();
  return new Set([...first].filter((word) => !isFaint(word) && others.every((words) => words.has(word))));
}

function wordingOf(text: string, says: Says | undefined): Wording {
  return { text, words: wordsOf(text), asking: askingOf(text), ...(says && { says }) };
}

/** What the documents of a surface have in common, as far as quoting them goes. */
interface Quotable {
  readonly summary?: string;
  readonly approved?: Day;
  readonly version?: string;
  readonly requirements?: readonly string[];
  readonly implements?: readonly { readonly requirement: string }[];
}

/** The passages of the public documents that answers rest on: controls, policies, pages and cards, in a fixed order. */
export function passageCandidates(
  surface: Pick<Surface, 'controls' | 'policies' | 'pages' | 'cards'>,
): readonly PassageCandidate[] {
  const { controls, policies, pages, cards } = surface;
  return [...controls, ...policies, ...pages, ...cards].flatMap((view: DocumentView<unknown>) => {
    const data = view.data as Quotable;
    const { approved, version, summary } = data;
    const requirements = [
      ...(data.requirements ?? []),
      ...(data.implements ?? []).map(({ requirement }) => requirement),
    ];
    const titles = [wordsOf(view.title), wordsOf(view.id)] as const;
    const shared = { view, titles, requirements, ...(approved && { approved }), ...(version && { version }) };
    const passages = passagesIn(view.body);
    const whole = wordsOf([view.title, view.id, summary ?? '', ...passages.map(({ text }) => text)].join(' . '));
    const quoted = passages.map(({ headings, text }) => {
      const topic = wordsOf([view.title, view.id, ...headings].join(' . '));
      const words = wordsOf(text);
      const known = new Set([...words, ...topic, ...wordsOf(summary ?? '')]);
      return { ...shared, text, words, isSummary: false, topic, known };
    });
    if (summary === undefined) return quoted;
    const topic = wordsOf(`${view.title} . ${view.id}`);
    return [{ ...shared, text: summary, words: wordsOf(summary), isSummary: true, topic, known: whole }, ...quoted];
  });
}
