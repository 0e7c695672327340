import type * as z from 'zod';
import { assess } from '../assess/assess.ts';
import { type GovernanceRow, governanceSet } from '../assess/governance/governance-set.ts';
import type { governanceOutput } from '../model/governance-output.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { type Painter, printable } from '../report/style.ts';
import { report } from './check.ts';
import type { Command } from './command.ts';
import { checkProgram } from './open-program.ts';

/** `trustwright governance`: the governance set as a checklist, each part with its documents and what is missing. */
export const governance: Command = {
  name: 'governance',
  summary: 'Say which parts of AI governance are in place, and what is missing.',
  usage: 'trustwright governance [--format text|json] [--as-of DAY]',
  help: [
    'AI policy, committee with minutes, inventory, impact assessments, life-cycle and monitoring controls, transparency',
    'documents: for each part its documents, whether they are owned, dated, approved and, where they face customers,',
    'published, and the requirements that it answers. All of it is read from the documents.',
  ].join('\n'),
  formats: ['text', 'json'],
  run(invocation) {
    const { root, format, paint } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const rows = governanceSet(program, assess(program, asOf));
    if (format === 'json') return { code: 0, output: `${JSON.stringify(toOutput(rows, asOf), null, 2)}\n` };
    return { code: 0, output: rows.map((row) => toText(row, paint)).join('\n') };
  },
};

function toOutput(rows: readonly GovernanceRow[], asOf: string): z.infer<typeof governanceOutput> {
  return {
    asOf,
    items: rows.map(({ item, state, requirements, documents, gaps }) => ({
      ...{ id: item.id, title: item.title, state },
      requirements: requirements.map(({ id, status }) => ({ requirement: id, coverage: status ?? null })),
      documents: documents.map(({ collection, id, title, aspects }) => ({ collection, id, title, ...aspects })),
      gaps: [...gaps],
    })),
  };
}

function toText({ item, state, requirements, documents, gaps }: GovernanceRow, paint: Painter): string {
  const signs = { complete: paint.green('✔'), open: paint.yellow('▲'), absent: paint.red('✖') };
  const answers = requirements.map(({ id }) => formatForPeople(id)).join(', ');
  const head = `${signs[state]} ${paint.bold(item.title)} ${paint.dim(answers)}\n`;
  if (state === 'absent') return `${head}    absent: ${item.asks}\n`;
  return head + documents.map((each) => line(each, paint)).join('') + gaps.map((gap) => lack(gap, paint)).join('');
}

function line({ title, aspects }: GovernanceRow['documents'][number], paint: Painter): string {
  const failing = Object.entries(aspects).filter(([, { state }]) => state === 'no');
  const { owned, approved } = aspects;
  const stands = `${owned.says}; approved by ${approved.says}`;
  if (failing.length === 0) return `    ${printable(title)} ${paint.dim(printable(stands))}\n`;
  const words = failing.map(([name, { says }]) => `not ${name}: ${says}`).join('; ');
  return `    ${printable(title)} ${paint.yellow(printable(words))}\n`;
}

function lack(gap: string, paint: Painter): string {
  return `    ${paint.yellow('missing')} ${printable(gap)}\n`;
}
