import type { Applicability, ApplicabilityDecision } from '../../model/applicability.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { PackInput, Past } from '../artefact.ts';
import type { DeltaRow } from './row.ts';

/** Decisions of Statements of Applicability that came, went or are others than they were. */
export function statementRows({ audit, program }: PackInput, past: Past): readonly DeltaRow[] {
  const ids = [...new Set([...past.program.applicability.keys(), ...program.applicability.keys()])].sort();
  return ids.flatMap((id) => {
    const [was, is] = [past.program.applicability.get(id)?.value, program.applicability.get(id)?.value];
    const catalog = is?.catalog ?? was?.catalog ?? '';
    return audit.frameworks.includes(catalog) ? compareStatements(id, was, is) : [];
  });
}

function compareStatements(id: string, was?: Applicability, is?: Applicability): readonly DeltaRow[] {
  const [old, now] = [decisionsOf(was), decisionsOf(is)];
  const path = is ? { path: `statement-of-applicability/${id}.html` } : {};
  const area = 'Statement of Applicability';
  const versions = { before: was ? `version ${was.version}` : '', after: is ? `version ${is.version}` : '' };
  const title = is?.title ?? was?.title ?? id;
  if (!was || !is) return [{ area, id, title, change: is ? 'added' : 'removed', ...versions, why: '', ...path }];
  const head: readonly DeltaRow[] =
    was.version === is.version ? [] : [{ area, id, title, change: 'changed', ...versions, why: '', ...path }];
  const decisions = [...new Set([...old.keys(), ...now.keys()])].flatMap((requirement): readonly DeltaRow[] => {
    const [before, after] = [old.get(requirement), now.get(requirement)];
    const [a, b] = [inWords(before), inWords(after)];
    if (a === b) return [];
    const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    const why = after?.justification ?? '';
    return [{ area, id: formatForPeople(requirement), title, change, before: a, after: b, why, ...path }];
  });
  return [...head, ...decisions];
}

function decisionsOf(statement: Applicability | undefined): ReadonlyMap<string, ApplicabilityDecision> {
  return new Map((statement?.decisions ?? []).map((decision) => [decision.requirement, decision]));
}

function inWords(decision: ApplicabilityDecision | undefined): string {
  if (!decision) return 'not decided';
  const { applicable, basis, justification } = decision;
  if (!applicable) return `excluded: ${justification ?? 'without justification'}`;
  return basis.length > 0 ? `included for ${basis.join(', ')}` : 'included';
}
