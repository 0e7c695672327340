import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { largestPages } from '../support/page-types.ts';
import { type ServedFolder, serveFolder } from '../support/serve.ts';

let browser: Browser;
let built: BuiltSite;
let site: ServedFolder;

beforeAll(async () => {
  built = await builtSite('public');
  site = await serveFolder(built.folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  built?.remove();
});

const pages = () => built.files.filter((file) => file.endsWith('.html'));
const kilobytes = (text: string) => gzipSync(text).length / 1024;
const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);

/** A page of its own on a phone. */
async function onPhone<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** How far things moved while a page was loaded and read to its end. */
async function layoutShift(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await page.waitForTimeout(100);
  return page.evaluate(() => (globalThis as unknown as { moved: number }).moved);
}

const watchMoves = `
  globalThis.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

describe('nothing moves', () => {
  it.each([
    ['on a phone, when fonts come at once', 390, 0],
    ['on a phone, when fonts come late', 390, 600],
    ['on a wide screen', 1280, 0],
  ])('%s', async (_, width, delay) => {
    await onPhone(async (page) => {
      await page.setViewportSize({ width, height: 844 });
      await page.addInitScript({ content: watchMoves });
      if (delay > 0) {
        await page.route('**/*.woff2', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, delay));
          await route.continue();
        });
      }
      const addresses = largestPages(built).map(({ address }) => address);
      for (const address of [...addresses, '/search?q=encryption', '/matrix?treatment=conditional']) {
        expect(await layoutShift(page, site.origin + address), address).toBe(0);
      }
    });
  });
});

describe('the first screen', () => {
  it('is drawn from the page and its styles alone: it waits for no font, no picture and no script', async () => {
    await onPhone(async (page) => {
      await page.route(/\.(woff2|svg|js|png|webp)$/, () => {});
      for (const { address } of largestPages(built)) {
        await page.goto(site.origin + address, { waitUntil: 'commit' });
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        expect(await page.getByRole('heading', { level: 1 }).isVisible(), address).toBe(true);
      }
    });
  });

  it('needs at most 25 KB', () => {
    const heavy = pages().filter((file) => {
      const html = built.read(file);
      const styles = matches(html, /<link rel="stylesheet" href="\/([^"]+)"/g);
      return kilobytes(html) + styles.reduce((sum, style) => sum + kilobytes(built.read(style)), 0) > 25;
    });
    expect(heavy).toEqual([]);
  });

  it('needs at most four files besides the page and its fonts', () => {
    const many = pages().filter(
      (file) => matches(built.read(file), /<(?:link rel="stylesheet"|script[^>]*\ssrc=)/g).length > 4,
    );
    expect(many).toEqual([]);
  });
});

describe('what machines that find pages look for, on every page', () => {
  it('one heading of the first level, a language, a description, and a title of its own in it', () => {
    const lacking = pages().filter((file) => {
      const html = built.read(file);
      const description = matches(html, /<meta name="description" content="([^"]*)"/g);
      const headings = matches(html, /<(h1)[\s>]/g);
      const isTold = description.length === 1 && description[0] !== '';
      return !(headings.length === 1 && /<html lang="[a-z]{2}"/.test(html) && (isTold || file === '404.html'));
    });
    expect(lacking).toEqual([]);
    const titles = pages().map((file) => {
      const html = built.read(file);
      return `${matches(html, /<html lang="([a-z]{2})"/g)[0]} ${matches(html, /<title>([^<]*)<\/title>/g)[0]}`;
    });
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('the address that it wants to be known by', () => {
    for (const file of pages().filter((each) => each !== '404.html')) {
      const address = file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`;
      const canonical = matches(built.read(file), /<link rel="canonical" href="https:\/\/[^/]+([^"]*)"/g);
      expect(canonical, file).toEqual([address]);
    }
  });

  it('headings that leave out no level', () => {
    const skipping = pages().filter((file) => {
      const levels = matches(built.read(file), /<h([1-6])[\s>]/g).map(Number);
      return levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1);
    });
    expect(skipping).toEqual([]);
  });

  it('pictures with words, and links that say where they lead', () => {
    const wordless = pages().filter((file) => /<img(?![^>]*\salt=)/.test(built.read(file)));
    const vague = pages().filter((file) =>
      /<a\b[^>]*>\s*(?:here|click here|more|read more|link|this)\s*<\/a>/i.test(built.read(file)),
    );
    expect([wordless, vague]).toEqual([[], []]);
  });
});
