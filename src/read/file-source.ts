import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Unreadable } from '../integrity/packed-file.ts';
import type { ByteSource } from '../integrity/zip-directory.ts';

/** A file on disk as a source of bytes. It is opened for each read, so that nobody need close it. */
export function fileSource(path: string): ByteSource {
  const size = withFile(path, (descriptor) => fstatSync(descriptor).size);
  const read = (offset: number, length: number) => {
    const bytes = offset < 0 || offset + length > size ? undefined : Buffer.allocUnsafe(length);
    const isRead = bytes && withFile(path, (descriptor) => readSync(descriptor, bytes, 0, length, offset) === length);
    if (bytes && isRead) return bytes;
    throw new Unreadable('it ends too early');
  };
  return { size, read };
}

function withFile<T>(path: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(path, 'r');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
