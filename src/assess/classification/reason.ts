import { formatForPeople } from '../../model/requirement-id.ts';
import type { RiskClass } from '../../model/risk-class.ts';

/** Why a system has its class, in one step: a provision, the answer that decided, and what it makes of the system. */
export interface Reason {
  /** As `catalog:requirement`. */
  readonly provision: string;
  /** Path of the deciding answer in the file of the system. */
  readonly answer: readonly (string | number)[];
  /** One sentence. */
  readonly because: string;
  /** Class that the step gives; absent where an exception, a derogation or another role takes the system out. */
  readonly gives?: RiskClass;
}

/** A question without an answer on which the class depends. Until it is answered, the more dangerous answer is assumed. */
export interface OpenQuestion {
  /** As `catalog:requirement`. */
  readonly provision: string;
  /** Path of the missing answer in the file of the system. */
  readonly answer: readonly (string | number)[];
  /** The question. */
  readonly ask: string;
}

/** What an unanswered question is taken to be answered with: the classification is the worst case. */
export type Assumption = 'worst' | 'best';

/** A reason as one line that people read: the provision, then why. */
export function reasonInWords({ provision, because }: Reason): string {
  return `${formatForPeople(provision)}: ${because}`;
}
