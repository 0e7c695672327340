import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that are gathered before they are written: a zip comes in many small pieces. */
const enough = 2 ** 20;

/** What may lie beside a zip: its signature, and where it comes from. */
const papers = ['.sig', '.intoto.jsonl'] as const;
export type Papers = { readonly [Ending in (typeof papers)[number]]?: string };

/**
 * Writes a pack below a folder, whole or not at all, as its pieces come, and then what lies beside it; papers of an earlier pack
 * go. The only writer of packs on disk. Gives its path.
 */
export function writePack(
  folder: string,
  name: string,
  zip: Iterable<Uint8Array>,
  beside: () => Papers = () => ({}),
): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.zip`);
  const temporary = join(folder, `.${process.pid}.part`);
  try {
    writePieces(temporary, zip);
    for (const ending of papers) rmSync(`${path}${ending}`, { force: true });
    renameSync(temporary, path);
    for (const [ending, text] of Object.entries(beside())) {
      writePieces(temporary, [new TextEncoder().encode(text)]);
      renameSync(temporary, `${path}${ending}`);
    }
  } finally {
    rmSync(temporary, { force: true });
  }
  return path;
}

function writePieces(path: string, pieces: Iterable<Uint8Array>): void {
  const descriptor = openSync(path, 'w');
  try {
    let gathered: Uint8Array[] = [];
    let size = 0;
    const write = () => {
      const bytes = Buffer.concat(gathered);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      gathered = [];
      size = 0;
    };
    for (const piece of pieces) {
      gathered.push(piece);
      size += piece.length;
      if (size >= enough) write();
    }
    write();
  } finally {
    closeSync(descriptor);
  }
}
