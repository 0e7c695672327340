import { incidentMoments } from '../model/incident-facts.ts';
import type { ClockView, IncidentView } from '../publish/incident-views.ts';
import { capitalised } from './capitalised.ts';
import { clockName, clockStanding, periodInWords } from './clock-words.ts';
import { momentInWords, withDaysInWords } from './moments.ts';
import type { Standing } from './standing.ts';
import { count, listed } from './words.ts';

/** A clock as a page shows it. */
export interface ClockPage {
  readonly clock: ClockView;
  /** The report that is asked for. */
  readonly name: string;
  readonly standing: Standing;
  /** When the target is, and what it is counted from. */
  readonly target?: string;
  readonly counted?: string;
  /** The latest end that the rules on counting allow, with what is not known of holidays. */
  readonly latest?: string;
  readonly dutySince?: string;
  readonly sent?: string;
  /** What the report lacks, in one sentence; absent where there is no template. */
  readonly report?: string;
  readonly readings: readonly string[];
  readonly also: readonly string[];
}

/** An incident with what its row and its page show. */
export interface IncidentPage {
  readonly entry: IncidentView;
  readonly title: string;
  readonly address: string;
  readonly aware: string;
  /** What it touched and how grave it was, in words. */
  readonly kinds: string;
  readonly outcome: string;
  readonly isSerious: boolean;
  readonly clocks: readonly ClockPage[];
}

const outcomeWords = { 'near-miss': 'Near miss', 'no-harm': 'Without harm', harm: 'With harm' } as const;
const kindWords = {
  ...{ security: 'security', privacy: 'privacy', ai: 'AI', availability: 'availability' },
  nonconformity: 'nonconformity',
} as const;

/** Prepares the pages about incidents, in the order of the register. */
export function incidentPages(incidents: readonly IncidentView[]): readonly IncidentPage[] {
  return incidents.map((entry) => {
    const { title, address, data } = entry.view;
    const harms = data.ai?.harms ?? [];
    return {
      ...{ entry, title, address, aware: momentInWords(data.aware) },
      kinds: capitalised(listed(data.kinds.map((kind) => kindWords[kind]))),
      outcome: outcomeWords[data.outcome],
      isSerious: data.outcome !== 'near-miss' && harms.length > 0,
      clocks: entry.clocks.map(clockPage),
    };
  });
}

/** How many reports of some incidents stand open, in one sentence. */
export function sayClocks(incidents: readonly IncidentPage[]): string {
  const clocks = incidents.flatMap((each) => each.clocks);
  const number = (...states: readonly ClockView['state'][]) =>
    clocks.filter(({ clock }) => states.includes(clock.state)).length;
  const unsent = clocks.filter(({ clock }) => clock.state === 'late' && clock.sent === undefined).length;
  const parts = [
    ...(number('on-time') > 0 ? [`${number('on-time')} sent on time`] : []),
    ...(number('late') - unsent > 0 ? [`${number('late') - unsent} sent late`] : []),
    ...(unsent > 0 ? [`${unsent} late and not sent`] : []),
    ...(number('due', 'open') > 0 ? [`${number('due', 'open')} due`] : []),
    ...(number('waiting') > 0 ? [`${number('waiting')} waiting`] : []),
    ...(number('undecided') > 0 ? [`${number('undecided')} undecided`] : []),
  ];
  if (incidents.length === 0) return 'No incident is recorded.';
  const told = clocks.length === 0 ? 'Nobody has to be told.' : `${count(clocks.length, 'report')}: ${listed(parts)}.`;
  return `${count(incidents.length, 'incident')}. ${told}`;
}

function clockPage(clock: ClockView): ClockPage {
  const { from, target, latest, dutySince, sent, items, missing } = clock;
  const counted = periodInWords(clock, from && bare(incidentMoments[from.moment]));
  const report = items === undefined ? undefined : reportInWords(items, missing.length);
  return {
    ...{ clock, name: clockName(clock), standing: clockStanding(clock) },
    ...(target !== undefined && { target: momentInWords(target) }),
    ...(counted !== undefined && { counted }),
    ...(latest !== undefined && { latest: `${momentInWords(latest)}${holidayNote(clock)}` }),
    ...(dutySince !== undefined && { dutySince: momentInWords(dutySince) }),
    ...(sent !== undefined && { sent: momentInWords(sent) }),
    ...(report !== undefined && { report }),
    readings: clock.readings.map(({ says, target: other, latest: last }) =>
      [withDaysInWords(says), other && `Target ${momentInWords(other)}.`, last && `Latest ${momentInWords(last)}.`]
        .filter(Boolean)
        .join(' '),
    ),
    also: clock.also.map(({ rule, decided, target: other }) =>
      [`${rule} ${decided ? 'asks for it too' : 'may ask for it'}`, other && `target ${momentInWords(other)}`]
        .filter(Boolean)
        .join(', '),
    ),
  };
}

function reportInWords(items: number, missing: number): string {
  if (missing === 0) return `The record says all ${items} things that the report asks for.`;
  return `The record says ${items - missing} of the ${items} things that the report asks for.`;
}

function holidayNote({ place, period }: ClockView): string {
  if (!place || !period || place.holidaysKnown) return '';
  return ` (the public holidays of ${place.name} are not held for that time: it may be later, never earlier)`;
}

/** Words without the name of the field behind them. */
function bare(words: string): string {
  return words.replace(/ \(`.*`\)$/, '');
}
