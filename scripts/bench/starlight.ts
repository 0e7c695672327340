import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { npm } from '../try-package/run-npm.ts';
import type { BenchDocument } from './documents.ts';
import { repository } from './library.ts';
import { type Cost, measure, settleDisk } from './measure.ts';

/** How Starlight is set up: as it comes, or as somebody would who has met its sidebar of thousands of entries. */
export type StarlightSetup = 'default' | 'tuned';

/** A Starlight site with the documents of a benchmark. */
export interface StarlightSite {
  readonly folder: string;
  readonly version: string;
  build(setup: StarlightSetup): Promise<Cost>;
  remove(): void;
}

/** Components that the documents use, as a Starlight user would write them. */
const components: Readonly<Record<string, string>> = {
  Definition: '---\nconst { of, means } = Astro.props;\n---\n<dfn title={means}>{of}</dfn>\n',
  Note: '---\nconst { kind = "note" } = Astro.props;\n---\n<aside class={kind}><slot /></aside>\n',
  Requirement: '---\nconst { id } = Astro.props;\n---\n<code>{id}</code>\n',
};

/** Sets up a Starlight site in a new folder: installs it there, and writes the documents as its content. */
export function newStarlight(documents: readonly BenchDocument[]): StarlightSite {
  const folder = mkdtempSync(join(tmpdir(), 'trustwright-starlight-'));
  const { dependencies } = readJson(join(repository, 'package.json')) as { dependencies: Record<string, string> };
  write('package.json', '{ "name": "peer", "private": true, "type": "module" }\n');
  const packages = [`astro@${dependencies.astro}`, '@astrojs/starlight', 'sharp'];
  npm(folder, ['install', ...packages, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
  write('src/content.config.ts', contentConfig);
  for (const [name, text] of Object.entries(components)) write(`src/components/${name}.astro`, text);
  for (const { kind, id, fields, body } of documents) {
    write(`src/content/docs/${sectionOf(kind)}/${id}.mdx`, toStarlight(fields, body));
  }
  write('src/content/docs/index.mdx', '---\ntitle: Home\n---\n\nWelcome.\n');
  const { version } = readJson(join(folder, 'node_modules/@astrojs/starlight/package.json')) as { version: string };
  return {
    folder,
    version,
    build(setup) {
      for (const path of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
        rmSync(join(folder, path), { recursive: true, force: true });
      }
      write('astro.config.mjs', astroConfig(setup));
      settleDisk();
      return measure([join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
        cwd: folder,
        environment: { NODE_OPTIONS: '--max-old-space-size=8192' },
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const contentConfig = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function astroConfig(setup: StarlightSetup): string {
  const sidebar = setup === 'tuned' ? ", sidebar: [{ label: 'Home', link: '/' }]" : '';
  return `import starlight from '@astrojs/starlight';

export default { integrations: [starlight({ title: 'Bench'${sidebar} })] };
`;
}

function sectionOf(kind: BenchDocument['kind']): string {
  return kind === 'policy' ? 'policies' : 'controls';
}

function toStarlight(fields: BenchDocument['fields'], body: string): string {
  const rows = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const imports = Object.keys(components).map((name) => `import ${name} from '../../../components/${name}.astro';\n`);
  const linked = body.replace(
    /\((policy|control):([\w-]+)\)/g,
    (_, kind: BenchDocument['kind'], id: string) => `(/${sectionOf(kind)}/${id}/)`,
  );
  return `---\n${rows.join('')}---\n\n${imports.join('')}\n${linked}`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
