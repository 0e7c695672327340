import { assessStatement } from '../../assess/statement.ts';
import { monthsAfter } from '../../model/months-after.ts';
import type { Document } from '../../model/program.ts';
import type { PackInput } from '../artefact.ts';
import { managementReviewsOf } from '../registers/management-reviews.ts';
import { inRegister } from './find-documents.ts';
import { counted, type Finder, missing, type Place, present } from './found.ts';

/** Months after which an internal audit or a management review is taken to be too old: auditors expect one each year. */
const yearly = 12;

/** Internal audits of the management systems of the audit, the newest within a year. */
export const findInternalAudits: Finder = (input) => {
  const { program, asOf } = input;
  const held = sharedWith(input, program.internalAudits).filter(({ performed }) => performed <= asOf);
  const newest = held
    .map(({ performed }) => performed)
    .sort()
    .at(-1);
  const [first] = held;
  if (!first || newest === undefined) return missing('No internal audit is recorded.');
  const places = [{ title: 'Internal audits', path: 'registers/internal-audits.html', owner: first.owner }];
  return monthsAfter(newest, yearly) >= asOf
    ? present(places)
    : present(places, 'out-of-date', `The last one was finished on ${newest}, more than a year ago.`);
};

/** Minutes of management reviews of these systems, the newest within a year. */
export const findManagementReviews: Finder = (input) => {
  const held = managementReviewsOf(input);
  const newest = held[0]?.value;
  if (!newest) return missing('No management review is recorded.');
  const places = held.map(({ value: { id, title, owner } }) => ({
    title,
    path: `management-reviews/${id}.html`,
    owner,
  }));
  return monthsAfter(newest.held, yearly) >= input.asOf
    ? present(places)
    : present(places, 'out-of-date', `The last one was held on ${newest.held}, more than a year ago.`);
};

/** Objectives of these systems; one whose day has passed without an end makes the answer out of date. */
export const findObjectives: Finder = (input) => {
  const objectives = sharedWith(input, input.program.objectives);
  const place = { title: 'Objectives', path: 'registers/objectives.html' };
  const late = objectives.filter(
    ({ due, status }) => due < input.asOf && status !== 'met' && status !== 'missed',
  ).length;
  const found = inRegister(input, objectives, place, 'No objective is recorded.');
  if (late === 0 || found.standing === 'missing') return found;
  return present(found.places, 'out-of-date', `${counted(late, 'objective')} past the day without a result.`);
};

/** Nonconformities with their corrective actions; an action past its day makes the answer out of date. */
export const findNonconformities: Finder = ({ program, asOf }) => {
  const raised = valuesOf(program.nonconformities).filter((one) => one.raised <= asOf);
  const [first] = raised;
  if (!first) return missing('No nonconformity is recorded. Where there was none, an internal audit should say so.');
  const places = [{ title: 'Nonconformities', path: 'registers/nonconformities.html', owner: first.owner }];
  const late = raised.filter(
    ({ correctiveAction: { due, done } }) => (done === undefined || done > asOf) && due < asOf,
  );
  if (late.length === 0) return present(places);
  return present(places, 'out-of-date', `${counted(late.length, 'corrective action')} overdue.`);
};

/** The statement of each standard among the requirements. */
export const findStatement: Finder = (input, requirements) => {
  const { program, assessment, asOf } = input;
  const catalogs = new Set(requirements.map((id) => id.split(':')[0]));
  const found = valuesOf(program.applicability).filter(({ catalog }) => catalogs.has(catalog));
  const [first] = found;
  if (!first) return missing('There is no Statement of Applicability.');
  const places = found.map(
    ({ id, title, owner }): Place => ({ title, path: `statement-of-applicability/${id}.html`, owner }),
  );
  const open = found
    .flatMap((one) => assessStatement(program, assessment, one))
    .filter(({ decision }) => !decision).length;
  if (open > 0) return present(places, 'incomplete', `${counted(open, 'control')} not decided.`);
  const overdue = found.find(({ nextReview }) => nextReview < asOf);
  return overdue ? present(places, 'out-of-date', `Its review was due on ${overdue.nextReview}.`) : present(places);
};

/** Documents of a collection about a management system of the audit, in the order of identifiers. */
function sharedWith<T extends { readonly id: string; readonly frameworks: readonly string[] }>(
  { audit }: Pick<PackInput, 'audit'>,
  documents: ReadonlyMap<string, Document<T>>,
): readonly T[] {
  return valuesOf(documents).filter(({ frameworks }) => frameworks.some((id) => audit.frameworks.includes(id)));
}

/** Values of a collection in the order of their identifiers. */
export function valuesOf<T extends { readonly id: string }>(documents: ReadonlyMap<string, Document<T>>): readonly T[] {
  return [...documents.values()].map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
}
