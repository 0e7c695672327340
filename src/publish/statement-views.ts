import type { Assessment } from '../assess/assess.ts';
import { assessStatement, type StatementRow } from '../assess/statement.ts';
import type { Applicability, ApplicabilityDecision } from '../model/applicability.ts';
import type { Implementation, ImplementationStatus } from '../model/control.ts';
import type { Program } from '../model/program.ts';
import type { CoverageStatus } from '../model/release.ts';
import { formatForPeople, toAddress } from '../model/requirement-id.ts';
import { type MaturityView, maturityViews } from './maturity-views.ts';
import type { DocumentView, Mention } from './surface.ts';
import { mention, viewsOf } from './views.ts';

/** A control of ours behind a decision. */
export interface StatedControlView extends Mention, Pick<Implementation, 'status' | 'extent'> {
  readonly maturity?: MaturityView;
}

/** One control of a standard, with the decision on it and what is behind it. */
export interface StatementRowView {
  readonly label: string;
  readonly title: string;
  /** Absent where its framework is not in scope and has no pages. */
  readonly address?: string;
  /** The heading of the standard above it. */
  readonly group: { readonly label: string; readonly title: string };
  readonly decision: 'included' | 'excluded' | 'undecided';
  readonly basis: ApplicabilityDecision['basis'];
  readonly justification?: string;
  readonly status?: CoverageStatus;
  readonly implementation?: ImplementationStatus;
  readonly controls: readonly StatedControlView[];
  readonly policies: readonly Mention[];
  readonly evidence: readonly Mention[];
  /** Labels of requirements that carry over to it, each with its framework. */
  readonly carriedFrom: readonly string[];
}

/** A Statement of Applicability as it stands. */
export interface StatementView {
  readonly view: DocumentView<Applicability>;
  readonly framework: string;
  readonly rows: readonly StatementRowView[];
}

/** Projects every Statement of Applicability, by title. */
export function statementViews(program: Program, assessment: Assessment): readonly StatementView[] {
  const maturity = maturityViews(program, assessment);
  return viewsOf(program, 'applicability', () => true).map((view) => ({
    view,
    framework: program.catalogs.get(view.data.catalog)?.title ?? view.data.catalog,
    rows: assessStatement(program, assessment, view.data).map((row) =>
      rowView(program, view.data.catalog, row, maturity, assessment.frameworks.has(view.data.catalog)),
    ),
  }));
}

function rowView(
  program: Program,
  catalog: string,
  row: StatementRow,
  maturity: ReadonlyMap<string, MaturityView>,
  hasPages: boolean,
): StatementRowView {
  const { requirement, decision, coverage, implementation } = row;
  const id = `${catalog}:${requirement.id}`;
  return {
    ...{ label: formatForPeople(id), title: requirement.title },
    ...(hasPages && { address: toAddress(id) }),
    group: { label: row.group ? formatForPeople(`${catalog}:${row.group.id}`) : '', title: row.group?.title ?? '' },
    decision: decision ? (decision.applicable ? 'included' : 'excluded') : 'undecided',
    basis: decision?.basis ?? [],
    ...(decision?.justification && { justification: decision.justification }),
    ...(coverage && { status: coverage.status }),
    ...(implementation && { implementation }),
    controls: row.controls.flatMap(({ id: control, status, extent }) => {
      const found = program.controls.get(control)?.value;
      const state = maturity.get(control);
      return found ? [{ ...mention('controls', found), status, extent, ...(state && { maturity: state }) }] : [];
    }),
    policies: row.policies.flatMap((policy) => {
      const found = program.policies.get(policy)?.value;
      return found ? [mention('policies', found)] : [];
    }),
    evidence: row.evidence.flatMap((record) => {
      const found = program.evidence.get(record)?.value;
      return found ? [mention('evidence', found)] : [];
    }),
    carriedFrom: row.carriedFrom.map((from) => nameIn(program, from)),
  };
}

function nameIn(program: Program, id: string): string {
  const catalog = program.catalogs.get(id.slice(0, id.indexOf(':')));
  return `${catalog?.shortTitle ?? ''} ${formatForPeople(id)}`.trim();
}
