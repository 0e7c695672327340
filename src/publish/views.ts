import { claimStateAt } from '../assess/claims.ts';
import type { Day, Visibility } from '../model/fields.ts';
import type { Collection, DataOf } from '../model/kinds.ts';
import type { Document, Program } from '../model/program.ts';
import { roleTitle } from '../model/program-settings.ts';
import { withReferences } from '../model/references.ts';
import { addressOf } from './addresses.ts';
import type { ClaimView, DocumentView, GatedView, Mention } from './surface.ts';

/** Fields that every document has. */
interface Common {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly visibility: Visibility;
  readonly summary?: string;
}

/** Which documents a surface shows in full. */
export type Shows = (visibility: Visibility) => boolean;

/** Views of the documents of a collection that a surface shows in full, sorted by title. References to others are dropped. */
export function viewsOf<C extends Collection>(program: Program, collection: C, shows: Shows): readonly DocumentView<DataOf<C>>[] {
  const settings = program.settings.value;
  const documents = program[collection] as ReadonlyMap<string, Document<DataOf<C>>>;
  const isShown = (target: Collection, id: string) => {
    const found = program[target].get(id)?.value as Common | undefined;
    return found !== undefined && shows(found.visibility);
  };
  return [...documents.values()]
    .filter(({ value }) => shows((value as Common).visibility))
    .map(({ value, body }) => {
      const { id, title, owner } = value as Common;
      const data = withReferences(collection, value, isShown);
      return { collection, id, title, address: addressOf(collection, id), owner: roleTitle(settings, owner), data, body };
    })
    .sort((a, b) => (a.title === b.title ? (a.id < b.id ? -1 : 1) : a.title < b.title ? -1 : 1));
}

/** What is published of the gated documents of a collection: title and one line. */
export function gatedOf(program: Program, collection: Collection): readonly GatedView[] {
  return [...program[collection].values()].flatMap(({ value }) => {
    const { id, title, visibility, summary = '' } = value as Common;
    return visibility === 'request' || visibility === 'nda' ? [{ collection, id, title, summary, visibility }] : [];
  });
}

/** How a list names a document that the surface shows. */
export function mention(collection: Collection, { id, title, summary = '' }: Common): Mention {
  return { id, title, summary, address: addressOf(collection, id) };
}

/** Claims that a surface shows, each with its state at a date, sorted by framework and identifier. */
export function claimViews(program: Program, shows: Shows, asOf: Day): readonly ClaimView[] {
  return viewsOf(program, 'claims', shows).map(({ id, data }) => ({
    id,
    data,
    shown: claimStateAt(data, asOf),
    frameworkTitle: program.catalogs.get(data.framework)?.shortTitle ?? data.framework,
  }));
}
