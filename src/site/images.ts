import { bareImage } from '../publish/bare-images/bare-image.ts';
import { publishedPath } from '../publish/images.ts';
import type { Surface } from '../publish/surface.ts';
import { documentsOf } from './documents-of.ts';

/** The images of a site. */
export interface SiteImages {
  /** Address of each, by its path below the root of the program. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Bytes of those that lie beside documents, by their path below the site. Astro copies those of `public/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Takes in what the documents of surfaces show, and nothing else of the files beside them: of each, what is seen. */
export function collectImages(
  surfaces: readonly Surface[],
  read: (path: string) => Uint8Array | undefined,
): SiteImages {
  const shown = new Set(surfaces.flatMap(documentsOf).flatMap(({ images }) => images.map(({ path }) => path)));
  const addresses = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  for (const path of shown) {
    const open = /^public(\/.*)$/.exec(path)?.[1];
    const found = open === undefined ? read(path) : undefined;
    if (open !== undefined) addresses.set(path, encodeAddress(open));
    if (found === undefined) continue;
    const bytes = bareImage(path, found);
    const published = publishedPath(path, bytes);
    addresses.set(path, `/${published}`);
    files.set(published, bytes);
  }
  return { addresses, files };
}

function encodeAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
