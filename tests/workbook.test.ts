import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { makeWorkbook } from '../src/packs/workbook.ts';
import { exampleProgram } from './support/example.ts';
import { packed, packInput } from './support/packed.ts';
import { folderWith, run } from './support/trustwright.ts';

const day = '2026-11-21';
const made = (rows: readonly (readonly (string | number)[])[], columns = ['A', 'B']) =>
  makeWorkbook('Title', 'Small Ltd', day, [{ title: 'One', table: { columns, rows } }]);
const partsOf = (workbook: Uint8Array) =>
  new Map(Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));

/** What openpyxl, which shares no code with the writer, reads: value, type and format of each cell. */
const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
  'name': sheet.title, 'frozen': sheet.freeze_panes, 'filter': sheet.auto_filter.ref, 'titles': sheet.print_title_rows,
  'rows': [[[str(cell.value) if cell.value is not None else None, cell.data_type, cell.is_date] for cell in row] for row in sheet.iter_rows()],
} for sheet in book.worksheets]))`;
const python = ['/usr/bin/python3', 'python3'];

interface ReadSheet {
  readonly name: string;
  readonly frozen: string;
  readonly filter: string;
  readonly titles: string;
  readonly rows: readonly (readonly (readonly [string | null, string, boolean])[])[];
}

/** What openpyxl reads; nothing where it is not installed. */
async function readByPython(workbook: Uint8Array): Promise<readonly ReadSheet[] | undefined> {
  const folder = folderWith({ 'book.xlsx': workbook });
  for (const program of python) {
    const found = await run(program, ['-c', script, join(folder, 'book.xlsx')]).catch(() => undefined);
    if (found?.code === 0) return JSON.parse(found.stdout) as readonly ReadSheet[];
  }
  return undefined;
}

describe('a workbook', () => {
  const hostile = [
    '=1+1',
    '=HYPERLINK("https://x.example";"y")',
    '+1',
    '-1+2',
    '@SUM(A1)',
    ' =1',
    '＝1',
    "'=1",
    '\t=1',
  ];

  it('holds no formula, and keeps every text that looks like one as it is', async () => {
    const workbook = await made(hostile.map((text) => [text, 'x']));
    for (const [path, xml] of partsOf(workbook))
      if (path.includes('worksheets/')) expect(xml).not.toMatch(/<f[ >]|t="str"|<hyperlink/);
    const read = await readByPython(workbook);
    if (!read) return;
    expect(read[0]?.rows.slice(1).map(([cell]) => [cell?.[0], cell?.[1]])).toEqual(hostile.map((text) => [text, 's']));
  });

  it('keeps any text, in any letters, as the text that it is', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const { sheets } = await readXlsx(await made(texts.map((each) => [each, 1])));
        const clean = texts.map((each) => each.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ' '));
        for (const [at, each] of clean.entries()) {
          if (/^\d{4}-\d\d-\d\d$/.test(each)) continue;
          // XML knows one way to end a line.
          expect(String(sheets[0]?.rows[at + 1]?.[0])).toBe(each.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has days as dates, numbers as numbers, and heads that stay', async () => {
    const read = await readByPython(
      await made([
        ['2026-11-21', 3],
        ['2026-02-30', -2.5],
        ['1800-01-01', 0],
      ]),
    );
    if (!read) return;
    const [sheet] = read;
    expect(sheet?.rows[1]).toEqual([
      ['2026-11-21 00:00:00', 'd', true],
      ['3', 'n', false],
    ]);
    expect(sheet?.rows.slice(2).map(([cell]) => cell)).toEqual([
      ['2026-02-30', 's', false],
      ['1800-01-01', 's', false],
    ]);
    expect(sheet).toMatchObject({ frozen: 'B2', filter: 'A1:B4', titles: '$1:$1' });
  });

  it('gives each sheet a name of its own that spreadsheets take', async () => {
    const title = 'A very long title: of [something] that is more than a name';
    const table = { columns: ['A'], rows: [] };
    const workbook = await makeWorkbook('T', 'S', day, [
      ...[title, title.toUpperCase(), "'", '/'].map((each) => ({ title: each, table })),
    ]);
    const { sheets } = await readXlsx(workbook);
    const names = sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('has the same bytes in each run, and no time of the machine', async () => {
    const digests = [hash('sha256', await made([['a', 1]])), hash('sha256', await made([['a', 1]]))];
    expect(digests[0]).toBe(digests[1]);
    const core = partsOf(await made([['a', 1]])).get('docProps/core.xml');
    expect(core?.match(/2026-11-21T12:00:00Z/g)).toHaveLength(2);
  });
});

describe('the workbook of a pack', async () => {
  const program = exampleProgram();
  const { files } = await packed(packInput(program, 'internal-2026'));
  const workbook = files.find(({ path }) => path === 'data/workbook.xlsx')!.bytes;
  const { sheets } = await readXlsx(workbook);

  it('opens on the control matrix, and has the sheets that an auditor asks for', () => {
    const names = sheets.map(({ name }) => name);
    expect(names[0]).toBe('Control matrix');
    for (const wanted of [
      /^SoA .*27001/,
      /^SoA .*42001/,
      /^Evidence register$/,
      /^Gaps$/,
      /^Risk register$/,
      /^This pack$/,
    ])
      expect(
        names.some((name) => wanted.test(name)),
        String(wanted),
      ).toBe(true);
  });

  it('has a row for every control in scope, and for every control of the standard', () => {
    const { scope } = packInput(program, 'internal-2026');
    expect(sheets[0]?.rows).toHaveLength(scope.controls.length + 1);
    const statement = sheets.find(({ name }) => /^SoA .*27001/.test(name));
    expect(statement?.rows).toHaveLength(94);
  });

  it('is read by another program as it was written', async () => {
    const read = await readByPython(workbook);
    if (!read) return;
    expect(read.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    const register = read.find(({ name }) => name === 'Evidence register');
    const validUntil = register?.rows[0]?.findIndex(([text]) => text === 'Valid until') ?? -1;
    for (const row of register?.rows.slice(1) ?? []) expect(row[validUntil]?.[2]).toBe(true);
  });
});

describe('metadata of a pack', async () => {
  const program = exampleProgram();
  const { files } = await packed(packInput(program, 'soc2-2026', { commit: 'a'.repeat(40) }));
  const textOf = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);

  it('is an RO-Crate that names every file of the payload with its digest', () => {
    const crate = JSON.parse(textOf('data/ro-crate-metadata.json')) as { '@graph': readonly Record<string, unknown>[] };
    const byId = new Map(crate['@graph'].map((entity) => [entity['@id'], entity]));
    expect(byId.size).toBe(crate['@graph'].length);
    for (const { path, bytes } of files) {
      if (!path.startsWith('data/') || path === 'data/ro-crate-metadata.json') continue;
      const entity = byId.get(path.slice('data/'.length));
      expect(entity, path).toMatchObject({ '@type': 'File', sha256: hash('sha256', bytes) });
    }
    const named = (value: unknown): readonly string[] =>
      Array.isArray(value)
        ? value.flatMap(named)
        : typeof value === 'object' && value !== null && Object.keys(value).join() === '@id'
          ? [String((value as Record<string, unknown>)['@id'])]
          : [];
    const outside = crate['@graph']
      .flatMap((entity) => Object.values(entity).flatMap(named))
      .filter((id) => !byId.has(id));
    expect(new Set(outside)).toEqual(new Set(['https://w3id.org/ro/crate/1.2']));
    expect(
      byId.get('#approval-policies/access-control-policy.pdf') ??
        byId.get('#approval-policies/access-control-policy.html'),
    ).toMatchObject({
      '@type': 'ReviewAction',
    });
  });

  it('follows the BagIt profile that it carries and that docs/ publishes', () => {
    const profile = JSON.parse(textOf('data/bagit-profile.json')) as {
      readonly 'Bag-Info': Readonly<
        Record<string, { readonly required: boolean; readonly values?: readonly string[] }>
      >;
      readonly 'Tag-Files-Allowed': readonly string[];
    };
    const info = textOf('bag-info.txt')
      .trim()
      .split('\n')
      .map((line) => line.split(': ') as [string, string]);
    const labels = info.map(([label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(profile['Bag-Info'], label).toHaveProperty([label]);
    for (const [label, { required, values }] of Object.entries(profile['Bag-Info'])) {
      const value = info.find(([each]) => each === label)?.[1];
      if (required) expect(value, label).toBeDefined();
      if (values) expect(values).toContain(value);
    }
    const tags = files.map(({ path }) => path).filter((path) => !path.startsWith('data/'));
    expect([...tags].sort()).toEqual([...profile['Tag-Files-Allowed']].sort());
    const published = readFileSync(join(import.meta.dirname, '../docs/bagit-profile.json'), 'utf8');
    expect(published).toBe(textOf('data/bagit-profile.json'));
  });
});
