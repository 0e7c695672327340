import { joined } from '../../signatures/bytes.ts';
import { bareAvif } from './bare-avif.ts';
import { bareGif } from './bare-gif.ts';
import { bareJpeg } from './bare-jpeg.ts';
import { barePng } from './bare-png.ts';
import { bareSvg } from './bare-svg.ts';
import { bareWebp } from './bare-webp.ts';

/**
 * An image without what is not seen: author, place, camera, remarks, paths of an editor. What tells how it is shown stays
 * (colours, animation, which way is up). An image that is not as its ending says is left as it is.
 */
export function bareImage(path: string, bytes: Uint8Array): Uint8Array {
  const strip = strippers[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  const parts = strip?.(bytes);
  return parts === undefined ? bytes : joined(parts);
}

/** Each gives the parts that stay, or nothing where the bytes are of another kind or broken. */
const strippers: Readonly<Record<string, (bytes: Uint8Array) => readonly Uint8Array[] | undefined>> = {
  avif: bareAvif,
  gif: bareGif,
  jpeg: bareJpeg,
  jpg: bareJpeg,
  png: barePng,
  svg: bareSvg,
  webp: bareWebp,
};
