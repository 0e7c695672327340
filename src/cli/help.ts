import type { Command } from './command.ts';
import { commands } from './commands.ts';

const commonOptions = [
  ['--root DIR', 'Root of the program. Default: the current folder.'],
  ['--as-of DAY', 'The clock, YYYY-MM-DD. Default: today for guards, the day of HEAD for outputs.'],
  ['--format NAME', 'Form of the output.'],
] as const;

/** Help on the whole: what the tool is for, its commands, a way to begin. */
export async function generalHelp(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return [
    'trustwright: from policies, controls and AI assessments in git to a trust center and audit packs.',
    '',
    'Usage: trustwright COMMAND [options]',
    '',
    'Commands',
    ...all.map(({ name, summary }) => row(name, summary)),
    '',
    'Options of every command',
    ...commonOptions.map(([option, meaning]) => row(option, meaning)),
    '',
    'To begin: trustwright new program, then trustwright new policy my-policy, then trustwright check.',
    'More on a command: trustwright COMMAND --help.',
    '',
  ].join('\n');
}

/** Help on one command. */
export function commandHelp({ summary, usage, help, formats, options = {} }: Command): string {
  const own = Object.entries(options).map(([name, { value, help: meaning }]) =>
    row(`--${name}${value ? ` ${value}` : ''}`, meaning),
  );
  const common = commonOptions.map(([option, meaning]) =>
    row(option, option.startsWith('--format') ? `${meaning} One of: ${formats.join(', ')}.` : meaning),
  );
  return [summary, '', `Usage: ${usage}`, '', help, '', 'Options', ...own, ...common, ''].join('\n');
}

function row(term: string, meaning: string): string {
  return `  ${term.padEnd(18)} ${meaning}`;
}
