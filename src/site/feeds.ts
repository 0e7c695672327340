import { uuidOf } from '../packs/oscal/uuid.ts';
import type { Surface } from '../publish/surface.ts';
import { xmlText } from '../render/xml-text.ts';
import { feedAddresses } from './feed-addresses.ts';
import { changeEntries, type FeedEntry, type FeedSource, newsEntries } from './feed-entries.ts';
import { absolute } from './site-address.ts';

/** A feed: what it is called, where it and its page lie, and its news. */
interface Feed {
  readonly title: string;
  readonly path: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** The feeds of a site, by path: all news, and changes of sub-processors alone, each as Atom and as JSON Feed. */
export function feedFiles(source: FeedSource): readonly (readonly [path: string, content: string])[] {
  const { surface } = source;
  const at = feedAddresses(surface);
  const news = { title: `${surface.title}: updates`, page: '/updates', entries: newsEntries(source) };
  const title = `${surface.organisation.name}: sub-processors`;
  const changes = { title, page: '/sub-processors', entries: changeEntries(source) };
  return [
    [at.updates.slice(1), toAtom(surface, { ...news, path: at.updates })],
    [at.updatesJson.slice(1), toJsonFeed(surface, { ...news, path: at.updatesJson })],
    [at.subProcessors.slice(1), toAtom(surface, { ...changes, path: at.subProcessors })],
    [at.subProcessorsJson.slice(1), toJsonFeed(surface, { ...changes, path: at.subProcessorsJson })],
  ];
}

/** RFC 4287. Days are midnight in UTC: Atom knows no days. */
function toAtom(surface: Surface, { title, path, page, entries }: Feed): string {
  const { organisation, asOf } = surface;
  const address = (target: string) => xmlText(absolute(surface, target));
  const revised = entries.map((entry) => entry.revised).sort();
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>urn:uuid:${uuidOf(organisation.legalName, 'feed', path)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${midnight(revised.at(-1) ?? asOf)}</updated>`,
    `<author><name>${xmlText(organisation.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${address(path)}"/>`,
    `<link rel="alternate" type="text/html" href="${address(page)}"/>`,
    ...entries.map((entry) =>
      [
        `<entry><id>${entry.id}</id><title>${xmlText(entry.title)}</title>`,
        `<link rel="alternate" type="text/html" href="${address(entry.address)}"/>`,
        `<published>${midnight(entry.on)}</published><updated>${midnight(entry.revised)}</updated>`,
        `<category term="${xmlText(entry.category)}"/><summary>${xmlText(entry.summary)}</summary>`,
        `<content type="html">${xmlText(entry.html)}</content></entry>`,
      ].join(''),
    ),
    '</feed>',
  ].join('\n')}\n`;
}

/** JSON Feed 1.1. Addresses stand in it only where the site knows its own: they must be whole. */
function toJsonFeed(surface: Surface, { title, path, page, entries }: Feed): string {
  const { organisation, siteAddress } = surface;
  const feed = {
    ...{ version: 'https://jsonfeed.org/version/1.1', title },
    ...(siteAddress && { home_page_url: absolute(surface, page), feed_url: absolute(surface, path) }),
    ...{ language: 'en', authors: [{ name: organisation.name, ...(siteAddress && { url: absolute(surface, '/') }) }] },
    items: entries.map(({ id, address, summary, html, on, revised, category, title: named }) => ({
      ...{ id, ...(siteAddress && { url: absolute(surface, address) }), title: named, summary, content_html: html },
      ...{ date_published: midnight(on), date_modified: midnight(revised), tags: [category] },
    })),
  };
  return `${JSON.stringify(feed)}\n`;
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}
