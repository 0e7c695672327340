import { orientationIn, turned } from './exif-orientation.ts';
import { stands, unlessCut, viewOf } from './image-bytes.ts';

/** A JPEG without remarks and application data but those that say how it is shown, and without what follows its end. */
export function bareJpeg(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  if (!stands(bytes, 0, '\xff\xd8\xff')) return undefined;
  return unlessCut(() => {
    const view = viewOf(bytes);
    const parts = [bytes.subarray(0, 2)];
    for (let at = 2; ; ) {
      if (view.getUint8(at) !== 0xff) throw new RangeError('There is no marker.');
      const marker = view.getUint8(at + 1);
      if (marker === 0xff) {
        at++;
        continue;
      }
      if (marker === 0xd9) return [...parts, bytes.subarray(at, at + 2)];
      const header = at + 2 + view.getUint16(at + 2);
      if (header > bytes.length) throw new RangeError('A segment is longer than the file.');
      const end = marker === 0xda ? endOfScan(view, header) : header;
      if (marker === 0xe1 && stands(bytes, at + 4, 'Exif\0\0')) {
        const orientation = orientationIn(bytes.subarray(at + 10, end));
        if (orientation > 1) parts.push(turned(orientation));
      } else if (isShown(bytes, at, marker)) parts.push(bytes.subarray(at, end));
      at = end;
    }
  });
}

/** Of application data: frame, colour profile and the colour transformation of Adobe. Of all else: everything but remarks. */
function isShown(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === 0xe0) return stands(bytes, at + 4, 'JFIF\0');
  if (marker === 0xe2) return stands(bytes, at + 4, 'ICC_PROFILE\0');
  if (marker === 0xee) return stands(bytes, at + 4, 'Adobe');
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe;
}

/** Where the data of a scan end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(view: DataView, begin: number): number {
  for (let at = begin; ; at++) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}
