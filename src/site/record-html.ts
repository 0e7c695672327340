import type { Collection } from '../model/kinds.ts';
import { referencesOf } from '../model/references.ts';
import type { DocumentView } from '../publish/surface.ts';
import { escapeText } from '../render/escape.ts';
import { dayInWords } from './dates.ts';
import type { RequirementLink } from './site.ts';
import { plainWords } from './words.ts';

/** Fields that a page shows elsewhere. */
const elsewhere: ReadonlySet<string> = new Set([
  'id',
  'title',
  'summary',
  'owner',
  'version',
  'approved',
  'approvedBy',
  'nextReview',
  'visibility',
]);

type Find = (collection: Collection, id: string) => DocumentView<unknown> | undefined;

/** What the frontmatter of a document says beyond what every document says, as a list of terms. Identifiers become links. */
export function recordHtml(
  view: DocumentView<unknown>,
  find: Find,
  requirement: (id: string) => RequirementLink,
): string {
  const links = new Map<string, string>();
  for (const { collection, id } of referencesOf(view.collection, view.data)) {
    const found = find(collection, id);
    if (found) links.set(id, `<a href="${escapeText(found.address)}">${escapeText(found.title)}</a>`);
  }
  const entries = Object.entries(view.data as object).filter(([name, value]) => !elsewhere.has(name) && isSaid(value));
  return terms(entries);

  function terms(pairs: readonly (readonly [string, unknown])[]): string {
    const rows = pairs.map(
      ([name, value]) => `<div><dt>${escapeText(wordsOf(name))}</dt><dd>${write(value)}</dd></div>`,
    );
    return `<dl class="facts record">${rows.join('')}</dl>`;
  }

  function write(value: unknown): string {
    if (Array.isArray(value)) {
      if (value.every((item) => typeof item !== 'object') && value.length < 2) return value.map(write).join('');
      return `<ul>${value.map((item) => `<li>${write(item)}</li>`).join('')}</ul>`;
    }
    if (typeof value === 'object' && value !== null)
      return terms(Object.entries(value).filter(([, part]) => isSaid(part)));
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return writeText(String(value));
  }

  function writeText(text: string): string {
    const link = links.get(text);
    if (link) return link;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `<time datetime="${text}">${dayInWords(text)}</time>`;
    if (/^[a-z0-9-]+:\S+$/.test(text) && !text.startsWith('https:')) {
      const { address, label, title } = requirement(text);
      if (address) return `<a href="${escapeText(address)}">${escapeText(`${label} ${title}`)}</a>`;
    }
    return escapeText(text);
  }
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** The name of a field as people write it: `rootCause` becomes `Root cause`. */
function wordsOf(name: string): string {
  return plainWords(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}
