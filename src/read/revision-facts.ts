import type { RevisionFacts } from '../model/history.ts';
import { type Collection, kinds } from '../model/kinds.ts';
import { decode, findFrontmatter, parseData, wholeYaml } from './source.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a version of a document says of itself, read leniently: an old version need not pass today’s schema. */
export function readFacts(collection: Collection, bytes: Uint8Array): RevisionFacts | undefined {
  const text = decode(bytes);
  if (typeof text !== 'string') return undefined;
  const source = kinds[collection].format === 'mdx' ? findFrontmatter(text) : wholeYaml(text);
  if ('message' in source) return undefined;
  const fields = scanFields(source.yaml) ?? parseFields(source);
  const id = fields && textAt(fields, 'id');
  if (fields === undefined || id === undefined) return undefined;
  const [approved, effective] = [dayAt(fields, 'approved'), dayAt(fields, 'effective')];
  const [approvedBy, visibility] = [textAt(fields, 'approvedBy'), textAt(fields, 'visibility')];
  return {
    ...{ id, title: textAt(fields, 'title') ?? id, version: textAt(fields, 'version') ?? '1' },
    ...(approved && { approved }),
    ...(approvedBy && { approvedBy }),
    ...(effective && { effective }),
    ...(visibility && { visibility }),
  };
}

/**
 * The fields that history needs, where each stands in one line as people write it: a tenth of the cost of a parse, and
 * thousands of versions are read. Nothing where any of them needs a parse to be understood.
 */
export function scanFields(yaml: string): Fields | undefined {
  if (!/^[A-Za-z#]/.test(yaml)) return undefined;
  const fields: Record<string, string> = {};
  for (const [line, key = '', value = ''] of yaml.matchAll(
    /^(id|title|version|approved|approvedBy|effective|visibility|"[^"\n]*"|'[^'\n]*'|\?.*)[ \t]*:(.*)$(?!(?:[ \t]*\r?\n)+[ \t])/gm,
  )) {
    const text = simple(value);
    if (text === undefined || key in fields || !line.startsWith(`${key}:`) || /^["'?]/.test(key)) return undefined;
    fields[key] = text;
  }
  // A key that was passed over has a value of several lines.
  const keys = yaml.match(/^(id|title|version|approved|approvedBy|effective|visibility)[ \t]*:/gm) ?? [];
  return keys.length === Object.keys(fields).length && 'id' in fields ? fields : undefined;
}

/** A text in quotes without escapes, a day, or plain words that YAML takes for nothing else. */
function simple(value: string): string | undefined {
  const [, double, single, day, plain] =
    /^[ \t]+(?:"([^"\\]*)"|'([^']*)'|(\d{4}-\d{2}-\d{2})|([A-Za-z][A-Za-z0-9 ,()/.-]*))[ \t]*\r?$/.exec(value) ?? [];
  if (plain !== undefined && /^(true|false|null|y|n|yes|no|on|off)$/i.test(plain.trim())) return undefined;
  return double ?? single ?? day ?? plain?.trim();
}

function parseFields(source: Parameters<typeof parseData>[0]): Fields | undefined {
  const parsed = parseData(source);
  return 'data' in parsed && parsed.data !== null && typeof parsed.data === 'object'
    ? (parsed.data as Fields)
    : undefined;
}

function textAt(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function dayAt(fields: Fields, key: string): string | undefined {
  const value = textAt(fields, key);
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
