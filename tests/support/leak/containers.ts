import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { isInstalled } from '../typeset.ts';

/** Something inside a file: bytes, and the name that they have there. */
export interface Inner {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is packed inside a file, one layer deep. A file that is no container, or a broken one, holds nothing. */
export function innersOf(bytes: Buffer): readonly Inner[] {
  const begins = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte);
  if (begins(0x1f, 0x8b)) return attempt('gzip', () => gunzipSync(bytes));
  if (begins(0x50, 0x4b, 3, 4)) return zipped(bytes);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return pngTexts(bytes);
  if (begins(0x47, 0x49, 0x46)) return [{ name: 'comments', bytes: gifBlocks(bytes) }];
  if (begins(0x25, 0x50, 0x44, 0x46)) return [...pdfStreams(bytes), ...pdfText(bytes)];
  if (begins(0x77, 0x4f, 0x46, 0x32)) return woff2Metadata(bytes);
  if (begins(0x2d, 0x2d, 0x2d, 0x2d, 0x2d)) return [{ name: 'armour', bytes: unarmoured(bytes) }];
  return [];
}

function attempt(name: string, unpack: () => Uint8Array): readonly Inner[] {
  try {
    return [{ name, bytes: Buffer.from(unpack()) }];
  } catch {
    return [];
  }
}

function zipped(bytes: Buffer): readonly Inner[] {
  try {
    return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  } catch {
    return [];
  }
}

/** The texts of a picture that are compressed; all others stand in its bytes as they are. */
function pngTexts(bytes: Buffer): readonly Inner[] {
  const found: Inner[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    // A keyword, then the method, for zTXt and iCCP; a flag, languages and keywords before an iTXt.
    if (type === 'zTXt' || type === 'iCCP')
      found.push(...attempt(type, () => inflateSync(data.subarray(data.indexOf(0) + 2))));
    if (type === 'iTXt') {
      const flag = data.indexOf(0) + 1;
      const text = data.indexOf(0, data.indexOf(0, flag + 2) + 1) + 1;
      found.push(...attempt(type, () => inflateSync(data.subarray(text))));
    }
    at += 12 + length;
  }
  return found;
}

/** A GIF cuts its texts into pieces of 255 bytes; here they are put together. */
function gifBlocks(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = bytes.indexOf('\x21\xfe', 0, 'latin1'); at !== -1; at = bytes.indexOf('\x21\xfe', at + 2, 'latin1')) {
    for (let piece = at + 2; (bytes[piece] ?? 0) > 0; piece += (bytes[piece] ?? 0) + 1)
      parts.push(bytes.subarray(piece + 1, piece + 1 + (bytes[piece] ?? 0)));
  }
  return Buffer.concat(parts);
}

function pdfStreams(bytes: Buffer): readonly Inner[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: mark, index }) => {
    const begin = index + mark.length;
    const end = text.indexOf('endstream', begin);
    const data = bytes.subarray(begin, end === -1 ? undefined : end);
    const inflated = attempt('stream', () => inflateSync(data, { finishFlush: 2 }));
    return inflated.length > 0 ? inflated : attempt('stream', () => inflateRawSync(data));
  });
}

/** What a reader sees: letters are numbers of glyphs in a stream, so that only a renderer can tell. */
function pdfText(bytes: Buffer): readonly Inner[] {
  if (!isInstalled('pdftotext', '-v')) return [];
  const folder = mkdtempSync(join(tmpdir(), 'trustwright-leak-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const { stdout } = spawnSync('pdftotext', [join(folder, 'a.pdf'), '-']);
    return [
      { name: 'text', bytes: Buffer.from(stdout.toString().replace(/-?\s+/g, '')) },
      { name: 'words', bytes: stdout },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands between the lines of a signature or a key, where base64 is cut into lines. */
function unarmoured(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/-----[^-]+-----|\s/g, ''), 'base64');
}

function woff2Metadata(bytes: Buffer): readonly Inner[] {
  const [offset, length] = [bytes.readUInt32BE(28), bytes.readUInt32BE(32)];
  return offset === 0 ? [] : attempt('metadata', () => brotliDecompressSync(bytes.subarray(offset, offset + length)));
}
