import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { cacheFile } from '../read/cache.ts';
import type { SigningKey } from '../signatures/private-key.ts';
import { astroConfig } from './astro-config.ts';
import { publicTypesettings } from './document-pdf.ts';
import { defaultDay, withOverrides } from './integration.ts';
import { setPdfs, type Typesetter } from './kept-pdfs.ts';
import { type Audience, ContentError, loadSurface, type Projected, project } from './load.ts';
import { makeWorkFolder, workingIn } from './work-folder.ts';

export { serveSite } from './serve.ts';
export { ContentError };

/** What to build, and where to. */
export interface BuildOptions {
  /** Root of the program. */
  readonly root: string;
  readonly audience: Audience;
  /** Default: the day of the last commit; today outside a repository. */
  readonly asOf?: Day;
  /** Folder that holds the site afterwards; what was in it is replaced as a whole. */
  readonly outDir: string;
  readonly quiet?: boolean;
  /** Key that signs the bundle of all public documents and the data. */
  readonly key?: SigningKey;
  /** Opens what sets PDFs of public documents; without it there are none. */
  readonly typesetter?: () => Typesetter | undefined;
  /** The program, where the caller has read and checked it already. */
  readonly program?: Program;
}

/**
 * Builds a site into a folder. Everything is written beside it first and put in place at the end, so that a build that
 * fails leaves the last good site. Throws a `ContentError` whose message is the report when the content has errors.
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const root = resolve(options.root);
  const outDir = resolve(options.outDir);
  const source = {
    root,
    audience: options.audience,
    asOf: options.asOf ?? defaultDay(root),
    withPast: true,
    ...(options.key && { key: options.key }),
  };
  const { program } = options;
  const loaded = program ? project(program, source) : loadSurface(source);
  if ('report' in loaded) throw new ContentError(loaded.report);
  mkdirSync(dirname(outDir), { recursive: true });
  const work = makeWorkFolder(join(dirname(outDir), `.${basename(outDir)}-`));
  try {
    const site = join(work.path, 'site');
    const config = {
      ...astroConfig(root, work.path),
      outDir: site,
      logLevel: options.quiet ? 'error' : 'info',
    } as const;
    const complete = await withPdfs(loaded, options);
    const run = () => withOverrides({ source, loaded: complete }, () => build(config));
    await workingIn(work.path, () => inProduction(run));
    rmSync(outDir, { recursive: true, force: true });
    renameSync(site, outDir);
  } finally {
    work.remove();
  }
}

/** Sets the public documents as PDFs, where the caller brings what sets them. */
async function withPdfs(loaded: Projected, { root, audience, typesetter }: BuildOptions): Promise<Projected> {
  if (!typesetter || audience !== 'public') return loaded;
  const documents = publicTypesettings(loaded.surface, loaded.images);
  return { ...loaded, pdfs: await setPdfs(documents, typesetter, cacheFile(resolve(root), 'pdfs')) };
}

/** Astro asks these of its process: no report to its makers, and the same output whatever the mode of the caller. */
async function inProduction(run: () => Promise<void>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.NODE_ENV = 'production';
  try {
    await run();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
