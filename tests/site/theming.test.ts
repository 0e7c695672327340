import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/site/build.ts';
import { launchChromium } from '../support/chromium.ts';
import { repository } from '../support/example.ts';
import { serveFolder } from '../support/serve.ts';
import { type ProgramFolder, smallProgramFolder } from '../support/small-program.ts';
import { run } from '../support/trustwright.ts';

const folders: ProgramFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function program(more: Readonly<Record<string, string>>): string {
  const folder = smallProgramFolder(more);
  folders.push(folder);
  return folder.root;
}

describe('a theme', () => {
  it('in the public folder wins over ours, and the logo stands in for the mark', async () => {
    const root = program({
      'public/theme.css': ':root { --accent: rgb(1, 2, 3); --paper: rgb(250, 240, 230); }',
      'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="26"/>',
    });
    await buildSite({ root, audience: 'public', asOf: '2026-11-21', outDir: join(root, 'out'), quiet: true });
    const served = await serveFolder(join(root, 'out'));
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(served.origin);
        const style = (name: string) => `getComputedStyle(document.documentElement).getPropertyValue('${name}').trim()`;
        expect(await page.evaluate(style('--accent'))).toBe('rgb(1, 2, 3)');
        expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
          'rgb(250, 240, 230)',
        );
        expect(await page.evaluate(style('--ink'))).toBe(colorScheme === 'light' ? '#1b1a17' : '#ece6d8');
      }
      expect(await page.locator('.brand img').getAttribute('src')).toBe('/logo.svg');
    } finally {
      await browser.close();
      served.stop();
    }
  });

  it('names every custom property that the documentation promises, and no other', () => {
    const inFile = (path: string, pattern: RegExp) =>
      [...new Set([...readFileSync(join(repository, path), 'utf8').matchAll(pattern)].map(([, name]) => name))].sort();
    const promised = inFile('docs/theming.md', /^\| `(--[\w-]+)`/gm);
    expect(promised).toEqual(inFile('src/site/styles/tokens.css', /^\s+(--[\w-]+):/gm));
    expect(promised.length).toBeGreaterThan(10);
  });
});

describe('the two slots', () => {
  const entry = pathToFileURL(join(repository, 'src/index.ts')).href;
  const config = (slots: string) =>
    `import trustwright from ${JSON.stringify(entry)};\nexport default { integrations: [trustwright({ asOf: '2026-11-21', slots: ${slots} })] };\n`;
  const build = (root: string) =>
    run(process.execPath, [join(repository, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: root,
      environment: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });

  it('hold components of the team’s own on every page', async () => {
    const root = program({
      'astro.config.mjs': config("{ header: './src/bar.astro', footer: './src/imprint.astro' }"),
      'src/bar.astro': '<div class="bar">Our company bar</div>\n<style>.bar { color: red }</style>\n',
      'src/imprint.astro': '<p>Our imprint</p>\n',
    });
    const { code, stdout, stderr } = await build(root);
    expect({ code, out: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, out: '' });
    for (const file of ['index.html', 'policies/access-policy.html', '404.html']) {
      const html = readFileSync(join(root, 'dist', file), 'utf8');
      expect(html, file).toMatch(/<div class="bar"[^>]*>Our company bar<\/div>\s*<header class="top">/);
      expect(html, file).toMatch(/<footer class="bottom">\s*<p>Our imprint<\/p>/);
      expect(html, file).not.toMatch(/<style/);
    }
    const styles = readdirSync(join(root, 'dist/_astro')).filter((file) => file.endsWith('.css'));
    expect(styles.some((file) => readFileSync(join(root, 'dist/_astro', file), 'utf8').includes('.bar['))).toBe(true);
  });

  it('say what to do when a component is not there', async () => {
    const root = program({ 'astro.config.mjs': config("{ footer: './src/gone.astro' }") });
    const { code, stdout, stderr } = await build(root);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('The slot `footer` names `./src/gone.astro`, which is not a file.');
    expect(existsSync(join(root, 'dist/index.html'))).toBe(false);
  });
});
