import { stands, unlessCut, viewOf } from './image-bytes.ts';

/** Tag of the side that is up (Exif 3.0, section 4.6.5). */
const orientation = 0x0112;

/** Which side of a picture is up, from 1 (as it lies) to 8, as its camera data in the form of TIFF say. */
export function orientationIn(tiff: Uint8Array): number {
  const found = unlessCut(() => {
    const [view, little] = [viewOf(tiff), stands(tiff, 0, 'II')];
    const directory = view.getUint32(4, little);
    for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
      const at = directory + 2 + 12 * entry;
      if (view.getUint16(at, little) === orientation) return view.getUint16(at + 8, little);
    }
    return 1;
  });
  return found !== undefined && found >= 1 && found <= 8 ? found : 1;
}

/** A segment of camera data that says which side is up, and nothing else. */
export function turned(side: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const directory = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, 34, ...exif, ...directory, ...entry, 0, 0, 0, 0]);
}
