import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plainWords } from '../../src/site/words.ts';

const folder = new URL('../../src/site/styles/', import.meta.url);
const styles = readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

it('styles name sides by the direction of text, so that a page can run from right to left', () => {
  const sides =
    /(margin|padding|border)-(left|right)|(text-align|float|clear): (left|right)|^\s+(left|right):|anchor\((left|right)\)/m;
  expect(styles.length).toBeGreaterThan(40);
  expect(styles.filter(({ text }) => sides.test(text)).map(({ file }) => file)).toEqual([]);
});

it('what only staff see has no place in the style sheet of every page', () => {
  const imports = (file: string): string[] => {
    const text = styles.find((style) => style.file === file)?.text ?? '';
    return [...text.matchAll(/@import "\.\/([^"]+)"/g)].flatMap(([, name = '']) => [name, ...imports(name)]);
  };
  const staff = ['staff.css', 'ai-staff.css'].flatMap(imports);
  expect(staff.length).toBeGreaterThan(7);
  expect(imports('index.css').filter((file) => staff.includes(file))).toEqual([]);
});

it.each([
  ['access-review', 'Access review'],
  ['ai', 'AI'],
  ['sub-processor', 'Sub-processor'],
  ['semi-annual', 'Semi-annual'],
])('the identifier %s is written %s', (identifier, words) => {
  expect(plainWords(identifier)).toBe(words);
});
