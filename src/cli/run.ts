import { type Command, type Outcome, type Terminal, Unusable } from './command.ts';
import { commands } from './commands.ts';
import { readCall } from './read-call.ts';

/** Runs the command that the words of a call name. Prints nothing: the outcome says what is to be printed. */
export async function run(words: readonly string[], terminal: Terminal): Promise<Outcome> {
  const [word, ...args] = words;
  const { generalHelp, commandHelp } = await import('./help.ts');
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    const asked = word !== undefined;
    const [about] = args;
    if (about !== undefined && Object.hasOwn(commands, about))
      return { code: 0, output: commandHelp(await load(about)) };
    if (about !== undefined && !about.startsWith('-')) return unknownCommand(about);
    return { code: asked ? 0 : 2, [asked ? 'output' : 'message']: await generalHelp() };
  }
  if (word === '--version' || word === '-v') {
    const { packageVersion } = await import('../read/package-version.ts');
    return { code: 0, output: `${packageVersion()}\n` };
  }
  if (!Object.hasOwn(commands, word)) return unknownCommand(word);
  const command = await load(word);
  if (args.includes('--help') || args.includes('-h')) return { code: 0, output: commandHelp(command) };
  try {
    return await command.run(readCall(command, args, terminal));
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
