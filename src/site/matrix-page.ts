import type { AreaKind } from '../assess/area-kind.ts';
import type { Treatment } from '../model/matrix.ts';
import type { MatrixAreaView, MatrixCellView, MatrixFramework, MatrixView } from '../publish/matrix-view.ts';
import { sayAnswers } from '../publish/say-answers.ts';
import { type Sign, signOf } from '../render/signs.ts';
import { kindWords, type NamedWord, subjectLabels, type TreatmentWord, treatmentWords } from './matrix-words.ts';
import { type Shortened, shorten } from './shorten.ts';
import { statusWords } from './words.ts';

/** A cell of the matrix, ready to be shown. */
export interface MatrixCell extends Omit<MatrixCellView, 'framework' | 'treatment' | 'requirements' | 'controls'> {
  readonly framework: MatrixFramework;
  readonly treatment: NamedWord<Treatment>;
  /** Where the page of the area tells of it. */
  readonly address: string;
  readonly requirements: readonly (MatrixCellView['requirements'][number] & {
    /** Where it stands; nothing where its framework is not in scope. */
    readonly stands?: { readonly sign: Sign; readonly label: string };
  })[];
  /** What the organisation does, each with the requirements that it answers. */
  readonly controls: Shortened<{ readonly title: string; readonly address: string; readonly says: string }>;
  /** How many controls there are. */
  readonly answered: number;
}

/** An area, ready to be shown in a table and on a page of its own. */
export interface MatrixArea extends Pick<MatrixAreaView, 'id' | 'title' | 'summary'> {
  readonly address: string;
  readonly kind: NamedWord<AreaKind>;
  readonly cells: readonly MatrixCell[];
}

/** The matrix, ready to be shown. */
export interface MatrixPage {
  readonly view: MatrixView;
  /** Columns that belong together, in their order. */
  readonly columns: readonly { readonly label: string; readonly frameworks: readonly MatrixFramework[] }[];
  /** The areas of each kind; a kind without areas is left out. */
  readonly groups: readonly { readonly kind: NamedWord<AreaKind>; readonly areas: readonly MatrixArea[] }[];
  /** Every treatment that occurs. */
  readonly treatments: readonly TreatmentWord[];
  /** The areas in the order of the groups. */
  readonly areas: readonly MatrixArea[];
}

/** Address of the page with the whole matrix. */
export const matrixAddress = '/matrix';

/** Prepares the matrix for its pages. */
export function matrixPage(view: MatrixView): MatrixPage {
  const frameworks = new Map(view.frameworks.map((framework) => [framework.id, framework]));
  const areas = view.areas.map((area) => toArea(area, frameworks));
  const groups = kindWords
    .map((kind) => ({ kind, areas: areas.filter((area) => area.kind === kind) }))
    .filter((group) => group.areas.length > 0);
  const used = new Set(areas.flatMap(({ cells }) => cells.map(({ treatment }) => treatment)));
  return {
    ...{ view, groups },
    columns: [...Map.groupBy(view.frameworks, ({ about }) => about)].map(([about, found]) => ({
      label: subjectLabels[about],
      frameworks: found,
    })),
    treatments: treatmentWords.filter((word) => used.has(word)),
    areas: groups.flatMap((group) => group.areas),
  };
}

function toArea(area: MatrixAreaView, frameworks: ReadonlyMap<string, MatrixFramework>): MatrixArea {
  const { id, title, summary } = area;
  const address = `${matrixAddress}/${id}`;
  const cells = area.cells.flatMap((cell) => {
    const framework = frameworks.get(cell.framework);
    return framework ? [toCell(cell, framework, `${address}#${cell.framework}`)] : [];
  });
  return { ...{ id, title, summary, address, cells }, kind: wordOf(kindWords, area.kind) };
}

function toCell(cell: MatrixCellView, framework: MatrixFramework, address: string): MatrixCell {
  const { condition, reason, controls } = cell;
  return {
    ...{ framework, address, reason, ...(condition && { condition }) },
    treatment: wordOf(treatmentWords, cell.treatment),
    requirements: cell.requirements.map((requirement) => {
      const sign = signOf(requirement);
      return requirement.address ? { ...requirement, stands: { sign, label: statusWords[sign].label } } : requirement;
    }),
    controls: shorten(
      controls.map((control) => ({
        title: control.title,
        address: control.address,
        says: sayAnswers(control.answers),
      })),
    ),
    answered: controls.length,
  };
}

function wordOf<Name extends string>(words: readonly NamedWord<Name>[], name: Name): NamedWord<Name> {
  const found = words.find((word) => word.name === name);
  if (!found) throw new Error(`No word for ${name}.`);
  return found;
}
