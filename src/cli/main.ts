#!/usr/bin/env node
import { resolve } from 'node:path';
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import type { Command, Invocation, Outcome } from './command.ts';
import { commands } from './commands.ts';

enableCompileCache?.();

const [name, ...rest] = process.argv.slice(2);
const outcome = await run(name, rest);
if (outcome.output) process.stdout.write(outcome.output);
if (outcome.message) process.stderr.write(outcome.message);
process.exitCode = outcome.code;

async function run(word: string | undefined, args: readonly string[]): Promise<Outcome> {
  const { generalHelp, commandHelp } = await import('./help.ts');
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    const asked = word !== undefined;
    const [about] = args;
    if (about !== undefined && Object.hasOwn(commands, about)) return { code: 0, output: commandHelp(await load(about)) };
    if (about !== undefined && !about.startsWith('-')) return unknownCommand(about);
    return { code: asked ? 0 : 2, [asked ? 'output' : 'message']: await generalHelp() };
  }
  if (word === '--version' || word === '-v') {
    const { packageVersion } = await import('./package-version.ts');
    return { code: 0, output: `${packageVersion()}\n` };
  }
  if (!Object.hasOwn(commands, word)) return unknownCommand(word);
  const command = await load(word);
  if (args.includes('--help') || args.includes('-h')) return { code: 0, output: commandHelp(command) };
  const { Unusable } = await import('./command.ts');
  try {
    return await command.run(await invocation(command, args));
  } catch (error) {
    return { code: 2, message: error instanceof Unusable ? `${error.message}\n` : unforeseen(error) };
  }
}

async function load(name: string): Promise<Command> {
  return await (commands[name] as () => Promise<Command>)();
}

async function unknownCommand(word: string): Promise<Outcome> {
  const { didYouMean } = await import('../model/nearest.ts');
  const hint = didYouMean(word, Object.keys(commands)).trim();
  return { code: 2, message: `Unexpected command \`${word}\`. ${hint || 'See: trustwright --help.'}\n` };
}

/** What the system refused (a full disk, a folder that may not be written) in one line; a bug with its trace. */
function unforeseen(error: unknown): string {
  if (error instanceof Error && 'syscall' in error) return `${error.message}\n`;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in trustwright; please report it.\n${trace}\n`;
}

async function invocation(command: Command, args: readonly string[]): Promise<Invocation> {
  const { Unusable } = await import('./command.ts');
  const { painter } = await import('../report/style.ts');
  const common = { root: { type: 'string' }, 'as-of': { type: 'string' }, format: { type: 'string' } } as const;
  const own = Object.fromEntries(Object.entries(command.options ?? {}).map(([key, { type, multiple }]) => [key, { type, multiple: multiple ?? false }]));
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: { ...common, ...own }, allowPositionals: true });
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}\nSee: trustwright ${command.name} --help.`);
  }
  const { root = '.', 'as-of': asOf, format = command.formats[0], ...options } = parsed.values as Record<string, string>;
  if (!command.formats.includes(format ?? '')) {
    throw new Unusable(`Unexpected format \`${format}\`, expected one of: ${command.formats.join(', ')}.`);
  }
  if (asOf !== undefined && !isDay(asOf)) throw new Unusable(`Unexpected day \`${asOf}\`, expected YYYY-MM-DD.`);
  const most = command.arguments ?? 0;
  const surplus = parsed.positionals[most];
  if (surplus !== undefined) throw new Unusable(`Unexpected argument \`${surplus}\`. Usage: ${command.usage}`);
  const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return {
    root: resolve(root),
    asOf,
    today: new Date().toISOString().slice(0, 10),
    format: format as string,
    positionals: parsed.positionals,
    options,
    paint: painter(colours),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
    },
  };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
