import * as z from 'zod';
import { day, documentFields, identifier, line, prose, recordFields, references, requirement, role } from './fields.ts';

const member = z.strictObject({
  role: role.describe('Role that has a seat.'),
  seat: z.enum(['chair', 'member', 'adviser']).describe('What sort of seat; an adviser does not count for the quorum.'),
  may: line.optional().describe('What the member may do alone, such as holding a release.'),
});

/** How often a committee meets. */
export const meetingRhythm = z.enum(['monthly', 'quarterly', 'semi-annual', 'annual']);
export type MeetingRhythm = z.infer<typeof meetingRhythm>;

/** A committee: who sits on it by role, what it decides, how often it meets (ISO/IEC 42001 5.3, A.3.2). */
export const committeeSchema = z
  .strictObject({
    ...documentFields,
    summary: line.describe('One sentence: what the committee is for.'),
    frameworks: z.array(identifier).min(1).describe('Management systems and laws that it serves.'),
    mandate: prose.describe('What it decides, what it advises on, and whom it reports to.'),
    members: z.array(member).min(1).describe('Seats, by role. One of them is the chair.'),
    quorum: z.int().min(1).optional().describe('Members who must be there for a decision, the chair among them.'),
    rhythm: meetingRhythm.describe('How often it meets at least.'),
    requirements: z.array(requirement).default([]).describe('Requirements that it answers.'),
    policies: references('policies that set it up'),
    systems: references('AI systems that it looks at in particular'),
  })
  .superRefine(({ members, quorum }, context) => {
    const chairs = members.filter(({ seat }) => seat === 'chair').length;
    const report = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (chairs !== 1) report(['members'], `Unexpected number of chairs: ${chairs}, expected one.`);
    for (const [index, each] of members.entries()) {
      const isFirst = members.findIndex((other) => other.role === each.role) === index;
      if (!isFirst)
        report(['members', index, 'role'], `Unexpected second seat of \`${each.role}\`, expected one each.`);
    }
    const counting = members.filter(({ seat }) => seat !== 'adviser').length;
    if (quorum !== undefined && quorum > counting)
      report(['quorum'], `Unexpected quorum of ${quorum}, expected no more than the ${counting} members who count.`);
  })
  .describe('A committee: who sits on it by role, what it decides, how often it meets.');
export type Committee = Readonly<z.infer<typeof committeeSchema>>;

/** The minutes of one meeting of a committee: a record. The body is the account. */
export const minutesSchema = z
  .strictObject({
    ...recordFields,
    summary: line.describe('One sentence: what the meeting was about.'),
    committee: identifier.describe('Committee that met.'),
    held: day.describe('Day of the meeting.'),
    attendees: z.array(role).min(1).describe('Roles that took part, guests among them.'),
    decisions: z
      .array(
        z.strictObject({
          what: line.describe('What was decided or advised.'),
          owner: role.optional().describe('Role that carries it out, where something is to be done.'),
          due: day.optional().describe('Day by which it is to be done.'),
          done: day.optional().describe('Day on which it was done.'),
        }),
      )
      .default([])
      .describe('Decisions and advice, in order.'),
    systems: references('AI systems that were discussed'),
  })
  .describe('The minutes of one meeting of a committee. The body is the account.');
export type Minutes = Readonly<z.infer<typeof minutesSchema>>;
