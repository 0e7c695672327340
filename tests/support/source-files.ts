import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { repository } from './example.ts';

/** One import of a source file. */
export interface Import {
  /** Path below `src/` for a file of ours, else the name of the package. */
  readonly target: string;
  readonly ours: boolean;
  /** Whether nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** Whether it is loaded when it is needed. */
  readonly lazy: boolean;
}

/** A source file below `src/`. */
export interface SourceFile {
  readonly path: string;
  /** Its first folder, or nothing for `index.ts`. */
  readonly folder: string;
  /** Its text without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** Every TypeScript and Astro file below `src/`, sorted by path. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|astro)$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => {
      const code = withoutComments(readFileSync(join(repository, 'src', path), 'utf8'));
      return {
        path,
        folder: path.includes('/') ? (path.split('/')[0] ?? '') : '',
        code,
        imports: importsOf(path, code),
      };
    });
}

const statements = /^\s*(?:import|export)\s+(type\s+)?(?:([^'"`;]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)(\.[A-Z]\w*)?/g;

/** The imports that a text makes, statements and calls; `import('…').Type` is a type. */
export function importsOf(path: string, code: string): readonly Import[] {
  const found: Import[] = [];
  const add = (name: string, typeOnly: boolean, lazy: boolean) => {
    const ours = name.startsWith('.');
    const target = ours ? posix.join(posix.dirname(path), name) : name;
    found.push({ target, ours, typeOnly, lazy });
  };
  for (const [, type, names = '', name = ''] of code.matchAll(statements)) {
    const listed = /^\{([^}]*)\}$/
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((each) => each.trim())
      .filter(Boolean);
    add(name, type !== undefined || (listed?.every((each) => each.startsWith('type ')) ?? false), false);
  }
  for (const [, name = '', type] of code.matchAll(dynamic)) add(name, type !== undefined, true);
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/(^|\s)\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}
