import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltSite, builtSite } from '../support/example-site.ts';

/** The HTML standard, WCAG and what the validator recommends besides; what differs, and why. */
const validator = new HtmlValidate(
  new StaticConfigLoader([], {
    extends: ['html-validate:recommended'],
    rules: {
      // A page is called what the requirement is called, however long the law named it.
      'long-title': 'off',
      // HTML lets an identifier begin with a digit, and a heading may.
      'valid-id': ['error', { relaxed: true }],
      // The filters of the matrix act at once and exist only where a script runs: there is nothing to submit.
      'wcag/h32': 'off',
    },
  }),
);

let built: readonly BuiltSite[];

beforeAll(async () => {
  built = [await builtSite('public'), await builtSite('internal')];
});
afterAll(() => {
  for (const each of built ?? []) each.remove();
});

it.each(['public', 'internal'] as const)(
  'every page of the %s site is valid HTML',
  async (audience) => {
    const site = built[audience === 'public' ? 0 : 1] as BuiltSite;
    const pages = site.files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(800);
    const problems: string[] = [];
    for (const page of pages) {
      const { results } = await validator.validateString(site.read(page), page);
      for (const { messages } of results) {
        problems.push(
          ...messages.map(({ ruleId, message, line, column }) => `${page}:${line}:${column} ${ruleId}: ${message}`),
        );
      }
    }
    expect(problems).toEqual([]);
  },
  600_000,
);

it('the validator finds what is wrong', async () => {
  const wrong =
    '<!doctype html><html lang="en"><head><title>A</title></head><body><p id="a"><div id="a"></div></p></body></html>';
  const { results } = await validator.validateString(wrong);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain('no-dup-id');
});
