import { joined } from '../../signatures/bytes.ts';
import { lettersAt, stands, unlessCut, viewOf } from './image-bytes.ts';

const shown = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);

/** A WebP without camera data, XMP and chunks that nobody knows (RFC 9649); its head says so. */
export function bareWebp(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  if (!stands(bytes, 0, 'RIFF') || !stands(bytes, 8, 'WEBP')) return undefined;
  return unlessCut(() => {
    const view = viewOf(bytes);
    const parts: Uint8Array[] = [];
    const whole = Math.min(bytes.length, 8 + view.getUint32(4, true));
    for (let at = 12; at < whole; ) {
      const [type, length] = [lettersAt(bytes, at, 4), view.getUint32(at + 4, true)];
      const end = at + 8 + length + (length % 2);
      if (end > bytes.length) throw new RangeError('A chunk is longer than the file.');
      if (shown.has(type))
        parts.push(type === 'VP8X' ? withoutFlags(Uint8Array.from(bytes.subarray(at, end))) : bytes.subarray(at, end));
      at = end;
    }
    const body = joined(parts);
    const head = Uint8Array.from(bytes.subarray(0, 12));
    viewOf(head).setUint32(4, 4 + body.length, true);
    return [head, body];
  });
}

/** A head that says that there are no camera data and no XMP. */
function withoutFlags(chunk: Uint8Array): Uint8Array {
  chunk[8] = (chunk[8] ?? 0) & ~0x0c;
  return chunk;
}
