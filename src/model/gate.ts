import * as z from 'zod';
import { day, identifier } from './fields.ts';

const from = day.optional().describe('Day from which the gate bites; before it, a failure only warns.');

/** A rule of the team that `trustwright gate` holds a change to. */
export const gate = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('coverage-floor').describe('Coverage must not be below a floor.'),
    framework: identifier.describe('Catalog in scope.'),
    status: z.enum(['planned', 'partial', 'covered']).default('covered').describe('Status that counts, or better.'),
    floor: z.number().min(0).max(1).describe('Least share of the requirements that apply, 0 to 1.'),
    from,
  }),
  z.strictObject({
    rule: z.literal('no-drop').describe('No requirement may have less coverage than at the base.'),
    framework: identifier.optional().describe('Catalog in scope. Default: every one.'),
    from,
  }),
  z.strictObject({
    rule: z.literal('no-problem').describe('A check must report nothing.'),
    check: identifier.describe('Check that must report nothing.'),
    from,
  }),
  z.strictObject({
    rule: z.literal('warnings-at-most').describe('No more than so many warnings may stand.'),
    check: identifier.optional().describe('Check whose warnings are counted. Default: every one.'),
    most: z.int().min(0).describe('Most warnings that may stand.'),
    from,
  }),
]);
export type Gate = Readonly<z.infer<typeof gate>>;
