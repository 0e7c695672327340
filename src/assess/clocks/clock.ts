import type { Day } from '../../model/fields.ts';
import type { IncidentMoment } from '../../model/incident-facts.ts';
import type { Moment } from '../../model/moment.ts';
import type { Regime, ReportStage } from '../../model/regime.ts';
import type { Period } from './period-end.ts';

/**
 * How a report stands at a date: sent by its target; due; late, be it sent or not; open, where a duty has no count and
 * nothing was sent; waiting for an earlier step that starts its clock; or undecided for want of facts.
 */
export type ClockState = 'on-time' | 'due' | 'late' | 'open' | 'waiting' | 'undecided';

/** A clock under another reading of the law: it is shown beside the one that decides, never instead of it. */
export interface Reading {
  readonly says: string;
  readonly target?: Moment;
  readonly latest?: Moment;
}

/** The clock of one report about one incident, as it stands at a date. */
export interface Clock {
  readonly incident: string;
  readonly regime: string;
  readonly title: string;
  readonly binding: Regime['binding'];
  /** Rule with the shortest period of those that apply, and the requirement that holds it. */
  readonly rule: string;
  readonly requirement?: string;
  readonly stage: ReportStage;
  readonly recipient: string;
  /** Whose days and hours count, and whether the public holidays there are known for the time. */
  readonly place?: { readonly code: string; readonly name: string; readonly holidaysKnown: boolean };
  /** The duty in the law's own measure, such as "immediately": a period is only its outer limit. */
  readonly duty: string;
  /** Moment at which the duty arose, where the law names one. */
  readonly dutySince?: Moment;
  readonly period?: Period;
  readonly from?: { readonly moment: IncidentMoment; readonly at: Moment };
  /** The plain end of the period, in the time of the place: what people plan for. */
  readonly target?: Moment;
  /** The last end that the rules on counting allow. Information. */
  readonly latest?: Moment;
  readonly state: ClockState;
  /** Days from the as-of day to that of the target; negative once it is past. Absent when sent or without a target. */
  readonly days?: number;
  readonly sent?: Moment;
  /** Whether what was sent after the target came by the last end that the law allows. */
  readonly withinLatest?: boolean;
  /** Reasons that were given for a delay. */
  readonly delay?: string;
  /** Facts that are missing, in words. */
  readonly asks: readonly string[];
  readonly readings: readonly Reading[];
  readonly remarks: readonly string[];
  /** Other rules for the same report: those that apply with a later end, and those that are undecided. */
  readonly also: readonly { readonly rule: string; readonly decided: boolean; readonly target?: Moment }[];
  /** What the template of the report asks for and the record does not say yet. */
  readonly missing: readonly string[];
}

/** The days on which a rule of law begins to apply: formally, and in practice where that is later. */
export interface LawDays {
  readonly formal?: Day;
  readonly practical?: Day;
}
