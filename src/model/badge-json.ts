import * as z from 'zod';
import { claimState } from './claim.ts';
import { day } from './fields.ts';

const text = z.string();

/** `/badges/<claim>.json`, version 1. Fields are added only; another meaning is another version. */
export const badgeJson = z
  .object({
    $schema: text.describe('Address of the JSON Schema that this document follows.'),
    format: z.literal(1).describe('Version of the form.'),
    id: text.describe('Permanent identifier of the claim.'),
    organisation: text.describe('Name of the organisation that claims it.'),
    framework: text.describe('Catalog that the claim is about.'),
    frameworkTitle: text.describe('What people call it.'),
    state: z.enum([...claimState.options, 'lapsed']).describe('State on the day. After `expires` it is `lapsed`.'),
    label: text.describe('The state in words.'),
    statement: text.describe('The claim, in one sentence that stands alone.'),
    scope: text.describe('What it covers.'),
    asOf: day.describe('Day as of which the state is given.'),
    since: day.optional().describe('First day on which the claim holds.'),
    expires: day.optional().describe('Last day on which the claim holds; show nothing but `lapsed` afterwards.'),
    targetDate: day.optional().describe('Day by which an audit or plan is to be finished.'),
    address: text.describe('Where the claim stands: to link to.'),
    image: text.describe('The badge as SVG.'),
    width: z.int().describe('Width of the badge in pixels.'),
    height: z.int().describe('Height of the badge in pixels.'),
  })
  .describe('A claim as a badge that others may embed.');
export type BadgeJson = Readonly<z.infer<typeof badgeJson>>;
