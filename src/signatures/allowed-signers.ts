import type { Day } from '../model/fields.ts';
import { fromBase64 } from './bytes.ts';
import { type SshKey, toSshKey } from './ssh-key.ts';
import { Malformed } from './ssh-wire.ts';

/** A line of a file of allowed signers (`ssh-keygen(1)`, ALLOWED SIGNERS). */
export interface AllowedSigner {
  /** Patterns of principals, as written: mail addresses as a rule. */
  readonly principals: string;
  readonly key: SshKey;
  /** Absent where the key may sign in any namespace. */
  readonly namespaces?: readonly string[];
  readonly validAfter?: Day;
  readonly validBefore?: Day;
  /** The line as written. */
  readonly line: string;
}

/** A line that is neither blank, a comment nor a signer. */
export interface UnreadableLine {
  readonly line: number;
  readonly because: string;
}

/** Reads a file of allowed signers, line by line. Certificate authorities are not supported. */
export function readAllowedSigners(text: string): {
  readonly signers: readonly AllowedSigner[];
  readonly unreadable: readonly UnreadableLine[];
} {
  const signers: AllowedSigner[] = [];
  const unreadable: UnreadableLine[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const read = readLine(line);
    if (typeof read === 'string') unreadable.push({ line: index + 1, because: read });
    else signers.push(read);
  }
  return { signers, unreadable };
}

function readLine(line: string): AllowedSigner | string {
  const match =
    /^\s*("[^"]+"|\S+)\s+(?:(\S+="[^"]*"\S*|cert-authority\S*)\s+)?((?:sk-)?(?:ssh|ecdsa)-\S+)\s+([A-Za-z0-9+/]+=*)/.exec(
      line,
    );
  const [, principals = '', options = '', type, base64 = ''] = match ?? [];
  if (!match) return 'it names no principal with a key';
  if (/(^|,)cert-authority/.test(options)) return 'certificate authorities are not supported';
  const key = keyIn(base64);
  if (!key) return 'its key is damaged';
  if (key.type !== type) return 'its key is of another kind than it says';
  const option = (name: string) => new RegExp(`(?:^|,)${name}="([^"]*)"`).exec(options)?.[1];
  const [namespaces, after, before] = [option('namespaces'), option('valid-after'), option('valid-before')];
  if ([after, before].some((stamp) => stamp !== undefined && !/^\d{8}(\d{4}(\d{2})?)?Z?$/.test(stamp)))
    return 'a day in it is not written as YYYYMMDD';
  return {
    ...{ principals: principals.replaceAll('"', ''), key, line: line.trim() },
    ...(namespaces !== undefined && { namespaces: namespaces.split(',') }),
    ...(after !== undefined && { validAfter: toDay(after) }),
    ...(before !== undefined && { validBefore: toDay(before) }),
  };
}

function keyIn(base64: string): SshKey | undefined {
  try {
    const blob = fromBase64(base64);
    return blob && toSshKey(blob);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

/** The signer that a key belongs to in a namespace on a day. */
export function signerOf(
  signers: readonly AllowedSigner[],
  { fingerprint }: SshKey,
  namespace: string,
  day: Day,
): AllowedSigner | undefined {
  return signers.find(
    ({ key, namespaces, validAfter, validBefore }) =>
      key.fingerprint === fingerprint &&
      (namespaces === undefined || namespaces.some((pattern) => matches(pattern, namespace))) &&
      (validAfter === undefined || validAfter <= day) &&
      (validBefore === undefined || day < validBefore),
  );
}

/** `*` stands for anything, `?` for one character. */
function matches(pattern: string, namespace: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(namespace);
}

/** `YYYYMMDD`, with or without a time of day, of which the day counts. */
function toDay(stamp: string): Day {
  return `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;
}
