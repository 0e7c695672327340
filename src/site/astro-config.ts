import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { trustwright } from './integration.ts';

/** Folder of this package. Astro finds the scripts of a component only where the component lies below the project's root. */
const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** The team's own configuration where there is one; else ours, which leaves no trace in the team's folder. */
export function astroConfig(root: string, work: string): AstroInlineConfig {
  const hasOwn = ['mjs', 'js', 'ts', 'mts'].some((extension) => existsSync(join(root, `astro.config.${extension}`)));
  if (hasOwn) return { root };
  return {
    configFile: false,
    root: packageFolder,
    srcDir: join(packageFolder, 'src/site'),
    cacheDir: join(work, 'cache'),
    publicDir: join(root, 'public'),
    integrations: [trustwright({ root })],
  };
}
