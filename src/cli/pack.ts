import { join } from 'node:path';
import { assess } from '../assess/assess.ts';
import { allChecks } from '../checks/index.ts';
import type { Audit } from '../model/audit.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Day } from '../model/fields.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Program } from '../model/program.ts';
import type { PackInput } from '../packs/artefact.ts';
import { makePack, zipOf } from '../packs/make-pack.ts';
import { scopeOf } from '../packs/scope.ts';
import { writePack } from '../packs/write-pack.ts';
import { git, readCommit } from '../read/git.ts';
import { diskTree } from '../read/tree.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';
import { outputDay } from './output-day.ts';
import { packageVersion } from './package-version.ts';
import { openTypesetter } from './typst-engine.ts';

/** `trustwright pack`: one verifiable pack per audit. */
export const pack: Command = {
  name: 'pack',
  summary: 'Write the audit pack of one audit, or of every audit.',
  usage: 'trustwright pack [AUDIT ...] [--out DIR] [--as-of DAY]',
  help: [
    'Writes dist/packs/<audit>.zip: a BagIt bag with an index that opens from a disk, policies, narratives, Statement of',
    'Applicability, control matrix, evidence with its files, gaps with reasons and how to verify it all. The same commit',
    'and day give the same bytes.',
  ].join('\n'),
  arguments: Number.POSITIVE_INFINITY,
  formats: ['text'],
  options: { out: { type: 'string', value: 'DIR', help: 'Folder for the packs. Default: dist/packs below the root.' } },
  async run(invocation) {
    const { root, options, positionals, progress } = invocation;
    const asOf = outputDay(invocation);
    const { program, diagnostics } = checkProgram(root, asOf);
    const broken = diagnostics.filter(({ severity }) => severity === 'error');
    if (!program) return { code: 1, message: report(broken, invocation) };
    const unknown = positionals.find((id) => !program.audits.has(id));
    if (unknown !== undefined)
      throw new Unusable(
        `No audit \`${unknown}\`.${didYouMean(unknown, program.audits.keys())} Audits: ${[...program.audits.keys()].join(', ')}.`,
      );
    progress('Writing audit packs …');
    const outDir = typeof options.out === 'string' ? options.out : join(root, 'dist/packs');
    const written = await writePacks({ root, program, diagnostics, asOf, outDir, only: positionals });
    const rows = written.map((name) => `  ${name}\n`).join('');
    const notice =
      broken.length > 0
        ? `The content has ${broken.length} errors; the packs list them. Run: trustwright check.\n`
        : '';
    return { code: 0, output: `Written as of ${asOf} in ${outDir}:\n${rows}`, message: notice };
  },
};

/** Makes and writes the packs of a program; gives the names of the zips. */
export async function writePacks(request: {
  readonly root: string;
  readonly program: Program;
  readonly diagnostics: readonly Diagnostic[];
  readonly asOf: Day;
  readonly outDir: string;
  readonly only?: readonly string[];
}): Promise<readonly string[]> {
  const { root, program, only = [] } = request;
  const audits = [...program.audits.values()]
    .map(({ value }) => value)
    .filter(({ id }) => only.length === 0 || only.includes(id));
  const assessment = assess(program, request.asOf);
  const tree = diskTree(root);
  const commit = readCommit(root)?.id;
  const typeset = openTypesetter();
  const shared = {
    ...{ program, assessment, diagnostics: request.diagnostics, asOf: request.asOf, toolVersion: packageVersion() },
    checks: allChecks.map(({ id }) => id),
    ...(commit && { commit }),
    ...(typeset && { typeset }),
    uncommitted: commit !== undefined && contentDiffers(root),
    read: (path: string) => tree.read(path),
    stream: (path: string) => tree.stream?.(path),
  };
  return audits.map((audit: Audit) => {
    const pack = makePack({ ...shared, audit, scope: scopeOf(program, audit) } satisfies PackInput);
    writePack(request.outDir, pack.name, zipOf(pack));
    return `${pack.name}.zip`;
  });
}

/** Whether the content differs from HEAD: files changed, added or not yet known to git. */
function contentDiffers(root: string): boolean {
  const folders = ['policies', 'controls', 'content', 'public'];
  const status = git(root, ['status', '--porcelain', '--untracked-files=all', '--', ...folders]);
  return (status?.length ?? 0) > 0;
}
