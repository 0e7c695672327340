import type { AiSystem } from '../../model/ai-system.ts';
import { placeOf, reviewed } from './find-documents.ts';
import { counted, type Finder, missing, present } from './found.ts';

/** The inventory of AI systems in scope. */
export const findSystems: Finder = (input) =>
  reviewed(input, input.scope.systems, 'ai-systems', 'No AI system is recorded.');

/** An impact assessment of each AI system in scope, of its present version. */
export const findAssessments: Finder = (input) => {
  const { systems, assessments } = input.scope;
  if (assessments.length === 0) return missing('No impact assessment is recorded.');
  const found = reviewed(input, assessments, 'assessments', '');
  const behind = systems.filter(
    ({ value: { id, systemVersion } }) =>
      !assessments.some(({ value }) => value.system === id && value.systemVersion === systemVersion),
  );
  if (behind.length === 0) return found;
  const names = behind.map(({ value }) => `${value.title} ${value.systemVersion}`).join(', ');
  return present(found.places, 'incomplete', `Not assessed in its present version: ${names}. ${found.words}`.trim());
};

/** Data sets of every AI system in scope. */
export const findSystemData = resources(({ data }) => data.length > 0, 'data');

/** Tools and computing of every AI system in scope. */
export const findSystemTools = resources(
  ({ tooling, computing }) => tooling.length > 0 && computing.length > 0,
  'tools and computing',
);

/** People and their competence of every AI system in scope. */
export const findSystemPeople = resources(({ people }) => people.length > 0, 'people');

/** What every AI system in scope must state of its resources. */
function resources(states: (system: AiSystem) => boolean, noun: string): Finder {
  return ({ scope }) => {
    const [first] = scope.systems;
    const without = scope.systems.filter(({ value }) => !states(value));
    if (!first || without.length === scope.systems.length) return missing(`No AI system states its ${noun}.`);
    const { owner } = placeOf(first, 'ai-systems');
    const places = [{ title: 'Resources of AI systems', path: 'registers/ai-resources.html', ...(owner && { owner }) }];
    if (without.length === 0) return present(places);
    return present(places, 'incomplete', `${counted(without.length, 'AI system')} without ${noun}.`);
  };
}
