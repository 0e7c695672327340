import type { Answer, Says } from '../model/publication.ts';
import type { DocumentView, Mention } from '../publish/surface.ts';
import type { Phrase } from './locales/german.ts';
import type { Site } from './site.ts';

/** What an answer comes to, in a word. */
const saysWords: Readonly<Record<Says, Phrase>> = {
  yes: 'Yes',
  no: 'No',
  partly: 'Partly',
  'not-applicable': 'Does not apply',
};

/** What stands behind an answer on the day of the site. */
export interface AnswerStanding {
  /** Yes or no, where the question asks for it and what the answer rests on still holds. */
  readonly word?: Phrase;
  /** Claims that it rests on and that have lapsed: it must not be relied on. */
  readonly lapsed: readonly Mention[];
  /** Documents and claims that it rests on, of those that the site shows. */
  readonly restsOn: readonly Mention[];
}

const kinds = ['policies', 'controls', 'cards', 'pages', 'vendors', 'updates'] as const;

/** Works out what stands behind an answer. An answer that rests on a lapsed claim is not given in a word. */
export function answerStanding(
  { surface, mentions }: Pick<Site, 'surface' | 'mentions'>,
  { data }: DocumentView<Answer>,
): AnswerStanding {
  const named = data.restsOn?.claims ?? [];
  const claims = surface.claims.filter(({ id }) => named.includes(id));
  const toMention = ({ id, data: claim }: (typeof claims)[number]): Mention => ({
    ...{ id, title: claim.title, summary: claim.statement, address: `/#${id}` },
  });
  const lapsed = claims.filter(({ shown }) => shown === 'lapsed').map(toMention);
  const documents = kinds.flatMap((kind) => mentions(kind, data.restsOn?.[kind] ?? []));
  return {
    ...(data.says && lapsed.length === 0 && { word: saysWords[data.says] }),
    ...{ lapsed, restsOn: [...claims.map(toMention), ...documents] },
  };
}

/** Whether the detail of an answer can stand on a page with others: it has no headings or anchors that another may have too. */
export function standsAmongOthers({
  html,
  contents,
}: {
  readonly html: string;
  readonly contents: readonly unknown[];
}): boolean {
  return contents.length === 0 && !/ id="/.test(html) && html.length <= 4000;
}
