import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ageSealing } from '../../src/cli/age-sealing.ts';
import { buildSite } from '../../src/site/build.ts';
import { launchChromium } from '../support/chromium.ts';
import { accessSettings, type Given, gatedContent, gatedWords, give } from '../support/granting.ts';
import { type ServedFolder, serveFolder } from '../support/serve.ts';
import { type ProgramFolder, smallProgram, smallProgramFolder } from '../support/small-program.ts';

let program: ProgramFolder;
let given: Given;
let toOwnKey: Given;
let site: ServedFolder;
let browser: Browser;
const out = () => join(program.root, 'out');
const build = (asOf: string) => buildSite({ root: program.root, audience: 'public', asOf, outDir: out(), quiet: true });
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);

beforeAll(async () => {
  const settings = `${smallProgram['content/program.yaml']}${accessSettings}`;
  program = smallProgramFolder({ ...gatedContent, 'content/program.yaml': settings });
  given = await give(program.root, ...['--document', 'pen-test', '--document', 'network', '--nda-version', '1.0']);
  const { recipient } = await ageSealing.newKey();
  toOwnKey = await give(program.root, '--document', 'network', '--recipient', recipient);
  await build('2026-11-21');
  const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(join(out(), '_headers'), 'utf8'))?.[1] ?? '';
  site = await serveFolder(out(), { 'Content-Security-Policy': policy });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  program?.remove();
});

/** Opens `/open` with a part after #, and gives what a reader sees; fails on any error and any request elsewhere. */
async function atOpen(fragment: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('404')) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(site.origin) || request.url().startsWith('blob:');
    if (!isOurs || /SECRET/i.test(request.url().replace(/#.*/, ''))) heard.push(request.url());
  });
  try {
    await page.goto(`${site.origin}/open${fragment}`);
    await use(page);
    expect(heard).toEqual([]);
  } finally {
    await context.close();
  }
}

const status = (page: Page) => page.locator('form[data-open] [role=status]');
const openButton = (page: Page) => page.getByRole('button', { name: 'Open the document' });

async function accept(page: Page): Promise<void> {
  await page.getByRole('checkbox').check();
  await openButton(page).click();
}

/** What is said after a reader has accepted and asked for the document. */
async function saidAfter(fragment: string): Promise<string> {
  let said = '';
  await atOpen(fragment, async (page) => {
    await accept(page);
    await expect.poll(() => status(page).textContent()).not.toMatch(/^(Opening…)?$/);
    said = (await status(page).textContent()) ?? '';
  });
  return said;
}

describe('a link', () => {
  it('opens after the agreement was accepted: the document is saved as it was made, under its own title', async () => {
    const [link] = given.links;
    await atOpen(`#${link!.name}.${link!.key}`, async (page) => {
      expect(await page.getByRole('region', { name: 'Text of the agreement' }).textContent()).toContain('Keep it to');
      await openButton(page).click();
      expect(await status(page).textContent()).toBe('');
      expect(await page.locator('[data-opened] a').count()).toBe(0);
      await accept(page);
      await expect.poll(() => status(page).textContent()).toContain('Open: Penetration test “2026”.');
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Save the document' }).click();
      const download = await saved;
      const bytes = readFileSync(await download.path());
      const record = readFileSync(join(program.root, 'content/grants/harbour-freight-2026-06-01.yaml'), 'utf8');
      expect(record).toContain(`plain: ${hash('sha256', bytes)}`);
      const format = /format: (\w+)/.exec(record)?.[1];
      expect(download.suggestedFilename()).toBe(`penetration-test-2026.${format}`);
      expect(bytes.toString('latin1')).toMatch(format === 'pdf' ? /^%PDF-1\.7/ : /^<!doctype html>/);
    });
  });

  it('loads the decryption only when it is asked for', async () => {
    const [link] = given.links;
    await atOpen(`#${link!.name}.${link!.key}`, async (page) => {
      const scripts: string[] = [];
      page.on('request', (request) => scripts.push(request.url()));
      await page.waitForLoadState('networkidle');
      expect(scripts.filter((url) => url.includes('open-worker'))).toEqual([]);
      await accept(page);
      await expect.poll(() => status(page).textContent()).toContain('Open: ');
      expect(scripts.filter((url) => url.includes('open-worker'))).toHaveLength(1);
    });
  });

  it('with a key of another document says that the key does not open it', async () => {
    const { secret } = await ageSealing.newKey();
    expect(await saidAfter(`#${given.links[0]!.name}.${secret}`)).toContain('key in this link does not open');
  });

  it('with a key in which a letter was changed says the same', async () => {
    const { name, key = '' } = given.links[0]!;
    const changed = `${key.slice(0, -1)}${key.endsWith('Q') ? 'P' : 'Q'}`;
    expect(await saidAfter(`#${name}.${changed}`)).toContain('key in this link does not open');
  });

  it('to what is not there says that access has ended', async () => {
    expect(await saidAfter(`#${'0'.repeat(32)}.${given.links[0]!.key}`)).toContain('Access has ended');
  });

  it.each([
    ['', 'lacks the part after #'],
    ['#abc', 'not whole'],
    [`#${'0'.repeat(32)}.AGE-SECRET-KEY-1ABC`, 'not whole'],
  ])('cut off as %j says what is missing, and offers nothing to press', async (fragment, words) => {
    await atOpen(fragment, async (page) => {
      expect(await status(page).textContent()).toContain(words);
      expect(await openButton(page).isDisabled()).toBe(true);
    });
  });

  it('without a key, for a reader with a key of their own, gives the file to save', async () => {
    await atOpen(`#${toOwnKey.links[0]!.name}`, async (page) => {
      await accept(page);
      await expect.poll(() => status(page).textContent()).toContain('a public key of yours');
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Save the file' }).click();
      const bytes = readFileSync(await (await saved).path());
      expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    });
  });

  it('that replaces another in the same tab is read anew', async () => {
    const [one, two] = given.links;
    await atOpen(`#${one!.name}.${one!.key}`, async (page) => {
      await accept(page);
      await expect.poll(() => status(page).textContent()).toContain('Open: Penetration');
      await page.evaluate((hash) => location.assign(hash), `#${two!.name}.${two!.key}.`);
      await expect.poll(() => page.locator('[data-opened] a').count()).toBe(0);
      await openButton(page).click();
      await expect.poll(() => status(page).textContent()).toContain('Open: Network.');
      expect(await page.locator('[data-name]').first().textContent()).toBe(two!.name);
    });
  });
});

it('without JavaScript the page says so, and how the tool age opens the file', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/open#${given.links[0]!.name}`);
  expect(await page.locator('form[data-open]').isVisible()).toBe(false);
  expect(await page.locator('main noscript p').isVisible()).toBe(true);
  expect(await page.locator('pre').textContent()).toContain('age --decrypt -i key.txt');
  await context.close();
});

describe('a form in place of the mail', () => {
  const folder = (root: string, file: string) => readFileSync(join(root, 'out', file), 'utf8');

  it('is on the page of requests, and only that page may send to its address', async () => {
    const access = 'access: { form: "https://forms.example/ask?to=us", nda: agreement }\n';
    const other = smallProgramFolder({
      ...gatedContent,
      'content/program.yaml': `${smallProgram['content/program.yaml']}${access}`,
    });
    try {
      await buildSite({
        root: other.root,
        audience: 'public',
        asOf: '2026-11-21',
        outDir: join(other.root, 'out'),
        quiet: true,
      });
      const request = folder(other.root, 'request.html');
      expect(request).toContain('<form class="asking" method="post" action="https://forms.example/ask?to=us">');
      expect(request).toMatch(/form-action (&#39;|')self\1 https:\/\/forms\.example;/);
      expect(folder(other.root, 'documents.html')).toContain('href="/request"');
      for (const file of ['index.html', 'documents.html', 'open.html'])
        expect(folder(other.root, file)).not.toContain('forms.example');
      expect(folder(other.root, '_headers')).toContain("form-action 'self' https://forms.example;");
    } finally {
      other.remove();
    }
  });

  it('is not needed: the mail has its questions in it', () => {
    const html = folder(program.root, 'request.html');
    expect(html).not.toContain('class="asking"');
    expect(html).toMatch(
      /href="mailto:trust@small\.example\?subject=[^"]+&#38;body=Company|href="mailto:trust@small\.example\?subject=[^"]+&(amp;)?body=Company/,
    );
  });
});

it('for staff there is nothing to open or to ask for, and no encrypted file', async () => {
  const outDir = join(program.root, 'staff');
  await buildSite({ root: program.root, audience: 'internal', asOf: '2026-11-21', outDir, quiet: true });
  for (const file of ['open.html', 'request.html', 'd']) expect(existsSync(join(outDir, file)), file).toBe(false);
  expect(readFileSync(join(outDir, 'registers/grants.html'), 'utf8')).toContain('Access for Harbour Freight');
});

describe('the output', () => {
  it('holds each file of a live grant, byte for byte, under the name that was drawn for it', () => {
    const names = [...given.links, ...toOwnKey.links].map(({ name }) => `${name}.age`).sort();
    expect(filesIn(join(out(), 'd'))).toEqual(names);
    for (const name of names) {
      const made = readFileSync(join(program.root, 'content/grants/files', name));
      expect(readFileSync(join(out(), 'd', name)).equals(made)).toBe(true);
    }
  });

  it('holds nothing gated in clear, and nothing of who was given what', () => {
    const files = readdirSync(out(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(100);
    for (const { parentPath, name } of files) {
      expect(join(parentPath, name)).not.toMatch(/harbour|pen-test\b|network\./);
      const text = readFileSync(join(parentPath, name)).toString('latin1');
      for (const secret of [gatedWords, 'blue heron', 'Harbour', 'harbour-freight', 'Order 17', 'SECRET-KEY-1'])
        if (!/open(-worker)?[-.\w]*\.(js|html)$/.test(name) || secret !== 'SECRET-KEY-1')
          expect(text.includes(secret), `${name}: ${secret}`).toBe(false);
    }
  });

  it('has one page to open, the same for everyone, which search engines leave out and no map names', () => {
    const html = readFileSync(join(out(), 'open.html'), 'utf8');
    expect(html).toContain('<meta name="robots" content="noindex">');
    for (const { name } of given.links) expect(html).not.toContain(name);
    expect(readFileSync(join(out(), 'sitemap.xml'), 'utf8')).not.toContain('/open<');
    expect(readFileSync(join(out(), 'sitemap.xml'), 'utf8')).toContain('/request<');
    expect(html).toContain('JavaScript is off.');
  });
});

it('a grant is gone with the next build after its last day, and so is a file that was changed', async () => {
  const before = readFileSync(join(out(), 'open.html'), 'utf8');
  await build('2027-01-01');
  expect(filesIn(join(out(), 'd'))).toEqual([]);
  await build('2026-12-31');
  expect(filesIn(join(out(), 'd'))).toHaveLength(3);
  expect(readFileSync(join(out(), 'open.html'), 'utf8')).toBe(
    before.replaceAll('21 November', '31 December').replaceAll('2026-11-21', '2026-12-31'),
  );
  const file = join(program.root, 'content/grants/files', `${given.links[0]!.name}.age`);
  const whole = readFileSync(file);
  writeFileSync(file, 'In clear.');
  await expect(build('2026-12-31')).rejects.toThrow(/grant-digest-mismatch/);
  rmSync(file);
  await expect(build('2026-12-31')).rejects.toThrow(/grant-digest-mismatch/);
  writeFileSync(file, whole);
  await build('2026-12-31');
  expect(filesIn(join(out(), 'd'))).toHaveLength(3);
});
