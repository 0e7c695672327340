import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../src/integrity/packed-file.ts';
import { openBag } from '../src/read/open-bag.ts';
import { type RawEntry, rawZip } from './support/raw-zip.ts';
import { folderWith } from './support/trustwright.ts';

/** Why a zip cannot be read, be it opened or its files fetched; nothing where all of it can. */
function whyNot(zip: Uint8Array): string | undefined {
  const opened = openBag(join(folderWith({ 'pack.zip': zip }), 'pack.zip'));
  if ('unreadable' in opened) return opened.unreadable;
  try {
    for (const { read, size } of opened.files.values()) {
      const length = [...read()].reduce((sum, piece) => sum + piece.length, 0);
      expect(length).toBe(size);
    }
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

const file = (name: string, more: Omit<RawEntry, 'name'> = {}): RawEntry => ({ name, ...more });
const zeros = new Uint8Array(2 ** 20);

describe('a zip that wants to harm is refused in words', () => {
  it.each<[string, readonly RawEntry[], string]>([
    ['a name that climbs', [file('pack/a'), file('pack/../../b')], 'leads out of its folder'],
    ['a name that begins at the root', [file('/etc/passwd')], 'leads out of its folder'],
    ['a name with a drive', [file('pack/C:\\b')], 'leads out of its folder'],
    ['a name with backslashes', [file('pack\\..\\b')], 'leads out of its folder'],
    ['a name with a control character', [file('pack/\u0007')], 'leads out of its folder'],
    ['a name with NUL', [file('pack/a\0.txt')], 'leads out of its folder'],
    ['a name that is no UTF-8', [{ name: new Uint8Array([112, 47, 0xff]) }], 'is no UTF-8'],
    ['an empty name', [file('')], 'leads out of its folder'],
    ['two files of one name', [file('pack/a'), file('pack/a')], 'two files with the name'],
    ['two folders', [file('one/a'), file('two/a')], 'exactly one folder'],
    ['a file at the root', [file('a')], 'exactly one folder'],
    ['an empty folder', [file('pack/a'), file('pack/b/', { content: new Uint8Array() })], 'empty folder'],
    ['a link', [file('pack/a', { states: { mode: 0o120777 } })], 'is a link'],
    ['an encrypted file', [file('pack/a', { states: { flags: 0x801 } })], 'is encrypted'],
    ['a way of packing that nobody expects', [file('pack/a', { states: { method: 12 } })], 'not known here'],
    ['a size of four gigabytes', [file('pack/a', { states: { size: 0xffffffff } })], 'larger than'],
    [
      'a size that no compression reaches',
      [file('pack/a', { content: zeros, states: { size: 2 ** 31 } })],
      'cannot have',
    ],
    [
      'sizes that add up beyond any pack',
      Array.from({ length: 5 }, (_, at) =>
        file(`pack/${at}`, { content: zeros, states: { size: 2 ** 20 * 1.09, packed: 2 ** 30 } }),
      ),
      'lies over',
    ],
    ['less than it unpacks to', [file('pack/a', { content: zeros, states: { size: 1000 } })], 'is damaged'],
    ['more than it unpacks to', [file('pack/a', { states: { size: 900 } })], 'is damaged'],
    ['a wrong sum', [file('pack/a', { states: { crc: 7 } })], 'is damaged'],
    ['another name in its head', [file('pack/a', { headName: 'pack/b' })], 'not what the directory says'],
    [
      'files that share their bytes',
      [file('pack/a', { content: zeros }), file('pack/b', { content: zeros, states: { offset: 0 } })],
      'lies over something else',
    ],
    ['a place outside the file', [file('pack/a', { states: { offset: 10 ** 6 } })], 'lies over something else'],
  ])('%s', (_, entries, why) => expect(whyNot(rawZip(entries))).toContain(why));

  it('a directory that lies elsewhere, or has fewer entries than it says', () => {
    expect(whyNot(rawZip([file('pack/a')], { start: 10 ** 9 }))).toContain('lies outside');
    expect(whyNot(rawZip([file('pack/a')], { count: 2 }))).toContain('damaged');
    expect(whyNot(rawZip([file('pack/a')], { count: 0 }))).toContain('more than it says');
    expect(whyNot(new Uint8Array())).toContain('no directory');
    expect(whyNot(rawZip([]))).toContain('exactly one folder');
  });

  it('a nest of zips is a file like any other', () => {
    const inner = zipSync({ 'pack/a': zeros });
    expect(whyNot(zipSync({ 'pack/inner.zip': inner, 'pack/a': new Uint8Array([1]) }))).toBeUndefined();
  });

  it('whatever is done to a good one, without an exception that nobody foresaw', () => {
    const good = Buffer.from(zipSync({ 'pack/a.txt': Buffer.from('a'.repeat(500)), 'pack/b/c.txt': Buffer.from('c') }));
    const path = join(folderWith(), 'pack.zip');
    const edits = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        edits,
        fc.option(fc.nat(good.length), { nil: undefined }),
        fc.uint8Array({ maxLength: 4 }),
        (changes, cut, more) => {
          const bytes = Buffer.from(good);
          for (const [at, value] of changes) bytes[at] = value;
          writeFileSync(path, Buffer.concat([bytes.subarray(0, cut ?? bytes.length), more]));
          const opened = openBag(path);
          if ('unreadable' in opened) return;
          for (const { read, size } of opened.files.values()) {
            try {
              expect([...read()].reduce((sum, piece) => sum + piece.length, 0)).toBe(size);
            } catch (error) {
              expect(error).toBeInstanceOf(Unreadable);
            }
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('of a large file no more is held than a piece, and it is read to its end', () => {
    const large = Buffer.alloc(40 * 2 ** 20, 'evidence ');
    expect(whyNot(rawZip([file('pack/large', { content: large })]))).toBeUndefined();
    expect(whyNot(rawZip([file('pack/large', { content: large, states: { size: large.length - 1 } })]))).toContain(
      'damaged',
    );
  });
});
