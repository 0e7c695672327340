import { signersFile } from '../publish/allowed-signers.ts';
import { cardFiles } from './card-files.ts';
import { headersFile } from './content-security-policy.ts';
import { machineFiles } from './machine-files.ts';
import { matrixFiles } from './matrix-files.ts';
import type { Site } from './site.ts';
import { robotsText, securityText } from './well-known.ts';

/**
 * Files of the site that are no pages, by path below its root; among them those that are carried as they are: the images
 * that documents show and the encrypted files of grants.
 */
export function filesOf(site: Omit<Site, 'files'>, carried: ReadonlyMap<string, string | Uint8Array>): Site['files'] {
  const { surface } = site;
  return new Map<string, string | Uint8Array>([
    ...(surface.ownSecurityText ? [] : ([['.well-known/security.txt', securityText(surface)]] as const)),
    ['_headers', headersFile(surface.access?.form)],
    ...(surface.allowedSigners.length > 0
      ? ([['allowed-signers.txt', signersFile(surface.allowedSigners)]] as const)
      : []),
    ...cardFiles(site),
    ...carried,
    ['mark.svg', site.mark],
    ...matrixFiles(surface),
    ...machineFiles(site),
    ['robots.txt', robotsText(surface)],
    ...site.frameworks.map(({ view, sheetImage }) => [`sheets/${view.id}.svg`, sheetImage] as const),
  ]);
}
