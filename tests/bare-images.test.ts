import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareImage } from '../src/publish/bare-images/bare-image.ts';
import { launchChromium } from './support/chromium.ts';
import { imagesWithRemarks, remark } from './support/images-with-remarks.ts';

const images = [...imagesWithRemarks()];
const bare = (path: string, bytes: Uint8Array) => Buffer.from(bareImage(path, bytes));

describe('an image on the site', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** Width, height and every pixel, as a browser shows them. */
  async function seen(path: string, bytes: Buffer): Promise<string> {
    const kind = path
      .slice(path.lastIndexOf('.') + 1)
      .replace('jpg', 'jpeg')
      .replace('svg', 'svg+xml');
    const page = await browser.newPage();
    try {
      return await page.evaluate(
        async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return `${image.width} × ${image.height}: ${context?.getImageData(0, 0, image.width, image.height).data.join()}`;
        },
        `data:image/${kind};base64,${bytes.toString('base64')}`,
      );
    } finally {
      await page.close();
    }
  }

  it.each(images)('%s says nothing that is not seen, and looks as before, turned as before', async (path, bytes) => {
    const before = Buffer.from(bytes);
    expect(bytes.includes(remark)).toBe(true);
    const found = bare(path, bytes);
    expect(found.includes(remark)).toBe(false);
    expect(await seen(path, found)).toBe(await seen(path, bytes));
    if (path.startsWith('turned')) expect(await seen(path, found)).toMatch(/^12 × 16: /);
    expect(bare(path, found).equals(found)).toBe(true);
    expect(bytes.equals(before)).toBe(true);
  });

  it('keeps texts of an SVG that are no remarks', () => {
    expect(bare('a.svg', Buffer.from(imagesWithRemarks().get('drawn.svg') ?? '')).toString()).toContain(
      '<!-- stays -->',
    );
  });

  it('that is not as its ending says, or is cut short, stays as it is or becomes shorter; nothing fails', () => {
    const endings = images.map(([path]) => path);
    fc.assert(
      fc.property(fc.constantFrom(...images), fc.constantFrom(...endings), fc.nat(3000), ([, bytes], path, length) => {
        const cut = bytes.subarray(0, length);
        expect(bare(path, cut).length).toBeLessThanOrEqual(cut.length);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...images), fc.nat(3000), fc.nat(255), ([path, bytes], at, value) => {
        const changed = Buffer.from(bytes);
        changed[at % changed.length] = value;
        expect(() => bare(path, changed)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
