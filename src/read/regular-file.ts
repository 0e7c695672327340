import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** How to open what may be a link or a pipe: refuse the one and do not wait for the other. Windows knows no such way. */
const carefully = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Bytes that are read at a time. */
const pieceSize = 2 ** 20;

/** Bytes of a regular file, or nothing where there is none. */
export function readRegularFile(path: string): Buffer | undefined {
  const descriptor = openRegularFile(path);
  if (descriptor === undefined) return undefined;
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The same piece by piece. Throws where the file is gone. */
export function* streamRegularFile(path: string): Generator<Uint8Array> {
  const descriptor = openRegularFile(path);
  if (descriptor === undefined) throw new Error(`${path} is not there any more.`);
  try {
    const { size } = fstatSync(descriptor);
    for (let at = 0; ; ) {
      // One byte more than there should be, so that the end of a small file shows at once.
      const piece = Buffer.allocUnsafe(Math.min(pieceSize, Math.max(size - at, 0) + 1));
      const length = readSync(descriptor, piece);
      at += length;
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a regular file. The file that was opened is the file that is judged, and no time passes in between. */
function openRegularFile(path: string): number | undefined {
  if (constants.O_NOFOLLOW === undefined && !lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const descriptor = open(path);
  if (descriptor === undefined || fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  return undefined;
}

/** Nothing for what is absent, is a link, or is a socket. */
function open(path: string): number | undefined {
  try {
    return openSync(path, carefully);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ELOOP', 'EMLINK', 'ENOENT', 'ENOTDIR', 'ENXIO'].includes(code)) return undefined;
    throw error;
  }
}
