import type { Catalog } from '../model/catalog.ts';
import { leavesOf } from '../model/catalog-index.ts';
import { formatForPeople, parseRequirementId } from '../model/requirement-id.ts';
import type { MatrixInput } from './matrix.ts';
import type { MatrixAnswer, MatrixControl } from './matrix-view.ts';
import { byTitle } from './views.ts';

/** The controls that implement some requirements, each with what it does for which of them. */
export type AnswersAt = (requirements: readonly string[]) => readonly MatrixControl[];

type Named = MatrixInput['controls'][number];
type Said = Named['implements'][number];

/**
 * Looks up who implements what. Citing a node cites its leaves, on either side: a control that implements a whole article
 * answers a cell that rests on one paragraph, and the other way round. A control that does not apply answers nothing.
 */
export function answersAt(catalogs: ReadonlyMap<string, Catalog>, controls: readonly Named[]): AnswersAt {
  const byLeaf = new Map<string, Map<Named, Said>>();
  for (const control of controls) {
    for (const said of control.implements) {
      if (said.status === 'not-applicable') continue;
      for (const leaf of leavesAt(catalogs, said.requirement)) {
        const known = byLeaf.get(leaf) ?? new Map<Named, Said>();
        byLeaf.set(leaf, known.set(control, said));
      }
    }
  }
  return (requirements) => {
    const answers = new Map<Named, MatrixAnswer[]>();
    for (const requirement of requirements) {
      const leaves = leavesAt(catalogs, requirement);
      for (const control of new Set(leaves.flatMap((leaf) => [...(byLeaf.get(leaf)?.keys() ?? [])]))) {
        const said = leaves.map((leaf) => ({ leaf, said: byLeaf.get(leaf)?.get(control) }));
        answers.set(control, [...(answers.get(control) ?? []), ...answersTo(requirement, said)]);
      }
    }
    const found = [...answers].map(([{ mention }, given]) => ({ ...mention, answers: given }));
    return found.sort(byTitle);
  };
}

/** One answer to the whole where a control says the same of every leaf, else one to each leaf that it answers. */
function answersTo(
  requirement: string,
  leaves: readonly { readonly leaf: string; readonly said: Said | undefined }[],
): readonly MatrixAnswer[] {
  const [first] = leaves;
  const same = leaves.every(({ said }) => said?.status === first?.said?.status && said?.extent === first?.said?.extent);
  const parts = same ? [{ leaf: requirement, said: first?.said }] : leaves;
  return parts.flatMap(({ leaf, said }) =>
    said ? [{ requirement: leaf, label: formatForPeople(leaf), status: said.status, extent: said.extent }] : [],
  );
}

function leavesAt(catalogs: ReadonlyMap<string, Catalog>, id: string): readonly string[] {
  const { catalog: name = '', local = '' } = parseRequirementId(id) ?? {};
  const catalog = catalogs.get(name);
  return catalog ? leavesOf(catalog, local).map((leaf) => `${name}:${leaf.id}`) : [];
}
