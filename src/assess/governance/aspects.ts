import type { Day, Visibility } from '../../model/fields.ts';
import type { Program } from '../../model/program.ts';

/** One thing that is asked of a document of the governance set, and whether it holds. `not-asked`: it need not. */
export interface Aspect {
  readonly state: 'yes' | 'no' | 'not-asked';
  readonly says: string;
}

/** What is asked of every document of the set besides being there. */
export interface Aspects {
  readonly owned: Aspect;
  readonly dated: Aspect;
  readonly approved: Aspect;
  readonly published: Aspect;
}

/** What a governed document says of itself. */
export interface Governed {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly visibility: Visibility;
  readonly version: string;
  readonly approved?: Day | undefined;
  readonly approvedBy?: string | undefined;
  readonly nextReview?: Day | undefined;
}

/** How a document stands: its owner is a role of the program, its review is not overdue, a role approved it, it is published. */
export function aspectsOf(program: Program, document: Governed, published: Aspect, asOf: Day): Aspects {
  const { owner, approvedBy } = document;
  const title = (role: string) => program.settings.value.roles.find(({ id }) => id === role)?.title;
  const [keeper, approver] = [title(owner), approvedBy === undefined ? undefined : title(approvedBy)];
  return {
    owned: keeper === undefined ? no(`no role \`${owner}\``) : yes(keeper),
    dated: datedOf(document, asOf),
    approved: approvedOf(document, approver, asOf),
    published,
  };
}

/** Whether customers can read a document, where they are to. Documents that are given on request count. */
export function publishedOf(visibility: Visibility, facesCustomers: boolean): Aspect {
  if (!facesCustomers) return { state: 'not-asked', says: 'does not face customers' };
  if (visibility === 'public') return yes('public');
  return visibility === 'internal' ? no('internal') : yes('given on request');
}

/** Something that holds. */
export function yes(says: string): Aspect {
  return { state: 'yes', says };
}

/** Something that does not hold. */
export function no(says: string): Aspect {
  return { state: 'no', says };
}

function datedOf({ approved, nextReview, version }: Governed, asOf: Day): Aspect {
  if (approved === undefined) return no('no day of approval');
  if (nextReview !== undefined && nextReview < asOf) return no(`review was due on ${nextReview}`);
  return yes(nextReview === undefined ? `version ${version}` : `version ${version}, review by ${nextReview}`);
}

function approvedOf({ approved, approvedBy }: Governed, approver: string | undefined, asOf: Day): Aspect {
  if (approvedBy === undefined) return no('nobody is named');
  if (approver === undefined) return no(`no role \`${approvedBy}\``);
  if (approved === undefined || approved > asOf) return no(approved ? `not before ${approved}` : 'no day');
  return yes(`${approver}, ${approved}`);
}
