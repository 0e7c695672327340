import type { Contribution } from '../assess/contributions.ts';
import type { Inherited } from '../assess/inheritance.ts';
import type { Day } from '../model/fields.ts';
import type { MappingEdge, Relationship } from '../model/mapping.ts';
import type { Mention } from './surface.ts';

/** A requirement of any framework, as pages name it. */
export interface RequirementMention {
  /** As `catalog:requirement`. */
  readonly id: string;
  /** Short title of its framework. */
  readonly framework: string;
  readonly label: string;
  readonly title: string;
  /** Absent where the surface has no page for it: its framework is not in scope. */
  readonly address?: string;
}

/** How sure the reviewers of a mapping were, and when they looked. */
interface Reviewed {
  readonly confidence: MappingEdge['confidence'];
  readonly reviewed: Day;
  /** Heading above the requirement that the reviewers spoke of; absent where they spoke of the requirement itself. */
  readonly through?: RequirementMention;
}

/** How a requirement relates to one of another framework, seen from the first. */
export interface RelationView extends Reviewed {
  readonly relationship: Relationship;
  /** The same in words that stand between the two. */
  readonly says: string;
  readonly to: RequirementMention;
  readonly rationale: string;
  /** What this requirement asks that the other does not. */
  readonly onlyHere?: string;
  /** What the other asks that this one does not. */
  readonly onlyThere?: string;
}

/** What reviewers decided of a requirement and another framework. */
export interface RelatedFramework {
  readonly id: string;
  readonly title: string;
  /** Closest first, then in the order of the other framework. */
  readonly relations: readonly RelationView[];
  /** The decision that nothing in it corresponds. */
  readonly none?: Reviewed & { readonly reason: string };
}

/** One step of a way through the crosswalk. */
export interface StepView {
  /** How what it starts from relates to what it leads to, in words. */
  readonly says: string;
  readonly to: RequirementMention;
}

/** What a control contributes to a requirement. */
export interface ContributionView extends Pick<Contribution, 'status' | 'because' | 'until'> {
  readonly control: Mention;
  readonly evidence?: Mention;
  /** Whether it gives as much as the requirement has, so that the status rests on it. */
  readonly decides: boolean;
}

/** What another requirement contributes through the crosswalk. */
export interface InheritedView extends Pick<Inherited, 'status' | 'own'> {
  readonly from: RequirementMention;
  readonly steps: readonly StepView[];
  /** What the way leaves open, as the reviewers wrote it. */
  readonly leftOver?: string;
  /** As for a control. */
  readonly decides: boolean;
}

/** Why a requirement has its status, for staff. */
export interface ReasoningView {
  /** Why it is excluded or not triggered. */
  readonly reason?: string;
  /** Best first. */
  readonly contributions: readonly ContributionView[];
  /** Best first. */
  readonly inherited: readonly InheritedView[];
  /** What is missing for the next step; names between backticks are identifiers. */
  readonly missing?: string;
}
