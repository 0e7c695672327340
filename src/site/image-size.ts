/** Width and height of a picture, in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads from the bytes of a picture how much room it takes, so that a page can leave that room before the picture comes:
 * PNG, GIF, JPEG, WebP and SVG. Nothing for another format, or for bytes that are none of these.
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters = (at: number, count: number) => String.fromCharCode(...bytes.subarray(at, at + count));
  if (bytes.length > 24 && letters(1, 3) === 'PNG') return size(view.getUint32(16), view.getUint32(20));
  if (bytes.length > 10 && letters(0, 3) === 'GIF') return size(view.getUint16(6, true), view.getUint16(8, true));
  if (bytes.length > 30 && letters(0, 4) === 'RIFF' && letters(8, 4) === 'WEBP') return webp(view, letters(12, 4));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(view);
  return svg(new TextDecoder().decode(bytes.subarray(0, 4096)));
}

function webp(view: DataView, kind: string): ImageSize | undefined {
  const bits = view.getUint32(21, true);
  if (kind === 'VP8 ') return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (kind === 'VP8L') return size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  if (kind !== 'VP8X') return undefined;
  return size((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1);
}

/** Walks from marker to marker until the one that begins a frame. */
function jpeg(view: DataView): ImageSize | undefined {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return size(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The size that an SVG says, else that of what it shows. */
function svg(text: string): ImageSize | undefined {
  const [root] = /<svg\b[^>]*>/.exec(text) ?? [];
  if (root === undefined) return undefined;
  const said = (name: string) => Number(new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`).exec(root)?.[1]);
  const box = /\sviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root);
  return size(said('width') || Number(box?.[1]), said('height') || Number(box?.[2]));
}

function size(width: number, height: number): ImageSize | undefined {
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : undefined;
}
