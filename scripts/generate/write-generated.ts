import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bagProfileText } from '../../src/packs/bag-profile.ts';
import { checksPage } from './checks-page.ts';
import { contentModelPage } from './content-model-page.ts';
import { editorFiles } from './editor-files.ts';
import { schemaFiles } from './schema-files.ts';

/** Folders that hold generated files alone: what is no longer generated is removed from them. */
const ownedFolders = ['schemas', 'schemas/output', 'schemas/site'];

/** Every generated file of the repository, by path below its root. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...editorFiles(),
    ...schemaFiles(),
    ['docs/bagit-profile.json', bagProfileText],
    ['docs/checks.md', checksPage()],
    ['docs/content-model.md', contentModelPage()],
  ]);
}

/** Paths whose text is not what would be generated, and files in owned folders that would not be. */
export function findStale(root: URL): readonly string[] {
  const generated = generatedFiles();
  const changed = [...generated].filter(([path, text]) => readText(new URL(path, root)) !== text);
  return [...changed.map(([path]) => path), ...leftOver(root, generated)].sort();
}

/** Writes what is stale, removes what is left over; gives the paths. */
export function writeGenerated(root: URL): readonly string[] {
  const generated = generatedFiles();
  const stale = findStale(root);
  for (const path of stale) {
    const text = generated.get(path);
    const file = new URL(path, root);
    if (text === undefined) rmSync(file);
    else {
      mkdirSync(new URL('.', file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return stale;
}

function leftOver(root: URL, generated: ReadonlyMap<string, string>): string[] {
  return ownedFolders.flatMap((folder) => {
    const path = new URL(`${folder}/`, root);
    const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => `${folder}/${name}`);
    return files.filter((file) => !generated.has(file));
  });
}

function readText(file: URL): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
