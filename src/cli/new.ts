import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Day, identifier } from '../model/fields.ts';
import { type Collection, collections, kinds } from '../model/kinds.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Program } from '../model/program.ts';
import { readProgram, settingsFile } from '../read/program.ts';
import { diskTree } from '../read/tree.ts';
import { aboutSystem } from './about-system.ts';
import { type Command, Unusable } from './command.ts';
import { type Surroundings, scaffoldDocument, scaffoldSettings } from './scaffold.ts';

/** Kinds that have commands of their own: a grant holds digests of encrypted files, a translation the texts of its document. */
const made: Partial<Record<Collection, string>> = {
  grants: 'A grant is made with its encrypted files: trustwright grant --help.',
  translations: 'A translation is begun from its document: trustwright translations --help.',
};
const writable = collections.filter((collection) => !Object.hasOwn(made, collection));

/** `trustwright new`: writes a document of a kind with every field explained, ready to be filled in. */
export const newDocument: Command = {
  name: 'new',
  summary: 'Write a new document of a kind, with every field explained.',
  usage: 'trustwright new KIND [ID] [--system SYSTEM] [--as-of DAY]',
  help: [
    `Kinds: program, ${writable.map((collection) => kinds[collection].noun).join(', ')}.`,
    'A document about an AI system (assessment, technical-file, declaration, monitoring-plan) takes over with --system what',
    'the file of the system says, and prompts for each part. Nothing is overwritten.',
  ].join('\n'),
  options: {
    system: { type: 'string', value: 'SYSTEM', help: 'AI system that the document is about.' },
  },
  arguments: 2,
  formats: ['text'],
  run({ root, positionals, options, asOf, today }) {
    const [kind, named] = positionals;
    if (kind === undefined) throw new Unusable('Name a kind. See: trustwright new --help.');
    if (kind === 'program') return write(root, settingsFile, scaffoldSettings());
    const elsewhere = collections.find((candidate) => kinds[candidate].noun === kind);
    if (elsewhere && made[elsewhere]) throw new Unusable(made[elsewhere]);
    const collection = writable.find((candidate) => kinds[candidate].noun === kind);
    if (!collection) {
      const hint = didYouMean(
        kind,
        writable.map((candidate) => kinds[candidate].noun),
      );
      throw new Unusable(`Unexpected kind \`${kind}\`.${hint} See: trustwright new --help.`);
    }
    const day = asOf ?? today;
    const program = readProgram(diskTree(root)).program;
    const about =
      typeof options.system === 'string' ? aboutSystem(program, collection, options.system, day) : undefined;
    if (options.system !== undefined && !about)
      throw new Unusable(`Unexpected \`--system\`: a ${kind} is not about one.`);
    const id = named ?? about?.id;
    if (id === undefined) throw new Unusable(`Give the ${kind} an identifier: trustwright new ${kind} my-${kind}.`);
    const valid = identifier.safeParse(id);
    if (!valid.success)
      throw new Unusable(`${valid.error.issues[0]?.message ?? 'Unexpected identifier.'} Such as: my-${kind}.`);
    const text = scaffoldDocument(collection, id, surroundingsOf(program, day), about?.given);
    return write(root, pathOf(collection, id), text);
  },
};

/** What the program holds already; the first role and framework of a new program where there is none yet. */
function surroundingsOf(program: Program | undefined, today: Day): Surroundings {
  const settings = program?.settings.value;
  return {
    today,
    roles: settings?.roles.map((role) => role.id) ?? ['security-lead'],
    frameworks: settings?.frameworks.map((framework) => framework.id) ?? [],
    editions: new Map([...(program?.catalogs.values() ?? [])].map((catalog) => [catalog.id, catalog.edition])),
    documents: (collection) => [...(program?.[collection].keys() ?? [])],
  };
}

function pathOf(collection: Collection, id: string): string {
  const { folder, format } = kinds[collection];
  return `${folder}/${id}.${format}`;
}

function write(root: string, file: string, text: string) {
  const path = join(root, file);
  if (existsSync(path)) throw new Unusable(`${file} exists already. Choose another identifier.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  return { code: 0, output: `Wrote ${file}. Fill it in, then run: trustwright check.\n` } as const;
}
