import type { Carried } from '../assess/carry-over.ts';
import type { Inherited } from '../assess/inheritance.ts';
import type { RequirementMention, StepView } from './relation-views.ts';

/** A framework as carry-over names it. */
export interface FrameworkMention {
  readonly id: string;
  readonly title: string;
}

/** What one framework in place brings to the one that is switched on. */
export interface ShareView extends FrameworkMention {
  /** Requirements that it brings as inherited, and as partial; one that several bring equally is shared between them. */
  readonly inherited: number;
  readonly partial: number;
  /** Requirements to which it brings as much as any other, and those to which no other brings as much. */
  readonly brings: number;
  readonly alone: number;
}

/** How one requirement of a framework that is switched on begins. */
export interface CarriedView {
  readonly requirement: RequirementMention;
  readonly carried: Carried;
  /** The requirement that brings most. */
  readonly from?: RequirementMention;
  readonly own?: Inherited['own'];
  readonly steps: readonly StepView[];
  /** How many others bring something besides. */
  readonly others: number;
  readonly leftOver?: string;
}

/** One thing to do, with what it pays. */
export interface WorkView {
  readonly requirement: RequirementMention;
  readonly gain: number;
  /** Requirements of the framework that is switched on, and of others, that become more than they are. */
  readonly raises: readonly RequirementMention[];
  readonly elsewhere: readonly RequirementMention[];
}

/** What frameworks in place bring to one that is switched on. */
export interface CarryOverView {
  /** Last part of its address. */
  readonly id: string;
  readonly address: string;
  readonly have: readonly FrameworkMention[];
  readonly add: FrameworkMention;
  readonly counts: Readonly<Record<Carried, number>>;
  readonly shares: readonly ShareView[];
  /** In the order of the catalog. */
  readonly requirements: readonly CarriedView[];
  /** In the order that pays most. */
  readonly work: readonly WorkView[];
}

/** What a framework shares with the others in scope, by the mappings alone, and what none of them has. */
export interface OverlapView extends FrameworkMention {
  readonly address: string;
  /** Requirements that one of another framework contains or equals, and those that others meet in part. */
  readonly contained: number;
  readonly met: number;
  /** Local identifiers of the requirements that no other has anything of. */
  readonly own: readonly string[];
}

/** How the frameworks in scope carry one another, for staff. */
export interface CrosswalkView {
  readonly carryOver: readonly CarryOverView[];
  readonly overlap: readonly OverlapView[];
}
