import type { SystemView } from '../publish/system-views.ts';
import { classWord } from './class-words.ts';
import { dayInWords } from './dates.ts';
import { dutyTallies } from './duty-tallies.ts';
import { type IncidentPage, sayClocks } from './incident-pages.ts';
import type { MonitoringPage } from './monitoring-pages.ts';
import { type Standing, standing } from './standing.ts';
import { routeWords } from './system-words.ts';
import { count, listed } from './words.ts';

/** One line of what somebody should know of a system at a glance. */
export interface GlanceLine {
  readonly term: string;
  readonly says: string;
  readonly standing: Standing;
  /** Where the rest is said. */
  readonly address: string;
}

/** What somebody should know of a system at a glance, in the order of its page. */
export function glanceOf(
  entry: SystemView,
  {
    monitoring,
    incidents,
  }: { readonly monitoring: readonly MonitoringPage[]; readonly incidents: readonly IncidentPage[] },
): readonly GlanceLine[] {
  const { address } = entry.view;
  return [
    ...classLine(entry),
    ...dutyLine(entry),
    ...impactLines(entry),
    ...dossierLines(entry),
    ...monitoring.map(({ says, plan }): GlanceLine => {
      const breaches = plan.measures.filter(({ state }) => state === 'breach').length;
      const isOpen = plan.measures.some(({ state }) => state !== 'within');
      const mark =
        breaches > 0
          ? standing('gap', 'Beyond the threshold', true)
          : isOpen
            ? standing('partial', 'To be looked into')
            : fine;
      return { term: 'Monitoring', says, standing: mark, address: `${address}/monitoring` };
    }),
    incidentLine(incidents),
  ];
}

const fine = standing('covered', 'In order');

function classLine({ class: found }: SystemView): readonly GlanceLine[] {
  if (!found) return [];
  const { derived, declared, agrees, from, inEffect, unanswered } = found;
  const effect = from === undefined || inEffect ? '' : `, with effects from ${dayInWords(from)}`;
  const open = unanswered.length > 0 ? `; ${count(unanswered.length, 'question')} without an answer` : '';
  const says = agrees
    ? `${classWord(derived).label}${effect}${open}.`
    : `The answers give ${classWord(derived).label.toLowerCase()}, the file declares ${classWord(declared).label.toLowerCase()}.`;
  const mark = agrees
    ? unanswered.length > 0
      ? standing('partial', 'Open', true)
      : fine
    : standing('gap', 'Contradiction', true);
  return [{ term: 'Class', says, standing: mark, address: '#class' }];
}

function dutyLine({ view, obligations }: SystemView): readonly GlanceLine[] {
  const tallies = obligations ? dutyTallies(obligations) : [];
  if (tallies.length === 0) return [];
  const says = listed(
    tallies.map(({ number, label }) => `${number} ${label.charAt(0).toLowerCase()}${label.slice(1)}`),
  );
  const now = tallies.find(({ state }) => state === 'in-practice')?.tally ?? [];
  const worst = now.some(({ sign }) => sign === 'gap') ? standing('gap', 'Gaps', true) : undefined;
  const isCovered = now.every(({ sign }) => sign === 'covered');
  const mark = worst ?? (isCovered ? fine : standing('partial', 'In part'));
  return [
    { term: 'Obligations', says: `Of its duties ${says}.`, standing: mark, address: `${view.address}/obligations` },
  ];
}

function impactLines({ impact }: SystemView): readonly GlanceLine[] {
  const [newest] = impact.assessments;
  const owes = impact.duty?.decision === 'required';
  const line = (says: string, mark: Standing): GlanceLine => ({
    ...{ term: 'Impact assessment', says, standing: mark, address: '#impact' },
  });
  const isRights = impact.assessments.some(({ kinds }) => kinds.includes('fundamental-rights'));
  const rights = owes && !isRights ? ' Article 27 asks for one on fundamental rights.' : '';
  if (!newest) return [line(`There is none.${rights}`, standing('gap', 'None', true))];
  const open = newest.parts.filter(({ state }) => state !== 'present').length;
  const stale = newest.triggers.length > 0;
  const parts = open === 0 ? `all ${newest.parts.length} parts written` : `${count(open, 'part')} not written`;
  const changed = stale ? 'the system has changed since' : 'nothing has changed since';
  const says = `Of version ${newest.systemVersion}, finished on ${dayInWords(newest.performed)}: ${parts}, ${changed}.${rights}`;
  const bad = open > 0 || stale || rights !== '';
  return [line(says, bad ? standing('partial', stale ? 'Stale' : 'Open', true) : fine)];
}

function dossierLines({ view, dossier }: SystemView): readonly GlanceLine[] {
  if (!dossier) return [];
  const { points, conformity, declaration } = dossier;
  const number = (state: (typeof points)[number]['state']) => points.filter((point) => point.state === state).length;
  const asked = points.length - number('not-applicable');
  const says = `${number('present')} of ${asked} points of Annex IV present, ${number('partial')} in part, ${number('missing')} missing.`;
  const mark =
    number('missing') > 0
      ? standing('gap', 'Missing', true)
      : number('partial') > 0
        ? standing('partial', 'In part')
        : fine;
  const address = `${view.address}/technical-documentation`;
  const items = declaration?.items ?? [];
  const lacking = items.filter(({ state }) => state === 'missing').length;
  const declared = declaration
    ? `declaration ${declaration.state}, ${items.length - lacking} of ${items.length} items`
    : 'no declaration yet';
  return [
    { term: 'Technical documentation', says, standing: mark, address },
    {
      ...{
        term: 'Conformity',
        says: `${routeWords[conformity.route]}; ${declared}.`,
        address: `${address}#conformity`,
      },
      standing: declaration?.state === 'issued' ? fine : standing('planned', 'To come'),
    },
  ];
}

function incidentLine(incidents: readonly IncidentPage[]): GlanceLine {
  const isLate = incidents.some(({ clocks }) =>
    clocks.some((clock) => clock.standing.alarm && clock.clock.sent === undefined),
  );
  const isOpen = incidents.some(({ clocks }) =>
    clocks.some(({ clock }) => clock.state === 'due' || clock.state === 'open'),
  );
  const serious = incidents.filter((each) => each.isSerious).length;
  const grave = serious > 0 ? ` ${serious === 1 ? 'One is' : `${serious} are`} serious under Article 3(49).` : '';
  const mark = isLate ? standing('gap', 'Late', true) : isOpen ? standing('planned', 'Due') : fine;
  return { term: 'Incidents', says: `${sayClocks(incidents)}${grave}`, standing: mark, address: '#incidents' };
}
