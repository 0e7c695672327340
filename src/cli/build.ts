import { join } from 'node:path';
import { buildStoppers } from '../checks/index.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { openContent } from './open-content.ts';
import { openSigningKey } from './seal-pack.ts';
import { openTypesetter } from './typesetter.ts';

/** What can be built. */
const parts: readonly string[] = ['trust-center', 'internal', 'packs'];

/** `trustwright build`: the public trust center, the staff's site and every audit pack. */
export const build: Command = {
  name: 'build',
  summary: 'Build the trust center, the internal site and the audit packs into dist/.',
  usage: 'trustwright build [trust-center|internal|packs ...] [--out DIR] [--as-of DAY] [--key FILE] [--no-pdf]',
  help: [
    'Writes dist/trust-center/ (for customers), dist/internal/ (for staff) and dist/packs/ (for auditors), or the parts',
    'that you name. Stops on schema, leak and claim errors. Each part appears whole or not at all. The same commit gives',
    'the same bytes: the clock is the day of HEAD. `--key` signs the packs, the bundle of all public documents and the data.',
  ].join('\n'),
  arguments: Number.POSITIVE_INFINITY,
  formats: ['text'],
  options: {
    key: { type: 'string', value: 'FILE', help: 'Sign with this Ed25519 key, as ssh-keygen writes it.' },
    'no-pdf': { type: 'boolean', help: 'Set no PDFs of public documents.' },
    out: { type: 'string', value: 'DIR', help: 'Folder for the outputs. Default: dist below the root.' },
  },
  async run(invocation) {
    const { root, options, positionals, progress } = invocation;
    const key = typeof options.key === 'string' ? openSigningKey(options.key) : undefined;
    const unknown = positionals.find((part) => !parts.includes(part));
    if (unknown !== undefined)
      throw new Unusable(`Unexpected part \`${unknown}\`, expected one of: ${parts.join(', ')}.`);
    const content = openContent(invocation);
    const { program, diagnostics, asOf } = content;
    const stopping = diagnostics.filter(({ check, severity }) => severity === 'error' && buildStoppers.has(check));
    if (!program || stopping.length > 0) return { code: 1, message: report(stopping, invocation, program) };

    const outDir = typeof options.out === 'string' ? options.out : join(root, 'dist');
    const wants = (part: string) => positionals.length === 0 || positionals.includes(part);
    const done: string[] = [];
    let notice = '';
    const { buildSite } = await import('../site/build.ts');
    for (const [part, audience] of [
      ['trust-center', 'public'],
      ['internal', 'internal'],
    ] as const) {
      if (!wants(part)) continue;
      progress(`Building ${part} …`);
      await buildSite({
        ...{ root, audience, asOf, outDir: join(outDir, part), quiet: true, program, ...(key && { key }) },
        ...(options['no-pdf'] !== true && { typesetter: openTypesetter }),
      });
      done.push(`${part}/`);
    }
    if (wants('packs')) {
      const { notSigned, writePacks } = await import('./write-packs.ts');
      const request = {
        root,
        progress,
        content: { ...content, program },
        outDir: join(outDir, 'packs'),
        ...(key && { key }),
      };
      const packs = await writePacks(request);
      done.push(...packs.map((pack) => `packs/${pack}`));
      notice = key ? '' : notSigned;
    }
    return {
      code: 0,
      output: `Built as of ${asOf} in ${outDir}:\n${done.map((part) => `  ${part}\n`).join('')}${notice}`,
    };
  },
};
