import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedMatrix } from '../../src/read/matrix.ts';
import { launchChromium } from '../support/chromium.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { type ServedFolder, serveFolder } from '../support/serve.ts';
import { type ProgramFolder, smallProgramFolder } from '../support/small-program.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const matrix = shippedMatrix();

/** Cells that the shipped matrix has under some conditions, area by area. */
const cellsWhere = (matches: (framework: string, treatment: string, area: string) => boolean) =>
  matrix.areas.flatMap(({ id, cells }) =>
    Object.entries(cells).filter(([framework, { treatment }]) => matches(framework, treatment, id)),
  ).length;

let program: ProgramFolder;
let site: BuiltSite;
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  program = smallProgramFolder();
  site = await builtSite('public', program.root);
  served = await serveFolder(site.folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  served?.stop();
  for (const each of [site, program]) each?.remove();
});

async function withMatrix(
  use: (page: Page) => Promise<void>,
  { query = '', ...options }: BrowserContextOptions & { readonly query?: string } = {},
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    // The script of the page has run by then; pictures and fonts may follow.
    await page.goto(`${served.origin}/matrix${query}`, { waitUntil: 'domcontentloaded' });
    await use(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

const shownCells = (page: Page) => page.locator('td[data-treatment] summary:visible').count();
const shownAreas = (page: Page) => page.locator('tr[data-area]:visible').count();
const status = (page: Page) => page.locator('form [role=status]').textContent();
const choose = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByLabel(name, { exact: true }).check();

describe('filters of the matrix', () => {
  it('by framework: other columns go, and what they are headed by', () =>
    withMatrix(async (page) => {
      await choose(page, 'Framework', 'ISO 42001');
      await choose(page, 'Framework', 'SOC 2');
      expect(await page.locator('thead th:visible').allTextContents()).toEqual([
        ...['Area', 'Security', 'AI', 'SOC 2 not in scope here', 'ISO 42001 not in scope here'],
      ]);
      expect(await shownCells(page)).toBe(30);
      expect(new URL(page.url()).search).toBe('?framework=soc2-tsc-2017&framework=iso42001-2023');
    }));

  it('by treatment: cells that do not match are emptied, areas without any go', () =>
    withMatrix(async (page) => {
      await choose(page, 'Treatment', 'Conditional');
      const cells = cellsWhere((_, treatment) => treatment === 'conditional');
      expect(await shownCells(page)).toBe(cells);
      expect(await status(page)).toBe(`${cells} of 75 cells, in ${await shownAreas(page)} of 15 areas.`);
      expect(await page.locator('tbody:visible').count()).toBe(3);
    }));

  it('by area and by kind of area', () =>
    withMatrix(async (page) => {
      await page.getByLabel('Area', { exact: true }).selectOption('Bias and fairness');
      expect([await shownAreas(page), await shownCells(page)]).toEqual([1, 5]);
      await page.getByLabel('Area', { exact: true }).selectOption('all');
      await choose(page, 'Kind of area', 'Only the law');
      expect(await page.locator('tr[data-area]:visible').getAttribute('id')).toBe('public-registration');
    }));

  it('together, and say so when nothing is left', () =>
    withMatrix(async (page) => {
      await choose(page, 'Framework', 'EU AI Act');
      await choose(page, 'Treatment', 'Implicit');
      const cells = cellsWhere((framework, treatment) => framework === 'eu-ai-act' && treatment === 'implicit');
      expect(await shownCells(page)).toBe(cells);
      await choose(page, 'Kind of area', 'Only the law');
      expect([await shownCells(page), await status(page)]).toEqual([0, 'No cell is left. Take a filter away.']);
      await page.getByRole('button', { name: 'Show everything' }).click();
      expect([await shownCells(page), await status(page)]).toEqual([75, 'All 75 cells in 15 areas.']);
      expect(new URL(page.url()).search).toBe('');
    }));

  it('stand in the address: a link shows the same, the back button undoes, no page is loaded', () =>
    withMatrix(
      async (page) => {
        await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
        const cells = cellsWhere((framework, treatment) => framework === 'soc2-tsc-2017' && treatment === 'prime');
        expect(await shownCells(page)).toBe(cells);
        expect(await page.getByLabel('SOC 2', { exact: true }).isChecked()).toBe(true);
        await page.getByLabel('Area', { exact: true }).selectOption('Managing risk');
        expect(await shownCells(page)).toBe(1);
        await page.goBack();
        await expect.poll(() => shownCells(page)).toBe(cells);
        expect(await page.getByLabel('Area', { exact: true }).inputValue()).toBe('');
        await page.goForward();
        await expect.poll(() => shownCells(page)).toBe(1);
        expect(await page.locator('[data-kept]').count()).toBe(1);
      },
      { query: '?framework=soc2-tsc-2017&treatment=prime&area=nonsense' },
    ));

  it('open every cell at once', () =>
    withMatrix(async (page) => {
      await page.getByLabel('Open every cell').check();
      expect(await page.locator('td details[open]').count()).toBe(75);
      await page.goBack();
      await expect.poll(() => page.locator('td details[open]').count()).toBe(0);
    }));
});

describe('the matrix without JavaScript', () => {
  it('loses nothing but the filters, and opens each cell', () =>
    withMatrix(
      async (page) => {
        expect(await page.locator('form').isVisible()).toBe(false);
        expect([await shownAreas(page), await shownCells(page)]).toEqual([15, 75]);
        const cell = page.locator('#access-and-identity td').first();
        await cell.locator('summary').click();
        expect(await cell.getByText('Eight controls deal with identities').isVisible()).toBe(true);
        await cell.getByRole('link', { name: 'What we do: 1 control' }).click();
        expect(new URL(page.url()).pathname).toBe('/matrix/access-and-identity');
        expect(await page.locator('#iso27001-2022').getByRole('link', { name: 'Access review' }).isVisible()).toBe(
          true,
        );
      },
      { javaScriptEnabled: false, query: '?framework=soc2-tsc-2017' },
    ));
});

describe('the pages of the matrix', () => {
  it.each(['light', 'dark'] as const)('have no violation in %s with every cell open, and fit a phone', (colorScheme) =>
    withMatrix(
      async (page) => {
        await page.evaluate(axe);
        const found = await page.evaluate(`axe.run({ resultTypes: ['violations'] })`);
        const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 700 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        const cell = page.locator('#cryptography td').first();
        expect(await cell.getByText('ISO 27001', { exact: true }).isVisible()).toBe(true);
      },
      // The policy of the page forbids the checker’s own script, as it should.
      { colorScheme, query: '?open=all', bypassCSP: true },
    ),
  );

  it('print with every cell open', () =>
    withMatrix(async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Eight controls deal with identities').isVisible()).toBe(true);
      expect(await page.locator('form').isVisible()).toBe(false);
    }));

  it('stay within their weight', () => {
    const page = site.read('matrix.html');
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
    expect(gzipSync(page).length).toBeLessThan(15_000);
    const areas = site.files.filter((file) => /^matrix\/.*\.html$/.test(file));
    expect(areas.map((file) => file.slice(7, -5)).sort()).toEqual(matrix.areas.map(({ id }) => id).sort());
    expect(areas.filter((file) => Buffer.byteLength(site.read(file)) > 15_000)).toEqual([]);
  });

  it('load their script, and no other page does', () => {
    const [script] = /\/_astro\/matrix-[^"]+\.js/.exec(site.read('matrix.html')) ?? [];
    const others = site.files.filter((file) => file.endsWith('.html') && file !== 'matrix.html');
    expect(others.filter((file) => site.read(file).includes(script!))).toEqual([]);
  });
});
