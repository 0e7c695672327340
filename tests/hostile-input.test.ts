import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { runChecks } from '../src/checks/run.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { collectFacts } from '../src/read/facts.ts';
import { readProgram } from '../src/read/program.ts';
import { diskTree, type Tree } from '../src/read/tree.ts';
import { renderBody } from '../src/render/html.ts';
import { fixtureDay } from './support/check-fixtures.ts';
import { claim, control, type Fields, policy, risk, settings } from './support/documents.ts';
import { filesOf, provenEvidence, treeOf } from './support/program.ts';
import { folderWith } from './support/trustwright.ts';

type Content = string | Uint8Array;

const base = filesOf({
  settings: settings({ products: [{ id: 'app', title: 'App', summary: 'An application.' }] }),
  policies: [[policy('access-policy'), '## Purpose\n\nSee [the review](control:access-review).\n']],
  controls: [
    control('access-review', {
      policies: ['access-policy'],
      implements: [{ requirement: 'iso27001-2022:A.5.18', status: 'implemented' }],
    }),
  ],
  evidence: [provenEvidence('review-2026', { controls: ['access-review'], rowCount: 1 })],
  claims: [claim('iso', { state: 'planned', targetDate: '2027-01-01' })],
});

/** Longest that one hostile file may take, in milliseconds; a hang takes hours. */
const patience = 10_000;

const head =
  'id: hostile\ntitle: Hostile\nowner: ciso\nversion: "1"\napproved: 2026-01-01\nnextReview: 2027-01-01\nsummary: S.\n';
const prose = (body: string, more = '') => `---\n${head}${more}---\n${body}`;

afterEach(() => {
  const clean: { polluted?: unknown } = {};
  expect([clean.polluted, Object.keys(Object.prototype)]).toEqual([undefined, []]);
});

describe('a hostile policy', () => {
  it.each<[string, Content, string]>([
    ['truncated before the end of the frontmatter', '---\nid: x\ntitle: "X', 'unreadable-document:1'],
    ['truncated inside a quoted string', '---\nid: x\ntitle: "X\n---\nText', 'invalid-frontmatter:3'],
    ['with a line of 10 MB', prose('a'.repeat(10_000_000)), 'unreadable-document:1'],
    ['that grows by aliases', '---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n---\n', 'invalid-frontmatter:2'],
    ['with a merge key', '---\na: &a { x: 1 }\nb:\n  <<: *a\n---\n', 'invalid-frontmatter:2'],
    ['in JavaScript', '---js\nprocess.exit(3)\n---\n', 'unreadable-document:1'],
    ['in JavaScript, with a space', '--- js\nprocess.exit(3)\n---\n', 'unreadable-document:1'],
    ['with a NUL byte', prose('\0'), 'unreadable-document:1'],
    ['that is not UTF-8', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x0a]), 'unreadable-document:1'],
    ['in UTF-16', Buffer.from(`\ufeff${prose('Text')}`, 'utf16le'), 'unreadable-document:1'],
    ['with a duplicate key', `---\n${head}id: other\n---\n`, 'invalid-frontmatter:9'],
    ['with prototype keys', prose('', '__proto__: { polluted: true }\n'), 'invalid-frontmatter:9'],
    ['with a constructor', prose('', 'constructor: { prototype: { polluted: true } }\n'), 'invalid-frontmatter:9'],
    ['named __proto__', prose('').replace('id: hostile', 'id: __proto__'), 'invalid-frontmatter:2'],
    ['nested 10,000 levels deep in its data', prose('', `x: ${'['.repeat(10_000)}\n`), 'invalid-frontmatter:9'],
    ['nested 10,000 quotes deep', prose(`${'> '.repeat(10_000)}a`), 'invalid-body:10'],
    ['nested 10,000 lists deep', prose(`${'- '.repeat(10_000)}a`), 'invalid-body:10'],
    ['nested 900,000 quotes deep', prose(`${'>'.repeat(900_000)}a`), 'invalid-body:10'],
    ['nested 5,000 components deep', prose(`${'<Note>'.repeat(5000)}a${'</Note>'.repeat(5000)}`), 'invalid-body:10'],
    ['of 100,000 open tags', prose('<Note>'.repeat(100_000)), 'invalid-body:10'],
    ['of 100,000 open braces', prose('{'.repeat(100_000)), 'invalid-body:10'],
    ['of an expression of 50,000 comments', prose(`{${'/**/ '.repeat(50_000)}x}`), 'code-in-narrative:10'],
    ['with an open tag', prose('Text.\n\n<Note>\n'), 'invalid-body:12'],
    [
      'with an import',
      prose("import x from './x.js'\n\n{process.exit(3)}\n"),
      'code-in-narrative:10 code-in-narrative:12',
    ],
    ['without any byte', '', 'unreadable-document:1'],
    ['of white space', ' \n\n', 'unreadable-document:1'],
    ['without frontmatter', 'Text.\n', 'unreadable-document:1'],
    ['with empty frontmatter', '---\n---\n', 'invalid-frontmatter:2'],
    ['with a tag of JavaScript', '---\nid: !!js/function "function () {}"\n---\n', 'invalid-frontmatter:2'],
    [
      'that links to the outside',
      prose('[a](../../../etc/passwd) [b](policy:../../x) [c](__proto__:x)'),
      'broken-link:10 broken-link:10 broken-link:10',
    ],
    [
      'that shows the outside',
      prose('![a](../../../etc/passwd)\n\n![b](/../secret.png)'),
      'broken-link:10 broken-link:12',
    ],
  ])('%s', (_, content, expected) => {
    const found = inTime(() => check({ 'policies/hostile.mdx': content }));
    expect(
      found
        .filter(({ file }) => file === 'policies/hostile.mdx')
        .filter(isOther)
        .map(shortly)
        .join(' '),
    ).toBe(expected);
  });

  it.each<[string, string]>([
    ['that is frontmatter alone', prose('')],
    ['with a byte order mark', `\ufeff${prose('Text.\n')}`],
    ['with a line of almost 2 MB', prose('a'.repeat(1_900_000))],
    ['of brackets', prose('['.repeat(1_000_000))],
    ['of emphasis', prose('*a'.repeat(100_000))],
    ['of backticks', prose(Array.from({ length: 1500 }, (_, length) => '`'.repeat(length + 1)).join(' '))],
    ['of a long row of dashes', prose(`${'-'.repeat(100_000)}\n\n${'- '.repeat(60)}\n`)],
    [
      'of words that claims are made of',
      prose(
        `SOC 2 ${'type '.repeat(50_000)}${'* '.repeat(100_000)}${'not '.repeat(50_000)}certified`,
        'visibility: public\n',
      ),
    ],
  ])('%s is only strange', (_, content) => {
    expect(inTime(() => check({ 'policies/hostile.mdx': content })).map(shortly)).toEqual([lonely]);
  });

  it('with Windows line ends is reported at the same places', () => {
    const text = prose('Text.\n\n[a](policy:nowhere)\n\n{1 + 1}\n', 'visibility: publik\n').replace('publik', 'public');
    const places = (content: string) =>
      check({ 'policies/hostile.mdx': content }).map(({ check: id, place }) => [id, place?.line, place?.column]);
    expect(places(text.replaceAll('\n', '\r\n'))).toEqual(places(text));
    expect(places(text.replace('public', 'publik').replaceAll('\n', '\r\n'))).toEqual([['invalid-frontmatter', 9, 13]]);
  });
});

describe('a hostile body', () => {
  const nested = (levels: number, line: (level: number) => string) =>
    Array.from({ length: levels }, (_, at) => line(at)).join('\n');

  it.each<[string, string]>([
    ['10,000 quotes deep', `${'> '.repeat(10_000)}a`],
    ['900,000 quotes deep', `${'>'.repeat(900_000)}a`],
    ['10,000 lists deep', `${'- '.repeat(10_000)}a`],
    ['400 lists deep, one line each', nested(400, (level) => `${'  '.repeat(level)}- a`)],
    ['400 components deep, one line each', `${nested(400, () => '<Note>')}\na\n${nested(400, () => '</Note>')}`],
    ['5,000 components deep', `${'<Note>'.repeat(5000)}a${'</Note>'.repeat(5000)}`],
    ['of 100,000 open tags', '<Note>'.repeat(100_000)],
    ['of 100,000 open braces', '{'.repeat(100_000)],
    ['with an open tag', 'Text.\n\n<Note>\n'],
    ['of code that breaks off', '{`a\\'],
  ])('%s is refused by checks and pages alike, and shown as it was written', (_, body) => {
    const { html, sections } = inTime(() => render(body));
    expect(isRefused(body)).toBe(true);
    expect([showsAsWritten(html), sections.length, sections[0]?.text === '']).toEqual([true, 1, false]);
  });

  it.each<[string, string]>([
    ['90 lists deep', nested(45, (level) => `${'  '.repeat(level)}- a`)],
    ['with an export that breaks off at a backslash', 'export {`a\\'],
    ['of brackets', '['.repeat(1_000_000)],
    ['of emphasis', '*a'.repeat(100_000)],
    ['of images', '![a](files/a.png) '.repeat(20_000)],
    ['with footnotes', `${'[^1] '.repeat(2000)}\n\n[^1]: a\n`],
  ])('%s is read by both', (_, body) => {
    expect(isRefused(body)).toBe(false);
    expect(showsAsWritten(inTime(() => render(body)).html)).toBe(false);
  });

  it('of any form is refused by both or by neither', () => {
    const piece = fc.constantFrom(
      ...[
        '<Note>',
        '</Note>',
        '<Note',
        '/>',
        '{',
        '}',
        '{/* a */}',
        '> ',
        '- ',
        '  ',
        '\n',
        '\n\n',
        '`',
        '```\n',
        '[^1]',
      ],
      ...[
        '![a](files/a.png)',
        '[a](b)',
        '| a |\n| - |\n',
        '# ',
        'import a',
        'export ',
        '<',
        '>',
        '\\',
        'a',
        '*',
        '"',
        '&lt;',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, piece, fc.string({ maxLength: 4 })), { maxLength: 30 }), (pieces) => {
        const body = pieces.join('');
        expect(showsAsWritten(render(body).html)).toBe(isRefused(body));
      }),
      { numRuns: 2000 },
    );
  });
});

const render = (body: string) => renderBody(body, { resolveLink: (url) => url, images: new Map(), frontmatter: {} });
const isRefused = (body: string) => collectFacts(body, 1).unreadable !== undefined;
/** A block of code has an element of its own inside `pre`; a body as it was written has not. */
const showsAsWritten = (html: string) => /^<pre>(?!<code)/.test(html);

describe('hostile data', () => {
  it.each<[string, string, string, string]>([
    ['nested 10,000 levels deep', 'content/risks/x.yaml', `id: ${'['.repeat(10_000)}`, 'invalid-frontmatter:1'],
    [
      'closed at 100,000 levels',
      'content/risks/x.yaml',
      `id: ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      'invalid-frontmatter:1',
    ],
    ['in two documents', 'content/risks/x.yaml', 'id: x\n---\nid: y\n', 'invalid-frontmatter:1'],
    ['that is a word', 'content/risks/x.yaml', 'hello\n', 'invalid-frontmatter:1'],
    ['that is a list', 'content/risks/x.yaml', '- a\n', 'invalid-frontmatter:1'],
    ['that is empty', 'content/risks/x.yaml', '', 'invalid-frontmatter:1'],
    [
      'of a catalog cut short',
      'content/catalogs/x.json',
      '{ "__proto__": { "polluted": true }',
      'invalid-frontmatter:1',
    ],
  ])('%s', (_, path, content, expected) => {
    expect(inTime(() => check({ [path]: content })).map(shortly)).toEqual([expected]);
  });

  it('of 50,000 unknown keys is told of the first hundred', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `key${index}: 1\n`).join('');
    const found = inTime(() => check({ 'content/risks/x.yaml': keys }));
    expect(found.length).toBeGreaterThan(50);
    expect(found.length).toBeLessThan(300);
  });

  it('of 50,000 wrong names is suggested the first hundred right ones', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `acces-review-${index}`);
    const found = inTime(() =>
      check(
        filesOf({
          risks: [
            risk('lost', {
              treatment: {
                ...{ option: 'mitigate', decided: '2026-01-01', controls: names },
                ...{ residualLikelihood: 1, residualImpact: 1 },
              },
              acceptance: { by: 'ciso', on: '2026-01-01' },
            }),
          ],
        }),
      ),
    );
    expect(found.filter(({ check: id }) => id === 'unknown-reference')).toHaveLength(50_000);
  });

  it.each(['content/program.yaml', 'content/release.yaml'])('in place of %s', (path) => {
    for (const content of [
      '',
      '\0',
      `a: ${'['.repeat(10_000)}`,
      '- a\n',
      '---js\n',
      '__proto__:\n  polluted: true\n',
    ]) {
      expect(inTime(() => check({ [path]: content })).filter(({ file }) => file === path).length).toBeGreaterThan(0);
    }
  });

  it.each([
    '../../../etc/passwd',
    '/etc/passwd',
    '..',
    'files/../../../../etc/passwd',
    'C:\\secret',
    '\\\\host\\share',
    'files\\..\\x',
    '',
    'files//x',
    './',
  ])('of evidence at %j is never read', (path) => {
    const seen: string[] = [];
    const evidence = {
      ...(provenEvidence('x', { controls: ['access-review'] }) as Fields),
      file: { path, sha256: 'a'.repeat(64) },
    };
    const text = JSON.stringify(evidence);
    check({ 'content/evidence/x.yaml': text }, (asked) => seen.push(asked));
    for (const asked of seen) expect(asked).not.toMatch(/(^|\/)\.\.?(\/|$)|^\/|\\|^[a-z]:/i);
  });
});

describe('a hostile catalog', () => {
  const node = (id: string, parent?: string) => ({ id, title: id, kind: 'control', assessable: true, parent });
  const catalog = (...requirements: readonly object[]) => ({
    'content/catalogs/house.json': JSON.stringify({
      ...{ id: 'house', title: 'House', shortTitle: 'H', publisher: 'We', edition: '1', asOf: '2026-01-01' },
      ...{ kind: 'standard', copyright: 'Ours.', sources: [{ id: 'us', title: 'Us' }], requirements },
    }),
  });

  it('that is a circle, or names one requirement twice, is refused', () => {
    expect(check(catalog(node('A', 'B'), node('B', 'A'))).map(shortly)).toEqual(['invalid-frontmatter:1']);
    expect(check(catalog(node('A', 'A'))).map(shortly)).toEqual(['invalid-frontmatter:1']);
    expect(check(catalog(node('A'), node('A'))).map(shortly)).toEqual(['invalid-frontmatter:1']);
    expect(check(catalog(node('A'), node('B', 'A')))).toEqual([]);
  });
});

describe('a hostile disk', () => {
  it('leads nowhere: links inside and outside the root are reported and not followed', () => {
    const outside = folderWith({ 'secret.mdx': prose('Secret.'), 'records/secret.csv': 'secret\n' });
    const root = folderWith(base);
    const link = (target: string, path: string) => symlinkSync(target, join(root, path));
    link(join(outside, 'secret.mdx'), 'policies/secret.mdx');
    link(join(root, 'policies/access-policy.mdx'), 'policies/inside.mdx');
    link(join(outside, 'records'), 'controls/records');
    link('/nowhere', 'controls/broken.mdx');
    link(join(root, 'policies'), 'policies/again');
    mkdirSync(join(root, 'content/evidence/files'), { recursive: true });
    link(join(outside, 'records/secret.csv'), 'content/evidence/files/secret.csv');
    const evidence = {
      ...(provenEvidence('leak', { controls: ['access-review'], rowCount: 1 }) as Fields),
      file: { path: 'files/secret.csv', sha256: 'a'.repeat(64) },
    };
    writeFileSync(join(root, 'content/evidence/leak.yaml'), JSON.stringify(evidence));
    const { program, diagnostics } = readProgram(diskTree(root));
    const strays = [
      'controls/broken.mdx',
      'controls/records',
      'policies/again',
      'policies/inside.mdx',
      'policies/secret.mdx',
    ];
    expect(diagnostics.map(({ check: id, file }) => `${id} ${file}`).sort()).toEqual(
      strays.map((file) => `unexpected-file ${file}`),
    );
    expect([...(program?.policies.keys() ?? [])]).toEqual(['access-policy']);
    expect([...(program?.files.keys() ?? [])]).not.toContain('content/evidence/files/secret.csv');
    const found = program ? runChecks(program, { asOf: fixtureDay }) : [];
    expect(found.filter(({ file }) => file.includes('leak')).map(shortly)).toEqual(['evidence-file-missing:1']);
  });

  it('may hold links in place of whole folders', () => {
    const outside = folderWith({ 'policies/secret.mdx': prose('Secret.'), 'program.yaml': 'format: 1\n' });
    const root = folderWith();
    symlinkSync(join(outside, 'policies'), join(root, 'policies'));
    symlinkSync(outside, join(root, 'content'));
    const { program, diagnostics } = readProgram(diskTree(root));
    expect(program).toBeUndefined();
    expect(diagnostics.map(({ check: id }) => id)).toContain('unreadable-document');
  });
});

describe('whatever the bytes', () => {
  const paths = Object.keys(base);
  const anyPath = fc.constantFrom(...paths);
  const splice = fc.record({
    at: fc.nat(),
    drop: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '---',
        '\n',
        '&a',
        '*a',
        '[',
        '{',
        '<',
        '`',
        '\0',
        '\ufeff',
        '__proto__',
        '> '.repeat(50),
        '- ',
        ': ',
        '"',
        '!!',
      ),
    ),
  });
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...'-:[]{}<>#*_`"\'\n \\/!&|%@=?a1'), { maxLength: 200 }).map((parts) => parts.join('')),
  );

  it('a document that was damaged anywhere gives diagnostics and never throws', () => {
    fc.assert(
      fc.property(anyPath, fc.array(splice, { minLength: 1, maxLength: 6 }), (path, splices) => {
        const damaged = splices.reduce((text, { at, drop, put }) => {
          const from = at % (text.length + 1);
          return text.slice(0, from) + put + text.slice(from + drop);
        }, base[path] ?? '');
        sound(inTime(() => check({ [path]: damaged })));
      }),
      { numRuns: 400 },
    );
  });

  it('random bytes in place of a document give diagnostics and never throw', () => {
    fc.assert(
      fc.property(anyPath, fc.uint8Array({ maxLength: 400 }), (path, bytes) =>
        sound(inTime(() => check({ [path]: bytes }))),
      ),
      { numRuns: 150 },
    );
  });

  it('random frontmatter and random bodies never throw', () => {
    fc.assert(
      fc.property(anyText, anyText, (data, body) => {
        sound(
          inTime(() => check({ 'policies/hostile.mdx': `---\n${data}\n---\n${body}`, 'content/risks/x.yaml': data })),
        );
        sound(inTime(() => check({ 'policies/hostile.mdx': prose(body, 'visibility: public\n') })));
      }),
      { numRuns: 250 },
    );
  });

  it('random names of files never throw and are never skipped in silence', () => {
    const anyName = fc.string({ minLength: 1, maxLength: 12 }).filter((name) => !/[/\\\0]|^\.+$/.test(name));
    fc.assert(
      fc.property(anyName, (name) => {
        const found = check({ [`policies/${name}`]: 'Text.\n' }).filter(({ file }) => file === `policies/${name}`);
        if (!name.startsWith('.')) expect(found.length).toBe(1);
      }),
      { numRuns: 100 },
    );
  });
});

/** What a policy that no control names is told; the rest of a case is about something else. */
const lonely = 'policy-without-control:2';

function isOther(diagnostic: Diagnostic): boolean {
  return shortly(diagnostic) !== lonely;
}

function shortly({ check: id, place }: Diagnostic): string {
  return `${id}:${place?.line}`;
}

function check(files: Readonly<Record<string, Content>>, spy?: (path: string) => void): readonly Diagnostic[] {
  const tree = treeOf({ ...base, ...files });
  const watched: Tree = {
    ...tree,
    read(path) {
      spy?.(path);
      return tree.read(path);
    },
  };
  const { program, diagnostics } = readProgram(watched);
  return [...diagnostics, ...(program ? runChecks(program, { asOf: fixtureDay }) : [])];
}

/** Every diagnostic names a file, says something and points to a place that can exist. */
function sound(diagnostics: readonly Diagnostic[]): void {
  for (const { message, file, place } of diagnostics) {
    expect(message).toMatch(/^Unexpected /);
    expect(file).not.toBe('');
    if (place) expect(Math.min(place.line, place.column)).toBeGreaterThanOrEqual(1);
  }
}

function inTime<T>(act: () => T): T {
  const start = performance.now();
  const result = act();
  expect(performance.now() - start).toBeLessThan(patience);
  return result;
}
