import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/site/routes.ts';
import { launchChromium } from '../support/chromium.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { largestPages, type PageOfType } from '../support/page-types.ts';
import { type ServedFolder, serveFolder } from '../support/serve.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Pages that are worth a look besides the largest of each type. */
const besides = [
  ...['/frameworks/iso27001-2022', '/frameworks/iso27001-2022/a.5.15', '/frameworks/iso42001-2023/a.8.4'],
  ...['/frameworks/eu-ai-act/art-9', '/policies/ai-policy', '/policies/incident-response-policy'],
  ...['/controls/access-review', '/search?q=encryption', '/nothing-here'],
];
const besidesForStaff = ['/frameworks/soc2-tsc-2017/cc6.1', '/controls/access-review', '/applicability/eu-ai-act'];

/** What a page is looked at with. */
const widths = [1280, 768, 320] as const;

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

/** One page of each type, of the public site where it has the type. */
function pageTypes(): { readonly open: readonly PageOfType[]; readonly forStaff: readonly PageOfType[] } {
  const [open, all] = built.map(largestPages) as [readonly PageOfType[], readonly PageOfType[]];
  const known = new Set(open.map(({ pattern }) => pattern));
  return { open, forStaff: all.filter(({ pattern }) => !known.has(pattern)) };
}

function addresses(): readonly string[] {
  const { open, forStaff } = pageTypes();
  return [
    ...[...open.map(({ address }) => address), ...besides].map((path) => site.origin + path),
    ...[...forStaff.map(({ address }) => address), ...besidesForStaff].map((path) => staff.origin + path),
  ];
}

/** What axe finds on a page as it is shown now. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`);
  const { violations: all } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

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
  it('has a page in this test', () => {
    const { open, forStaff } = pageTypes();
    const tried = new Set([...open, ...forStaff].map(({ pattern }) => pattern));
    const patterns = routes.filter(({ file }) => file.endsWith('.astro')).map(({ pattern }) => pattern);
    const missing = patterns.filter((pattern) => !tried.has(pattern));
    // Lists that are there only where they do not fit into another page.
    expect(
      missing.filter((pattern) => !['/pages/[...page]', '/sub-processor-changes/[...page]'].includes(pattern)),
    ).toEqual([]);
  });

  it.each(widths)(
    'at %i pixels, light and dark: no violation of WCAG 2.2 AA, nothing wider than the screen, no error, nothing from elsewhere',
    async (width) => {
      await withPage({ viewport: { width, height: 900 } }, async (page, heard) => {
        await page.addInitScript({ content: axe });
        for (const address of addresses()) {
          await page.goto(address, { waitUntil: 'load' });
          if (address.includes('?q=')) await page.waitForSelector('.found li');
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            expect(await violations(page), `${address}, ${colorScheme}`).toEqual([]);
          }
          expect(await overflow(page), address).toBe(0);
        }
        expect(heard).toEqual([]);
      });
    },
    600_000,
  );

  it('mirrored: nothing is wider than the screen, and what began on the left begins on the right', async () => {
    await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      for (const address of addresses()) {
        await page.goto(address, { waitUntil: 'load' });
        const left = await page.locator('.brand').boundingBox();
        await page.evaluate(() => {
          document.documentElement.dir = 'rtl';
        });
        expect(await overflow(page), address).toBe(0);
        const right = await page.locator('.brand').boundingBox();
        const ends = (right?.x ?? 0) + (right?.width ?? 0);
        expect(Math.abs(1280 - ends - (left?.x ?? 0)), address).toBeLessThan(1.5);
      }
    });
  }, 600_000);

  it('moves nothing by itself, and scrolls at once for those who asked for that', async () => {
    await withPage({ reducedMotion: 'reduce' }, async (page) => {
      await page.goto(site.origin);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('smooth');
    });
  });

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

describe('the navigation', () => {
  it('stands in one line on a wide screen, for staff too, and what has no room there opens below it', async () => {
    await withPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }, async (page) => {
      for (const address of [site.origin, `${site.origin}/de`, staff.origin]) {
        await page.goto(address);
        expect((await page.locator('header.top').boundingBox())?.height).toBeLessThan(70);
      }
      const risks = page.getByRole('link', { name: 'Risks', exact: true });
      expect(await risks.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'More' }).click();
      await risks.click();
      await page.waitForURL('**/risks');
    });
  });

  it('opens as a whole on a phone, without a script, and closes with Escape', async () => {
    await withPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false }, async (page) => {
      await page.goto(staff.origin);
      const policies = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Policies' });
      expect(await policies.isVisible()).toBe(false);
      expect((await page.locator('header.top').boundingBox())?.height).toBeLessThan(80);
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await page.getByRole('link', { name: 'Registers', exact: true }).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await policies.isVisible()).toBe(false);
    });
  });
});

it('the first screen of a phone says what is in scope, what is claimed, who checked it and until when', async () => {
  await withPage({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(site.origin);
    const bottom = async (text: string) => {
      const box = await page.getByText(text).first().boundingBox();
      return box ? box.y + box.height : Number.POSITIVE_INFINITY;
    };
    for (const text of ['In scope:', 'Certified', 'Normaer Certification B.V., until']) {
      expect(await bottom(text), text).toBeLessThan(844);
    }
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
