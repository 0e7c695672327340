import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Path of a compiled module: adopters run those, and so does the benchmark. */
export function compiled(module: string): string {
  return new URL(`../../lib/${module}.js`, import.meta.url).href;
}

/** Path of the compiled command line. */
export const commandLine = fileURLToPath(compiled('cli/main'));
