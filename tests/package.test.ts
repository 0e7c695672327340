import { expect, it } from 'vitest';
import { tryPackage } from '../scripts/try-package/try-package.ts';

it('a packed tarball installed in an empty folder with five content files builds a site', {
  timeout: 300_000,
}, async () => {
  const said: string[] = [];
  await tryPackage(new URL('../', import.meta.url), (line) => said.push(line));
  expect(said).toContainEqual(expect.stringMatching(/^Wrote 5 content files/));
  expect(said).toContainEqual('trustwright check: ✔ 4 documents checked, no problems.');
  expect(said).toContainEqual(expect.stringMatching(/^trustwright build: \d{3,} files of the trust center/));
  expect(said).toContainEqual(expect.stringMatching(/^trustwright verify: ✔/));
  expect(said.at(-1)).toMatch(/^astro build/);
});
