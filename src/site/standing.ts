import type { Sign } from '../render/signs.ts';

/** How something stands, as pages show it: a sign, a word, and whether somebody has to act. */
export interface Standing {
  readonly sign: Sign;
  readonly label: string;
  /** Something is wrong or late. */
  readonly alarm?: boolean;
}

/** A standing by its parts. */
export function standing(sign: Sign, label: string, alarm = false): Standing {
  return { sign, label, ...(alarm && { alarm }) };
}
