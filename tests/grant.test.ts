import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageSealing } from '../src/cli/age-sealing.ts';
import { writeGrant } from '../src/cli/grant-record.ts';
import { type Askable, gatedDocuments, grantedBody } from '../src/grants/granted-body.ts';
import { grantedPage } from '../src/grants/granted-page.ts';
import { typesetGranted } from '../src/grants/granted-pdf.ts';
import { type Decision, makeGrant, type Sealing } from '../src/grants/make-grant.ts';
import { askable, askableCollection, askableNoun } from '../src/model/gated.ts';
import { grantSchema } from '../src/model/grant.ts';
import { isAgeFile, sealedPath } from '../src/model/sealed-file.ts';
import { textOf } from '../src/model/text-of.ts';
import { readProgram } from '../src/read/program.ts';
import { diskTree } from '../src/read/tree.ts';
import { renderTree } from '../src/render/body-tree.ts';
import { applicability, page, policy } from './support/documents.ts';
import { exampleProgram, repository } from './support/example.ts';
import { accessSettings, gatedContent, gatedWords, give, grantWords, pageText } from './support/granting.ts';
import { imagesWithRemarks } from './support/images-with-remarks.ts';
import { findLeaks } from './support/leak/find-leaks.ts';
import { programOf } from './support/program.ts';
import { smallProgram } from './support/small-program.ts';
import { call, folderWith } from './support/trustwright.ts';
import { ask, isInstalled, pdfOf, typeset } from './support/typeset.ts';

const reader = { grant: 'harbour-2026', company: 'Harbour Freight', day: '2026-06-01', expires: '2026-12-31' };
const tree = diskTree(repository);
const example = { program: exampleProgram(), read: (path: string) => tree.read(path) };

/** A program in a folder that can give two documents away. */
const smallFolder = () =>
  folderWith({
    ...smallProgram,
    ...gatedContent,
    'content/program.yaml': `${smallProgram['content/program.yaml']}${accessSettings}`,
    'content/evidence/scan.yaml': `id: scan\ntitle: Scan\nowner: ciso\nvisibility: nda\nclass: test-report\ncontrols: [access-review]\nmethod: test\nresult: pass\nsource: { system: Scanner, query: All }\ngeneratedAt: 2026-05-01\ngeneratedBy: ciso\nperiod: { from: 2026-04-01, to: 2026-05-01 }\nrowCount: 4\nvalidUntil: 2026-12-31\n`,
  });
const recordIn = (root: string, id = 'harbour-freight-2026-06-01') => {
  const { program, diagnostics } = readProgram(diskTree(root));
  expect(diagnostics).toEqual([]);
  return program!.grants.get(id)!.value;
};

/** Keys and names that are the same each time; what it encrypts says for whom. */
function countingSealing(): Sealing {
  let count = 0;
  return {
    newName: () => hash('sha256', `${count++}`).slice(0, 32),
    newKey: async () => ({ secret: 'AGE-SECRET-KEY-OF-A-TEST', recipient: 'age1test' }),
    encrypt: async (bytes, recipient) =>
      new TextEncoder().encode(`age-encryption.org/v1\n${recipient} ${Buffer.from(bytes).toString('base64')}`),
  };
}

const decide = (documents: readonly Askable[], more: Partial<Decision> = {}): Decision => ({
  ...{ id: reader.grant, owner: 'ciso', company: reader.company, basis: 'Order 17.', documents, approvedBy: 'ciso' },
  ...{ day: reader.day, expires: reader.expires, ...more },
});

describe('a grant', () => {
  const program = programOf({
    policies: [[policy('plan', { visibility: 'request' }), 'Who *may* enter.\n']],
    pages: [[page('test', { visibility: 'nda' }), 'What was found.\n'], page('open', { visibility: 'public' })],
  });
  const source = { program, read: () => undefined, ...(typeset && { typeset }) };

  it('is a function of what was decided, of the program, and of the names and keys that are drawn', async () => {
    const make = () => makeGrant(decide(gatedDocuments(program)), source, countingSealing());
    const [one, two] = [await make(), await make()];
    expect(one).toEqual(two);
    expect(one.record.documents.map(({ kind, document }) => `${kind} ${document}`)).toEqual([
      'policy plan',
      'page test',
    ]);
  });

  it('records of each document what it was, what was given and what is kept', async () => {
    const { record, files } = await makeGrant(decide(gatedDocuments(program)), source, countingSealing());
    for (const { name, sealed, plain, source: digest, document, format } of record.documents) {
      const bytes = files.get(sealedPath(name))!;
      expect(isAgeFile(bytes)).toBe(true);
      expect(hash('sha256', bytes)).toBe(sealed);
      const given = Buffer.from(Buffer.from(bytes).toString().split(' ')[1]!, 'base64');
      expect(hash('sha256', given)).toBe(plain);
      expect(digest).toBe(gatedDocuments(program).find(({ value }) => value.id === document)?.digest);
      expect(format).toBe(typeset ? 'pdf' : 'html');
    }
    expect(grantSchema.parse(record)).toEqual(record);
  });

  it('holds the secret in nothing that is written', async () => {
    const { record, files, secret } = await makeGrant(decide(gatedDocuments(program)), source, countingSealing());
    expect(secret).toBe('AGE-SECRET-KEY-OF-A-TEST');
    expect(JSON.stringify(record)).not.toContain('SECRET');
    for (const bytes of files.values()) expect(Buffer.from(bytes).toString()).not.toContain('SECRET');
  });

  it('to a key of the recipient makes none', async () => {
    const recipient = `age1${'q'.repeat(58)}`;
    const made = await makeGrant(decide(gatedDocuments(program), { recipient }), source, countingSealing());
    expect(made.secret).toBeUndefined();
    expect(made.record.recipient).toBe(recipient);
    for (const bytes of made.files.values()) expect(Buffer.from(bytes).toString()).toContain(recipient);
  });

  it('without an engine gives a page to print, and says so', async () => {
    const { typeset: _, ...none } = { typeset, ...source };
    const { record, pages } = await makeGrant(decide(gatedDocuments(program)), none, countingSealing());
    expect(record.documents.map(({ format }) => format)).toEqual(['html', 'html']);
    expect([...pages.keys()]).toEqual(['plan', 'test']);
  });

  it('is of what customers may ask for: the kinds of its record are the collections of the trust center', () => {
    expect(grantSchema.shape.documents.element.shape.kind.options.toSorted()).toEqual(askable.map(askableNoun).sort());
    for (const collection of askable) expect(askableCollection(askableNoun(collection))).toBe(collection);
    expect(gatedDocuments(program).map(({ value }) => value.id)).toEqual(['plan', 'test']);
  });
});

describe.skipIf(!typeset)('the copy as a PDF', () => {
  it('is made of every gated document of the example, accessible like those of packs', () => {
    const documents = gatedDocuments(example.program);
    expect(documents.length).toBeGreaterThan(20);
    for (const document of documents) {
      const text = Buffer.from(pdfOf(typeset!(typesetGranted(example, document, reader)))).toString('latin1');
      expect(text, document.value.id).toContain('<pdfuaid:part>1</pdfuaid:part>');
    }
  });

  it.skipIf(!isInstalled('pdftotext', '-v'))('names company, grant and day on every page', () => {
    for (const id of ['soa-iso27001', 'penetration-test-summary-2026', 'network-security']) {
      const document = gatedDocuments(example.program).find(({ value }) => value.id === id)!;
      const { stdout } = ask(
        pdfOf(typeset!(typesetGranted(example, document, reader))),
        'pdftotext',
        '-raw',
        'FILE',
        '-',
      );
      const pages = stdout.split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThan(0);
      for (const text of pages) {
        const letters = text.replace(/\s+/g, '');
        expect(letters).toContain('forHarbourFreight,grantharbour-2026');
        expect(letters).toMatch(/Confidential,(underanon-disclosureagreement|onrequest)·harbour-2026·2026-06-01/);
      }
    }
  });

  it('shows a company as the words that it is, however it is written', () => {
    const document = gatedDocuments(example.program)[0]!;
    const company = '#eval("1") *A* & <B> $x$ \\ "Ltd"';
    expect(pdfOf(typeset!(typesetGranted(example, document, { ...reader, company }))).length).toBeGreaterThan(1000);
  });
});

describe('the copy as a page', () => {
  it('holds all that it shows, names its reader and runs nothing', () => {
    for (const document of gatedDocuments(example.program)) {
      const html = grantedPage(example, document, { ...reader, company: 'A <b>&</b> Co' });
      expect(html).toContain('A &lt;b&gt;&amp;&lt;/b&gt; Co');
      expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
      expect(html).not.toMatch(/<script|<link|src="(?!data:)|<[^>]+\son\w+=/);
      expect(html.match(/harbour-2026/g)?.length).toBeGreaterThan(2);
    }
  });

  it('tells nothing of the house: neither role of its owner nor file, digest or commit', () => {
    for (const document of gatedDocuments(example.program)) {
      const html = grantedPage(example, document, reader);
      expect(html).not.toContain(document.digest);
      expect(html).not.toContain(document.file);
    }
  });

  it('of a Statement of Applicability shows each decision as it was written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/), fc.boolean(), (justification, applicable) => {
        const decisions = [{ requirement: 'iso27001-2022:A.5.1', applicable, basis: ['risk'], justification }];
        const program = programOf({ applicability: [applicability('soa', { visibility: 'nda', decisions })] });
        const body = grantedBody(program, gatedDocuments(program)[0]!);
        const tree = renderTree(body, { frontmatter: {}, resolveLink: () => undefined, images: new Map() });
        const text = textOf({ type: 'root', children: [...tree!.children] });
        expect(text.replaceAll(/\s/g, '')).toContain(justification.replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('the record on disk', () => {
  it('reads back as it was made, whatever its digits look like', () => {
    const hex = (length: number) =>
      fc.stringMatching(new RegExp(`^([0-9a-f]{${length}}|[0-9]{${length}}|0{${length - 3}}1e[0-9])$`));
    const digests = fc.record({ name: hex(32), sealed: hex(64), plain: hex(64), source: hex(64) });
    const version = fc.constantFrom('1.10', '007', '1e3', '0x1F', 'yes', 'null', '2026-01-01', '~', '1_000');
    fc.assert(
      fc.property(digests, version, fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/), (digest, given, words) => {
        const record = grantSchema.parse({
          ...{ id: 'one', title: words, owner: 'ciso', approved: '2026-06-01', approvedBy: 'ciso', company: words },
          ...{ basis: words, nda: { version: given, sha256: digest.plain }, expires: '2026-12-31' },
          documents: [{ kind: 'page', document: 'pen-test', version: given, format: 'pdf', ...digest }],
        });
        const root = folderWith({ ...smallProgram, ...gatedContent });
        writeGrant(root, { record, files: new Map() });
        expect(recordIn(root, 'one')).toEqual(record);
      }),
      { numRuns: 40 },
    );
  });
});

describe('trustwright grant', () => {
  const nda = ['--nda-version', '1.0'];

  it('gives a link that opens the document, and writes the key nowhere', async () => {
    const root = smallFolder();
    const { links, stdout } = await give(root, '--document', 'pen-test', ...nda);
    const [{ name, key, url } = { name: '', key: '', url: '' }] = links;
    expect(url).toBe('https://trust.small.example');
    expect(stdout).toContain('the link is the key');
    const sealed = readFileSync(join(root, sealedPath(name)));
    const decrypter = new Decrypter();
    decrypter.addIdentity(key!);
    const plain = await decrypter.decrypt(new Uint8Array(sealed));
    const record = recordIn(root);
    expect(hash('sha256', plain)).toBe(record.documents[0]?.plain);
    if (record.documents[0]?.format === 'html') expect(Buffer.from(plain).toString()).toContain(gatedWords);
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of files)
      expect(readFileSync(join(entry.parentPath, entry.name)).toString('latin1')).not.toContain(key!.slice(15, 40));
    expect(files.map((entry) => entry.name).filter((entry) => entry.endsWith('.new'))).toEqual([]);
  });

  it.skipIf(!isInstalled('age'))('gives a file that the tool age opens', async () => {
    const root = smallFolder();
    const { links } = await give(root, '--document', 'network');
    writeFileSync(join(root, 'key.txt'), `${links[0]!.key}\n`);
    const plain = execFileSync('age', [
      '--decrypt',
      '-i',
      join(root, 'key.txt'),
      join(root, sealedPath(links[0]!.name)),
    ]);
    expect(hash('sha256', plain)).toBe(recordIn(root).documents[0]?.plain);
  });

  it('takes version and digest of the agreement from the page that the settings name', async () => {
    const root = smallFolder();
    await give(root, '--document', 'pen-test', ...nda);
    const sha256 = hash('sha256', gatedContent['content/pages/agreement.mdx'] ?? '');
    expect(recordIn(root).nda).toEqual({ version: '1.0', sha256 });
    await give(
      root,
      '--document',
      'pen-test',
      '--nda-version',
      'of 2019',
      '--nda-digest',
      'a'.repeat(64),
      '--id',
      'other',
    );
    expect(recordIn(root, 'other').nda).toEqual({ version: 'of 2019', sha256: 'a'.repeat(64) });
  });

  it('passes the checks, and finds a name of its own for a second grant of the day', async () => {
    const root = smallFolder();
    await give(root, '--document', 'pen-test', '--document', 'network', ...nda);
    await give(root, '--document', 'page:network');
    expect(recordIn(root, 'harbour-freight-2026-06-01-2').documents).toHaveLength(1);
    const { stdout } = await call(['check', '--as-of', '2026-06-01'], { cwd: root });
    expect(stdout).not.toMatch(/grant|nda/);
  });

  it('encrypts to the key of the recipient, and then prints no key', async () => {
    const root = smallFolder();
    const { secret, recipient } = await ageSealing.newKey();
    const { links, stdout } = await give(root, '--document', 'network', '--recipient', recipient);
    expect(stdout).not.toContain('SECRET');
    const decrypter = new Decrypter();
    decrypter.addIdentity(secret);
    const plain = await decrypter.decrypt(new Uint8Array(readFileSync(join(root, sealedPath(links[0]!.name)))));
    expect(hash('sha256', plain)).toBe(recordIn(root).documents[0]?.plain);
  });

  it('shows images without what is in them and not seen', async () => {
    const root = smallFolder();
    const shown = [...imagesWithRemarks()];
    mkdirSync(join(root, 'content/pages/files'));
    for (const [name, bytes] of shown) writeFileSync(join(root, 'content/pages/files', name), bytes);
    const body = shown.map(([name]) => `![A gradient.](files/${name})`).join('\n\n');
    writeFileSync(join(root, 'content/pages/network.mdx'), pageText('network', 'Network', 'request', body));
    const { program } = readProgram(diskTree(root));
    const [document] = gatedDocuments(program!).filter(({ value }) => value.id === 'network');
    const page = grantedPage({ program: program!, read: (path) => diskTree(root).read(path) }, document!, reader);
    expect(page.match(/src="data:image/g)).toHaveLength(shown.length);
    expect(findLeaks(new Map([['page.html', Buffer.from(page)]]))).toEqual([]);
  });

  it.each([
    [['--document', 'pen-test'], /under a non-disclosure agreement.*--nda-version/],
    [['--document', 'pen-test', '--nda-version', '0.9'], /is at version 1\.0, not 0\.9/],
    [['--document', 'agreement'], /No gated document `agreement`.*The page of that name is `public`/],
    [['--document', 'nothing'], /No gated document `nothing`\. Only documents/],
    [['--document', 'scan'], /There is one of the kind evidence, and only these can be given: policy, control/],
    [['--document', 'netwrok'], /Did you mean `network`\?/],
    [[], /--document ID/],
    [['--document', 'network', '--expires', '2026-05-31'], /it is over/],
    [['--document', 'network', '--expires', 'soon'], /--expires: Unexpected date/],
    [['--document', 'network', '--approved-by', 'cisso'], /No role `cisso`.*`ciso`/],
    [['--document', 'network', '--recipient', 'age1abc'], /--recipient: Unexpected key/],
    [['--document', 'network', '--recipient', `age1${'q'.repeat(58)}`], /A letter of it may be wrong/],
    [['--document', 'network', '--id', 'Not an id'], /--id: Unexpected identifier/],
    [['--document', 'network', '--to', 'x'.repeat(90)], /--to: /],
  ] as [string[], RegExp][])('refuses %j with its remedy, and writes nothing', async (words, expected) => {
    const root = smallFolder();
    const { code, stderr } = await call(grantWords(...words), { cwd: root });
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\bat \S+ \(/);
    expect(code).toBe(2);
    expect(readdirSync(join(root, 'content'))).not.toContain('grants');
  });
});
