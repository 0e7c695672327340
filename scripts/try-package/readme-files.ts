import { readFileSync } from 'node:fs';

const heading = /^# (\S+\.(?:mdx|yaml))$/m;

/** The smallest adopter's files, as the README shows them: path and text. */
export function readmeFiles(readme: URL): ReadonlyMap<string, string> {
  const [, block = ''] =
    /^## The smallest adopter$[\s\S]*?^```text\n([\s\S]*?)^```$/m.exec(readFileSync(readme, 'utf8')) ?? [];
  const [, ...parts] = block.split(heading);
  const files = new Map<string, string>();
  for (let index = 0; index + 1 < parts.length; index += 2) {
    files.set(parts[index] as string, `${(parts[index + 1] as string).trim()}\n`);
  }
  return files;
}
