import * as z from 'zod';
import { day } from './fields.ts';
import { coverageStatus } from './release.ts';
import { riskClass } from './risk-class.ts';

const law = z.string().describe('Text of the law that answers: consolidated, as first published, or not in force.');

const classifiedSystem = z.object({
  id: z.string().describe('AI system.'),
  class: riskClass.describe('Class that the answers give on that day.'),
  declared: riskClass.describe('Class that its file declares.'),
  agrees: z.boolean().describe('Whether the two agree.'),
  from: day.nullable().describe('Day from which the class has effects; null where it has none.'),
  transparency: z.array(z.string()).describe('Paragraphs of Article 50 that bind us; they stack on any class.'),
  generalPurpose: z.enum(['gpai', 'gpai-systemic']).nullable().describe('Class of a model of our own; it stacks too.'),
  annexIII: z.array(z.string()).describe('Points of Annex III by which it is high-risk.'),
  annexI: z.enum(['A', 'B']).nullable().describe('Section of Annex I by which it is high-risk.'),
  exempted: z.array(z.string()).describe('Points of Annex III that Article 6(3) takes out.'),
  record: z
    .object({
      from: day.nullable().describe('Day from which the law asks for it.'),
      due: z.boolean().describe('Whether it is due on that day.'),
      made: z.boolean().describe('Whether it is there and was made in time.'),
    })
    .nullable()
    .describe('Record that Article 6(4) asks for; null where it asks for none.'),
  reasons: z.array(z.string()).describe('Why, one line for each step: the provision, then what decided.'),
  steps: z
    .array(
      z.object({
        provision: z.string().describe('Provision, as `catalog:requirement`.'),
        answer: z.string().describe('Answer that decided, as a path in the file.'),
        because: z.string().describe('What decided.'),
        gives: riskClass.nullable().describe('Class that the step gives; null where it takes the system out.'),
      }),
    )
    .describe('The reasons, taken apart.'),
  unanswered: z
    .array(
      z.object({
        provision: z.string().describe('Provision that asks.'),
        answer: z.string().describe('Path of the missing answer.'),
        ask: z.string().describe('The question.'),
      }),
    )
    .describe('Questions that decide the class and have no answer; the worse answer is assumed.'),
  later: z
    .array(
      z.object({
        provision: z.string().describe('Prohibition that applies later.'),
        from: day.describe('Its first day.'),
      }),
    )
    .describe('Prohibitions that are law already and apply later.'),
});

/** What `trustwright classify --format json` prints. */
export const classifyOutput = z
  .object({
    asOf: day.describe('Day whose law was applied.'),
    law,
    systems: z.array(classifiedSystem).describe('AI systems, by identifier.'),
  })
  .describe('What `trustwright classify --format json` prints.');

const obligation = z.object({
  requirement: z.string().describe('Requirement, as `catalog:requirement`.'),
  title: z.string().describe('Short title.'),
  roles: z.array(z.string()).describe('Our roles that it binds.'),
  binding: z.boolean().describe('Whether it binds formally on that day.'),
  inPractice: z.boolean().describe('Whether it binds in practice on that day.'),
  from: day.nullable().describe('First day on which it binds formally; null where a transition leaves us outside.'),
  inPracticeFrom: day.nullable().describe('First day on which it binds in practice.'),
  until: day.nullable().describe('First day on which it binds no more; null where no end is known.'),
  source: z.string().describe('Provision that sets the day.'),
  note: z.string().nullable().describe('Transitional rule that the system falls under.'),
  coverage: coverageStatus.describe('What covers it: its status, were it to bind today.'),
  controls: z.array(z.string()).describe('Controls that contribute, best first.'),
});

/** What `trustwright obligations --format json` prints. */
export const obligationsOutput = z
  .object({
    asOf: day.describe('Day whose law was applied.'),
    law,
    systems: z.array(z.string()).describe('AI systems that were asked about; none for a role and class alone.'),
    obligations: z.array(obligation).describe('One row for each duty, in the order of the law, later ones included.'),
    fines: z
      .array(
        z.object({
          provision: z.string().describe('Provision, as `catalog:requirement`.'),
          what: z.string().describe('What it punishes.'),
          amount: z.number().describe('Ceiling in euro.'),
          percent: z.number().describe('Ceiling in per cent of the worldwide annual turnover.'),
          counts: z.enum(['higher', 'lower']).describe('Which ceiling counts for an enterprise of our size.'),
          by: z.string().nullable().describe('Provision by which the lower one counts.'),
          from: day.describe('First day of the provision.'),
        }),
      )
      .describe('Fines that the law of that day provides for, by the size of the enterprise.'),
    reliefs: z
      .array(
        z.object({
          provision: z.string().describe('Provision, as `catalog:requirement`.'),
          what: z.string().describe('What is simpler.'),
          condition: z.string().nullable().describe('What must hold besides the size.'),
        }),
      )
      .describe('Simplifications that are open to an enterprise of our size.'),
    coming: z
      .array(
        z.object({
          date: day.describe('Day.'),
          begin: z.array(z.string()).describe('Duties that begin to bind in practice.'),
          beginFormally: z.array(z.string()).describe('Duties that begin to bind formally alone.'),
          end: z.array(z.string()).describe('Duties that end.'),
        }),
      )
      .describe('What comes next.'),
  })
  .describe('What `trustwright obligations --format json` prints.');
