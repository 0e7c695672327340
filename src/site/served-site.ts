import type { Locale } from '../model/locale.ts';
import type { DocumentView, Surface } from '../publish/surface.ts';
import { makeBundle } from './bundle.ts';
import { filesOf } from './files.ts';
import type { KeptBodies } from './kept-bodies.ts';
import type { Loaded } from './load.ts';
import { localeAt, type Where } from './locales/address.ts';
import { signedBy } from './signed-data.ts';
import type { Setting, Site } from './site.ts';
import { sizedImages } from './sized-images.ts';
import { toSite } from './to-site.ts';

/** A site while it is built or served. Pages reach it in this process, so that no document is ever written into a module. */
export interface ServedSite {
  /** Name under which the virtual module finds it. */
  readonly key: string;
  /** What stands in the way of showing the content as it is now. */
  report(): string | undefined;
  site(): Site;
  /** The site in each of its languages, English first. */
  sites(): readonly Site[];
  /** The site in the language of an address; the English one where it is spoken in no other. */
  siteAt(where: Where): Site;
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
  let translated: ReadonlyMap<Locale, Site> = new Map();
  let report: string | undefined;
  const served: ServedSite = {
    key,
    report: () => report,
    site() {
      if (!current) throw new Error(report ?? 'No site was loaded.');
      return current;
    },
    sites: () => [served.site(), ...translated.values()],
    siteAt(where) {
      return translated.get(localeAt(where)) ?? served.site();
    },
    replace(next) {
      report = 'report' in next ? next.report : undefined;
      if ('surface' in next) {
        const { surface, images, sealed, bundling, pdfs = new Map() } = next;
        const key = bundling?.key;
        const around = { ...setting, ...(key && { signed: signedBy(surface, key) }) };
        const sized = sizedImages(images.files);
        const prepare = (each: Surface) => {
          const prepared = toSite(each, images.addresses, around, kept);
          return { ...prepared, body: (view: DocumentView<unknown>) => sized(prepared.body(view)) };
        };
        const site = prepare(surface);
        const made = bundling && makeBundle(site, key, pdfs);
        const carried = new Map<string, string | Uint8Array>([
          ...images.files,
          ...sealed,
          ...pdfs,
          ...(made?.files ?? []),
        ]);
        const offer = made && { bundle: made.bundle };
        current = { ...site, ...offer, files: filesOf(site, carried, key) };
        const spoken = next.translated.map(prepare);
        translated = new Map(spoken.map((each) => [each.words.locale, { ...each, ...offer, files: new Map() }]));
      }
    },
  };
  served.replace(loaded);
  sites.set(key, (where) => (where === undefined ? served.site() : served.siteAt(where)));
  return served;
}

/** Source of the virtual module: a reference, never data. */
export function virtualModule(key: string): string {
  return `export const site = (where) => globalThis[Symbol.for('trustwright.sites')].get(${JSON.stringify(key)})(where);`;
}

function sitesOfProcess(): Map<string, (where?: Where) => Site> {
  const holder = globalThis as { [shelf]?: Map<string, (where?: Where) => Site> };
  holder[shelf] ??= new Map();
  return holder[shelf];
}
