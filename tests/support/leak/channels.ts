import { gunzipSync, gzipSync } from 'node:zlib';
import { type Channel, fileChannels, fresh, type Output } from './file-channels.ts';
import { escapes, percents, references } from './written-forms.ts';

export type { Output };

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
  ...fileChannels,
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
