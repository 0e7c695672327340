import type { ApplicationDay } from '../model/law.ts';
import type { FrameworkView, RequirementView } from '../publish/surface.ts';
import { dayInWords } from './dates.ts';
import { listed } from './words.ts';

/** A term and what is to be said of it. */
export interface Fact {
  readonly term: string;
  readonly text: string;
}

const conditions: Readonly<Record<string, string>> = {
  'any-ai-system': 'any AI system',
  'high-risk': 'a high-risk AI system',
  'high-risk-annex-iii': 'a high-risk AI system that Annex III lists',
  'high-risk-annex-i': 'a high-risk AI system in a product of Annex I',
  'annex-iii-not-high-risk': 'a system of Annex III that is assessed as not high-risk',
  transparency: 'an AI system with transparency duties (Article 50)',
  gpai: 'a general-purpose AI model',
  'gpai-systemic': 'a general-purpose AI model with systemic risk',
  'real-world-test': 'a test in real-world conditions',
  institutional: 'a public body, not us',
};

const units: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** What a law says of a requirement besides its text: whom it binds, on what condition, from which day. */
export function lawFacts({ requirement }: RequirementView, { kind }: FrameworkView): readonly Fact[] {
  if (kind !== 'law') return [];
  const { duty, appliesFrom, practicalFrom, basis, amendment, deadline, retention, note } = requirement;
  const fact = (term: string, text: string | undefined): Fact[] => (text ? [{ term, text }] : []);
  return [
    ...fact('Binds', duty && listed(duty.actors.map((actor) => actor.replaceAll('-', ' ')))),
    ...fact('Condition', duty && (conditions[duty.condition] ?? duty.condition.replaceAll('-', ' '))),
    ...fact('And only where', duty?.trigger?.replaceAll('-', ' ')),
    ...fact('Applies from', writeDays(appliesFrom)),
    ...fact('Can bind from', practicalFrom && `${writeDays(practicalFrom)} (our reading)`),
    ...fact('Set by', basis),
    ...fact('Amendment', amendment),
    ...fact('Time limit', deadline && writeDuration(deadline)),
    ...fact('Keep records for', retention && writeDuration(retention)),
    ...fact('Note', [duty?.note, note].filter(Boolean).join(' ')),
  ];
}

/** The day of application in words; two where the two routes into the high-risk class differ. */
export function writeDays(days: ApplicationDay | undefined): string | undefined {
  if (days === undefined || typeof days === 'string') return days && dayInWords(days);
  const { annexIII, annexI } = days;
  const parts = [annexIII && `${dayInWords(annexIII)} (Annex III)`, annexI && `${dayInWords(annexI)} (Annex I)`];
  return listed(parts.filter((part) => part !== undefined)) || undefined;
}

function writeDuration(duration: string): string {
  const [, number = '', unit = ''] = /^P(\d+)([YMWD])$/.exec(duration) ?? [];
  return `${number} ${units[unit] ?? ''}${number === '1' ? '' : 's'}`;
}
