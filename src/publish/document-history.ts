import type { Day } from '../model/fields.ts';
import type { Past, PastVersion } from '../model/past.ts';
import type { DocumentView } from './surface.ts';

/** A version of a public document: what it said, and no word of who changed it, where and when. */
export interface VersionView {
  readonly version: string;
  /** Permanent address of this version. */
  readonly address: string;
  readonly title: string;
  readonly approved?: Day;
  readonly effective?: Day;
  readonly body: string;
  readonly isCurrent: boolean;
}

/** Fields of a document that its versions tell. */
interface Versioned {
  readonly version: string;
  readonly approved?: Day | undefined;
  readonly effective?: Day | undefined;
}

/**
 * The versions of a public document, the current one first. They begin after the last day on which it was not public:
 * what was withdrawn once is not published again. A version that was edited has its last text. Only numbers of versions
 * become addresses.
 */
export function versionsOf(view: DocumentView<Versioned>, past: Past): readonly VersionView[] {
  const found = past(view.collection, view.id);
  const since = found.findLastIndex((entry) => entry?.visibility !== 'public') + 1;
  const versions = new Map<string, VersionView>();
  const put = (entry: VersionView) => {
    versions.delete(entry.version);
    versions.set(entry.version, entry);
  };
  for (const entry of found.slice(since)) {
    if (entry && /^\d+(\.\d+){0,2}$/.test(entry.version)) put(pastView(view, entry));
  }
  put(currentView(view));
  return [...versions.values()].reverse();
}

/** Views with their versions; as they are where nothing is known of the past. */
export function withVersions<T extends Versioned>(
  views: readonly DocumentView<T>[],
  past: Past | undefined,
): readonly DocumentView<T>[] {
  return past ? views.map((view) => ({ ...view, versions: versionsOf(view, past) })) : views;
}

function pastView(
  { address }: DocumentView<unknown>,
  { version, title, approved, effective, body }: PastVersion,
): VersionView {
  return {
    ...{ version, address: addressOfVersion(address, version), title, body, isCurrent: false },
    ...(approved && { approved }),
    ...(effective && { effective }),
  };
}

function currentView({ address, title, data, body }: DocumentView<Versioned>): VersionView {
  const { version, approved, effective } = data;
  return {
    ...{ version, address: addressOfVersion(address, version), title, body, isCurrent: true },
    ...(approved && { approved }),
    ...(effective && { effective }),
  };
}

function addressOfVersion(address: string, version: string): string {
  return `${address}/v/${version}`;
}
