import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readmeFiles } from '../scripts/try-package/readme-files.ts';
import { repository } from './support/example.ts';
import { folderWith, trustwright } from './support/trustwright.ts';

const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const files = Object.fromEntries(readmeFiles(new URL('../README.md', import.meta.url)));
const asOf = ['--as-of', '2026-06-01'];

describe('the README', () => {
  it('shows a program of five files in which the check finds nothing', async () => {
    expect(Object.keys(files)).toHaveLength(5);
    const { code, stdout } = await trustwright(['check', '--root', folderWith(files), ...asOf]);
    expect([code, stdout]).toEqual([0, '✔ 4 documents checked, no problems.\n']);
  });

  it('shows what the check says of the mistake that it names', async () => {
    const [, mistake = ''] = /^With the misspelt requirement `(.+?)` in the control/m.exec(readme) ?? [];
    const path = 'controls/access-review.mdx';
    const root = folderWith({ ...files, [path]: (files[path] ?? '').replace(/iso27001-2022:[\w.]+/, mistake) });
    const { code, stdout } = await trustwright(['check', '--root', root, ...asOf]);
    expect([code, stdout]).toEqual([1, /^```console\n([\s\S]*?)^```$/m.exec(readme)?.[1]]);
  });

  it('links only to files that exist', () => {
    const links = [...readme.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(8);
    for (const path of links) expect(() => readFileSync(join(repository, path)), path).not.toThrow();
  });
});
