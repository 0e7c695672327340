import type { Diagnostic } from '../model/diagnostic.ts';
import { attachmentFolder, type Collection, collections, kinds } from '../model/kinds.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Tree } from './tree.ts';

/** What may lie in `content/` besides the folders of the collections. */
const otherContent = new Set(['allowed-signers', 'catalogs', 'program.yaml', 'release.yaml']);

/** Paths of the documents of a collection, sorted, subfolders included. */
export function filesOf(tree: Tree, collection: Collection): readonly string[] {
  const { folder, format } = kinds[collection];
  const endings = format === 'mdx' ? ['.mdx'] : ['.yaml', '.yml'];
  return walk(tree, folder)
    .filter(({ path, type }) => type === 'file' && endings.some((ending) => path.endsWith(ending)))
    .map(({ path }) => path);
}

/** Reports files and folders that no document is read from, so that nothing is skipped in silence. */
export function strayFiles(tree: Tree): readonly Diagnostic[] {
  const strays: Diagnostic[] = [];
  const known = collections.map((collection) => kinds[collection].folder.replace('content/', ''));
  for (const { name } of tree.list('content')) {
    if (name.startsWith('.') || known.includes(name) || otherContent.has(name)) continue;
    const message = `Unexpected \`content/${name}\`, expected one of the folders that documents are read from.${didYouMean(name, [...known, ...otherContent])} Move or remove it.`;
    strays.push(stray(`content/${name}`, message));
  }
  for (const collection of collections) {
    const { folder, format } = kinds[collection];
    for (const { path, type } of walk(tree, folder)) {
      const good = format === 'mdx' ? /\.mdx$/ : /\.ya?ml$/;
      if (type === 'other')
        strays.push(
          stray(path, 'Unexpected link, expected a regular file: links are not followed. Put the file here.'),
        );
      else if (!good.test(path)) {
        strays.push(
          stray(
            path,
            `Unexpected file, expected the ending \`.${format}\`. Rename it, or put attachments in a folder \`${attachmentFolder}\`.`,
          ),
        );
      }
    }
  }
  return strays;
}

/** Paths of the files in `public/` and in the attachment folders of the collections. */
export function attachments(tree: Tree): ReadonlySet<string> {
  const paths = new Set<string>();
  const visit = (folder: string, attached: boolean) => {
    for (const { name, type } of tree.list(folder)) {
      const path = `${folder}/${name}`;
      if (type === 'folder') visit(path, attached || name === attachmentFolder);
      else if (type === 'file' && attached) paths.add(path);
    }
  };
  visit('public', true);
  for (const collection of collections) visit(kinds[collection].folder, false);
  return paths;
}

function walk(tree: Tree, folder: string): { readonly path: string; readonly type: 'file' | 'other' }[] {
  return tree.list(folder).flatMap(({ name, type }) => {
    const path = `${folder}/${name}`;
    if (name.startsWith('.')) return [];
    if (type !== 'folder') return [{ path, type }];
    return name === attachmentFolder ? [] : walk(tree, path);
  });
}

function stray(file: string, message: string): Diagnostic {
  return { check: 'unexpected-file', severity: 'error', message, file, place: { line: 1, column: 1 } };
}
