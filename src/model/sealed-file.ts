import { attachmentFolder, kinds } from './kinds.ts';

/** Where the encrypted file of a name lies below the root of a program. */
export function sealedPath(name: string): string {
  return `${kinds.grants.folder}/${attachmentFolder}/${name}.age`;
}

/** Where a site publishes the encrypted file of a name, below its root. */
export function sealedAddress(name: string): string {
  return `d/${name}.age`;
}

/** What every file in the format of age begins with. */
const firstLine = new TextEncoder().encode('age-encryption.org/v1\n');

/** Whether bytes begin as a file of age does: anything else is never published under the name of one. */
export function isAgeFile(bytes: Uint8Array): boolean {
  return bytes.length > firstLine.length && firstLine.every((byte, at) => bytes[at] === byte);
}
