import type { Catalog } from '../model/catalog.ts';
import type { Program } from '../model/program.ts';
import { matrixView } from './matrix.ts';
import type { MatrixView } from './matrix-view.ts';
import type { FrameworkView } from './surface.ts';
import { mention, type Shows } from './views.ts';

/**
 * The matrix as a surface shows it: knowledge that Trustwright ships, with the statuses of the surface’s own frameworks
 * and the controls that it shows in full. Nothing else of the program takes part.
 */
export function surfaceMatrix(
  { matrix, controls }: Pick<Program, 'matrix' | 'controls'>,
  catalogs: ReadonlyMap<string, Catalog>,
  frameworks: readonly FrameworkView[],
  shows: Shows,
): MatrixView {
  const requirements = new Map(
    frameworks.flatMap((view) => view.requirements.map((requirement) => [`${view.id}:${requirement.id}`, requirement])),
  );
  return matrixView({
    ...{ matrix, catalogs },
    standing: (id) => requirements.get(id),
    address: (id) => requirements.get(id)?.address ?? frameworks.find((view) => view.id === id)?.address,
    controls: [...controls.values()]
      .filter(({ value }) => shows(value.visibility))
      .map(({ value }) => ({ mention: mention('controls', value), implements: value.implements })),
  });
}
