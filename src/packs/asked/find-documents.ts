import type { Document } from '../../model/program.ts';
import type { PackInput } from '../artefact.ts';
import { counted, type Finder, type Found, missing, type Place, present } from './found.ts';
import { closest, speakingTo } from './speaking-to.ts';

interface Reviewed {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly nextReview?: string | undefined;
}

/** Policies that speak to the requirements. One whose review is overdue makes the answer out of date. */
export const findPolicies: Finder = (input, requirements, hints) => {
  const wanted = speakingTo(input.program, requirements);
  const speaking = input.scope.policies.filter(({ value }) => value.requirements.some((id) => wanted.has(id)));
  const policies = closest(input.program, hints, speaking, ({ value }) => value.requirements);
  return reviewed(input, policies, 'policies', 'No policy speaks to it.');
};

/** Narratives of controls that implement the requirements; one that is only planned answers nothing yet. */
export const findControls: Finder = (input, requirements, hints) => {
  const wanted = speakingTo(input.program, requirements);
  const cited = input.scope.controls.flatMap((document) => {
    const mine = document.value.implements.filter(({ requirement }) => wanted.has(requirement));
    return mine.length > 0 ? [{ document, done: mine.some(({ status }) => !unreal.has(status)) }] : [];
  });
  const real = cited.filter((each) => each.done).map(({ document }) => document);
  const done = closest(input.program, hints, real, ({ value }) =>
    value.implements.map(({ requirement }) => requirement),
  );
  if (done.length > 0 || cited.length === 0) return reviewed(input, done, 'controls', 'No control answers it.');
  const places = cited.map(({ document }) => placeOf(document, 'controls'));
  return present(places, 'incomplete', 'The controls for it are planned.');
};

const unreal: ReadonlySet<string> = new Set(['planned', 'not-applicable']);

/** Documents as an answer: out of date where a review is overdue. */
export function reviewed(
  { asOf }: Pick<PackInput, 'asOf'>,
  documents: readonly Pick<Document<Reviewed>, 'value'>[],
  folder: string,
  none: string,
): Found {
  if (documents.length === 0) return missing(none);
  const places = documents.map((document) => placeOf(document, folder));
  const overdue = documents.filter(({ value }) => value.nextReview !== undefined && value.nextReview < asOf);
  if (overdue.length === 0) return present(places);
  const names = overdue.map(({ value }) => `“${value.title}” since ${value.nextReview}`).join(', ');
  return present(places, 'out-of-date', `Review overdue: ${names}.`);
}

/** Where a document of a folder is. */
export function placeOf({ value }: Pick<Document<Reviewed>, 'value'>, folder: string): Place {
  return { title: value.title, path: `${folder}/${value.id}.html`, owner: value.owner };
}

/** Documents that a register lists, as one place: out of date where reviews are overdue. */
export function inRegister(
  { asOf }: Pick<PackInput, 'asOf'>,
  values: readonly Reviewed[],
  place: Pick<Place, 'title' | 'path'>,
  none: string,
): Found {
  const [first] = values;
  if (!first) return missing(none);
  const places = [{ ...place, owner: first.owner }];
  const overdue = values.filter(({ nextReview }) => nextReview !== undefined && nextReview < asOf).length;
  return overdue === 0
    ? present(places)
    : present(places, 'out-of-date', `${counted(overdue, 'review')} of ${values.length} overdue.`);
}
