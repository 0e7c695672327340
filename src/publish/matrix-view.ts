import type { AreaKind } from '../assess/area-kind.ts';
import type { ShownStanding } from '../assess/worst-status.ts';
import type { Control } from '../model/control.ts';
import type { Day } from '../model/fields.ts';
import type { Matrix, Treatment } from '../model/matrix.ts';
import type { Mention } from './surface.ts';

/** A framework as a column of the matrix. */
export interface MatrixFramework {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly about: Matrix['frameworks'][number]['about'];
  /** Absent where the framework is not in scope. */
  readonly address?: string;
}

/** A requirement on which a cell rests; a heading stands as its worst part does. */
export interface MatrixRequirement extends ShownStanding {
  /** Canonical identifier, and the form that people read. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** Absent where its framework is not in scope. */
  readonly address?: string;
}

/** What a control does for a requirement of a cell. */
export interface MatrixAnswer extends Pick<Control['implements'][number], 'status' | 'extent'> {
  readonly requirement: string;
  readonly label: string;
}

/** A control that implements requirements of a cell. */
export interface MatrixControl extends Mention {
  readonly answers: readonly MatrixAnswer[];
}

/** How one framework treats one area, and what the organisation does for it. */
export interface MatrixCellView {
  readonly framework: string;
  readonly treatment: Treatment;
  readonly condition?: string;
  readonly reason: string;
  readonly requirements: readonly MatrixRequirement[];
  readonly controls: readonly MatrixControl[];
}

/** An area with its cells, in the order of the frameworks. */
export interface MatrixAreaView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: AreaKind;
  readonly cells: readonly MatrixCellView[];
}

/** The control-area matrix as a surface shows it. */
export interface MatrixView {
  readonly title: string;
  readonly reviewed: Day;
  readonly reviewedBy: string;
  readonly frameworks: readonly MatrixFramework[];
  readonly areas: readonly MatrixAreaView[];
}
