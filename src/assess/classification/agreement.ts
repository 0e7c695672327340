import type { RiskClass } from '../../model/risk-class.ts';
import type { Classification } from '../classification.ts';

/**
 * Whether a declared class agrees with the derived one. A class that the system will have when a prohibition begins to
 * apply agrees as well, and before the entry into force every class does.
 */
export function agrees(declared: RiskClass, { class: derived, later, reasons }: Classification): boolean {
  if (reasons.some(({ provision }) => provision === 'eu-ai-act:art-113')) return true;
  return declared === derived || (declared === 'prohibited' && later.length > 0);
}
