import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTypesetter } from '../src/cli/typesetter.ts';
import { typesetGoverned } from '../src/render/typst-governed.ts';
import { audit, control, implementing, policy } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { packed, packInput, textsOf } from './support/packed.ts';
import { programOf } from './support/program.ts';
import { folderWith, run, trustwright } from './support/trustwright.ts';
import { ask, isInstalled, pdfOf, setBody, someContext, someFiles, someHead, typeset } from './support/typeset.ts';

const long = Array.from({ length: 60 }, (_, at) => `| row ${at} | ${'words '.repeat(12)} |`).join('\n');
const body = `A *first* paragraph, see <Requirement id="iso27001-2022:A.5.15" /> and [a site](https://a.example/x).

## Access

1. one
2. two
   - deep

| who | what |
| - | - |
${long}

### Picture

![A square](files/a.svg)

<Note kind="important">

Mind this.

</Note>

[Back](#access)
`;
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe.skipIf(!typeset)('a PDF', () => {
  it('is tagged, names its title and language, and claims PDF/UA-1', () => {
    const text = latin(pdfOf(setBody(body)));
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('<rdf:li xml:lang="x-default">Access policy</rdf:li>');
    expect(text).toContain('/Lang (en)');
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toContain('/Alt (A square)');
  });

  it('carries the fonts that we ship and no other', () => {
    const fonts = [
      ...latin(pdfOf(setBody(`${body}\n\`code\` **bold** *italic*`))).matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g),
    ];
    expect(fonts.length).toBeGreaterThan(3);
    for (const [, name = ''] of fonts) expect(name).toMatch(/^(SourceSerif4|InstrumentSans|SourceCodePro)/);
  });

  it.skipIf(!isInstalled('qpdf'))('has no syntax errors, says qpdf', () =>
    expect(ask(pdfOf(setBody(body)), 'qpdf', '--check', 'FILE')).toMatchObject({ status: 0 }),
  );

  it.skipIf(!isInstalled('pdfinfo', '-v'))('has headings, lists and tables in its structure, says poppler', () => {
    const { stdout } = ask(pdfOf(setBody(body)), 'pdfinfo', '-struct-text', 'FILE');
    const tags = [...stdout.matchAll(/^\s*([A-Z]\w*)\b/gm)].map(([, tag]) => tag);
    for (const tag of [
      'Document',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TH',
      'TD',
      'Figure',
      'Link',
    ])
      expect(tags, tag).toContain(tag);
    expect(stdout).toContain('"Mind this."');
  });

  it.skipIf(!isInstalled('pdftotext', '-v'))(
    'repeats the head of a long table on each page, and numbers them all',
    () => {
      const { stdout } = ask(pdfOf(setBody(body)), 'pdftotext', '-layout', 'FILE', '-');
      const pages = stdout.split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThan(3);
      for (const [at, page] of pages.entries()) expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(pages.filter((page) => /who\s+what/.test(page)).length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toMatch(/access-policy\s+·\s+version 1\.0\s+·\s+internal/);
      expect(stdout).toMatch(/ISO 27001\s+A\.5\.15, A\.5\.18/);
    },
  );

  it.skipIf(!isInstalled('pdftotext', '-v'))('shows what would be code as the words that it is', () => {
    const words = '#import "x" #eval(1) $a$ @b =c //d /*e*/ ~ -- \\u{41}';
    const { stdout } = ask(pdfOf(setBody(`\`${words}\``)), 'pdftotext', 'FILE', '-');
    expect(stdout.replace(/\s+/g, ' ')).toContain(words);
  });

  it('is the same in two engines, after other documents, and differs with its day', () => {
    const other = openTypesetter()!.typeset;
    const document = (day: string) => typesetGoverned({ ...someHead, day }, body, someContext, someFiles);
    other(document('2020-01-01'));
    const digest = (made: ReturnType<NonNullable<typeof typeset>>) => hash('sha256', pdfOf(made));
    expect(digest(other(document(exampleDay)))).toBe(digest(typeset!(document(exampleDay))));
    expect(digest(other(document('2026-11-20')))).not.toBe(digest(other(document(exampleDay))));
  });

  it('is refused with its reason where a letter is in none of our fonts', () => {
    const made = setBody('日');
    expect(made).toEqual({ refused: expect.stringContaining('日') });
  });
});

describe.skipIf(!typeset)('the PDFs of a pack', () => {
  const program = exampleProgram();

  it('are there for every policy, narrative, system and assessment of the example', async () => {
    for (const id of ['soc2-2026', 'iso42001-stage-1-2026']) {
      const input = packInput(program, id);
      const { files } = await packed(input);
      const paths = new Set(files.map(({ path }) => path));
      const { policies, controls, systems, assessments } = input.scope;
      for (const [folder, list] of Object.entries({ policies, controls, 'ai-systems': systems, assessments }))
        for (const { value } of list) expect(paths, value.id).toContain(`data/${folder}/${value.id}.pdf`);
      expect(paths).toContain('data/index.pdf');
      expect(textsOf({ files }).get('data/index.html')).not.toContain('No PDF');
    }
  });

  it('begin with a cover that is PDF/A-3 and carries its provenance', async () => {
    const { files } = await packed(packInput(program, 'soc2-2026'));
    const cover = files.find(({ path }) => path === 'data/index.pdf')!.bytes;
    const text = latin(cover);
    expect(text).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toMatch(/\/AFRelationship \/Data/);
    if (!isInstalled('pdfdetach', '-v')) return;
    expect(ask(cover, 'pdfdetach', '-list', 'FILE').stdout).toContain('provenance.json');
    const folder = folderWith({ 'index.pdf': cover });
    await run('pdfdetach', ['-saveall', '-o', folder, 'index.pdf'], { cwd: folder });
    const provenance = files.find(({ path }) => path === 'data/provenance.json')!.bytes;
    expect(readFileSync(join(folder, 'provenance.json'), 'utf8')).toBe(new TextDecoder().decode(provenance));
  });

  it('of a document in other letters give way to its page, and the index says why', async () => {
    const foreign = programOf({
      audits: [audit('one')],
      policies: [[policy('one', { title: '方針', requirements: ['iso27001-2022:A.5.1'] }), 'Words.\n']],
      controls: [[control('two', { implements: [implementing('iso27001-2022:A.5.1')] }), 'Words.\n']],
    });
    const texts = textsOf(await packed(packInput(foreign, 'one', { read: () => undefined })));
    expect(texts.has('data/policies/one.pdf')).toBe(false);
    expect(texts.has('data/policies/one.html')).toBe(true);
    expect(texts.has('data/controls/two.pdf')).toBe(true);
    expect(texts.get('data/index.html')).toMatch(/No PDF, but a page to print: the text .* could not be displayed/);
  });
});

it('without an engine a pack holds pages that print well, and says so', async () => {
  const { typeset: _, ...input } = packInput(exampleProgram(), 'soc2-2026');
  const texts = textsOf(await packed(input));
  expect([...texts.keys()].filter((path) => path.endsWith('.pdf'))).toEqual([]);
  expect(texts.get('data/index.html')).toContain('This pack holds no PDFs');
  expect(texts.get('data/style.css')).toContain('@page');
  expect(texts.get('data/policies/access-control-policy.html')).not.toContain('.pdf');
});

it.skipIf(!typeset)('the same PDFs come in each time zone and language', async () => {
  const digests = await Promise.all(
    [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'ja_JP.UTF-8' },
      { TZ: 'America/New_York', LC_ALL: 'C' },
    ].map(async (environment) => {
      const out = folderWith();
      await trustwright(['pack', 'soc2-2026', '--out', out, '--as-of', exampleDay], { environment });
      return (await run('sha256sum', ['soc2-2026.zip'], { cwd: out })).stdout;
    }),
  );
  expect(digests[0]).toMatch(/^[0-9a-f]{64} /);
  expect(digests[1]).toBe(digests[0]);
});
