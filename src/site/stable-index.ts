import { hash } from 'node:crypto';
import { decode, encode } from 'cborg';
import { gunzipSync, gzipSync } from 'fflate';

/** One file of a search index, by its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What every file of Pagefind's data begins with, once unpacked. */
const signature = 'pagefind_dcd';

/** A filter: its name, and each value with the pages that have it. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

/** Pagefind's table of contents; its fourth part lists the filters, each with the name of its file. */
type Meta = [
  version: string,
  pages: unknown,
  chunks: unknown,
  filters: [name: string, file: string][],
  ...rest: unknown[],
];

/**
 * Puts an index of Pagefind 1.5 into a form that depends on its content alone: it writes the values of filters in the
 * order of a hash map, which differs from run to run, and names files by what they hold. Here values and filters are
 * sorted, packed again, and named anew.
 */
export function stabilise(files: readonly IndexFile[]): readonly IndexFile[] {
  const renamed = new Map<string, string>();
  const stable = files.map((file) => {
    if (!file.path.endsWith('.pf_filter')) return file;
    const [name, values] = unpack(file.content) as Filter;
    const content = pack([name, values.sort(byName)]);
    const path = file.path.replace(/[^/]+$/, `${rename(file.path, 7, content)}.pf_filter`);
    return { path, content };
  });
  return stable.map((file) => (file.path.endsWith('.pf_meta') ? stableMeta(file) : file)).map(withHash);

  function rename(path: string, length: number, content: Uint8Array): string {
    const before = baseOf(path);
    const after = `${before.slice(0, before.indexOf('_') + 1)}${hash('sha256', content).slice(0, length)}`;
    renamed.set(before, after);
    return after;
  }

  function stableMeta(file: IndexFile): IndexFile {
    const [version, pages, chunks, filters, ...rest] = unpack(file.content) as Meta;
    const sorted = filters
      .map(([name, before]) => [name, renamed.get(before) ?? before] as [string, string])
      .sort(byName);
    const content = pack([version, pages, chunks, sorted, ...rest]);
    const after = rename(file.path, 10, content);
    return { path: file.path.replace(baseOf(file.path), after), content };
  }

  function withHash(file: IndexFile): IndexFile {
    if (!file.path.endsWith('pagefind-entry.json')) return file;
    let text = new TextDecoder().decode(file.content);
    for (const [before, after] of renamed) text = text.replace(`"${before}"`, `"${after}"`);
    return { path: file.path, content: new TextEncoder().encode(text) };
  }
}

/** The part of a file name that names its content: `en_1a2b3c4`. */
function baseOf(path: string): string {
  return /([^./]+)\.pf_\w+$/.exec(path)?.[1] ?? path;
}

function unpack(content: Uint8Array): unknown {
  const bytes = gunzipSync(content);
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) {
    throw new Error('The search engine wrote an index of an unknown form.');
  }
  return decode(bytes.subarray(signature.length));
}

function pack(data: unknown): Uint8Array {
  const head = new TextEncoder().encode(signature);
  const body = encode(data);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return gzipSync(bytes, { mtime: 0 });
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
