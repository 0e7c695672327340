import type { Requirement } from '../../model/catalog.ts';
import type { DutyCondition } from '../../model/duty.ts';
import type { Situation } from './situation.ts';

/**
 * Whether a system is in the class that a duty presupposes. Article 2(2): for products under Annex I Section B the Act
 * classifies, but its duties for high-risk systems do not apply.
 */
export function conditionHolds(condition: DutyCondition, requirement: Requirement, situation: Situation): boolean {
  const { byAnnexIII, annexI, transparency, generalPurpose, facts } = situation;
  const isExempted = situation.exempted.length > 0 && !byAnnexIII && annexI === undefined;
  switch (condition) {
    case 'any-ai-system':
      return true;
    case 'high-risk':
      return byAnnexIII || annexI === 'A';
    case 'high-risk-annex-iii':
      // Article 71(2) is one paragraph for both: Section A of Annex VIII for high-risk systems, Section B for exempted ones.
      return byAnnexIII || (requirement.id === 'art-71.2' && isExempted);
    case 'high-risk-annex-i':
      return annexI === 'A';
    case 'annex-iii-not-high-risk':
      return isExempted;
    case 'transparency':
      return transparency.has(requirement.id);
    case 'gpai':
      return generalPurpose !== undefined;
    case 'gpai-systemic':
      return generalPurpose?.isSystemic === true;
    case 'real-world-test':
      return facts.realWorldTest;
    case 'institutional':
      return false;
  }
}
