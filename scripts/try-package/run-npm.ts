import { execFileSync } from 'node:child_process';

/** Runs `trustwright` as an adopter does. */
export function npx(folder: string, words: readonly string[]): string {
  return npm(folder, ['exec', '--no', '--', 'trustwright', ...words]);
}

/** Runs the npm that runs this script, else the one on the path. */
export function npm(folder: string, words: readonly string[]): string {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') ? run(process.execPath, [path, ...words], folder) : run('npm', words, folder);
}

/** Runs a program to its end; throws with its output where it fails. */
export function run(program: string, words: readonly string[], folder: string): string {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  try {
    return execFileSync(program, words, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${words.slice(-3).join(' ')} failed.\n${stdout}${stderr}`, { cause: error });
  }
}
