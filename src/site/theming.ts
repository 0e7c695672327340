import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { ContentError } from './load.ts';

/** Components of a team's own that every page shows: paths of `.astro` files, from the root of the Astro project. */
export interface Slots {
  /** Stands above the line with the navigation. */
  readonly header?: string;
  /** Stands above our lines at the foot of the page. */
  readonly footer?: string;
}

/** What a team puts into its public folder to give a site its own look. */
export interface Theme {
  /** Address of `logo.svg`, which stands at the top instead of the mark. */
  readonly logo?: string;
  /** Address of `theme.css`, which is loaded after our styles. */
  readonly theme?: string;
}

const slotNames = ['header', 'footer'] as const;

/** Finds what the public folder holds of a theme. */
export function themeIn(publicFolder: string): Theme {
  return {
    ...(existsSync(join(publicFolder, 'logo.svg')) && { logo: '/logo.svg' }),
    ...(existsSync(join(publicFolder, 'theme.css')) && { theme: '/theme.css' }),
  };
}

/** Gives pages the components of a team's own, and nothing where there are none. */
export function slotPlugin(slots: Slots, root: string): Plugin {
  const nothing = fileURLToPath(new URL('../../src/site/components/Nothing.astro', import.meta.url));
  const files = new Map(
    slotNames.map((name) => [`virtual:trustwright/${name}`, fileOf(name, slots[name], root) ?? nothing]),
  );
  return { name: 'trustwright-slots', enforce: 'pre', resolveId: (id) => files.get(id) };
}

function fileOf(name: string, path: string | undefined, root: string): string | undefined {
  if (path === undefined) return undefined;
  const file = isAbsolute(path) ? path : join(root, path);
  if (existsSync(file)) return file;
  throw new ContentError(
    `The slot \`${name}\` names \`${path}\`, which is not a file. Give the path of an Astro component, from the root of the Astro project.`,
  );
}
