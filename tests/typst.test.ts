import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from '../src/model/kinds.ts';
import { typstTemplate } from '../src/render/typst-template.ts';
import { exampleProgram } from './support/example.ts';
import { markupOf, setBody, typeset } from './support/typeset.ts';

/** Functions that markup may call: the closed set of the template, and what Typst itself has for words. */
const functions = new Set([
  ...['section-heading', 'paragraph', 'quotation', 'note', 'code-block', 'code-words', 'divider', 'definition'],
  ...['picture', 'picture-in-line', 'task', 'bulleted', 'numbered', 'requirement', 'outside-link', 'inside-link'],
  ...['data-table', 'strong', 'emph', 'strike', 'super', 'sub', 'linebreak'],
]);
const names = new Set([
  'level',
  'anchor',
  'names',
  'kind',
  'means',
  'done',
  'tight',
  'start',
  'shares',
  'sides',
  'head',
]);
const words = new Set(['true', 'false', 'none', 'left', 'right', 'center']);

/** What is left of markup without its string literals must be calls of the closed set, and nothing that leads elsewhere. */
function expectData(markup: string): void {
  const bare = markup.replace(/"(?:[^"\\]|\\[\\"nt])*"/g, '""');
  expect(bare).toMatch(/^(?:[a-z-]+(?=[(:,)\s])|-?\d+(?:\.\d+)?|""|[(){}[\],:\s])*$/);
  for (const [, name = ''] of bare.matchAll(/([a-z][a-z-]*)\(/g)) expect(functions).toContain(name);
  for (const [, name = ''] of bare.matchAll(/([a-z][a-z-]*):/g)) expect(names).toContain(name);
  for (const [, name = ''] of bare.matchAll(/(?<![a-z-])([a-z][a-z-]*)(?![a-z(:-])/g)) expect(words).toContain(name);
}

const hostile = [
  ...[
    '#import "/etc/passwd"',
    '#read("/etc/passwd")',
    '#eval("1")',
    '#sys.inputs',
    '#{',
    '#[',
    '"',
    '\\"',
    '\\',
    '\\\\"',
  ],
  ...['")', '", read("x"), "', '"#"', '*', '_', '`', '```', '$', '$x$', '<label>', '@ref', '= ', '//', '/*', '*/', '~'],
  ...[
    '--',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '#',
    '\\u{41}',
    '\n',
    '\n\n',
    '\t',
    '| a | b |\n| - | -: |\n| c | d |\n',
    '- ',
  ],
  ...[
    '1. ',
    '> ',
    '# ',
    '### ',
    '**',
    '~~',
    '<Note kind="',
    '</Note>',
    '">',
    '![x](files/a.svg)',
    '[x](#a)',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    '<Requirement id="',
    '" />',
    '<Definition of="a" means="',
    '{"',
    '"}',
    '\u0000',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\ud800',
  ],
  ...[
    '[x](requirement:a:b)',
    '[x](https://a.example/"#b)',
    '<br />',
    '---\n',
    '&quot;',
    '&#34;',
    '&#92;',
    '[x][y]',
    '[y]: #a',
  ],
];

describe('a body as Typst', () => {
  it('is data: no text of any form becomes code', () => {
    const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 6, unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => expectData(markupOf(pieces.join('')))),
      { numRuns: 4000 },
    );
  });

  it('is data in every body of the example', () => {
    const program = exampleProgram();
    for (const collection of collections)
      for (const { body } of program[collection].values()) if (body !== '') expectData(markupOf(body));
  });

  it.each([
    [
      'words',
      'A **b** *c* ~~d~~ `e`.',
      'paragraph(names: (), {"A "\nstrong("b")\n" "\nemph("c")\n" "\nstrike("d")\n" "\ncode-words("e")\n"."})',
    ],
    [
      'headings that leave no level out',
      '# A\n\n#### B\n',
      '{section-heading(level: 2, anchor: "a", "A")\nsection-heading(level: 3, anchor: "b", "B")}',
    ],
    ['lists', '3. a\n4. b\n', 'numbered(tight: true, start: 3, "a", "b")'],
    [
      'a requirement, also in the margin',
      'See <Requirement id="iso27001-2022:A.5.15" />',
      'paragraph(names: ("A.5.15", ), {"See "\nrequirement("A.5.15")})',
    ],
    ['a picture with its words', '![A *b*](files/a.svg)', 'picture("/files/a.svg", "A b")'],
    ['the words of a picture that is not at hand', '![A b](files/other.svg)', 'paragraph(names: (), emph("A b"))'],
    ['the words of a link within the pack', '[the plan](policy:plan)', 'paragraph(names: (), "the plan")'],
    [
      'a definition with its meaning',
      '<Definition of="SoA" means="Statement" />',
      'definition(means: "Statement", "SoA")',
    ],
    ['what is no MDX as it was written', 'a <b>c', 'code-block("a <b>c")'],
    ['strikes within strikes once', '~~a **b ~~c~~** d~~', undefined],
  ])('holds %s', (_, body, expected) => {
    const markup = markupOf(body);
    if (expected === undefined) expect(markup.match(/strike\(/g)?.length ?? 0).toBeLessThan(3);
    else expect(markup).toBe(expected);
  });

  it('is flat where lists and quotes are nested deeper than a page is wide', () => {
    const markup = markupOf(
      `${'> '.repeat(40)}deep\n\n${Array.from({ length: 30 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')}\n`,
    );
    expect(markup.match(/quotation\(/g)).toHaveLength(8);
    expect(markup.match(/bulleted\(/g)).toHaveLength(8);
    expectData(markup);
  });

  it.each(['##\n\nText', '## \u200b\n', '> ## \u00a0\n'])('takes no heading from %j, which shows nothing', (body) => {
    expect(markupOf(body)).not.toContain('section-heading');
  });

  it('may break a long word between its parts', () => {
    expect(markupOf('`https://example.com/a-very-long-path/to/some_file.json`')).toContain('path/\u200bto/\u200bsome');
    expect(markupOf(`\`${'a'.repeat(64)}\``)).toContain(`${'a'.repeat(12)}\u200b`);
  });

  it.skipIf(!typeset)('of any form is set, or refused for its letters alone', () => {
    const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const made = setBody(pieces.join(''));
        if ('refused' in made) expect(made.refused).toMatch(/could not be displayed|disallowed codepoint/);
      }),
      { numRuns: 150 },
    );
  });
});

it('the template names every font, and reads nothing that a document did not hand over', () => {
  expect(typstTemplate).toContain('fallback: false');
  expect(typstTemplate.match(/\b(eval|plugin|json|csv|yaml|toml|xml|cbor|include)\(|@preview/g)).toBeNull();
  expect(typstTemplate.match(/\bread\(/g)).toHaveLength(1);
});
