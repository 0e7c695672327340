import { lettersAt, stands, unlessCut, viewOf } from './image-bytes.ts';
import { type Box, boxesIn, readLocations } from './media-boxes.ts';

/** An AVIF whose camera data and XMP are overwritten with zeros: where they lie is counted from the beginning of the file. */
export function bareAvif(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  if (!stands(bytes, 4, 'ftyp')) return undefined;
  return unlessCut(() => {
    const bare = Uint8Array.from(bytes);
    const view = viewOf(bare);
    const meta = boxesIn(view, 0, bare.length).find(({ type }) => type === 'meta');
    if (!meta) return [bytes];
    const parts = new Map(boxesIn(view, meta.begin + 4, meta.end).map((box) => [box.type, box]));
    const [items, locations, data] = [parts.get('iinf'), parts.get('iloc'), parts.get('idat')];
    if (!items || !locations) return [bytes];
    const hidden = new Set(hiddenItems(bare, view, items));
    for (const { item, inData, begin, length } of readLocations(view, locations)) {
      if (!hidden.has(item)) continue;
      const at = inData ? (data?.begin ?? 0) + begin : begin;
      if (at + length > bare.length) throw new RangeError('An item is longer than the file.');
      bare.fill(0, at, at + length);
    }
    return [bare];
  });
}

/** Numbers of the items that are no pictures: camera data, and XMP or other texts. */
function hiddenItems(bytes: Uint8Array, view: DataView, { begin, end }: Box): readonly number[] {
  const entries = boxesIn(view, begin + (view.getUint8(begin) === 0 ? 6 : 8), end);
  return entries.flatMap((entry) => {
    const wide = view.getUint8(entry.begin) > 2;
    const type = lettersAt(bytes, entry.begin + (wide ? 10 : 8), 4);
    if (type !== 'Exif' && type !== 'mime' && type !== 'uri ') return [];
    return [wide ? view.getUint32(entry.begin + 4) : view.getUint16(entry.begin + 4)];
  });
}
