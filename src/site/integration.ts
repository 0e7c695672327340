import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Day } from '../model/fields.ts';
import { cacheFile } from '../read/cache.ts';
import { readCommit } from '../read/git.ts';
import { packageVersion } from '../read/package-version.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { type KeptBodies, openKeptBodies } from './kept-bodies.ts';
import { type Audience, ContentError, type Loaded, loadSurface, type Source } from './load.ts';
import { addressIn } from './locales/address.ts';
import { reloadOnChange } from './reload.ts';
import { partsOf, routes } from './routes.ts';
import { type SearchIndexes, startSearchIndexes } from './search-index.ts';
import { type ServedSite, serve, virtualModule } from './served-site.ts';
import { type Slots, slotPlugin, themeIn } from './theming.ts';
import { addressOfPage, writeTwins } from './write-twins.ts';

/** Options of the integration. */
export interface TrustwrightOptions {
  /** Root of the program, with `policies/`, `controls/` and `content/`. Default: the root of the Astro project. */
  readonly root?: string;
  /** `public` for customers, `internal` for staff. Default: public. */
  readonly audience?: Audience;
  /** Day as of which the site speaks. Default: the day of the last commit; today outside a repository. */
  readonly asOf?: Day;
  /** Astro components of your own that every page shows above its navigation and at its foot, by path. */
  readonly slots?: Slots;
}

/** Name of the module through which pages receive the projection. */
const moduleName = 'virtual:trustwright';

/** What a command has chosen and perhaps read already. It wins over an `astro.config`, around one run in this process. */
interface Choice {
  readonly source: Source;
  readonly loaded?: Loaded;
}

const overrides: { current?: Choice } = {};

/** Runs with the choice of a command in force. */
export async function withOverrides<T>(choice: Choice, run: () => Promise<T>): Promise<T> {
  overrides.current = choice;
  try {
    return await run();
  } finally {
    delete overrides.current;
  }
}

/** Day as of which a site speaks when nobody says: that of the last commit, so that the same commit gives the same bytes. */
export function defaultDay(root: string): Day {
  return readCommit(root)?.day ?? new Date().toISOString().slice(0, 10);
}

/** The Astro integration: `integrations: [trustwright()]` adds the whole trust center to a site. */
export function trustwright(options: TrustwrightOptions = {}): AstroIntegration {
  let served: ServedSite | undefined;
  let source: Source | undefined;
  let kept: KeptBodies | undefined;
  let search: SearchIndexes | undefined;
  return {
    name: 'trustwright',
    hooks: {
      'astro:config:setup': ({ config, command, injectRoute, updateConfig, addMiddleware }) => {
        if (command === 'sync') return;
        const root = options.root ?? fileURLToPath(config.root);
        const { audience = 'public', asOf = defaultDay(root) } = options;
        source = overrides.current?.source ?? { root, audience, asOf, withPast: command === 'build' };
        const loaded = overrides.current?.loaded ?? loadSurface(source);
        if ('report' in loaded && command === 'build') throw new ContentError(`\n${loaded.report}`);
        const setting = {
          toolVersion: packageVersion(),
          ...themeIn(fileURLToPath(config.publicDir)),
          ...(command === 'build' && { contentSecurityPolicy }),
        };
        const keptIn = command === 'build' ? cacheFile(source.root, `bodies-${source.audience}`) : undefined;
        if (keptIn !== undefined) kept = openKeptBodies(keptIn);
        served = serve(loaded, setting, kept);
        const { key } = served;
        if (command === 'build') search = startSearchIndexes(served.sites());
        const { siteAddress: address, languages = [] } = 'surface' in loaded ? loaded.surface : {};
        updateConfig({
          ...(address && !config.site && { site: address }),
          output: 'static',
          trailingSlash: 'never',
          compressHTML: true,
          prefetch: false,
          devToolbar: { enabled: false },
          build: { format: 'file', concurrency: 32, inlineStylesheets: 'never' },
          vite: {
            build: { assetsInlineLimit: 0, sourcemap: false, modulePreload: false },
            worker: { format: 'es' },
            plugins: [
              slotPlugin(options.slots ?? {}, fileURLToPath(config.root)),
              {
                name: 'trustwright',
                resolveId: (id: string) => (id === moduleName ? `\0${moduleName}` : undefined),
                load: (id: string) => (id === `\0${moduleName}` ? virtualModule(key) : undefined),
              },
            ],
          },
        });
        // Routes ship as source beside the compiled package: this path holds from `src/site` and from `lib/site`.
        const folder = new URL('../../src/site/', import.meta.url);
        // While people edit, a part that is empty now may hold something in a moment.
        const parts = command === 'build' ? partsOf(served.site()) : undefined;
        for (const { pattern, file, part, spoken } of routes) {
          if (part && parts?.has(part) === false) continue;
          const entrypoint = new URL(`routes/${file}`, folder);
          injectRoute({ pattern, entrypoint, prerender: true });
          for (const { locale } of spoken ? languages : []) {
            injectRoute({ pattern: addressIn(locale, pattern), entrypoint, prerender: true });
          }
        }
        if (languages.length > 0) {
          addMiddleware({ entrypoint: new URL('locales/link-languages.ts', folder), order: 'post' });
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        if (served && source) reloadOnChange(server, served, source, (report) => logger.error(`\n${report}`));
      },
      'astro:build:done': async ({ dir, pages }) => {
        // Every page has been rendered by now, while the search engine is still at work.
        kept?.save();
        if (served) writeTwins(fileURLToPath(dir), pages.map(addressOfPage), served.site().surface);
        await search?.write(fileURLToPath(dir));
      },
    },
  };
}
