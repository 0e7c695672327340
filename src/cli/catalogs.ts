import type * as z from 'zod';
import type { Catalog } from '../model/catalog.ts';
import type { catalogsOutput } from '../model/outputs.ts';
import { readCatalogs, shippedCatalogs } from '../read/catalogs.ts';
import { diskTree } from '../read/tree.ts';
import { type Command, Unusable } from './command.ts';

/** `trustwright catalogs`: the frameworks and their requirements. */
export const catalogs: Command = {
  name: 'catalogs',
  summary: 'List the framework catalogs, or the requirements of one.',
  usage: 'trustwright catalogs [CATALOG] [--format text|json]',
  help: 'Without a name, lists the catalogs; with one, its requirements. The program’s own catalogs are included.',
  arguments: 1,
  formats: ['text', 'json'],
  run({ root, format, positionals }) {
    const all = [...readCatalogs(diskTree(root), () => undefined).values()];
    const [name] = positionals;
    const chosen = name === undefined ? all : all.filter(({ id }) => id === name);
    if (chosen.length === 0)
      throw new Unusable(`No catalog \`${name}\`. There are: ${[...shippedCatalogs().keys()].join(', ')}.`);
    if (format === 'json') return { code: 0, output: `${JSON.stringify(toOutput(chosen), null, 2)}\n` };
    return { code: 0, output: name === undefined ? listCatalogs(chosen) : listRequirements(chosen[0] as Catalog) };
  },
};

function toOutput(all: readonly Catalog[]): z.infer<typeof catalogsOutput> {
  return {
    catalogs: all.map(({ id, title, requirements }) => ({
      id,
      title,
      requirements: requirements.map((node) => ({
        ...{
          id: node.id,
          kind: node.kind,
          title: node.title,
          parent: node.parent ?? null,
          assessable: node.assessable,
        },
      })),
    })),
  };
}

function listCatalogs(all: readonly Catalog[]): string {
  const rows = all.map(({ id, title, edition, requirements }) => {
    const assessable = requirements.filter((node) => node.assessable).length;
    return `${id.padEnd(16)} ${String(assessable).padStart(4)} assessable  ${title}. ${edition}\n`;
  });
  return rows.join('');
}

function listRequirements({ requirements }: Catalog): string {
  return requirements.map(({ id, kind, title }) => `${id.padEnd(18)} ${kind.padEnd(14)} ${title}\n`).join('');
}
