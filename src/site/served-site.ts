import type { DocumentView } from '../publish/surface.ts';
import { makeBundle } from './bundle.ts';
import { filesOf } from './files.ts';
import type { KeptBodies } from './kept-bodies.ts';
import type { Loaded } from './load.ts';
import { signedBy } from './signed-data.ts';
import { type Setting, type Site, toSite } from './site.ts';
import { sizedImages } from './sized-images.ts';

/** A site while it is built or served. Pages reach it in this process, so that no document is ever written into a module. */
export interface ServedSite {
  /** Name under which the virtual module finds it. */
  readonly key: string;
  /** What stands in the way of showing the content as it is now. */
  report(): string | undefined;
  site(): Site;
  /** Takes what was read anew; keeps the last good site when it cannot be shown. */
  replace(loaded: Loaded): void;
}

/** Where the virtual module looks. One entry for each build of this process. */
const shelf = Symbol.for('trustwright.sites');

/** Puts a site where its pages find it. */
export function serve(loaded: Loaded, setting: Setting = {}, kept?: KeptBodies): ServedSite {
  const sites = sitesOfProcess();
  const key = `site-${sites.size + 1}`;
  let current: Site | undefined;
  let report: string | undefined;
  const served: ServedSite = {
    key,
    report: () => report,
    site() {
      if (!current) throw new Error(report ?? 'No site was loaded.');
      return current;
    },
    replace(next) {
      report = 'report' in next ? next.report : undefined;
      if ('surface' in next) {
        const { surface, images, sealed, bundling, pdfs = new Map() } = next;
        const key = bundling?.key;
        const signed = key && { signed: signedBy(surface, key) };
        const prepared = toSite(surface, images.addresses, { ...setting, ...signed }, kept);
        const sized = sizedImages(images.files);
        const site = { ...prepared, body: (view: DocumentView<unknown>) => sized(prepared.body(view)) };
        const made = bundling && makeBundle(site, key, pdfs);
        const carried = new Map<string, string | Uint8Array>([
          ...images.files,
          ...sealed,
          ...pdfs,
          ...(made?.files ?? []),
        ]);
        current = { ...site, ...(made && { bundle: made.bundle }), files: filesOf(site, carried, key) };
      }
    },
  };
  served.replace(loaded);
  sites.set(key, () => served.site());
  return served;
}

/** Source of the virtual module: a reference, never data. */
export function virtualModule(key: string): string {
  return `export const site = () => globalThis[Symbol.for('trustwright.sites')].get(${JSON.stringify(key)})();`;
}

function sitesOfProcess(): Map<string, () => Site> {
  const holder = globalThis as { [shelf]?: Map<string, () => Site> };
  holder[shelf] ??= new Map();
  return holder[shelf];
}
