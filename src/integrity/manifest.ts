/** The manifest of the payload; the one of everything else, which covers the first; and its signature, which nothing in the bag can cover. */
export const payloadManifest = 'manifest-sha256.txt';
export const tagManifest = 'tagmanifest-sha256.txt';
export const tagManifestSignature = `${tagManifest}.sig`;

/** Most characters of a line that is read, and most lines that are no entries before the rest is left. */
const [longest, patience] = [1024, 20];

/** What a manifest lists: digests in hexadecimal by path. */
export interface ManifestRead {
  readonly digests: ReadonlyMap<string, string>;
  /** What is wrong with its form, as sentences. */
  readonly wrong: readonly string[];
}

/**
 * Reads a manifest of BagIt (RFC 8493, section 2.1.3). `strict` takes the one form in which we write it: nothing covers
 * the last manifest but its own form, so there is one way to write it.
 */
export function readManifest(text: string, { strict }: { readonly strict: boolean }): ManifestRead {
  const digests = new Map<string, string>();
  const wrong: string[] = [];
  const rows = text.split('\n');
  if (rows.pop() !== '') wrong.push('Its last line does not end.');
  for (const row of rows) {
    if (wrong.length > patience) break;
    const entry = row.length > longest ? undefined : entryIn(row, strict);
    if (!entry) wrong.push(`It holds a line that is no entry: ${row.slice(0, 80)}`);
    else if (digests.has(entry.path)) wrong.push(`It lists ${entry.path} twice.`);
    else digests.set(entry.path, entry.digest);
  }
  return { digests, wrong };
}

function entryIn(row: string, strict: boolean): { readonly digest: string; readonly path: string } | undefined {
  const form = strict ? /^([0-9a-f]{64}) {2}(\S.*)$/ : /^([0-9a-fA-F]{64})\s+\*?(.+?)\r?$/;
  const [, digest, path] = form.exec(row) ?? [];
  return digest && path ? { digest: digest.toLowerCase(), path } : undefined;
}
