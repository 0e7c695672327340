import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { Unreadable } from '../src/integrity/packed-file.ts';
import { verifyPack } from '../src/integrity/verify-pack.ts';
import { openZip } from '../src/integrity/zip-bag.ts';
import { openBag } from '../src/read/open-bag.ts';
import { packageVersion } from '../src/read/package-version.ts';
import { nodeCryptography } from '../src/signatures/node-cryptography.ts';
import { browserCryptography } from '../src/site/client/verify-cryptography.ts';
import { unzipped } from './support/packed.ts';
import { type RawEntry, rawZip } from './support/raw-zip.ts';
import { signedPack } from './support/signed-pack.ts';
import { call, folderWith } from './support/trustwright.ts';

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
    [
      'bytes behind the end of a file, which would be gathered without end',
      [file('pack/a', { deflated: Buffer.concat([deflateRawSync(zeros), Buffer.alloc(2 ** 22, 7)]), content: zeros })],
      'is damaged',
    ],
    ['a name that is longer than any', [file(`pack/${'a'.repeat(2000)}`)], 'longer than a name'],
    ['a place outside the file', [file('pack/a', { states: { offset: 10 ** 6 } })], 'lies over something else'],
  ])('%s', (_, entries, why) => expect(whyNot(rawZip(entries))).toContain(why));

  it('a directory that lies elsewhere, or has fewer entries than it says', () => {
    expect(whyNot(rawZip([file('pack/a')], { start: 10 ** 9 }))).toContain('lies outside');
    expect(whyNot(rawZip([file('pack/a')], { count: 2 }))).toContain('damaged');
    expect(whyNot(rawZip([file('pack/a')], { count: 0 }))).toContain('more than it says');
    expect(whyNot(new Uint8Array())).toContain('no directory');
    expect(whyNot(rawZip([]))).toContain('exactly one folder');
    expect(whyNot(rawZip([file('pack/a')], { length: 2 ** 27 }))).toContain('larger than a pack can be');
  });

  it('as many folders as a zip can name, one in another and none with a file', () => {
    const folders = Array.from({ length: 60_000 }, (_, at) => file(`pack/${'f/'.repeat(at % 400)}${at}/`));
    expect(whyNot(rawZip(folders.map((entry) => ({ ...entry, content: new Uint8Array() }))))).toContain('empty folder');
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

  it('a bomb is inflated in small pieces, and given up where it goes beyond what it said', () => {
    // A block of zeros that ends at a byte, 400 times, and the end: 400 MB from 400 KB.
    const block = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat([...Array.from({ length: 400 }, () => block), Buffer.from([3, 0])]);
    const outcome = (size: number) => {
      const zip = rawZip([file('pack/a', { deflated: bomb, states: { size, crc: 7 } })]);
      const opened = openBag(join(folderWith({ 'pack.zip': zip }), 'pack.zip'));
      if ('unreadable' in opened) throw new Error(opened.unreadable);
      let [length, largest, why] = [0, 0, ''];
      try {
        for (const piece of opened.files.get('a')?.read() ?? []) {
          length += piece.length;
          largest = Math.max(largest, piece.length);
        }
      } catch (error) {
        why = (error as Error).message;
      }
      return { length, why, isSmall: largest <= 2 ** 21 };
    };
    const all = 400 * 2 ** 20;
    expect(outcome(all)).toEqual({ length: all, why: 'pack/a is damaged', isSmall: true });
    expect(outcome(1000)).toEqual({ length: 0, why: 'pack/a is damaged', isSmall: true });
  });

  it('of a large file no more is held than a piece, and it is read to its end', () => {
    const large = Buffer.alloc(40 * 2 ** 20, 'evidence ');
    expect(whyNot(rawZip([file('pack/large', { content: large })]))).toBeUndefined();
    expect(whyNot(rawZip([file('pack/large', { content: large, states: { size: large.length - 1 } })]))).toContain(
      'damaged',
    );
  });
});

describe('whatever stands in a pack, its verification ends with a verdict', async () => {
  const made = await signedPack();
  afterAll(() => made.remove());
  const good = readFileSync(join(made.signed, 'one.zip'));
  const verdictOf = async (zip: Uint8Array, cryptography = nodeCryptography, papers = made.papers()) => {
    const source = {
      size: zip.length,
      read(offset: number, length: number) {
        if (offset < 0 || offset + length > zip.length) throw new Unreadable('it ends too early');
        return zip.subarray(offset, offset + length);
      },
    };
    try {
      const options = { beside: papers, toolVersion: packageVersion(), today: '2026-11-21', cryptography };
      return (await verifyPack(openZip(source), options)).problems.map(({ problem, path }) => `${problem} ${path}`);
    } catch (error) {
      if (error instanceof Unreadable) return [`unreadable ${error.message}`];
      throw error;
    }
  };

  it('a good one', async () => expect(await verdictOf(good)).toEqual([]));

  it('one with holes, doublings and cuts, by Node and by a browser’s cryptography alike', async () => {
    const place = fc.nat(good.length - 1);
    const edits = fc.array(fc.tuple(fc.constantFrom('set', 'cut', 'double', 'move'), place, place, fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        let zip = Buffer.from(good);
        for (const [way, one, other, value] of steps) {
          const [from, to] = [Math.min(one, other, zip.length), Math.min(Math.max(one, other), zip.length)];
          if (way === 'set') zip[Math.min(one, zip.length - 1)] = value;
          else if (way === 'cut')
            zip = Buffer.concat([zip.subarray(0, from), zip.subarray(Math.min(to, from + value))]);
          else if (way === 'double')
            zip = Buffer.concat([zip.subarray(0, to), zip.subarray(from, to), zip.subarray(to)]);
          else zip = Buffer.concat([zip.subarray(from, to), zip.subarray(0, from), zip.subarray(to)]);
        }
        const found = await verdictOf(zip);
        expect(found.length > 0).toBe(!zip.equals(good));
        expect(await verdictOf(zip, browserCryptography)).toEqual(found);
      }),
      { numRuns: 120 },
    );
  });

  it('one whose papers are anything', async () => {
    const text = fc.oneof(fc.string(), fc.json(), fc.constantFrom('', '{}', 'null', '[]', made.papers().zipSignature));
    await fc.assert(
      fc.asyncProperty(text, text, async (zipSignature, provenance) => {
        const found = await verdictOf(good, nodeCryptography, { zipSignature, provenance });
        expect(found).toContain('changed the provenance');
      }),
      { numRuns: 50 },
    );
  });

  it('one whose manifests and texts are anything, in bounded words', async () => {
    const line = (at: number) => `${String(at).padStart(64, '0')}  data/${at}\n`;
    const texts: Readonly<Record<string, string>> = {
      'sixty thousand files': Array.from({ length: 60_000 }, (_, at) => line(at)).join(''),
      'lines of nothing but space': `${'0'.repeat(64)}${' '.repeat(900)}\u2028\n`.repeat(4000),
      'one line without end': 'x'.repeat(2 ** 22),
      'the same file again and again': line(1).repeat(60_000),
      nothing: '',
    };
    for (const [what, text] of Object.entries(texts)) {
      for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt', 'bag-info.txt', 'bagit.txt']) {
        const { [`one/${name}`]: _gone, ...entries } = Object.fromEntries(unzipped(good));
        const found = await verdictOf(zipSync({ ...entries, [`one/${name}`]: Buffer.from(text) }, { level: 1 }));
        expect(found.length, `${name}: ${what}`).toBeGreaterThan(0);
        expect(found.length, `${name}: ${what}`).toBeLessThan(1100);
      }
    }
  });

  it('one that is no file, is not there or is a folder of something else, with one line and the exit code', async () => {
    for (const path of ['/dev/null', folderWith(), join(folderWith(), 'nothing.zip'), import.meta.dirname]) {
      const { code, stdout, stderr } = await call(['verify', path]);
      expect({ code, stderr }, path).toEqual({ code: 1, stderr: '' });
      expect(stdout, path).toMatch(/✖ \d+ problems?\. Nothing is proven of this pack\.\n$/);
    }
  });
});
