import { crc32, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** The files of an output, by path. */
export type Output = ReadonlyMap<string, Buffer>;

/** A way by which a word could leave: it gives the one file that carries the word. */
export interface Channel {
  readonly name: string;
  plant(output: Output, word: string): readonly [path: string, bytes: Buffer];
}

/** Every way that we can think of, each with the form that the word takes there. */
export const channels: readonly Channel[] = [
  ...inText('text of a page', 'index.html', (text, word) => text.replace('</main>', `<p>${word}</p></main>`)),
  ...inText('attribute of a page, as references', 'index.html', (text, word) =>
    text.replace('<main', `<main data-x="${references(word)}"`),
  ),
  ...inText('remark in a page', 'policies.html', (text, word) => text.replace('<main', `<!-- ${word} --><main`)),
  ...inText('structured data', 'index.html', (text, word) =>
    text.replace('"@graph":', `"note":"${escapes(word)}","@graph":`),
  ),
  ...inText('trust.json, as escapes', 'trust.json', (text, word) => text.replace('{', `{"note":"${escapes(word)}",`)),
  ...inText('subprocessors.json', 'subprocessors.json', (text, word) => text.replace('{', `{"note":"${word}",`)),
  ...inText('subprocessors.csv', 'subprocessors.csv', (text, word) => `${text}"${word.toUpperCase()}"\r\n`),
  ...inText('matrix.json', 'matrix.json', (text, word) => text.replace('{', `{"note":"${word}",`)),
  ...inText('matrix.csv', 'matrix.csv', (text, word) => `${text}${word}\r\n`),
  ...inFirst('data of a badge', /^badges\/.*\.json$/, (text, word) => text.replace('{', `{"note":"${word}",`)),
  ...inFirst('picture of a badge', /^badges\/.*\.svg$/, (text, word) => text.replace('</title>', `${word}</title>`)),
  ...inFirst('card of an AI system', /^ai\/.*\.json$/, (text, word) => text.replace('{', `{"note":"${word}",`)),
  ...inText('classes of AI systems', 'ai/classes.html', (text, word) => text.replace('<main', `<!-- ${word} --><main`)),
  ...inFirst('earlier version of a document', /\/v\/[^/]+\.html$/, (text, word) =>
    text.replace('</main>', `<del>${word}</del></main>`),
  ),
  ...inFirst('earlier version, as Markdown', /\/v\/[^/]+\.md$/, (text, word) => `${text}${word}\n`),
  ...inText('feed of sub-processors', 'subprocessors-feed.xml', (text, word) =>
    text.replace('</title>', `${word}</title>`),
  ),
  ...inText('checksums', 'sha256sums.txt', (text, word) => `${text}${'0'.repeat(64)}  d/${word}.age\n`),
  ...inText('keys, as a remark', 'allowed-signers.txt', (text, word) => text.replace('\n', ` ${word}\n`)),
  ...inText('Atom feed, as references', 'feed.xml', (text, word) =>
    text.replace('</title>', `${references(word)}</title>`),
  ),
  ...inText('JSON feed', 'feed.json', (text, word) => text.replace('"title":"', `"title":"${word}`)),
  ...inText('calendar, folded within the word', 'subprocessors.ics', (text, word) =>
    text.replace('END:VEVENT', `COMMENT:${word.slice(0, 5)}\r\n ${word.slice(5)}\r\nEND:VEVENT`),
  ),
  ...inText('Markdown twin', 'index.md', (text, word) => `${text}\n${word}\n`),
  ...inText('llms.txt', 'llms.txt', (text, word) => `${text}- ${word}\n`),
  ...inText('site map, in percents', 'sitemap.xml', (text, word) =>
    text.replace('</urlset>', `<url><loc>https://x/${percents(word)}</loc></url></urlset>`),
  ),
  ...inText('robots.txt', 'robots.txt', (text, word) => `${text}Disallow: /${word}\n`),
  ...inText('security.txt', '.well-known/security.txt', (text, word) => `# ${word}\n${text}`),
  ...inText('headers', '_headers', (text, word) => `${text}  X-Note: ${word}\n`),
  ...inText('OSCAL', 'oscal/component-definition.json', (text, word) => text.replace('{', `{"note":"${word}",`)),
  ...inText('CycloneDX', 'cyclonedx.json', (text, word) => text.replace('{', `{"note":"${word}",`)),
  ...inText('schema', 'schemas/trust-1.json', (text, word) => text.replace('{', `{"$comment":"${word}",`)),
  ...inText('title of a picture', 'mark.svg', (text, word) => text.replace('</svg>', `<title>${word}</title></svg>`)),
  ...inFirst(
    'script, as escapes',
    /^_astro\/.*\.js$/,
    (text, word) => `${text}\n//${[...word].map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('')}`,
  ),
  ...inFirst(
    'source map within a script',
    /^_astro\/.*\.js$/,
    (text, word) =>
      `${text}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(`{"sources":["/home/${word}/x.ts"]}`).toString('base64')}`,
  ),
  ...inFirst('style sheet', /^_astro\/.*\.css$/, (text, word) => `${text}/*${word}*/`),
  fresh('source map', '_astro/start.js.map', (word) =>
    Buffer.from(JSON.stringify({ version: 3, sources: ['x.ts'], sourcesContent: [`// ${word}`] })),
  ),
  fresh(
    'name of a file',
    (word) => `files/0123456789abcdef/${word}.svg`,
    () => Buffer.from('<svg/>'),
  ),
  fresh(
    'name of a folder, in percents',
    (word) => `${percents(word)}/a.html`,
    () => Buffer.from(''),
  ),
  fresh(
    'name of an encrypted file',
    (word) => `d/${word}.age`,
    () => Buffer.from('age-encryption.org/v1\n'),
  ),
  fresh('encrypted file that is not', 'd/0123456789abcdef0123456789abcdef.age', (word) =>
    Buffer.from(`age-encryption.org/v1\n${word}`),
  ),
  packed('fragment of the search index', /^pagefind\/fragment\//),
  packed('words of the search index', /^pagefind\/index\//),
  packed('filter of the search index', /^pagefind\/filter\//),
  packed('table of contents of the search index', /^pagefind\/.*\.pf_meta$/),
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

function inText(name: string, path: string, change: (text: string, word: string) => string): readonly Channel[] {
  return [{ name, plant: (output, word) => [path, changed(output, path, word, change)] }];
}

function inFirst(name: string, pattern: RegExp, change: (text: string, word: string) => string): readonly Channel[] {
  return [
    {
      name,
      plant(output, word) {
        const path = firstOf(output, pattern);
        return [path, changed(output, path, word, change)];
      },
    },
  ];
}

/** A file of the search index, unpacked, with the word behind what it holds, packed again. */
function packed(name: string, pattern: RegExp): Channel {
  return {
    name,
    plant(output, word) {
      const path = firstOf(output, pattern);
      const bytes = gunzipSync(output.get(path) ?? Buffer.of());
      return [path, gzipSync(Buffer.concat([bytes, Buffer.from(word)]))];
    },
  };
}

function fresh(name: string, path: string | ((word: string) => string), bytes: (word: string) => Buffer): Channel {
  return { name, plant: (_, word) => [typeof path === 'string' ? path : path(word), bytes(word)] };
}

function firstOf(output: Output, pattern: RegExp): string {
  const path = [...output.keys()].sort().find((each) => pattern.test(each));
  if (path === undefined) throw new Error(`The output has no file like ${pattern}.`);
  return path;
}

function changed(output: Output, path: string, word: string, change: (text: string, word: string) => string): Buffer {
  const bytes = output.get(path);
  if (!bytes) throw new Error(`The output has no file ${path}.`);
  const text = change(bytes.toString(), word);
  if (text === bytes.toString()) throw new Error(`${path} has no place for the word.`);
  return Buffer.from(text);
}

const references = (word: string) => [...word].map((letter) => `&#${letter.charCodeAt(0)};`).join('');
const escapes = (word: string) =>
  [...word].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const percents = (word: string) => [...word].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
const wideHex = (word: string) =>
  [...word].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');

function png(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), length, body, sum]);
}

function jpeg(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 4);
  return Buffer.concat([head, data, Buffer.from([0xff, 0xd9])]);
}

function pdf(object: string, stream?: Buffer): Buffer {
  const end = stream ? Buffer.concat([stream, Buffer.from('\nendstream')]) : Buffer.of();
  return Buffer.concat([Buffer.from(`%PDF-1.7\n1 0 obj\n${object}`), end, Buffer.from('\nendobj\n%%EOF\n')]);
}
