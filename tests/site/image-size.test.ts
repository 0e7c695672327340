import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imageSize } from '../../src/site/image-size.ts';
import { sizedImages } from '../../src/site/sized-images.ts';
import { repository } from '../support/example.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const numbers = (...values: readonly number[]) => Uint8Array.from([...values, ...Array<number>(32).fill(0)]);
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

describe('the size of a picture', () => {
  it.each([
    ['PNG', readFileSync(`${repository}docs/images/trust-center.png`), { width: 1280, height: 800 }],
    ['GIF', numbers(...letters('GIF89a'), 0x2c, 0x01, 0x64, 0x00), { width: 300, height: 100 }],
    [
      'JPEG',
      numbers(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 50, 1, 0),
      { width: 256, height: 50 },
    ],
    [
      'lossy WebP',
      numbers(...letters('RIFF....WEBPVP8 ....'), ...Array<number>(6).fill(0), 0x20, 0x03, 0x58, 0x02),
      { width: 800, height: 600 },
    ],
    [
      'lossless WebP',
      numbers(...letters('RIFF....WEBPVP8L....'), 0x2f, 0x1f, 0x43, 0x95, 0x00),
      { width: 800, height: 598 },
    ],
    [
      'extended WebP',
      numbers(...letters('RIFF....WEBPVP8X....'), 0, 0, 0, 0, 0x1f, 0x03, 0, 0x57, 0x02, 0),
      { width: 800, height: 600 },
    ],
    [
      'SVG',
      bytes('<?xml version="1.0"?><svg xmlns="x" width="120px" height="40" viewBox="0 0 3 1">'),
      { width: 120, height: 40 },
    ],
    ['SVG without a size', bytes('<svg viewBox="0 0 30.4 10">'), { width: 30, height: 10 }],
  ])('%s', (_, image, size) => expect(imageSize(new Uint8Array(image))).toEqual(size));

  it.each([
    ['nothing', new Uint8Array()],
    ['half a PNG', bytes('\u0089PNG')],
    ['a JPEG that ends', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff)],
    ['a text', bytes('GIFT')],
    ['an SVG of no size', bytes('<svg width="100%" viewBox="none">')],
  ])('is unknown: %s', (_, image) => expect(imageSize(image)).toBeUndefined());
});

it('stands in the body where it is known', () => {
  const body = {
    html: '<p><img src="/files/a.svg" alt="a"> <img src="/maps/b.png" alt="b"></p>',
    contents: [],
    sections: [],
  };
  const sized = sizedImages(new Map([['files/a.svg', bytes('<svg width="2" height="1">')]]))(body);
  expect(sized.html).toBe(
    '<p><img src="/files/a.svg" width="2" height="1" alt="a"> <img src="/maps/b.png" alt="b"></p>',
  );
});
