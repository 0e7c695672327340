import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { trustwright } from './integration.ts';

/**
 * The team's own configuration where there is one; else ours. Then Astro works in a folder of its own: it writes below
 * its root while it builds, so two builds need two roots, and neither leaves a trace in the team's folder.
 */
export function astroConfig(root: string, work: string): AstroInlineConfig {
  const hasOwn = ['mjs', 'js', 'ts', 'mts'].some((extension) => existsSync(join(root, `astro.config.${extension}`)));
  if (hasOwn) return { root };
  return {
    configFile: false,
    root: work,
    cacheDir: join(work, 'cache'),
    publicDir: join(root, 'public'),
    integrations: [trustwright({ root })],
  };
}
