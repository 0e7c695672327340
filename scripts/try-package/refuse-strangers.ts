import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Needs {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Throws where an adopter received what only this repository works with, or its Node. */
export function refuseStrangers(root: string, folder: string): void {
  const { devDependencies = {} } = read(join(root, 'package.json')) as Needs;
  const lock = read(join(folder, 'node_modules/.package-lock.json')) as { readonly packages: Record<string, Needs> };
  // A development tool may come along only where a dependency of ours asks for it.
  const asked = new Set(
    Object.values(lock.packages).flatMap(({ dependencies, optionalDependencies, peerDependencies }) =>
      Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }),
    ),
  );
  const refused = Object.keys(devDependencies).filter((name) => !asked.has(name));
  const isStranger = (name: string) => refused.includes(name) || /^node-(bin-)?(linux|darwin|win)-/.test(name);
  const strangers = installedPackages(folder).filter(isStranger);
  if (strangers.length > 0) throw new Error(`These came along and must not: ${strangers.join(', ')}.`);
}

/** Names of the packages that are installed below a folder. */
export function installedPackages(folder: string): readonly string[] {
  const modules = join(folder, 'node_modules');
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
  return names.flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((each) => `${name}/${each}`) : [name],
  );
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
