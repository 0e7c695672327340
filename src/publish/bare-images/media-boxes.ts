import { lettersAt } from './image-bytes.ts';

/** A box of a media file: its type, and where its content lies (ISO/IEC 14496-12, section 4.2). */
export interface Box {
  readonly type: string;
  readonly begin: number;
  readonly end: number;
}

/** The boxes that follow one another between two places. */
export function boxesIn(view: DataView, from: number, to: number): readonly Box[] {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const short = view.getUint32(at);
    const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    const head = short === 1 ? 16 : 8;
    if (size < head || at + size > to) throw new RangeError('A box is longer than what holds it.');
    boxes.push({ type: lettersAt(bytes, at + 4, 4), begin: at + head, end: at + size });
    at += size;
  }
  return boxes;
}

/** Where a piece of an item lies: in the file, or in the box for data. */
export interface Location {
  readonly item: number;
  readonly inData: boolean;
  readonly begin: number;
  readonly length: number;
}

/** Reads the box that says where items lie (section 8.11.3). */
export function readLocations(view: DataView, { begin }: Box): readonly Location[] {
  let at = begin + 4;
  const read = (size: number): number => {
    if (![0, 2, 4, 8].includes(size)) throw new RangeError('A number has a size that none has.');
    at += size;
    if (size === 8) return Number(view.getBigUint64(at - 8));
    return size === 4 ? view.getUint32(at - 4) : size === 2 ? view.getUint16(at - 2) : 0;
  };
  const version = view.getUint8(begin);
  const [sizes, more] = [view.getUint8(at), view.getUint8(at + 1)];
  const [ofOffset, ofLength, ofBase, ofIndex] = [sizes >> 4, sizes & 15, more >> 4, version > 0 ? more & 15 : 0];
  at += 2;
  const locations: Location[] = [];
  const numbers = version < 2 ? 2 : 4;
  for (let count = read(numbers); count > 0; count--) {
    const item = read(numbers);
    const method = version > 0 ? read(2) & 15 : 0;
    read(2);
    const base = read(ofBase);
    for (let pieces = read(2); pieces > 0; pieces--) {
      read(ofIndex);
      const offset = read(ofOffset);
      locations.push({ item, inData: method === 1, begin: base + offset, length: read(ofLength) });
    }
  }
  return locations;
}
