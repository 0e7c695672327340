import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { painter } from '../report/style.ts';
import { type Command, type Invocation, type Terminal, Unusable } from './command.ts';

/** Reads the words after the name of a command. Throws `Unusable` where they make no sense. */
export function readCall(command: Command, args: readonly string[], terminal: Terminal): Invocation {
  const common = { root: { type: 'string' }, 'as-of': { type: 'string' }, format: { type: 'string' } } as const;
  const own = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([key, { type, multiple }]) => [
      key,
      { type, multiple: multiple ?? false },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: { ...common, ...own }, allowPositionals: true });
  } catch (error) {
    throw new Unusable(
      `${error instanceof Error ? error.message : String(error)}\nSee: trustwright ${command.name} --help.`,
    );
  }
  const {
    root = '.',
    'as-of': asOf,
    format = command.formats[0],
    ...options
  } = parsed.values as Record<string, string>;
  if (!command.formats.includes(format ?? '')) {
    throw new Unusable(`Unexpected format \`${format}\`, expected one of: ${command.formats.join(', ')}.`);
  }
  if (asOf !== undefined && !isDay(asOf)) throw new Unusable(`Unexpected day \`${asOf}\`, expected YYYY-MM-DD.`);
  const most = command.arguments ?? 0;
  const surplus = parsed.positionals[most];
  if (surplus !== undefined) throw new Unusable(`Unexpected argument \`${surplus}\`. Usage: ${command.usage}`);
  return {
    root: resolve(root),
    asOf,
    today: terminal.today,
    format: format as string,
    positionals: parsed.positionals,
    options,
    paint: painter(terminal.colours),
    progress: terminal.progress,
  };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
