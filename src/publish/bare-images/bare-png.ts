import { lettersAt, stands, unlessCut, viewOf } from './image-bytes.ts';

/** Chunks that a picture is made of, and those that say how it is shown (PNG, third edition, section 11). */
const shown = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
  ...['bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT'],
]);

/** A PNG without texts, times, camera data and the private chunks of editors, and without what follows its end. */
export function barePng(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  if (!stands(bytes, 0, '\x89PNG\r\n\x1a\n')) return undefined;
  return unlessCut(() => {
    const view = viewOf(bytes);
    const parts = [bytes.subarray(0, 8)];
    for (let at = 8; ; ) {
      const [end, type] = [at + 12 + view.getUint32(at), lettersAt(bytes, at + 4, 4)];
      if (end > bytes.length) throw new RangeError('A chunk is longer than the file.');
      if (shown.has(type)) parts.push(bytes.subarray(at, end));
      if (type === 'IEND') return parts;
      at = end;
    }
  });
}
