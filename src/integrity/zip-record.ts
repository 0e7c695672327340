/** What a zip says of one of its files; the day as `YYYY-MM-DD`. Sizes and sum are known when the file has passed. */
export interface ZipRecord {
  readonly name: Uint8Array;
  readonly day: string;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** The days that a zip can hold. */
const [first, last] = ['1980-01-01', '2099-12-31'];

/** Fields that the head of a file and its entry in the directory share, as little-endian words of so many bytes. */
type Field = readonly [value: number, bytes: 2 | 4];

/** Version 2.0; sizes and sum follow the file; the name is UTF-8; deflated. */
const manner: readonly Field[] = [
  [20, 2],
  [0x0808, 2],
  [8, 2],
];

/** The head of a file, before its bytes. */
export function localHead({ name, day }: Pick<ZipRecord, 'name' | 'day'>): Uint8Array {
  return bytesOf([[0x04034b50, 4], ...manner, ...stampOf(day), [0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]], name);
}

/** The sum and the sizes of a file, after its bytes. */
export function dataDescriptor({ crc, packed, size }: Pick<ZipRecord, 'crc' | 'packed' | 'size'>): Uint8Array {
  return bytesOf([
    [0x08074b50, 4],
    [crc, 4],
    [packed, 4],
    [size, 4],
  ]);
}

/** The entry of a file in the directory: made on a Unix, a regular file that its owner may write. */
export function directoryEntry({ name, day, offset, crc, packed, size }: ZipRecord): Uint8Array {
  const sizes: readonly Field[] = [
    [crc, 4],
    [packed, 4],
    [size, 4],
  ];
  const rest: readonly Field[] = [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0o100644 * 2 ** 16, 4],
    [offset, 4],
  ];
  return bytesOf(
    [[0x02014b50, 4], [(3 << 8) | 20, 2], ...manner, ...stampOf(day), ...sizes, [name.length, 2], ...rest],
    name,
  );
}

/** The end of a zip: how many entries its directory has, how long it is and where it begins. */
export function endOfDirectory(count: number, length: number, offset: number): Uint8Array {
  return bytesOf([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [length, 4],
    [offset, 4],
    [0, 2],
  ]);
}

/** Noon of a day. A zip holds local time without its zone: noon is the same day wherever it is read. */
function stampOf(day: string): readonly Field[] {
  const [year = 1980, month = 1, date = 1] = (day < first ? first : day > last ? last : day).split('-').map(Number);
  return [
    [12 << 11, 2],
    [((year - 1980) << 9) | (month << 5) | date, 2],
  ];
}

function bytesOf(fields: readonly Field[], name: Uint8Array = new Uint8Array()): Uint8Array {
  const length = fields.reduce((sum, [, bytes]) => sum + bytes, 0);
  const record = new Uint8Array(length + name.length);
  const view = new DataView(record.buffer);
  let at = 0;
  for (const [value, bytes] of fields) {
    if (value >= 2 ** (8 * bytes)) throw new Error('A zip holds at most 4 GiB and 65,535 files: split the audit.');
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  record.set(name, at);
  return record;
}
