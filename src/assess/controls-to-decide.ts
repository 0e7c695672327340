import type { Catalog, Requirement } from '../model/catalog.ts';

/** What a Statement of Applicability decides on: the controls of a catalog, or everything assessable where it calls nothing a control. */
export function controlsToDecide({ requirements }: Catalog): readonly Requirement[] {
  const assessable = requirements.filter((requirement) => requirement.assessable);
  const controls = assessable.filter(({ kind }) => kind === 'control');
  return controls.length > 0 ? controls : assessable;
}
