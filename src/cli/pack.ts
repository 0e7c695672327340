import { join } from 'node:path';
import { didYouMean } from '../model/nearest.ts';
import { isShallow } from '../read/git.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { type Content, openContent } from './open-content.ts';
import { readReviews } from './open-history.ts';
import { openSigningKey, unpublished } from './seal-pack.ts';
import { notSigned, writePacks } from './write-packs.ts';

/** `trustwright pack`: one verifiable pack per audit. */
export const pack: Command = {
  name: 'pack',
  summary: 'Write the audit pack of one audit, or of every audit.',
  usage:
    'trustwright pack [AUDIT ...] [--out DIR] [--at COMMIT|DAY] [--since COMMIT|DAY] [--as-of DAY] [--key FILE] [--strict]',
  help: [
    'Writes dist/packs/<audit>.zip: a BagIt bag with an index that opens from a disk. What it holds follows from the kind of',
    'the audit: what is asked for and what is missing first, then policies, controls, evidence with its files, registers, the',
    'history of the period and how to verify it all. The same commit and day give the same bytes.',
    '',
    '`--at 2026-11-30` gives the pack as it would have been on that day, from the commit of that day. `--strict` refuses to',
    'write a pack whose history has a hole. `--since 2026-02-27` writes <audit>-since-<day>.zip, which holds what changed',
    'from that day on; packs of surveillance and recertification tell it since the last audit unasked.',
    '',
    '`--key` signs each pack: beside the zip lie its signature and where it comes from, which `trustwright verify` and',
    '`ssh-keygen -Y verify` check.',
  ].join('\n'),
  arguments: Number.POSITIVE_INFINITY,
  formats: ['text'],
  options: {
    out: { type: 'string', value: 'DIR', help: 'Folder for the packs. Default: dist/packs below the root.' },
    at: { type: 'string', value: 'COMMIT|DAY', help: 'Take the content from a commit, or from the last one of a day.' },
    since: { type: 'string', value: 'COMMIT|DAY', help: 'Hold only what changed since a commit or a day.' },
    key: { type: 'string', value: 'FILE', help: 'Sign with this Ed25519 key, as ssh-keygen writes it.' },
    reviews: { type: 'string', value: 'FILE', help: 'Reviews that were exported from the forge, as JSON.' },
    strict: { type: 'boolean', help: 'Refuse where history is missing or content is not committed.' },
  },
  async run(invocation) {
    const { root, options, positionals, progress } = invocation;
    const textOf = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
    const content = openContent(invocation, textOf('at'));
    if (options.strict === true) refuseHoles(root, content);
    const { program, diagnostics, asOf } = content;
    const broken = diagnostics.filter(({ severity }) => severity === 'error');
    if (!program) return { code: 1, message: report(broken, invocation) };
    const unknown = positionals.find((id) => !program.audits.has(id));
    if (unknown !== undefined)
      throw new Unusable(
        `No audit \`${unknown}\`.${didYouMean(unknown, program.audits.keys())} Audits: ${[...program.audits.keys()].join(', ')}.`,
      );
    const reviews = textOf('reviews');
    const keyFile = textOf('key');
    const key = keyFile === undefined ? undefined : openSigningKey(keyFile);
    const since = textOf('since');
    const outDir = textOf('out') ?? join(root, 'dist/packs');
    const written = await writePacks({
      ...{ root, outDir, progress, only: positionals, content: { ...content, program } },
      ...(reviews !== undefined && { reviews: readReviews(reviews) }),
      ...(key && { key }),
      ...(since !== undefined && { since }),
    });
    const rows = written.map((name) => `  ${name}\n`).join('');
    const notice =
      broken.length > 0
        ? `The content has ${broken.length} errors; the packs list them. Run: trustwright check.\n`
        : '';
    const signed = key ? unpublished(key, program) : notSigned;
    return { code: 0, output: `Written as of ${asOf} in ${outDir}:\n${rows}${signed}`, message: notice };
  },
};

/** A pack that is to prove the past needs all of it. */
function refuseHoles(root: string, { commit, uncommitted }: Content): void {
  if (commit === undefined)
    throw new Unusable(`There is no repository at ${root}: nothing proves the past. Commit the content first.`);
  if (isShallow(root))
    throw new Unusable(
      'Earlier commits are missing from this clone. Fetch them: git fetch --unshallow. In CI: fetch-depth: 0.',
    );
  if (uncommitted) throw new Unusable('The content holds changes that are not committed. Commit or stash them.');
}
