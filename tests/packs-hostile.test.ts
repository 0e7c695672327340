import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../src/report/csv.ts';
import { applicability, audit, control, implementing, policy, risk, settings } from './support/documents.ts';
import { packed, packInput, readCsv, textsOf } from './support/packed.ts';
import { programOf, provenEvidence } from './support/program.ts';

describe('tables for spreadsheets', () => {
  const formula = /^[\s\u00a0\ufeff]*[=+\-@|\t\r\n＝＋－＠]/;
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '|', '\t', '\r', '\n', ' =', '＝', '\u00a0+'), fc.string())
      .map((parts) => parts.join('')),
    fc.constantFrom(
      '-1',
      '+1e5',
      '=HYPERLINK("https://x.example";"y")',
      "=cmd|' /C calc'!A0",
      '-2+3',
      '""',
      'a,b',
      'a\r\nb',
    ),
  );

  it('hold no cell that begins a formula, unless it is a number', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        for (const row of readCsv(toCsv({ columns: ['a', 'b'], rows }))) {
          for (const text of row)
            expect(!formula.test(text) || Number.isFinite(Number(text)), JSON.stringify(text)).toBe(true);
        }
      }),
    );
  });

  it('are read back as they were written, save for the mark of text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        const [head, ...body] = readCsv(toCsv({ columns: ['a', 'b'], rows }));
        expect(head).toEqual(['a', 'b']);
        expect(
          body.map((row) => row.map((text) => text.replace(/^'(?=[\s\u00a0\ufeff]*[=+\-@|\t\r\n＝＋－＠])/, ''))),
        ).toEqual(rows);
      }),
    );
  });
});

describe('hostile content', async () => {
  const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
  const program = programOf({
    settings: settings({ severities: [{ check: 'overdue-review', severity: 'warning', reason: evil }] }),
    audits: [audit('one', { title: evil, scope: evil })],
    policies: [
      [
        policy('evil', {
          title: evil,
          summary: '=HYPERLINK("https://evil.example")',
          requirements: ['iso27001-2022:A.5.1'],
        }),
        `# ${evil}\n\n[x](javascript:alert(1)) ![y](https://evil.example/pixel.png)`,
      ],
    ],
    controls: [
      [
        control('access-review', {
          title: '=cmd()',
          record: evil,
          policies: ['evil'],
          implements: [implementing('iso27001-2022:A.5.1', 'partial', { note: evil })],
        }),
        'no <b>MDX',
      ],
    ],
    evidence: [provenEvidence('export', { title: '+1+1', limitations: evil, source: { system: evil, query: '-2+3' } })],
    risks: [risk('evil', { title: '@SUM(A1)', description: evil })],
    applicability: [
      applicability('soa', {
        title: evil,
        decisions: [{ requirement: 'iso27001-2022:A.5.1', applicable: false, justification: evil }],
      }),
    ],
  });
  const input = packInput(program, 'one', {
    read: () => new TextEncoder().encode('x'),
    diagnostics: [{ check: 'x', severity: 'error', message: `${evil}\u001b[2J`, file: 'policies/evil.mdx' }],
  });
  const found = textsOf(await packed(input));

  it('is text in every page', () => {
    for (const [path, html] of found) {
      if (!path.endsWith('.html')) continue;
      const tags = [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
      expect(
        tags.filter((tag) => /<(script|img|b|iframe)\b|\son\w+=/i.test(tag)),
        path,
      ).toEqual([]);
      expect(html, path).not.toMatch(/(href|src)="(javascript:|https:\/\/evil)/);
    }
    expect(found.get('data/index.html')).toContain('&lt;script&gt;alert(1)');
  });

  it('is text in every table', () => {
    for (const [path, text] of found) {
      if (!path.endsWith('.csv') || path.startsWith('data/evidence/')) continue;
      for (const cell of readCsv(text).flat())
        expect(/^\s*[=+\-@]/.test(cell) && Number.isNaN(Number(cell)), `${path}: ${cell}`).toBe(false);
    }
  });

  it('does not steer a terminal from the check report', () =>
    expect(found.get('data/check-report.txt')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/));
});
