import { signersFile } from '../publish/allowed-signers.ts';
import type { SigningKey } from '../signatures/private-key.ts';
import { cardFiles } from './card-files.ts';
import { headersFile } from './content-security-policy.ts';
import { machineFiles } from './machine-files.ts';
import { matrixFiles } from './matrix-files.ts';
import { signatureOver, signersPath, siteSigner } from './signed-data.ts';
import type { Site } from './site.ts';
import { robotsText, securityText } from './well-known.ts';

/**
 * Files of the site that are no pages, by path below its root; among them those that are carried as they are: the images
 * that documents show and the encrypted files of grants. With a key, the files of data are signed.
 */
export function filesOf(
  site: Omit<Site, 'files'>,
  carried: ReadonlyMap<string, string | Uint8Array>,
  key?: SigningKey,
): Site['files'] {
  const { surface } = site;
  const signers = `${signersFile(surface.allowedSigners)}${site.signed && key ? siteSigner(site.signed, key) : ''}`;
  const data = new Map<string, string>([
    ...(surface.ownSecurityText ? [] : ([['.well-known/security.txt', securityText(surface)]] as const)),
    ...(signers ? ([[signersPath, signers]] as const) : []),
    ...cardFiles(site),
    ...matrixFiles(surface),
    ...machineFiles(site),
  ]);
  return new Map<string, string | Uint8Array>([
    ...data,
    ...(key ? signatureOver(data, key) : []),
    ['_headers', headersFile(surface.access?.form)],
    ...carried,
    ['mark.svg', site.mark],
    ['robots.txt', robotsText(surface)],
    ...site.frameworks.map(({ view, sheetImage }) => [`sheets/${view.id}.svg`, sheetImage] as const),
  ]);
}
