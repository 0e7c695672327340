import type { Program } from '../model/program.ts';
import type { Shows } from './views.ts';

/** What a customer does so that our controls can work (complementary user entity controls). */
export interface CustomerTask {
  readonly what: string;
  /** Requirements that are met only together with it, by identifier; never empty. */
  readonly requirements: readonly string[];
  /** Titles of the products that it is about; all when empty. */
  readonly products: readonly string[];
}

/** The tasks of customers, in the order in which the team wrote them; one that is about hidden products alone is left out. */
export function customerTasks({ settings }: Program, shows: Shows): readonly CustomerTask[] {
  const { service, products } = settings.value;
  const shown = new Map(products.filter(({ visibility }) => shows(visibility)).map(({ id, title }) => [id, title]));
  return (service?.customerControls ?? []).flatMap(({ what, requirements, products: about }) => {
    const titles = about.flatMap((id) => shown.get(id) ?? []);
    return about.length > 0 && titles.length === 0 ? [] : [{ what, requirements, products: titles }];
  });
}
