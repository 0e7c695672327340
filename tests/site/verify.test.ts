import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { unzipped } from '../support/packed.ts';
import { type ServedFolder, serveFolder } from '../support/serve.ts';
import { type SignedPack, signedPack } from '../support/signed-pack.ts';
import { type ProgramFolder, smallProgramFolder } from '../support/small-program.ts';
import { call, folderWith, run } from '../support/trustwright.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let made: SignedPack;
let program: ProgramFolder;
let built: BuiltSite;
let site: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  made = await signedPack();
  const ofCommits = `dev@small.example namespaces="git" ${made.stranger.publicLine}\n`;
  program = smallProgramFolder({ 'content/allowed-signers': `# Ours\n${ofCommits}${made.signersText}` });
  built = await builtSite('public', program.root);
  site = await serveFolder(built.folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  built?.remove();
  program?.remove();
  made?.remove();
});

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const file = (name: string, content: string | Uint8Array): Chosen => ({
  ...{ name, mimeType: 'application/octet-stream' },
  buffer: Buffer.from(content as Uint8Array),
});
const signedZip = () => readFileSync(join(made.signed, 'one.zip'));
const papersOf = (name = 'one.zip') => [
  file(`${name}.sig`, made.papers().zipSignature),
  file(`${name}.intoto.jsonl`, made.papers().provenance),
];

/** Opens the page and hands what it says or asks for to the test; nothing may go elsewhere, or go wrong. */
async function onPage(use: (page: Page, asked: string[]) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const [heard, asked]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  context.on('request', (request) => {
    asked.push(request.url().slice(site.origin.length));
    if (!request.url().startsWith(site.origin) || request.method() !== 'GET') heard.push(request.url());
  });
  try {
    await page.goto(`${site.origin}/verify`);
    await use(page, asked);
    expect(heard).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What the page says of some files: the heading, the sentences below each subheading, and the problems. */
async function verdictOf(page: Page, files: readonly Chosen[]) {
  await page.setInputFiles('#pack', [...files]);
  await page.locator('[data-result] h2').waitFor();
  const texts = (selector: string) => page.locator(`[data-result] ${selector}`).allTextContents();
  return {
    title: (await texts('h2')).join(),
    proven: await texts('ul.done li'),
    unproven: await texts('ul.open li'),
    problems: await texts('ul.problems li'),
  };
}

describe('the page verifies a pack in the browser', () => {
  it('a good one, in the words of the command line', async () => {
    await onPage(async (page) => {
      const { title, proven, unproven } = await verdictOf(page, [file('one.zip', signedZip()), ...papersOf()]);
      expect(title).toBe('Verified: one.zip');
      const list = join(
        folderWith({ 'allowed-signers.txt': built.read('allowed-signers.txt') }),
        'allowed-signers.txt',
      );
      const words = ['verify', join(made.signed, 'one.zip'), '--allowed-signers', list, '--format', 'json'];
      const said = JSON.parse((await call(words)).stdout) as { proven: string[]; unproven: string[] };
      expect(proven).toEqual(said.proven.map((sentence) => sentence.replace(list, 'This site')));
      expect(proven.join()).toContain('Signed by packs@small.example');
      expect(unproven).toEqual(said.unproven);
    });
  });

  it('one without its papers by the signature inside it', async () => {
    await onPage(async (page) => {
      const { title, proven, unproven } = await verdictOf(page, [file('renamed (1).zip', signedZip())]);
      expect(title).toBe('Verified: renamed (1).zip');
      expect(proven.join()).toContain('over the manifests, and so every file.');
      expect(unproven.join()).toContain('no statement of provenance is here');
    });
  });

  it('one with a changed byte, and names the file', async () => {
    await onPage(async (page) => {
      const path = 'one/data/policies/rules.html';
      const entries = Object.fromEntries(unzipped(signedZip()));
      const text = Uint8Array.from(entries[path] ?? []);
      text[100] = (text[100] ?? 0) ^ 1;
      const zip = zipSync({ ...entries, [path]: text });
      const { title, problems } = await verdictOf(page, [file('one.zip', zip), ...papersOf()]);
      expect(title).toBe('Not verified: one.zip');
      expect(problems).toContain('changed data/policies/rules.html Its SHA-256 differs from the manifest.');
      expect(problems).toContain('changed the signature of the zip The signature is not over what is here.');
    });
  });

  it('one in which any byte of the zip is another', async () => {
    const zip = signedZip();
    await onPage(async (page) => {
      for (const at of [30, 5000, Math.floor(zip.length / 2), zip.length - 300, zip.length - 10]) {
        const changed = Buffer.from(zip);
        changed[at] = (changed[at] ?? 0) ^ 4;
        const { title } = await verdictOf(page, [file(`${at}.zip`, changed), ...papersOf(`${at}.zip`)]);
        expect(title, `${at}`).toMatch(new RegExp(`^(Not verified|No readable pack): ${at}.zip$`));
      }
    });
  });

  it('one from which a file was taken, and one to which a file was added', async () => {
    await onPage(async (page) => {
      const entries = Object.fromEntries(unzipped(signedZip()));
      const { 'one/data/index.html': index, ...without } = entries;
      expect(index).toBeDefined();
      const less = await verdictOf(page, [file('one.zip', zipSync(without))]);
      expect(less.problems.join('\n')).toContain('missing data/index.html The manifest lists it, and it is not there.');
      const more = await verdictOf(page, [
        file('one.zip', zipSync({ ...entries, 'one/data/more.html': new Uint8Array() })),
      ]);
      expect(more.problems.join('\n')).toContain('extra data/more.html No manifest lists it.');
    });
  });

  it('one that somebody else signed, one that nobody signed, and a signature for another use', async () => {
    const sign = async (namespace: string, key: string, zip: Uint8Array) => {
      const folder = folderWith({ 'one.zip': zip });
      await run('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', namespace, join(folder, 'one.zip')]);
      return file('one.zip.sig', readFileSync(join(folder, 'one.zip.sig')));
    };
    const unsigned = readFileSync(join(made.unsigned, 'one.zip'));
    const zip = file('one.zip', unsigned);
    await onPage(async (page) => {
      const theirs = await verdictOf(page, [zip, await sign('evidence-pack@v1', made.stranger.path, unsigned)]);
      expect(theirs.problems.join('\n')).toMatch(/^untrusted .* is not allowed to sign packs/);
      const none = await verdictOf(page, [zip]);
      expect(none.problems).toEqual([
        'unsigned tagmanifest-sha256.txt It carries no signature: nothing shows who made it.',
      ]);
      const other = await verdictOf(page, [zip, await sign('git', made.ours.path, unsigned)]);
      expect(other.problems.join('\n')).toContain('It was made for `git`, not for `evidence-pack@v1`.');
    });
  });

  it('and says of what is no pack why it is none', async () => {
    await onPage(async (page) => {
      for (const content of ['', 'no zip', 'PK\u0003\u0004 almost', zipSync({ '../x': new Uint8Array(1) })]) {
        const { title } = await verdictOf(page, [file('letter.zip', content)]);
        expect(title).toBe('No readable pack: letter.zip');
        expect(await page.locator('[data-result] p').textContent()).toMatch(/^The file cannot be read: .+\.$/);
      }
    });
  });

  it('and a choice that makes no sense is answered', async () => {
    await onPage(async (page) => {
      const answer = async (files: Chosen[]) => {
        await page.setInputFiles('#pack', files);
        return await page.locator('[data-status]').textContent();
      };
      expect(await answer([...papersOf()])).toContain('Choose the zip as well');
      expect(await answer([file('a.zip', 'a'), file('b.zip', 'b')])).toContain('one pack at a time');
      expect(await page.locator('[data-result]').isHidden()).toBe(true);
    });
  });
});

describe('people reach it', () => {
  it('by dropping the files, and a file that misses the frame does not open', async () => {
    await onPage(async (page) => {
      const drop = (selector: string, names: Record<string, string>) =>
        page.evaluate(
          ([where, files]) => {
            const data = new DataTransfer();
            for (const [name, base64] of Object.entries(files)) {
              data.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name));
            }
            const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
            document.querySelector(where)?.dispatchEvent(event);
            return event.defaultPrevented;
          },
          [selector, names] as const,
        );
      const files = Object.fromEntries(
        [file('one.zip', signedZip()), ...papersOf()].map(({ name, buffer }) => [name, buffer.toString('base64')]),
      );
      expect(await drop('main h1', files)).toBe(true);
      await page.locator('[data-result].holds h2').waitFor();
    });
  });

  it('from every page, with the keyboard alone, and the result takes the focus', async () => {
    await onPage(async (page) => {
      await page.goto(`${site.origin}/`);
      await page.getByRole('contentinfo').getByRole('link', { name: 'Verify an audit pack' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/verify');
      const input = page.getByLabel('Choose the pack, or drop it here');
      await input.waitFor();
      // The browser is told in good time that it must not open a dialog of the system.
      const opening = page.waitForEvent('filechooser');
      const isThere = () => input.evaluate((it) => it === document.activeElement);
      for (let presses = 0; presses < 30 && !(await isThere()); presses++) await page.keyboard.press('Tab');
      expect(await isThere()).toBe(true);
      await page.keyboard.press('Enter');
      const chooser = await opening;
      expect(chooser.isMultiple()).toBe(true);
      await chooser.setFiles([file('one.zip', signedZip()), ...papersOf()]);
      await page.locator('[data-result] h2').waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Verified: one.zip');
      expect(await page.getByRole('region', { name: 'Verified: one.zip' }).count()).toBe(1);
    });
  });

  it('without a violation of WCAG 2.2 AA, and no wider than 320 pixels, before and after', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await onPage(async (page) => {
        await page.emulateMedia({ colorScheme });
        const check = async () => {
          await page.setViewportSize({ width: 320, height: 700 });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          // The policy of the page keeps scripts out that are put into it; one that is evaluated is none of them.
          await page.evaluate(axe);
          const found = await page.evaluate(
            `axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
          );
          const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
          return [over, violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)];
        };
        expect(await check()).toEqual([0, []]);
        await verdictOf(page, [file('one.zip', signedZip()), ...papersOf()]);
        expect(await check()).toEqual([0, []]);
        await verdictOf(page, [file('one.zip', readFileSync(join(made.unsigned, 'one.zip'))), ...papersOf()]);
        expect(await check()).toEqual([0, []]);
      });
    }
  });

  it('without JavaScript they are told how it is done without', async () => {
    await onPage(async (page) => {
      expect(await page.locator('main noscript p').isVisible()).toBe(true);
      expect(await page.locator('form').isHidden()).toBe(true);
      const commands = await page.locator('.commands code').allTextContents();
      const [ours, ssh] = commands;
      expect(ours).toBe('npx trustwright verify PACK.zip --allowed-signers allowed-signers.txt');
      const folder = folderWith({
        'allowed-signers.txt': built.read('allowed-signers.txt'),
        'one.zip': signedZip(),
        'one.zip.sig': made.papers().zipSignature,
      });
      const { code, stdout } = await run('sh', ['-c', (ssh ?? '').replaceAll('PACK', 'one')], { cwd: folder });
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringContaining('Good "evidence-pack@v1" signature'),
      });
      const bag = join(folder, 'one');
      await run('unzip', ['-q', 'one.zip'], { cwd: folder });
      expect((await run('sh', ['-c', commands[2] ?? ''], { cwd: bag })).code).toBe(0);
      rmSync(bag, { recursive: true });
    }, false);
  });
});

describe('the site', () => {
  it('publishes the keys that sign packs, and nothing else of the file of allowed signers', () => {
    expect(built.read('allowed-signers.txt')).toBe(made.signersText);
    const fingerprint = `SHA256:${hash('sha256', Buffer.from(made.ours.publicLine.split(' ')[1] ?? '', 'base64'), 'base64').replace(/=+$/, '')}`;
    expect(built.read('verify.html')).toContain(fingerprint);
    const texts = built.files.filter((name) => /\.(html|js|json|txt|xml|css|svg)$/.test(name) || name === '_headers');
    const secret = made.stranger.publicLine.split(' ')[1] ?? '';
    expect(texts.filter((name) => built.read(name).includes('dev@small') || built.read(name).includes(secret))).toEqual(
      [],
    );
  });

  it('loads the script of the page on that page, the verification when it is used, and sends nothing', async () => {
    await onPage(async (page, asked) => {
      const scripts = () =>
        asked.filter((path) => path.endsWith('.js')).map((path) => path.replace(/-[\w-]{8}\.js$/, ''));
      expect(scripts()).toEqual(['/_astro/verify']);
      const before = asked.length;
      await verdictOf(page, [file('one.zip', signedZip()), ...papersOf()]);
      expect(scripts()).toEqual(['/_astro/verify', '/_astro/verify-worker']);
      // The browser fetches typefaces and the mark when it likes; nothing else, and no address says anything.
      expect(asked.slice(before).filter((path) => !/\.(woff2|svg)$/.test(path))).toHaveLength(1);
      await page.goto(`${site.origin}/policies/access-policy`);
      expect(scripts()).toEqual(['/_astro/verify', '/_astro/verify-worker']);
    });
    const size = (name: RegExp) => built.read(built.files.find((path) => name.test(path)) ?? '').length;
    expect(size(/_astro\/verify-(?!worker)[\w-]+\.js$/)).toBeLessThan(5 * 1024);
    expect(size(/_astro\/verify-worker-[\w-]+\.js$/)).toBeLessThan(40 * 1024);
  });
});
