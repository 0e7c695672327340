import { areaKind } from '../assess/area-kind.ts';
import { type ShownStanding, worstStanding } from '../assess/worst-status.ts';
import type { Catalog } from '../model/catalog.ts';
import { indexCatalog, leavesOf } from '../model/catalog-index.ts';
import type { Control } from '../model/control.ts';
import type { Matrix, MatrixCell } from '../model/matrix.ts';
import { formatForPeople, parseRequirementId } from '../model/requirement-id.ts';
import { type AnswersAt, answersAt } from './matrix-answers.ts';
import type { MatrixCellView, MatrixRequirement, MatrixView } from './matrix-view.ts';
import type { Mention } from './surface.ts';

/** What the view of the matrix is made from. */
export interface MatrixInput {
  readonly matrix: Matrix;
  /** Catalogs as they stood at the date, by identifier. */
  readonly catalogs: ReadonlyMap<string, Catalog>;
  /** Where an assessable requirement stands, by canonical identifier. */
  readonly standing: (requirement: string) => ShownStanding | undefined;
  /** Where a framework or a requirement is shown; nothing where it is not in scope. */
  readonly address: (id: string) => string | undefined;
  /** The controls that may be named. */
  readonly controls: readonly { readonly mention: Mention; readonly implements: Control['implements'] }[];
}

/** The control-area matrix with what the organisation does for each cell. */
export function matrixView(input: MatrixInput): MatrixView {
  const { matrix, catalogs } = input;
  const { title, reviewed, reviewedBy, frameworks } = matrix;
  const answers = answersAt(catalogs, input.controls);
  return {
    ...{ title, reviewed, reviewedBy },
    frameworks: frameworks.map(({ id, about }) => {
      const catalog = catalogs.get(id);
      return {
        ...{ id, about, title: catalog?.title ?? id, shortTitle: catalog?.shortTitle ?? id },
        ...addressOf(input, id),
      };
    }),
    areas: matrix.areas.map(({ id, title: name, summary, cells }) => ({
      ...{ id, title: name, summary },
      kind: areaKind(cells, frameworks),
      cells: frameworks.flatMap((framework) => {
        const cell = cells[framework.id];
        return cell ? [cellView(input, framework.id, cell, answers)] : [];
      }),
    })),
  };
}

function cellView(input: MatrixInput, framework: string, cell: MatrixCell, answers: AnswersAt): MatrixCellView {
  const { treatment, condition, reason, requirements } = cell;
  return {
    ...{ framework, treatment, ...(condition && { condition }), reason },
    requirements: requirements.map((id) => requirementView(input, id)),
    controls: answers(requirements),
  };
}

function requirementView(input: MatrixInput, id: string): MatrixRequirement {
  const { catalog: name = '', local = '' } = parseRequirementId(id) ?? {};
  const catalog = input.catalogs.get(name);
  const node = catalog && indexCatalog(catalog).byId.get(local);
  const leaves = catalog ? leavesOf(catalog, local) : [];
  return {
    ...{ id, label: formatForPeople(id), title: node?.title ?? '' },
    ...addressOf(input, id),
    ...worstStanding(leaves.map((leaf) => input.standing(`${name}:${leaf.id}`))),
  };
}

function addressOf(input: MatrixInput, id: string): { readonly address?: string } {
  const address = input.address(id);
  return address === undefined ? {} : { address };
}
