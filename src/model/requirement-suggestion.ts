import type { Catalog } from './catalog.ts';

/** How people name the shipped catalogs, and which catalog they mean. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\b(iso\s*)?[/-]?\s*(iec\s*)?27001(\s*[-:]\s*20\d\d)?\b/, 'iso27001-2022'],
  [/\b(iso\s*)?[/-]?\s*(iec\s*)?42001(\s*[-:]\s*20\d\d)?\b/, 'iso42001-2023'],
  [/\bsoc[\s-]*2(-tsc-2017)?\b|\btsc\b|\baicpa\b/, 'soc2-tsc-2017'],
  [/\b(eu[\s-]*)?ai[\s-]*act\b|\baia(?=\W)|\b2024\/1689\b/, 'eu-ai-act'],
  [/\b(nist[\s-]*)?ai[\s-]*rmf\b|\bnist\b/, 'nist-ai-rmf'],
];
const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'];

/**
 * Reads what people write ("Art. 73(4)", "27001 A.5.15", "CC 6.1", "Annex IV, point 2(f)", "GOVERN 1.1") and returns
 * the canonical identifiers it may mean, best first: several when the text is ambiguous, the nearest by edit distance
 * (at most five) when nothing fits, none when nothing is near.
 */
export function suggestRequirementId(text: string, catalogs: Iterable<Catalog>): readonly string[] {
  const { key, spellings } = readWords(text, catalogs);
  const meant = spelledAs(key, spellings);
  return meant.length > 0 || key === '' ? meant : nearest(key, spellings);
}

/** The identifiers that a text spells in some way; unlike a suggestion, never one that merely looks like it. */
export function readRequirementId(text: string, catalogs: Iterable<Catalog>): readonly string[] {
  const { key, spellings } = readWords(text, catalogs);
  return spelledAs(key, spellings);
}

/** What is left of a text without the name of a catalog, as a key, and the spellings that it may be one of. */
function readWords(text: string, catalogs: Iterable<Catalog>) {
  let rest = text.toLowerCase();
  const all = [...catalogs];
  const wanted = new Set<string>();
  for (const [name, catalog] of names) {
    const without = rest.replace(name, ' ');
    if (without !== rest) wanted.add(catalog);
    rest = without;
  }
  for (const { id } of all) {
    if (!rest.startsWith(`${id}:`)) continue;
    wanted.add(id);
    rest = rest.slice(id.length + 1);
  }
  const named = all.filter((catalog) => wanted.has(catalog.id));
  return { key: toKey(rest), spellings: (named.length > 0 ? named : all).flatMap(spellingsOf) };
}

function spelledAs(key: string, spellings: readonly Spelling[]): readonly string[] {
  if (key === '') return [];
  for (const candidate of [key, `art.${key}`, key.replace(/^annex\./, '')]) {
    const same = spellings.filter((spelling) => spelling.key === candidate);
    if (same.length > 0) return same.map(({ id }) => id);
  }
  const solid = key.replaceAll('.', '');
  return spellings.filter((spelling) => spelling.key.replaceAll('.', '') === solid).map(({ id }) => id);
}

interface Spelling {
  readonly id: string;
  readonly key: string;
}

const known = new WeakMap<Catalog, readonly Spelling[]>();

function spellingsOf(catalog: Catalog): readonly Spelling[] {
  const before = known.get(catalog);
  if (before !== undefined) return before;
  const spellings = catalog.requirements.map(({ id }) => ({ id: `${catalog.id}:${id}`, key: toKey(id.toLowerCase()) }));
  known.set(catalog, spellings);
  return spellings;
}

/** One spelling for all: lower case, parts joined by dots, without the words that people put between the parts. */
function toKey(text: string): string {
  return text
    .replace(/\b(articles?|art)\b/g, ' art ')
    .replace(/\b(annex|anx)[\s.-]*(?=[a-z0-9])/g, ' annex ')
    .replace(/\b(points?|paragraphs?|paras?|sections?|clauses?|controls?|criterion|criteria)\b/g, ' ')
    .replace(/([a-z])(?=\d)/g, '$1.')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .replace(/\.s\.(?=\d)/g, '.')
    .replace(/^annex\.(\d+)/, (_, number: string) => `annex.${romans[Number(number)] ?? number}`);
}

function nearest(key: string, spellings: readonly Spelling[]): readonly string[] {
  const limit = key.length < 5 ? 1 : 2;
  return spellings
    .map((spelling) => ({ ...spelling, distance: editDistance(key, spelling.key) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || sharedStart(key, b.key) - sharedStart(key, a.key))
    .slice(0, 5)
    .map(({ id }) => id);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? a.length;
}
