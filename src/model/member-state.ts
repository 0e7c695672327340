import * as z from 'zod';

/** The Member States of the European Union, by their two-letter code (ISO 3166-1; Greece is GR). Sorted. */
export const memberState = z
  .enum([
    ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
    ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ] as const)
  .describe('A Member State of the European Union, by its two-letter code.');
export type MemberState = z.infer<typeof memberState>;
