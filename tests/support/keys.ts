import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSigningKey, type SigningKey } from '../../src/signatures/private-key.ts';
import { folderWith } from './trustwright.ts';

/** A key on disk, made by `ssh-keygen`. */
export interface KeyOnDisk {
  readonly path: string;
  readonly privateText: string;
  /** `kind base64`, without the comment. */
  readonly publicLine: string;
}

/** Makes a key for one test; a passphrase protects it. */
export function newKey(
  type = 'ed25519',
  options: { readonly bits?: number; readonly passphrase?: string } = {},
): KeyOnDisk {
  return newKeyIn(folderWith(), 'key', type, options);
}

/** Makes a key in a folder. */
export function newKeyIn(
  folder: string,
  name: string,
  type = 'ed25519',
  options: { readonly bits?: number; readonly passphrase?: string; readonly comment?: string } = {},
): KeyOnDisk {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const bits = options.bits ? ['-b', String(options.bits)] : [];
  execFileSync('ssh-keygen', [
    '-q',
    '-t',
    type,
    ...bits,
    '-N',
    options.passphrase ?? '',
    '-C',
    options.comment ?? 'test',
    '-f',
    path,
  ]);
  const [kind, base64] = readFileSync(`${path}.pub`, 'utf8').split(' ');
  return { path, privateText: readFileSync(path, 'utf8'), publicLine: `${kind} ${base64}` };
}

/** A key that signs, for a suite that builds once; its file may hold a remark. */
export function newSigningKey(comment = 'test'): SigningKey {
  const folder = mkdtempSync(join(tmpdir(), 'trustwright-key-'));
  try {
    const key = readSigningKey(newKeyIn(folder, 'key', 'ed25519', { comment }).privateText);
    if ('unusable' in key) throw new Error(key.unusable);
    return key;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
