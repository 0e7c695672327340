import type * as z from 'zod';
import { type CarryOver, carryOver } from '../assess/carry-over.ts';
import type { carryOverOutput } from '../model/crosswalk-outputs.ts';
import type { Program } from '../model/program.ts';
import { carryOverTable } from '../report/carry-over-table.ts';
import { toCsv } from '../report/csv.ts';
import { carryOverText } from './carry-over-text.ts';
import { catalogsAsked } from './catalogs-asked.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';
import { toSteps } from './steps.ts';

/** `trustwright carry-over`: what frameworks in place bring to one that is switched on. */
export const carryOverCommand: Command = {
  name: 'carry-over',
  summary: 'Say what the work for some frameworks brings to another, and what is new.',
  usage: 'trustwright carry-over --add CATALOG [--have CATALOG,CATALOG] [--format text|json|csv] [--as-of DAY]',
  help: [
    'For each requirement of the added framework: inherited, partial or net-new, through which edge, and what is left over;',
    'then the work in the order that pays most: what raises the added framework most comes first, and of equals what raises',
    'the other frameworks in scope most. Only what controls do for the frameworks in place counts, so the answer is the same',
    'whether or not the new framework has been begun.',
  ].join('\n'),
  formats: ['text', 'json', 'csv'],
  options: {
    have: {
      type: 'string',
      value: 'CATALOGS',
      help: 'Frameworks in place, separated by commas. Default: those in scope.',
    },
    add: { type: 'string', value: 'CATALOG', help: 'Framework to switch on.' },
  },
  run(invocation) {
    const { root, format, paint, options } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const found = carryOver(program, chosen(program, options.have, options.add), asOf);
    if (format === 'json') return { code: 0, output: `${JSON.stringify(toOutput(found), null, 2)}\n` };
    if (format === 'csv') return { code: 0, output: toCsv(carryOverTable(found.requirements)) };
    return { code: 0, output: carryOverText(found, program.catalogs, paint) };
  },
};

function chosen({ catalogs, settings }: Program, have: unknown, add: unknown): Pick<CarryOver, 'have' | 'add'> {
  if (typeof add !== 'string')
    throw new Unusable(`Name the framework to switch on, with --add. There are: ${[...catalogs.keys()].join(', ')}.`);
  catalogsAsked([add], catalogs);
  const inScope = settings.value.frameworks.map(({ id }) => id);
  if (typeof have !== 'string') return { have: inScope.filter((id) => id !== add), add };
  const named = catalogsAsked(
    have.split(',').map((id) => id.trim()),
    catalogs,
  );
  if (named.includes(add))
    throw new Unusable(`\`${add}\` cannot be in place and be switched on. Leave it out of --have.`);
  return { have: named, add };
}

function toOutput({ asOf, have, add, counts, requirements, work }: CarryOver): z.infer<typeof carryOverOutput> {
  return {
    ...{ asOf, have: [...have], add, counts },
    requirements: requirements.map(({ id, title, carried, status, best, leftOver }) => ({
      ...{ requirement: id, title, carried, status, from: best?.from ?? null },
      ...{ path: best ? toSteps(best.path) : [], leftOver: leftOver ?? null },
    })),
    work: work.map((item) => ({ ...item, raises: [...item.raises], elsewhere: [...item.elsewhere] })),
  };
}
