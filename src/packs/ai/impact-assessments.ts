import type { PartState } from '../../assess/impact/part-findings.ts';
import type { Trigger } from '../../assess/impact/reassessment.ts';
import { type AssessmentStanding, type SystemImpact, systemImpacts } from '../../assess/impact/system-impact.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import { element, type Html } from '../../render/html-page.ts';
import type { ArtefactWriter, Lack } from '../artefact.ts';
import { tableArtefacts } from '../table.ts';

const columns = [
  ...['System', 'Assessment', 'System version', 'Performed', 'Part', 'Asked for by', 'State', 'Words', 'Stale since'],
];

const states: Readonly<Record<PartState, string>> = {
  present: '■ written',
  thin: '▒ too thin',
  prompt: '□ not written',
  absent: '□ absent',
};

const changes: Readonly<Record<Trigger['what'], string>> = {
  version: 'another version',
  purpose: 'another purpose',
  deployment: 'another deployment',
  'serious-incident': 'a serious incident',
};

/** The parts of each impact assessment in scope, how they stand, and what has changed since (ISO/IEC 42001 8.4, A.5; AI Act, Article 27). */
export const impactAssessments: ArtefactWriter = {
  id: 'impact-assessments',
  title: 'AI governance',
  write({ program, scope, asOf }) {
    const inScope = new Set(scope.systems.map(({ value }) => value.id));
    const all = systemImpacts(program, asOf).filter(({ system }) => inScope.has(system.id));
    if (all.length === 0) return [];
    const linkOf = new Map(scope.assessments.map(({ value }) => [value.title, `../assessments/${value.id}.html`]));
    const rows = all.flatMap((impact) => impact.assessments.flatMap((made) => rowsOf(impact, made)));
    return tableArtefacts(
      'registers/impact-assessments',
      'Impact assessments and their parts',
      `What ISO/IEC 42001 and Article 27 ask for, part by part, and what has changed since, as of ${asOf}.`,
      { columns, rows },
      {
        figure: decisions(all),
        links: (row, column) => (column === 1 ? linkOf.get(String(rows[row]?.[1])) : undefined),
        lacks: all.flatMap(lacksOf),
      },
    );
  },
};

function rowsOf({ system }: SystemImpact, { assessment, parts, triggers }: AssessmentStanding) {
  const stale = triggers.map(changeInWords).join('; ');
  const { title, systemVersion, performed } = assessment;
  return parts.map(({ part, state, words }) => [
    ...[system.title, title, systemVersion, performed, part.title],
    ...[part.requirements.map((id) => formatForPeople(id)).join('; '), states[state], words, stale],
  ]);
}

/** Whether Article 27 asks for an assessment of each system, and why. */
function decisions(all: readonly SystemImpact[]): Html {
  const said = all.flatMap(({ system, duty }) => {
    if (!duty) return [];
    const words = { required: 'required', later: `required from ${duty.from}`, 'not-required': 'not required' };
    const note = duty.note === undefined ? '' : ` ${duty.note}`;
    return [
      element('div', {}, [
        element('dt', {}, system.title),
        element('dd', {}, `Article 27: ${words[duty.decision]}. ${duty.reasons.join(' ')}${note}`),
      ]),
    ];
  });
  return element('dl', { class: 'facts' }, said);
}

function lacksOf({ system, assessments, duty }: SystemImpact): readonly Lack[] {
  const [newest] = assessments;
  const what = `Impact assessment of ${system.title}`;
  const isOwed = duty?.decision === 'required';
  if (!newest) return [{ what, why: `None is recorded.${isOwed ? ' Article 27 asks for one.' : ''}` }];
  const missesRights = isOwed && !assessments.some(({ assessment }) => assessment.kinds.includes('fundamental-rights'));
  return [
    ...(missesRights ? [{ what, why: 'None serves as the assessment that Article 27 asks for.' }] : []),
    ...newest.parts
      .filter(({ state }) => state !== 'present')
      .map(({ part, state }) => ({ what, why: `“${part.title}” is ${states[state].slice(2)}.` })),
    ...newest.triggers.map((trigger) => ({ what, why: `Stale: ${changeInWords(trigger)}.` })),
  ];
}

function changeInWords({ what, was, is }: Trigger): string {
  return `${changes[what]}: ${was} → ${is}`;
}
