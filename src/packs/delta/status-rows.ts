import type { FrameworkCoverage, RequirementCoverage } from '../../assess/coverage.ts';
import type { CoverageStatus } from '../../model/release.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { PackInput, Past } from '../artefact.ts';
import { statusWords } from '../signs.ts';
import type { DeltaRow } from './row.ts';

/** In which order changes are told: what fell first. */
const telling: readonly DeltaRow['change'][] = ['down', 'changed', 'up'];

/** From worst to best; what does not apply stands apart. */
const order: readonly CoverageStatus[] = ['gap', 'planned', 'partial', 'covered'];

/** Requirements of the frameworks of the audit whose status is another than it was, each with the reason. */
export function statusRows({ audit, assessment }: PackInput, past: Past): readonly DeltaRow[] {
  return audit.frameworks.flatMap((id) => {
    const [was, is] = [past.assessment.frameworks.get(id), assessment.frameworks.get(id)];
    return was && is ? compareFrameworks(was, is) : [];
  });
}

function compareFrameworks(was: FrameworkCoverage, is: FrameworkCoverage): readonly DeltaRow[] {
  const rows = [...is.requirements.values()].flatMap((now): readonly DeltaRow[] => {
    const before = was.requirements.get(now.id);
    if (!before || shown(before) === shown(now)) return [];
    const [a, b] = [order.indexOf(effective(before)), order.indexOf(effective(now))];
    const change = a === -1 || b === -1 ? 'changed' : b > a ? 'up' : 'down';
    const title = is.catalog.requirements.find(({ id }) => id === now.id)?.title ?? '';
    return [
      {
        area: 'Statuses',
        id: formatForPeople(`${is.id}:${now.id}`),
        ...{ title, change, before: shown(before), after: shown(now), why: whyOf(before, now, change) },
        path: `coverage/${is.id}.html#${now.id.toLowerCase()}`,
      },
    ];
  });
  return telling.flatMap((change) => rows.filter((row) => row.change === change));
}

function effective({ status, prepared }: RequirementCoverage): CoverageStatus {
  return prepared ?? status;
}

function shown({ status, prepared }: RequirementCoverage): string {
  return prepared === undefined ? statusWords(status) : `${statusWords(status)}, would be ${statusWords(prepared)}`;
}

/** What stands behind the change: what lifted it, or what it lacks now and which control no longer carries it. */
function whyOf(before: RequirementCoverage, now: RequirementCoverage, change: 'up' | 'down' | 'changed'): string {
  if (now.reason !== undefined && now.prepared === undefined) return now.reason;
  const differing = now.contributions
    .filter(
      ({ control, because }) => !before.contributions.some((old) => old.control === control && old.because === because),
    )
    .map(({ control, because }) => `${control}: ${because}`);
  const gone = before.contributions
    .filter(({ control }) => !now.contributions.some((each) => each.control === control))
    .map(({ control }) => `${control} no longer contributes.`);
  const own = [...differing, ...gone].join(' ');
  if (own !== '') return own;
  if (change === 'up' && now.inherited[0]) return `Inherited from ${now.inherited[0].from}.`;
  return now.missing ?? 'What other frameworks lend it has changed.';
}
