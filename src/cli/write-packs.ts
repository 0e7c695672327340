import { assess } from '../assess/assess.ts';
import { allChecks } from '../checks/index.ts';
import type { ForgeReview } from '../model/forge-reviews.ts';
import type { Program } from '../model/program.ts';
import type { PackInput, Since } from '../packs/artefact.ts';
import { changedScope } from '../packs/delta/changed-scope.ts';
import { makePack } from '../packs/make-pack.ts';
import { packName } from '../packs/pack-name.ts';
import { scopeOf } from '../packs/scope.ts';
import { typesettingsOf } from '../packs/typesettings.ts';
import { packageVersion } from '../read/package-version.ts';
import type { SigningKey } from '../signatures/private-key.ts';
import type { Content } from './open-content.ts';
import { openHistory } from './open-history.ts';
import { sinceOf } from './open-since.ts';
import { writeSealed } from './seal-pack.ts';
import { openTypesetter } from './typesetter.ts';

/** Said wherever packs are written without a key. */
export const notSigned =
  'The packs are not signed: nothing shows who made them. To sign: trustwright pack --key FILE.\n';

/** What packs are to be written. */
export interface PackRequest {
  readonly root: string;
  readonly content: Content & { readonly program: Program };
  readonly outDir: string;
  /** Audits; every one when empty. */
  readonly only?: readonly string[];
  readonly reviews?: readonly ForgeReview[];
  /** Key that the packs are signed with. */
  readonly key?: SigningKey;
  /** Day or commit of the past: the packs then hold what changed since. */
  readonly since?: string;
  /** Is told what is being done. */
  progress(text: string): void;
}

/** Makes and writes the packs of a program; gives the names of the files. */
export async function writePacks({
  root,
  content,
  outDir,
  only = [],
  reviews,
  key,
  since,
  progress,
}: PackRequest): Promise<readonly string[]> {
  const { program, tree, diagnostics, asOf, commit, uncommitted } = content;
  const audits = [...program.audits.values()]
    .map(({ value }) => value)
    .filter(({ id }) => only.length === 0 || only.includes(id));
  const typesetter = openTypesetter();
  const shared = {
    ...{ program, diagnostics, asOf, uncommitted, assessment: assess(program, asOf), toolVersion: packageVersion() },
    checks: allChecks.map(({ id }) => id),
    ...(commit && { commit }),
    ...(key && { signedBy: key.publicKey.fingerprint }),
    ...(typesetter && { typeset: typesetter.typeset }),
    ...openHistory(root, commit, reviews),
    read: (path: string) => tree.read(path),
    stream: (path: string) => tree.stream(path),
  };
  const told = sinceOf(root, content, since);
  const inputs = audits.map((audit) =>
    inputOf({ ...shared, audit, scope: scopeOf(program, audit) }, told(audit), since !== undefined),
  );
  await typesetter?.prepare(inputs.flatMap(typesettingsOf), (done, of) => progress(`Setting PDFs: ${done} of ${of}`));
  const written: string[] = [];
  for (const [at, input] of inputs.entries()) {
    const doing = `Writing ${packName(input)}.zip, ${at + 1} of ${inputs.length} packs`;
    progress(doing);
    const pack = await makePack(input);
    const told = (bytes: number) => progress(`${doing}: ${Math.round(bytes / 1e6)} MB`);
    written.push(...writeSealed(input, pack, outDir, { key, progress: told }));
  }
  return written;
}

/** What a pack is made from: all that is in scope, or of that what changed. */
function inputOf(input: PackInput, since: Since | undefined, onlyChanges: boolean): PackInput {
  if (!since) return input;
  if (!onlyChanges || !since.past) return { ...input, since };
  return { ...input, since, whole: input.scope, scope: changedScope(since.past.scope, input.scope) };
}
