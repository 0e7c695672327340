import type { RevisionFacts } from '../model/history.ts';
import { type Collection, kinds } from '../model/kinds.ts';
import { decode, findFrontmatter, parseData, wholeYaml } from './source.ts';

/** What a version of a document says of itself, read leniently: an old version need not pass today’s schema. */
export function readFacts(collection: Collection, bytes: Uint8Array): RevisionFacts | undefined {
  const text = decode(bytes);
  if (typeof text !== 'string') return undefined;
  const source = kinds[collection].format === 'mdx' ? findFrontmatter(text) : wholeYaml(text);
  if ('message' in source) return undefined;
  const parsed = parseData(source);
  if (!('data' in parsed) || parsed.data === null || typeof parsed.data !== 'object') return undefined;
  const data = parsed.data as Readonly<Record<string, unknown>>;
  const id = textAt(data, 'id');
  if (id === undefined) return undefined;
  const [approved, effective, approvedBy] = [
    dayAt(data, 'approved'),
    dayAt(data, 'effective'),
    textAt(data, 'approvedBy'),
  ];
  return {
    ...{ id, title: textAt(data, 'title') ?? id, version: textAt(data, 'version') ?? '1' },
    ...(approved && { approved }),
    ...(approvedBy && { approvedBy }),
    ...(effective && { effective }),
    frameworks: citedCatalogs(data),
  };
}

function citedCatalogs(data: Readonly<Record<string, unknown>>): readonly string[] {
  const cited = [...listAt(data, 'requirements'), ...listAt(data, 'implements'), ...listAt(data, 'frameworks')];
  const names = cited.map((each) =>
    typeof each === 'object' && each !== null ? textAt(each as Readonly<Record<string, unknown>>, 'requirement') : each,
  );
  const catalogs = [...names, data.catalog].flatMap((name) =>
    typeof name === 'string' ? [name.split(':')[0] ?? ''] : [],
  );
  return [...new Set(catalogs)].filter(Boolean).sort();
}

function listAt(data: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const value = data[key];
  return Array.isArray(value) ? value : [];
}

function textAt(data: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function dayAt(data: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = textAt(data, key);
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
