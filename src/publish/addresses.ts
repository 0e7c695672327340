import type { Collection } from '../model/kinds.ts';
import { type LinkTarget, parseLink } from '../model/reference-link.ts';
import { toAddress } from '../model/requirement-id.ts';

/** First part of the address of each collection that has pages of its own. */
const sections = {
  aiSystems: 'systems',
  answers: 'answers',
  applicability: 'applicability',
  cards: 'ai',
  controls: 'controls',
  incidents: 'incidents',
  pages: 'pages',
  policies: 'policies',
  risks: 'risks',
  updates: 'updates',
  vendors: 'sub-processors',
} as const satisfies Partial<Record<Collection, string>>;

/** Permanent address of a document. Collections without a section of their own are registers. */
export function addressOf(collection: Collection, id: string): string {
  if (Object.hasOwn(sections, collection)) return `/${sections[collection as keyof typeof sections]}/${id}`;
  return `/registers/${registerOf(collection)}/${id}`;
}

/** Last part of the address of a register. */
export function registerOf(collection: Collection): string {
  return collection.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Where a link in a body leads on a surface; nothing where it leads to what the surface does not show. */
export function resolveLink(url: string, shows: (target: LinkTarget) => boolean): string | undefined {
  const target = parseLink(url);
  switch (target.to) {
    case 'heading':
      return url;
    case 'web':
      return target.url;
    case 'document':
      return shows(target) ? addressOf(target.collection, target.id) : undefined;
    case 'requirement':
      return shows(target) ? toAddress(target.id) : undefined;
    case 'unknown':
      return undefined;
  }
}
