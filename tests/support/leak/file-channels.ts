import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { jpeg, pdf, png, wideHex } from './written-forms.ts';

/** The files of an output, by path. */
export type Output = ReadonlyMap<string, Buffer>;

/** A way by which a word could leave: it gives the one file that carries the word. */
export interface Channel {
  readonly name: string;
  plant(output: Output, word: string): readonly [path: string, bytes: Buffer];
}

/** A file that the output does not have, with a word in its bytes or in its name. */
export function fresh(
  name: string,
  path: string | ((word: string) => string),
  bytes: (word: string) => Buffer,
): Channel {
  return { name, plant: (_, word) => [typeof path === 'string' ? path : path(word), bytes(word)] };
}

/** Files that hold a word beside what is seen of them. */
export const fileChannels: readonly Channel[] = [
  ...[0, 1, 2].map((shift) =>
    fresh(`signature, in its third line, shifted by ${shift}`, 'sha256sums.txt.sig', (word) => {
      const base64 = Buffer.from(`${'x'.repeat(130 + shift)}${word}${'x'.repeat(60)}`).toString('base64');
      const lines = base64.match(/.{1,70}/g)?.join('\n');
      return Buffer.from(`-----BEGIN SSH SIGNATURE-----\n${lines}\n-----END SSH SIGNATURE-----\n`);
    }),
  ),
  fresh('PNG, text', 'files/a.png', (word) => png('tEXt', Buffer.from(`Author\0${word}`))),
  fresh('PNG, compressed text', 'files/a.png', (word) =>
    png('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(word)])),
  ),
  fresh('PNG, compressed international text', 'files/a.png', (word) =>
    png('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0en\0\0'), deflateSync(word)])),
  ),
  fresh('JPEG, comment', 'files/a.jpg', (word) => jpeg(0xfe, Buffer.from(word))),
  fresh('JPEG, camera data', 'files/a.jpg', (word) => jpeg(0xe1, Buffer.from(`Exif\0\0II*\0${word}\0`, 'latin1'))),
  fresh('JPEG, remark of two bytes a letter', 'files/a.jpg', (word) =>
    jpeg(0xe1, Buffer.concat([Buffer.from('Exif\0\0UNICODE\0', 'latin1'), Buffer.from(word, 'utf16le')])),
  ),
  fresh('JPEG, XMP', 'files/a.jpg', (word) =>
    jpeg(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${word}</x:xmpmeta>`)),
  ),
  fresh('WebP, XMP', 'files/a.webp', (word) => Buffer.from(`RIFF\0\0\0\0WEBPXMP \0\0\0\0<x>${word}</x>`, 'latin1')),
  fresh('GIF, comment cut into pieces', 'files/a.gif', (word) =>
    Buffer.from(
      `GIF89a\x21\xfe\x04${word.slice(0, 4)}${String.fromCharCode(word.length - 4)}${word.slice(4)}\0;`,
      'latin1',
    ),
  ),
  fresh('PDF, name of the author', 'files/a.pdf', (word) => pdf(`<< /Author (${word}) >>`)),
  fresh('PDF, title of two bytes a letter', 'files/a.pdf', (word) => pdf(`<< /Title <FEFF${wideHex(word)}> >>`)),
  fresh('PDF, producer in octal', 'files/a.pdf', (word) =>
    pdf(
      `<< /Producer (${[...word].map((letter) => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')}) >>`,
    ),
  ),
  fresh('PDF, compressed metadata', 'files/a.pdf', (word) =>
    pdf('<< /Filter /FlateDecode >>\nstream\n', deflateSync(`<x:xmpmeta>${word}</x:xmpmeta>`)),
  ),
  fresh('archive, content', 'bundle.zip', (word) => Buffer.from(zipSync({ 'a.txt': Buffer.from(word) }))),
  fresh('archive, name', 'bundle.zip', (word) => Buffer.from(zipSync({ [`${word}.txt`]: Buffer.from('') }))),
  fresh('picture in an archive in an archive', 'bundle.zip', (word) => {
    const picture = png('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(word)]));
    return Buffer.from(zipSync({ 'inner.zip': zipSync({ 'a.png': picture }) }));
  }),
];
