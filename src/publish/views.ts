import { claimStateAt } from '../assess/claims.ts';
import type { Day, Visibility } from '../model/fields.ts';
import { type Collection, collections, type DataOf } from '../model/kinds.ts';
import type { Document, Program } from '../model/program.ts';
import { roleTitle } from '../model/program-settings.ts';
import { withReferences } from '../model/references.ts';
import { addressOf } from './addresses.ts';
import { imagesOf } from './images.ts';
import type { ClaimView, DocumentView, GatedView, Mention } from './surface.ts';

/** Fields that every document has. */
interface Common {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly visibility: Visibility;
  readonly summary?: string;
  readonly approvedBy?: string | undefined;
  readonly operator?: string | undefined;
}

/** Which documents a surface shows in full. */
export type Shows = (visibility: Visibility) => boolean;

/** Views of the documents of a collection that a surface shows in full, sorted by title. References to others are dropped. */
export function viewsOf<C extends Collection>(
  program: Program,
  collection: C,
  shows: Shows,
): readonly DocumentView<DataOf<C>>[] {
  const settings = program.settings.value;
  const documents = program[collection] as ReadonlyMap<string, Document<DataOf<C>>>;
  const isShown = (target: Collection, id: string) => visible(program[target].get(id)?.value, shows);
  return [...documents.values()]
    .filter(({ value }) => shows((value as Common).visibility))
    .map((document) => {
      const { value, body } = document;
      const { id, title, owner, approvedBy, operator } = value as Common;
      const data = withoutHidden(program, withReferences(collection, value, isShown), shows);
      const roles = {
        owner: roleTitle(settings, owner),
        ...(approvedBy && { approvedBy: roleTitle(settings, approvedBy) }),
        ...(operator && { operator: roleTitle(settings, operator) }),
      };
      return {
        collection,
        id,
        title,
        address: addressOf(collection, id),
        ...roles,
        data,
        body,
        images: imagesOf(program, document),
      };
    })
    .sort(byTitle);
}

/** Order of lists: by title, then by identifier, so that the order of files never shows. */
export function byTitle(
  a: { readonly title: string; readonly id: string },
  b: { readonly title: string; readonly id: string },
): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Drops what the fields of references do not cover: products, and documents of any kind that an update is about. */
function withoutHidden<T>(program: Program, value: T, shows: Shows): T {
  const fields = { ...value } as { product?: string; products?: readonly string[]; about?: readonly string[] };
  const isProduct = (id: string) =>
    program.settings.value.products.some((product) => product.id === id && shows(product.visibility));
  const isShown = (id: string) => collections.some((collection) => visible(program[collection].get(id)?.value, shows));
  if (fields.product !== undefined && !isProduct(fields.product)) delete fields.product;
  if (fields.products) fields.products = fields.products.filter(isProduct);
  if (fields.about) fields.about = fields.about.filter(isShown);
  return fields as T;
}

function visible(value: unknown, shows: Shows): boolean {
  return value !== undefined && shows((value as Common).visibility);
}

/** What is published of the gated documents of a collection: title and one line. */
export function gatedOf(program: Program, collection: Collection): readonly GatedView[] {
  return [...program[collection].values()].flatMap(({ value }) => {
    const { id, title, visibility, summary = '' } = value as Common;
    return visibility === 'request' || visibility === 'nda' ? [{ collection, id, title, summary, visibility }] : [];
  });
}

/** How a list names a document that the surface shows. */
export function mention(
  collection: Collection,
  { id, title, summary = '' }: Pick<Common, 'id' | 'title' | 'summary'>,
): Mention {
  return { id, title, summary, address: addressOf(collection, id) };
}

/** Claims that a surface shows, each with its state at a date, sorted by title. */
export function claimViews(program: Program, shows: Shows, asOf: Day): readonly ClaimView[] {
  return viewsOf(program, 'claims', shows).map(({ id, data }) => ({
    id,
    data,
    shown: claimStateAt(data, asOf),
    frameworkTitle: program.catalogs.get(data.framework)?.shortTitle ?? data.framework,
  }));
}
