import * as z from 'zod';
import { day, documentFields, line, prose, references, role } from './fields.ts';

/** A dated exception from a policy or control, with what stands in for it. */
export const exceptionSchema = z
  .strictObject({
    ...documentFields,
    policies: references('policies excepted from'),
    controls: references('controls excepted from'),
    reason: prose.describe('Why the rule cannot be followed.'),
    compensating: prose.describe('What stands in for it.'),
    risk: line.describe('Risk that remains.'),
    grantedBy: role.describe('Role that granted it.'),
    from: day.describe('First day of the exception.'),
    until: day.describe('Last day of the exception; none is open-ended.'),
  })
  .describe('A dated exception from a policy or control, with what stands in for it.');
export type Exception = Readonly<z.infer<typeof exceptionSchema>>;
