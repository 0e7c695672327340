import { Unreadable } from '../model/packed-file.ts';
import { readDirectory } from './zip-directory.ts';
import { checkedPieces, withFile } from './zip-file.ts';

/** What no honest questionnaire comes near: a file of this size, so many parts, so much when unpacked. */
const limits = { file: 64 * 2 ** 20, parts: 4000, unpacked: 256 * 2 ** 20 } as const;

/** How files begin that are no zip but are often taken for a workbook: the old format, and any workbook with a password. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The parts of a workbook on disk, by path, in their order. Nothing is written and nothing fetched. Throws `Unreadable`. */
export function readWorkbookParts(path: string): ReadonlyMap<string, Uint8Array> {
  const begin = withFile(path, ({ size, read }) => {
    if (size > limits.file) throw new Unreadable(`it has more than ${limits.file} bytes`);
    return read(0, Math.min(size, compound.length));
  });
  if (begin.equals(compound))
    throw new Unreadable('it is an old .xls, or has a password. Save it as .xlsx without a password');
  const entries = withFile(path, readDirectory).filter(({ name }) => !name.endsWith('/'));
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > limits.parts) throw new Unreadable(`it has more than ${limits.parts} parts`);
  if (unpacked > limits.unpacked) throw new Unreadable(`it unpacks to more than ${limits.unpacked} bytes`);
  return new Map(entries.map((entry) => [entry.name, Buffer.concat([...checkedPieces(path, entry)])]));
}
