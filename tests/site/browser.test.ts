import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { type ServedFolder, serveFolder } from '../support/serve.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One page of each type. */
const forAll = [
  ...['/', '/frameworks', '/frameworks/iso27001-2022', '/frameworks/eu-ai-act', '/frameworks/iso27001-2022/a.5.15'],
  ...['/frameworks/iso42001-2023/a.8.4', '/frameworks/eu-ai-act/annex-iv.3'],
  ...['/frameworks/eu-ai-act/art-9', '/policies', '/policies/ai-policy', '/controls', '/controls/access-review', '/ai'],
  '/controls/page/2',
  '/matrix/incident-response',
  ...[
    ...['/ai/application-screening-card', '/ai/support-assistant-card', '/ai/classes'],
    '/sub-processors',
    '/sub-processors/clarivox',
    '/updates',
    '/answers',
    '/documents',
    '/open',
    '/request',
  ],
  ...[
    '/updates/clarivox-announced-2026-11',
    '/answers/iso-42001-status',
    '/pages/responsible-ai',
    '/policies/incident-response-policy',
    '/search?q=encryption',
  ],
  ...['/legend', '/verify', '/nothing-here'],
];
const forStaff = [
  ...['/carry-over', '/carry-over/eu-ai-act', '/frameworks/soc2-tsc-2017/cc6.1'],
  '/matrix/access-and-identity',
  '/systems',
  ...['/systems/application-screening', '/systems/application-screening/obligations', '/systems/support-assistant'],
  ...['/systems/application-screening/technical-documentation', '/systems/application-screening/monitoring'],
  ...['/systems/application-screening/how-it-works', '/incidents', '/incidents/criteria-import-2026-11', '/governance'],
  '/registers/minutes/ai-committee-2026-11',
  '/registers',
  '/registers/evidence',
  '/registers/evidence/page/2',
  '/registers/evidence/restore-test-2026-10',
  ...['/controls/access-review', '/risks', '/risks/risk-key-person', '/treatment-plan'],
  ...['/applicability', '/applicability/soa-iso42001', '/applicability/eu-ai-act'],
];

let browser: Browser;
let built: readonly BuiltSite[];
let site: ServedFolder;
let staff: ServedFolder;

beforeAll(async () => {
  built = [await builtSite('public'), await builtSite('internal')];
  [site, staff] = (await Promise.all(built.map(({ folder }) => serveFolder(folder)))) as [ServedFolder, ServedFolder];
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const each of [site, staff]) each?.stop();
  for (const each of built ?? []) each.remove();
});

const addresses = () => [...forAll.map((path) => site.origin + path), ...forStaff.map((path) => staff.origin + path)];

async function withPage(
  options: BrowserContextOptions,
  use: (page: Page, heard: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    // The page that is not there answers 404, which the browser reports as an error of loading.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('404')) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin) && !request.url().startsWith(staff.origin)) heard.push(request.url());
  });
  try {
    await use(page, heard);
  } finally {
    await context.close();
  }
}

describe('every type of page', () => {
  it.each(['light', 'dark'] as const)(
    'in %s: no violation of WCAG 2.2 AA, no wider than 320 pixels, no error, nothing from elsewhere',
    async (colorScheme) => {
      await withPage({ colorScheme }, async (page, heard) => {
        await page.addInitScript({ content: axe });
        for (const address of addresses()) {
          await page.setViewportSize({ width: 1280, height: 900 });
          await page.goto(address, { waitUntil: 'load' });
          if (address.includes('?q=')) await page.waitForSelector('.found li');
          const found = await page.evaluate(
            `axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
          );
          const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
          const named = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          expect(named, address).toEqual([]);
          await page.setViewportSize({ width: 320, height: 700 });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(over, address).toBe(0);
        }
        expect(heard).toEqual([]);
      });
    },
  );

  it('works without JavaScript: every word is there, and the search says what to do', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.origin}/`);
      await page.getByRole('searchbox').fill('encryption');
      await page.getByRole('button', { name: 'Search' }).click();
      expect(page.url()).toBe(`${site.origin}/search?q=encryption`);
      expect(await page.locator('main noscript p').isVisible()).toBe(true);
      await page.locator('main noscript a[href="/policies"]').click();
      await page.getByRole('link', { name: 'AI policy', exact: true }).click();
      expect(await page.getByText('People decide about people.').isVisible()).toBe(true);
    });
  });
});

describe('search', () => {
  it('finds a policy on the first page as one types, and leads to it with the keyboard alone', async () => {
    await withPage({}, async (page, heard) => {
      await page.goto(`${site.origin}/`);
      await page.getByRole('searchbox').pressSequentially('cryptography policy');
      await page.waitForSelector('.found li');
      await expect.poll(() => page.locator('.found [role=status]').textContent()).toContain('cryptography policy');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/policies/cryptography-policy');
      expect(heard).toEqual([]);
    });
  });

  it('filters by kind and by framework', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site.origin}/search?q=access`);
      await page.waitForSelector('.found li');
      await page.getByLabel('Kind').selectOption('Requirement');
      await page.getByLabel('Framework').selectOption('SOC 2');
      const about = page.locator('.found li p:first-of-type');
      await expect
        .poll(async () => (await about.allTextContents()).every((text) => text.startsWith('Requirement · SOC 2')))
        .toBe(true);
      expect(await about.count()).toBeGreaterThan(0);
    });
  });

  it('marks a claim as lapsed when the reader’s day is past its last', async () => {
    await withPage({}, async (page) => {
      await page.clock.setFixedTime('2031-01-01T12:00:00Z');
      await page.goto(`${site.origin}/`);
      await expect.poll(() => page.locator('#iso27001-certified [data-state]').textContent()).toBe('Lapsed');
    });
  });
});
