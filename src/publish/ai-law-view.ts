import type { Day } from '../model/fields.ts';
import type { RiskClass } from '../model/risk-class.ts';
import type { RequirementMention } from './relation-views.ts';

/** A day from which the law asks something of a class. */
export interface ClassDay {
  readonly class: RiskClass;
  readonly day: Day;
  /** What begins on that day, in our words. */
  readonly says: string;
  /** Provisions that it rests on, the one that sets the day first. */
  readonly provisions: readonly RequirementMention[];
}

/** What the AI Act makes of its classes, as it stood on the day of the surface. */
export interface AiLawView {
  readonly title: string;
  readonly edition: string;
  readonly copyright: string;
  /** Address of the text, of the newest form that the catalog was checked against. */
  readonly source?: string;
  /** In the order of days; on one day in the order in which the marks are written. */
  readonly days: readonly ClassDay[];
}
