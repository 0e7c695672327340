import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTwin, type TwinSite } from './markdown-twin.ts';
import { twinAddress } from './twin-address.ts';

/** Writes the Markdown twin of each page of a built site that names one. Pages are given by address, as files end in `.html`. */
export function writeTwins(folder: string, addresses: readonly string[], site: TwinSite): void {
  for (const address of addresses) {
    const file = join(folder, address === '/' ? 'index.html' : `${address}.html`);
    const twin = existsSync(file) ? markdownTwin(readFileSync(file, 'utf8'), address, site) : undefined;
    if (twin !== undefined) writeFileSync(join(folder, twinAddress(address)), twin);
  }
}

/** Address of a page as Astro names it: `policies/x/` is `/policies/x`. */
export function addressOfPage({ pathname }: { readonly pathname: string }): string {
  return `/${pathname.replace(/\/$/, '')}`;
}
