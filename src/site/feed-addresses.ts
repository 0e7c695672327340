import type { TrustJson } from '../model/trust-json.ts';
import type { Surface } from '../publish/surface.ts';

/** Where feeds and the calendar of deadlines lie. A calendar must hold something (RFC 5545, 3.6), so it may be absent. */
export function feedAddresses({ changes }: Pick<Surface, 'changes'>): TrustJson['feeds'] {
  return {
    updates: '/feed.xml',
    updatesJson: '/feed.json',
    subProcessors: '/subprocessors-feed.xml',
    subProcessorsJson: '/subprocessors-feed.json',
    ...(changes.some(({ objectBy }) => objectBy) && { deadlines: '/subprocessors.ics' }),
  };
}

/** Path of the calendar file of one change. */
export function calendarAddress(change: string): string {
  return `/changes/${change}.ics`;
}

/** Feeds that a page announces: news on the first page and that of updates, changes of sub-processors on theirs. */
export function feedsOn(surface: Pick<Surface, 'changes'>, page: string) {
  const at = feedAddresses(surface);
  const type = 'application/atom+xml';
  const news = { label: 'Updates', address: at.updates, type };
  const changes = { label: 'Changes of sub-processors', address: at.subProcessors, type };
  if (page === '/') return [news, changes];
  if (page === '/updates') return [news];
  return page === '/sub-processors' ? [changes] : [];
}
