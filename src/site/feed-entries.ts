import type { Update } from '../model/publication.ts';
import { uuidOf } from '../packs/oscal/uuid.ts';
import type { SubProcessorChange } from '../publish/sub-processor-changes.ts';
import type { DocumentView, Surface } from '../publish/surface.ts';
import { escapeText } from '../render/escape.ts';
import { dayInWords } from './dates.ts';
import { english } from './locales/words.ts';
import { absolute } from './site-address.ts';
import { changeWords } from './words.ts';

/** One piece of news in a feed. */
export interface FeedEntry {
  /** Permanent, whatever the address of the site (RFC 4287, 4.2.6). */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly address: string;
  readonly on: string;
  readonly revised: string;
  readonly category: string;
}

/** Newest entries that a feed holds; older news stand on the pages. */
const most = 100;

/** What the feeds are made from. */
export interface FeedSource {
  readonly surface: Surface;
  body(view: DocumentView<unknown>): { readonly html: string };
}

/** News of all kinds: the updates, and announced changes of sub-processors that no update is about. */
export function newsEntries({ surface, body }: FeedSource): readonly FeedEntry[] {
  const told = surface.updates.filter(({ data }) => data.category === 'sub-processor');
  const isTold = (change: SubProcessorChange) =>
    told.some(
      ({ data }) => data.about.includes(change.vendor.id) && change.on <= data.on && data.on <= change.effective,
    );
  const changes = surface.changes.filter(
    (change) => (change.announced || change.kind === 'removed') && !isTold(change),
  );
  const updates = surface.updates.map((view) => updateEntry(surface, view, body(view).html));
  return newest([...updates, ...changes.map((change) => changeEntry(surface, change))]);
}

/** Changes of sub-processors alone. */
export function changeEntries({ surface }: Pick<FeedSource, 'surface'>): readonly FeedEntry[] {
  return newest(surface.changes.map((change) => changeEntry(surface, change)));
}

function newest(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const sorted = [...entries].sort(
    (a, b) => compare(b.on, a.on) || compare(a.address, b.address) || compare(a.id, b.id),
  );
  return sorted.slice(0, most);
}

function updateEntry(surface: Surface, view: DocumentView<Update>, html: string): FeedEntry {
  const { id, title, address, data } = view;
  const { summary, on, approved = on, category } = data;
  return {
    ...{ id: idOf(surface, 'update', id), title, summary, address, on, revised: approved > on ? approved : on },
    ...{ html: withAddresses(surface, html), category },
  };
}

function changeEntry(surface: Surface, change: SubProcessorChange): FeedEntry {
  const { id, vendor, what, on, effective, objectBy, revised } = change;
  const { verb, when } = changeWords[change.kind];
  const { privacy } = surface.organisation.contact;
  const until = objectBy && `Objections until ${dayInWords(objectBy)}, to ${privacy}.`;
  const lines = [what, english.t(when, { day: dayInWords(effective) }), ...(until ? [until] : [])];
  return {
    ...{ id: idOf(surface, 'sub-processor-change', id), title: `${verb}: ${vendor.title}`, summary: lines.join(' ') },
    html: lines.map((line) => `<p>${escapeText(line)}</p>`).join(''),
    ...{ address: vendor.address, on, revised: revised > on ? revised : on, category: 'sub-processor' },
  };
}

/** An identifier that stays when the site moves. */
function idOf({ organisation }: Surface, kind: string, id: string): string {
  return `urn:uuid:${uuidOf(organisation.legalName, kind, id)}`;
}

/** A start tag as our own renderer writes it: quoted values, in which any character may stand. */
const startTag = /<[a-z][a-z0-9]*(?:\s[\w-]+(?:="[^"]*")?)*\s*\/?>/g;

/** A body whose links to the site work outside it. */
function withAddresses(surface: Surface, html: string): string {
  const root = escapeText(absolute(surface, ''));
  return html.replace(startTag, (tag) => tag.replace(/\s(href|src)="(?=\/)/g, (name) => `${name}${root}`));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
