import type * as z from 'zod';
import { answerObligations, type ObligationAnswer } from '../assess/obligations/answer.ts';
import { comingInWords } from '../assess/obligations/coming.ts';
import type { obligationsOutput } from '../model/ai-act-outputs.ts';
import { type AiSystem, operatorRole } from '../model/ai-system.ts';
import { riskClass } from '../model/risk-class.ts';
import { drawTimelineSheet } from '../render/timeline-sheet.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { obligationList } from './obligation-list.ts';
import { checkProgram } from './open-program.ts';
import { systemsAsked } from './systems-asked.ts';

/** `trustwright obligations`: which requirements of the AI Act bind at a date, since when, and what covers each. */
export const obligations: Command = {
  name: 'obligations',
  summary: 'Say which duties of the AI Act bind a system at a date, and what covers each.',
  usage: 'trustwright obligations [--system ID] [--role ROLE] [--class CLASS] [--format text|json|svg] [--as-of DAY]',
  help: [
    'One row for each duty that the class, the roles and the facts of the system bring, those that bind later included:',
    'whether it binds formally and in practice, since when, by which provision, and what covers it. Without --system for',
    'all systems together. --role and --class look at the system as if it had them; both without --system need no system.',
    'With --format svg a picture of what comes next.',
  ].join('\n'),
  formats: ['text', 'json', 'svg'],
  options: {
    system: { type: 'string', value: 'ID', help: 'AI system. Default: all of them together.' },
    role: { type: 'string', value: 'ROLE', help: `One of: ${operatorRole.options.join(', ')}.` },
    class: { type: 'string', value: 'CLASS', help: `One of: ${riskClass.options.join(', ')}.` },
  },
  run(invocation) {
    const { root, format, paint, options } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const role = choice('role', operatorRole, options.role);
    const wanted = choice('class', riskClass, options.class);
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const name = typeof options.system === 'string' ? options.system : undefined;
    const isBare = name === undefined && role !== undefined && wanted !== undefined;
    const systems = isBare ? [] : systemsAsked(program, name);
    const question = { systems, ...(role && { role }), ...(wanted && { class: wanted }) };
    const answer = answerObligations(program, question, asOf);
    if (format === 'json') return { code: 0, output: `${JSON.stringify(toOutput(answer, systems), null, 2)}\n` };
    const head = titleOf(systems, role, wanted);
    if (format === 'svg') {
      const entries = answer.coming.map((day) => ({ date: day.date, what: comingInWords(day) }));
      return { code: 0, output: drawTimelineSheet('coming', `${head}: what comes next`, entries, asOf) };
    }
    return { code: 0, output: obligationList(head, answer, paint) };
  },
};

function choice<T extends string>(
  name: string,
  schema: z.ZodEnum<{ readonly [K in T]: K }>,
  value: unknown,
): T | undefined {
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Unusable(`Unexpected ${name} \`${String(value)}\`, expected one of: ${schema.options.join(', ')}.`);
}

function titleOf(systems: readonly AiSystem[], role: string | undefined, wanted: string | undefined): string {
  const what =
    systems.length === 1 ? `${systems[0]?.title}` : systems.length === 0 ? 'Any AI system' : 'All AI systems';
  const roles = role ?? [...new Set(systems.flatMap((system) => system.roles))].join(', ');
  return `${what}, as ${[roles, wanted].filter(Boolean).join(', ').replaceAll('-', ' ')}`;
}

function toOutput(answer: ObligationAnswer, systems: readonly AiSystem[]): z.infer<typeof obligationsOutput> {
  const { asOf, edition, fines, reliefs, coming } = answer;
  return {
    ...{ asOf, law: edition, systems: systems.map(({ id }) => id) },
    obligations: answer.obligations.map((each) => ({
      ...{ requirement: each.requirement, title: each.title, roles: [...each.actors] },
      ...{ binding: each.binding, inPractice: each.inPractice },
      ...{ from: each.from ?? null, inPracticeFrom: each.inPracticeFrom ?? null, until: each.until ?? null },
      ...{ source: each.source, note: each.note ?? null, coverage: each.coverage, controls: [...each.controls] },
    })),
    fines: fines.map((fine) => ({ ...fine, by: fine.by ?? null })),
    reliefs: reliefs.map((relief) => ({ ...relief, condition: relief.condition ?? null })),
    coming: coming.map(({ date, begin, beginFormally, end }) => ({
      ...{ date, begin: [...begin], beginFormally: [...beginFormally], end: [...end] },
    })),
  };
}
