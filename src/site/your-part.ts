import { parseRequirementId } from '../model/requirement-id.ts';
import type { CustomerTask } from '../publish/customer-tasks.ts';
import type { RequirementLink, Site } from './site.ts';

/** The tasks of customers below one requirement. */
export interface TaskGroup {
  readonly requirement: RequirementLink;
  readonly tasks: readonly (CustomerTask & { readonly also: readonly RequirementLink[] })[];
}

/**
 * The tasks of customers by requirement, in the order of the frameworks. Each stands once, below the first requirement that
 * it names; the others are named beside it.
 */
export function tasksByRequirement({
  surface,
  requirements,
}: Pick<Site, 'surface' | 'requirements'>): readonly TaskGroup[] {
  const order = new Map(
    surface.frameworks
      .flatMap((view) => view.requirements.map(({ address }) => address))
      .map((address, at) => [address, at]),
  );
  const linksOf = (ids: readonly string[]) => ids.flatMap((id) => requirements([id]).flatMap(({ links }) => links));
  const groups = Map.groupBy(
    surface.yourPart.filter((task) => task.requirements.some((id) => parseRequirementId(id) !== undefined)),
    ({ requirements: [first = ''] }) => first,
  );
  const found = [...groups].flatMap(([id, tasks]): readonly TaskGroup[] => {
    const [requirement] = linksOf([id]);
    const all = tasks.map((task) => ({ ...task, also: linksOf(task.requirements.slice(1)) }));
    return requirement ? [{ requirement, tasks: all }] : [];
  });
  const placeOf = ({ requirement }: TaskGroup) => order.get(requirement.address ?? '') ?? Number.POSITIVE_INFINITY;
  return found.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}
