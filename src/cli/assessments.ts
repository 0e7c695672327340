import { type AssessmentStanding, type SystemImpact, systemImpacts } from '../assess/impact/system-impact.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { type Painter, printable } from '../report/style.ts';
import { report } from './check.ts';
import type { Command } from './command.ts';
import { checkProgram } from './open-program.ts';
import { systemAsked } from './system-asked.ts';

/** `trustwright assessments`: the impact assessments of each system, how complete and how fresh they are, and who owes one. */
export const assessments: Command = {
  name: 'assessments',
  summary: 'Say how complete and fresh the impact assessments are, and whether Article 27 asks for one.',
  usage: 'trustwright assessments [--system SYSTEM] [--format text|json] [--as-of DAY]',
  help: [
    'For each AI system: whether we owe an assessment of its impact on fundamental rights, decided from the facts of its',
    'file; and for each of its assessments the parts that ISO/IEC 42001 and Article 27(1)(a) to (f) ask for, with what has',
    'changed since. Begin one with: trustwright new assessment --system SYSTEM.',
  ].join('\n'),
  formats: ['text', 'json'],
  options: { system: { type: 'string', value: 'SYSTEM', help: 'Only this AI system.' } },
  run(invocation) {
    const { root, format, paint, options } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const wanted = options.system === undefined ? undefined : systemAsked(program, options.system);
    const found = systemImpacts(program, asOf).filter(({ system }) => wanted === undefined || system.id === wanted.id);
    if (format === 'json') {
      return { code: 0, output: `${JSON.stringify({ asOf, systems: found.map(toOutput) }, null, 2)}\n` };
    }
    return { code: 0, output: found.map((each) => toText(each, paint)).join('\n') };
  },
};

function toOutput({ system, duty, assessments: made }: SystemImpact) {
  return {
    ...{ system: system.id, systemVersion: system.systemVersion },
    ...(duty && { fundamentalRights: duty }),
    assessments: made.map(({ assessment, parts, triggers }) => ({
      ...{ id: assessment.id, kinds: assessment.kinds, systemVersion: assessment.systemVersion },
      ...{ performed: assessment.performed, publicSummary: assessment.publicSummary ?? null },
      parts: parts.map(({ part, state, heading, words }) => ({
        ...{ part: part.id, requirements: part.requirements, state, ...(heading !== undefined && { heading }), words },
      })),
      triggers: triggers.map(({ what, was, is }) => ({ what, was, is })),
    })),
  };
}

function toText({ system, duty, assessments: made }: SystemImpact, paint: Painter): string {
  const words = { required: 'required', later: `required from ${duty?.from}`, 'not-required': 'not required' };
  const decision = duty ? `  Article 27: ${words[duty.decision]}. ${paint.dim(duty.reasons.join(' '))}\n` : '';
  const none = made.length === 0 ? `  ${paint.yellow('▲')} no assessment\n` : '';
  return `${paint.bold(printable(system.title))} ${system.systemVersion}\n${decision}${none}${made.map((each) => standing(each, paint)).join('')}`;
}

function standing({ assessment, parts, triggers }: AssessmentStanding, paint: Painter): string {
  const { id, systemVersion, performed, kinds } = assessment;
  const rows = parts.map(({ part, state }) => {
    const sign = state === 'present' ? paint.green('✔') : paint.red('✖');
    const asking = part.requirements.map((requirement) => formatForPeople(requirement)).join(', ');
    return `    ${sign} ${part.title} ${paint.dim(`${asking}${state === 'present' ? '' : `, ${state}`}`)}\n`;
  });
  const changes = triggers.map(
    ({ what, was, is }) => `    ${paint.yellow('▲')} ${what} changed: ${printable(was)} → ${printable(is)}\n`,
  );
  return `  ${id} ${paint.dim(`version ${systemVersion}, ${performed}, ${kinds.join(' and ')}`)}\n${rows.join('')}${changes.join('')}`;
}
