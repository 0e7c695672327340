import { aiAct } from '../../assess/law-on.ts';
import {
  answerObligations,
  type CoveredObligation,
  coverageOfAct,
  type ObligationAnswer,
} from '../../assess/obligations/answer.ts';
import { comingInWords } from '../../assess/obligations/coming.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import { element, type Html } from '../../render/html-page.ts';
import type { ArtefactWriter } from '../artefact.ts';
import { statusWords } from '../signs.ts';
import { tableArtefacts } from '../table.ts';

const columns = [
  ...['Requirement', 'Short title', 'Coverage', 'Controls', 'Binding', 'In practice', 'From', 'In practice from'],
  ...['Until', 'Source', 'Note', 'Our roles'],
];

/** The duties that each AI system in scope brings us under the AI Act, with the days on which they bind and what covers them. */
export const obligations: ArtefactWriter = {
  id: 'obligations',
  title: 'AI governance',
  write({ program, scope, asOf }) {
    if (!program.catalogs.has(aiAct) || scope.systems.length === 0) return [];
    const act = coverageOfAct(program, asOf);
    return scope.systems.flatMap(({ value: system }) => {
      const answer = answerObligations(program, { systems: [system] }, asOf, act);
      const uncovered = answer.obligations.filter(({ inPractice, coverage }) => inPractice && coverage === 'gap');
      return tableArtefacts(
        `obligations/${system.id}`,
        `Duties: ${system.title}`,
        `Under the AI Act, as of ${asOf}. ${sums(answer)} Law of that day: ${answer.edition}.`,
        { columns, rows: answer.obligations.map(rowOf) },
        {
          figure: besides(answer),
          read: [3, 9, 10],
          lacks: uncovered.map(({ requirement, title }) => ({
            ...{
              what: formatForPeople(requirement),
              why: `${title}. It binds ${system.title}, and nothing covers it.`,
            },
          })),
        },
      );
    });
  },
};

function sums({ obligations: all }: ObligationAnswer): string {
  const practical = all.filter(({ inPractice }) => inPractice).length;
  const formal = all.filter(({ binding, inPractice }) => binding && !inPractice).length;
  return `${practical} bind in practice, ${formal} formally alone, ${all.length - practical - formal} do not bind yet or no more.`;
}

function rowOf(each: CoveredObligation): readonly string[] {
  const { requirement, title, actors, binding, inPractice, from = '', inPracticeFrom = '', until = '' } = each;
  return [
    ...[formatForPeople(requirement), title, statusWords(each.coverage), each.controls.join('; ')],
    ...[binding ? 'yes' : 'no', inPractice ? 'yes' : 'no', from, inPracticeFrom, until, each.source, each.note ?? ''],
    actors.join(', '),
  ];
}

/** What begins or ends on later days, and why some duties bind formally alone. */
function besides({ coming, obligations: all }: ObligationAnswer): Html {
  const isFormal = all.some(({ binding, inPractice }) => binding && !inPractice);
  const days = coming.map((day) => element('li', {}, [element('strong', {}, day.date), ` ${comingInWords(day)}`]));
  return element('div', {}, [
    ...(isFormal ? [element('p', { class: 'note' }, bothReadings)] : []),
    ...(days.length > 0 ? [element('h2', {}, 'What comes next'), element('ul', { class: 'files' }, days)] : []),
  ]);
}

const bothReadings =
  'Two readings: Article 113(c) defers only Sections 1 to 3 of Chapter III, so that some duties apply formally already; but they presuppose a system that is high-risk under Article 6, which applies later. Counsel chooses.';
