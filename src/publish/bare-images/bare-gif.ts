import { lettersAt, stands, unlessCut, viewOf } from './image-bytes.ts';

/** A GIF without remarks and application data but those of its animation, and without what follows its end. */
export function bareGif(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  if (!stands(bytes, 0, 'GIF87a') && !stands(bytes, 0, 'GIF89a')) return undefined;
  return unlessCut(() => {
    const view = viewOf(bytes);
    const begin = 13 + tableSize(view.getUint8(10));
    const parts = [bytes.subarray(0, begin)];
    for (let at = begin; ; ) {
      const kind = view.getUint8(at);
      if (kind === 0x3b) return [...parts, bytes.subarray(at, at + 1)];
      if (kind !== 0x21 && kind !== 0x2c) throw new RangeError('There is no block.');
      const data = kind === 0x21 ? at + 2 : at + 11 + tableSize(view.getUint8(at + 9));
      const end = endOfBlocks(view, data);
      if (kind === 0x2c || isShown(bytes, at)) parts.push(bytes.subarray(at, end));
      at = end;
    }
  });
}

/** Bytes of a table of colours, as a packed field says. */
function tableSize(field: number): number {
  return field & 0x80 ? 3 * 2 ** ((field & 7) + 1) : 0;
}

/** Where a row of pieces ends: each begins with its length, the last is empty. */
function endOfBlocks(view: DataView, begin: number): number {
  let at = begin;
  while (view.getUint8(at) > 0) at += view.getUint8(at) + 1;
  return at + 1;
}

function isShown(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  return label === 0xff ? ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(lettersAt(bytes, at + 3, 11)) : label !== 0xfe;
}
