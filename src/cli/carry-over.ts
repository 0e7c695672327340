import type * as z from 'zod';
import { type CarryOver, carryOver } from '../assess/carry-over.ts';
import type { carryOverOutput } from '../model/crosswalk-outputs.ts';
import type { Program } from '../model/program.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { carryOverTable } from '../report/carry-over-table.ts';
import { toCsv } from '../report/csv.ts';
import type { Painter } from '../report/style.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { signs } from './coverage.ts';
import { checkProgram } from './open-program.ts';
import { toSteps } from './steps.ts';

/** Work items that the text shows. */
const shown = 12;

/** `trustwright carry-over`: what frameworks in place bring to one that is switched on. */
export const carryOverCommand: Command = {
  name: 'carry-over',
  summary: 'Say what the work for some frameworks brings to another, and what is new.',
  usage: 'trustwright carry-over --have CATALOG[,CATALOG ...] --add CATALOG [--format text|json|csv] [--as-of DAY]',
  help: [
    'For each requirement of the added framework: inherited, partial or net-new, through which edge, and what is left over;',
    'then the work in the order that pays most. Only what controls do for the frameworks in place counts, so the answer is',
    'the same whether or not the new framework has been begun.',
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
    return { code: 0, output: toText(found, program, paint) };
  },
};

function chosen(program: Program, have: unknown, add: unknown): Pick<CarryOver, 'have' | 'add'> {
  const known = [...program.catalogs.keys()];
  if (typeof add !== 'string') throw new Unusable(`Name the framework to switch on: --add ${known[0]}.`);
  const inScope = program.settings.value.frameworks.map(({ id }) => id);
  const named = typeof have === 'string' ? have.split(',').map((id) => id.trim()) : inScope;
  for (const id of [...named, add]) {
    if (!known.includes(id)) throw new Unusable(`No catalog \`${id}\`. There are: ${known.join(', ')}.`);
  }
  return { have: [...new Set(named)].filter((id) => id !== add), add };
}

function toOutput({ asOf, have, add, counts, requirements, work }: CarryOver): z.infer<typeof carryOverOutput> {
  return {
    ...{ asOf, have: [...have], add, counts },
    requirements: requirements.map(({ id, title, carried, status, best, leftOver }) => ({
      ...{ requirement: id, title, carried, status, from: best?.from ?? null },
      ...{ path: best ? toSteps(best.path) : [], leftOver: leftOver ?? null },
    })),
    work: work.map((item) => ({ ...item, raises: item.raises.map((each) => ({ ...each })) })),
  };
}

function toText({ have, add, counts, requirements, work }: CarryOver, program: Program, paint: Painter): string {
  const title = (id: string) => program.catalogs.get(id)?.shortTitle ?? id;
  const cells = requirements.map(({ status }) => signs[status]).join('');
  const rows = (cells.match(/.{1,64}/gu) ?? []).map((row) => `  ${row}\n`).join('');
  const total = requirements.length;
  const head = `${paint.bold(`${have.map(title).join(' + ') || 'Nothing'} → ${title(add)}`)}\n${rows}`;
  const sums = `  ${signs.covered} ${counts.inherited} inherited   ${signs.partial} ${counts.partial} partial   ${signs.gap} ${counts['net-new']} net-new   of ${total}\n`;
  const list = requirements.map(({ id, carried, title: short, best }) => {
    const way = best ? `from ${[best.from, ...best.path.map(({ to }) => to)].slice(0, -1).map(named).join(' → ')}` : '';
    return `  ${formatForPeople(id).padEnd(14)} ${carried.padEnd(9)} ${short} ${paint.dim(way)}\n`;
  });
  const items = work.slice(0, shown).map(({ requirement, raises, gain }, index) => {
    const others = raises.map((raised) => formatForPeople(raised.requirement));
    const what =
      others.length > 4 ? `${others.slice(0, 4).join(', ')} and ${others.length - 4} more` : others.join(', ');
    return `  ${String(index + 1).padStart(2)}. ${named(requirement).padEnd(22)} +${gain} ${paint.dim(`raises ${what}`)}\n`;
  });
  const more = work.length > shown ? `      … and ${work.length - shown} more: --format json lists them.\n` : '';
  return `${head}${sums}\n${list.join('')}\n${paint.bold('Work, in the order that pays most')}\n${items.join('')}${more}`;

  function named(id: string): string {
    return `${title(id.split(':')[0] ?? '')} ${formatForPeople(id)}`;
  }
}
