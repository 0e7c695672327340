/** Whether Latin letters stand at a place in some bytes. */
export function stands(bytes: Uint8Array, at: number, letters: string): boolean {
  return lettersAt(bytes, at, letters.length) === letters;
}

/** Bytes as Latin letters, one each. */
export function lettersAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Numbers in some bytes. A place beyond the end throws a `RangeError`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What a reader of bytes gives, or nothing where they end too early. */
export function unlessCut<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
