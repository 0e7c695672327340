import { Unreadable } from '../../integrity/packed-file.ts';
import type { ByteSource } from '../../integrity/zip-directory.ts';

/** Reads without waiting; a browser has it in workers only. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** A file that somebody chose, as a source of bytes: a slice at a time, so that it is never held whole. */
export function blobSource(blob: Blob): ByteSource {
  const reader = new FileReaderSync();
  return {
    size: blob.size,
    read(offset, length) {
      if (offset < 0 || offset + length > blob.size) throw new Unreadable('it ends too early');
      try {
        return new Uint8Array(reader.readAsArrayBuffer(blob.slice(offset, offset + length)));
      } catch {
        throw new Unreadable('the browser cannot read it any more');
      }
    },
  };
}
