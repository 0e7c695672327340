import type { StatementRowView, StatementView } from '../publish/statement-views.ts';
import type { VerdictState, VerdictsView } from '../publish/verdict-views.ts';
import { implementationWords, verdictWords } from './staff-words.ts';
import { count, listed } from './words.ts';

/** Rows of a statement below one heading of the standard. */
export interface StatementGroup {
  readonly label: string;
  readonly title: string;
  readonly rows: readonly StatementRowView[];
}

/** A page about a Statement of Applicability, or about what data decides of a framework. */
export type ApplicabilityPage = {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly framework: string;
} & (
  | {
      readonly kind: 'statement';
      readonly says: string;
      readonly statement: StatementView;
      readonly groups: readonly StatementGroup[];
    }
  | { readonly kind: 'verdicts'; readonly says: string; readonly verdicts: VerdictsView }
);

/** Prepares the pages about applicability: statements first, then what data decides. */
export function applicabilityPages(
  statements: readonly StatementView[],
  verdicts: readonly VerdictsView[],
): readonly ApplicabilityPage[] {
  return [
    ...statements.map(
      (statement): ApplicabilityPage => ({
        ...{ kind: 'statement', id: statement.view.id, title: statement.view.title, address: statement.view.address },
        framework: statement.framework,
        ...{ statement, says: sayDecisions(statement.rows), groups: groupsOf(statement.rows) },
      }),
    ),
    ...verdicts.map(
      (each): ApplicabilityPage => ({
        ...{ kind: 'verdicts', id: each.id, title: `${each.shortTitle}: what applies to us`, address: each.address },
        framework: each.title,
        ...{ verdicts: each, says: sayVerdicts(each) },
      }),
    ),
  ];
}

function groupsOf(rows: readonly StatementRowView[]): readonly StatementGroup[] {
  const groups = Map.groupBy(rows, ({ group }) => group.label);
  return [...groups.values()].map((found) => ({ ...(found[0]?.group ?? { label: '', title: '' }), rows: found }));
}

/** Decisions and how far what is included has come, in numbers. */
function sayDecisions(rows: readonly StatementRowView[]): string {
  const number = (decision: StatementRowView['decision']) => rows.filter((row) => row.decision === decision).length;
  const included = rows.filter(({ decision }) => decision === 'included');
  const done = Map.groupBy(included, ({ implementation = 'none' }) => implementation);
  const order = ['implemented', 'alternative', 'partial', 'planned', 'not-applicable', 'none'] as const;
  const parts = order.flatMap((state) => {
    const found = done.get(state)?.length ?? 0;
    return found === 0 ? [] : [`${found} ${implementationWords[state].toLowerCase()}`];
  });
  const open = number('undecided');
  const decided = `${count(rows.length, 'control')}: ${included.length} included, ${number('excluded')} excluded${open > 0 ? `, ${open} not decided` : ''}.`;
  return parts.length === 0 ? decided : `${decided} Of those included ${listed(parts)}.`;
}

function sayVerdicts({ groups }: VerdictsView): string {
  const all = groups.flatMap(({ verdicts }) => verdicts);
  const number = (state: VerdictState) =>
    all.filter((each) => each.state === state).reduce((sum, each) => sum + each.count, 0);
  const parts = (Object.keys(verdictWords) as VerdictState[])
    .filter((state) => number(state) > 0)
    .map(
      (state) =>
        `${number(state)} ${verdictWords[state].label.toLowerCase().replace('applies', 'apply').replace('does', 'do')}`,
    );
  const total = all.reduce((sum, each) => sum + each.count, 0);
  return `${count(total, 'requirement')}: ${listed(parts)}.`;
}
