import * as z from 'zod';
import { catalogText, localId } from './catalog-fields.ts';
import { duty } from './duty.ts';
import { day } from './fields.ts';

/** State of a provision against the law as first published. */
export const lawStatus = z.enum(['original', 'amended', 'inserted', 'deleted']).describe('State of the provision.');
export type LawStatus = z.infer<typeof lawStatus>;

/** A day of application: one for all, or one for each route into the high-risk class (Article 6(2), Article 6(1)). */
export const applicationDay = z
  .union([
    day,
    z.strictObject({
      annexIII: day.optional().describe('For systems that Annex III lists.'),
      annexI: day.optional().describe('For products and safety components under Annex I.'),
    }),
  ])
  .describe('Day of application, or one day for each route into the high-risk class.');
export type ApplicationDay = z.infer<typeof applicationDay>;

/** A transitional rule: what existed before the cut-off day has more time, or stays outside the law. */
export const transition = z
  .strictObject({
    cutOff: applicationDay.describe('What was on the market or in service before this day falls under the rule.'),
    complyBy: day.optional().describe('Day by which it must comply; absent where it need not unless it changes.'),
    who: catalogText.describe('Whom and what the rule concerns.'),
    affects: z.array(localId).describe('Requirements whose leaves apply later because of the rule.'),
  })
  .describe('A transitional rule.');
export type Transition = Readonly<z.infer<typeof transition>>;

/** What a law says of a node: who must do what, and from which day. */
export const lawFields = {
  duty: duty.optional(),
  appliesFrom: applicationDay.optional().describe('Formal day of application.'),
  practicalFrom: applicationDay
    .optional()
    .describe('Day from which it can bind anybody, where later than the formal day.'),
  basis: catalogText.optional().describe('Limb of the law that sets the day, for instance "Article 113(c)".'),
  transitions: z.array(transition).optional().describe('Transitional rules that the node lays down.'),
};

/** The law of a node before an amendment. Fields that are absent are as in the node. */
export const formerLaw = z
  .strictObject({
    until: day.describe('First day of the amended law: this is the law of every day before it.'),
    status: z.enum(['original', 'absent']).describe('`absent`: the provision was not in force.'),
    title: catalogText.optional().describe('Title, where it differs.'),
    ...lawFields,
  })
  .describe('The law of the node before an amendment.');
export type FormerLaw = Readonly<z.infer<typeof formerLaw>>;
