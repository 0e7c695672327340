import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../assess/assess.ts';
import { buildStoppers } from '../checks/index.ts';
import { runChecks, settleDiagnostics } from '../checks/run.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Day } from '../model/fields.ts';
import { collections } from '../model/kinds.ts';
import type { Program } from '../model/program.ts';
import { toInternal } from '../publish/internal.ts';
import { toTrustCenter, toTrustCenterIn } from '../publish/public.ts';
import type { Surface } from '../publish/surface.ts';
import { cacheFile, openCache } from '../read/cache.ts';
import { readProgram } from '../read/program.ts';
import { diskTree } from '../read/tree.ts';
import { painter } from '../report/style.ts';
import { reportText } from '../report/text.ts';
import type { SigningKey } from '../signatures/private-key.ts';
import { openPast } from './document-past.ts';
import { collectSealed } from './grant-files.ts';
import { collectImages, type SiteImages } from './images.ts';

/** Whom a site is for: customers, or the organisation's own people. */
export type Audience = 'public' | 'internal';

/** What a site is made from. */
export interface Source {
  /** Absolute path of the program's root. */
  readonly root: string;
  readonly audience: Audience;
  readonly asOf: Day;
  /** Whether earlier versions of public documents are read from the repository: for a build, not while people edit. */
  readonly withPast?: boolean;
  /** Key that signs the bundle of all public documents and the data. */
  readonly key?: SigningKey;
}

/** A surface with the images that its documents show and the encrypted files that it offers. */
export interface Projected {
  readonly surface: Surface;
  /** The same surface in other languages. */
  readonly translated: readonly Surface[];
  readonly images: SiteImages;
  /** Encrypted files of live grants, by their paths below the site. */
  readonly sealed: ReadonlyMap<string, Uint8Array>;
  /** Public documents as PDF, by path below the site, where they were set. */
  readonly pdfs?: ReadonlyMap<string, Uint8Array>;
  /** Whether all public documents are bundled, and the key that signs the bundle. */
  readonly bundling?: { readonly key?: SigningKey };
}

/** What a site is made of, or the report of what stands in its way. */
export type Loaded = Projected | { readonly report: string };

/** Content that a site must not be built over. The message is the report. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** Reads the program, checks it and projects it. Only the projection goes on from here. */
export function loadSurface(source: Source): Loaded {
  const { root, asOf } = source;
  const file = cacheFile(root, 'reading.json');
  const cache = file === undefined ? undefined : openCache(file);
  const { program, diagnostics } = readProgram(diskTree(root), cache);
  const found = program ? runChecks(program, { asOf }) : [];
  cache?.save();
  const problems = settleDiagnostics([...diagnostics, ...found], program).filter(
    ({ check, severity }) => severity === 'error' && buildStoppers.has(check),
  );
  if (!program || problems.length > 0) return { report: reportOf(problems, root, program) };
  return project(program, source);
}

/** The projection of a program that was checked. Of the files beside documents, only what it shows is read. */
export function project(program: Program, { root, audience, asOf, withPast = false, key }: Source): Projected {
  const surface =
    audience === 'internal'
      ? toInternal(program, assess(program, asOf))
      : toTrustCenter(program, asOf, withPast ? openPast(root) : undefined);
  const translated = surface.languages.map(({ locale }) => toTrustCenterIn(program, locale, asOf));
  const tree = diskTree(root);
  const read = (path: string) => tree.read(path);
  return {
    ...{ surface, translated },
    images: collectImages([surface, ...translated], read),
    sealed: collectSealed(surface, read),
    ...(withPast && audience === 'public' && { bundling: key ? { key } : {} }),
  };
}

function reportOf(problems: readonly Diagnostic[], root: string, program?: Program): string {
  const documents = program ? collections.reduce((sum, collection) => sum + program[collection].size, 0) : 0;
  return reportText(problems, { paint: painter(false), documents, lines: (file) => linesOf(join(root, file)) });
}

function linesOf(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return undefined;
  }
}
