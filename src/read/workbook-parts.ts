import { Unreadable } from '../integrity/packed-file.ts';
import { checkedPieces } from '../integrity/zip-bag.ts';
import { readDirectory } from '../integrity/zip-directory.ts';
import { fileSource } from './file-source.ts';

/** What no honest questionnaire comes near: a file of this size, so many parts, so much when unpacked. */
const limits = { file: 64 * 2 ** 20, parts: 4000, unpacked: 256 * 2 ** 20 } as const;

/** How files begin that are no zip but are often taken for a workbook: the old format, and any workbook with a password. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The parts of a workbook on disk, by path, in their order. Nothing is written and nothing fetched. Throws `Unreadable`. */
export function readWorkbookParts(path: string): ReadonlyMap<string, Uint8Array> {
  const source = fileSource(path);
  if (source.size > limits.file) throw new Unreadable(`it has more than ${limits.file} bytes`);
  if (compound.equals(source.read(0, Math.min(source.size, compound.length))))
    throw new Unreadable('it is an old .xls, or has a password. Save it as .xlsx without a password');
  const entries = readDirectory(source).filter(({ name }) => !name.endsWith('/'));
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > limits.parts) throw new Unreadable(`it has more than ${limits.parts} parts`);
  if (unpacked > limits.unpacked) throw new Unreadable(`it unpacks to more than ${limits.unpacked} bytes`);
  return new Map(entries.map((entry) => [entry.name, Buffer.concat([...checkedPieces(source, entry)])]));
}
