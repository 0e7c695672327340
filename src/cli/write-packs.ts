import { assess } from '../assess/assess.ts';
import { allChecks } from '../checks/index.ts';
import type { ForgeReview } from '../model/forge-reviews.ts';
import type { Program } from '../model/program.ts';
import type { PackInput } from '../packs/artefact.ts';
import { makePack, zipOf } from '../packs/make-pack.ts';
import { scopeOf } from '../packs/scope.ts';
import { writePack } from '../packs/write-pack.ts';
import type { Content } from './open-content.ts';
import { openHistory } from './open-history.ts';
import { packageVersion } from './package-version.ts';
import { openTypesetter } from './typst-engine.ts';

/** What packs are to be written. */
export interface PackRequest {
  readonly root: string;
  readonly content: Content & { readonly program: Program };
  readonly outDir: string;
  /** Audits; every one when empty. */
  readonly only?: readonly string[];
  readonly reviews?: readonly ForgeReview[];
}

/** Makes and writes the packs of a program; gives the names of the zips. */
export async function writePacks({
  root,
  content,
  outDir,
  only = [],
  reviews,
}: PackRequest): Promise<readonly string[]> {
  const { program, tree, diagnostics, asOf, commit, uncommitted } = content;
  const audits = [...program.audits.values()]
    .map(({ value }) => value)
    .filter(({ id }) => only.length === 0 || only.includes(id));
  const typeset = openTypesetter();
  const shared = {
    ...{ program, diagnostics, asOf, uncommitted, assessment: assess(program, asOf), toolVersion: packageVersion() },
    checks: allChecks.map(({ id }) => id),
    ...(commit && { commit }),
    ...(typeset && { typeset }),
    ...openHistory(root, commit, reviews),
    read: (path: string) => tree.read(path),
    stream: (path: string) => tree.stream?.(path),
  };
  const written: string[] = [];
  for (const audit of audits) {
    const pack = await makePack({ ...shared, audit, scope: scopeOf(program, audit) } satisfies PackInput);
    writePack(outDir, pack.name, zipOf(pack));
    written.push(`${pack.name}.zip`);
  }
  return written;
}
