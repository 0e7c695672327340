import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium, type Machine } from './support/chromium.ts';

interface Situation {
  readonly platform?: NodeJS.Platform;
  readonly environment?: Machine['environment'];
  readonly isRoot?: boolean;
  readonly files?: readonly string[];
  /** Files that are there after the package manager ran. */
  readonly installs?: readonly string[];
  readonly exitCode?: number;
}

/** A machine that exists only in the test, with a record of what was run and said on it. */
function machineWith(situation: Situation) {
  const files = new Set(situation.files);
  const record = { runs: [] as string[], lines: [] as string[] };
  const machine: Machine = {
    platform: situation.platform ?? 'linux',
    environment: situation.environment ?? { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: situation.isRoot ?? false,
    pathDelimiter: situation.platform === 'win32' ? ';' : ':',
    isExecutable: (path) => files.has(path),
    exists: (path) => files.has(path),
    run(program, programArguments) {
      record.runs.push([program, ...programArguments].join(' '));
      for (const file of situation.installs ?? []) files.add(file);
      return situation.exitCode ?? 0;
    },
    say: (line) => void record.lines.push(line),
  };
  return { machine, record };
}

describe('findChromium', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

  it.each<[string, Situation, string]>([
    [
      'the one that TRUSTWRIGHT_CHROMIUM names',
      { environment: { TRUSTWRIGHT_CHROMIUM: '/my/browser' }, files: ['/my/browser', '/usr/bin/chromium'] },
      '/my/browser',
    ],
    ["Debian's before Chrome", { files: ['/usr/bin/google-chrome', '/usr/bin/chromium'] }, '/usr/bin/chromium'],
    [
      'one on the PATH',
      { environment: { PATH: 'bin:/nix/bin' }, files: ['bin/chromium', '/nix/bin/chromium'] },
      '/nix/bin/chromium',
    ],
    ['Chrome on macOS', { platform: 'darwin', files: [chrome] }, chrome],
    [
      'Edge on Windows',
      { platform: 'win32', environment: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, files: [edge] },
      edge,
    ],
  ])('finds %s, and installs nothing', async (_, situation, expected) => {
    const { machine, record } = machineWith({ isRoot: true, ...situation });
    expect(await findChromium(machine)).toBe(expected);
    expect(record).toEqual({ runs: [], lines: [] });
  });

  it("installs Debian's package as root, and says so", async () => {
    const { machine, record } = machineWith({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      installs: ['/usr/bin/chromium'],
    });
    expect(await findChromium(machine)).toBe('/usr/bin/chromium');
    expect(record.runs).toEqual([expect.stringContaining('apt-get install -y --no-install-recommends chromium')]);
    expect(record.lines).toEqual([expect.stringContaining('installing the Debian package `chromium`')]);
  });

  it.each<[string, Situation, string]>([
    [
      'the named file is absent',
      { environment: { TRUSTWRIGHT_CHROMIUM: '/gone' }, files: ['/usr/bin/chromium'] },
      '`/gone`',
    ],
    ['the user may not install', { files: ['/usr/bin/apt-get'] }, 'No Chromium found'],
    ['there is no package manager', { isRoot: true, platform: 'darwin' }, 'No Chromium found'],
    ['the installation fails', { isRoot: true, files: ['/usr/bin/apt-get'], exitCode: 100 }, 'exit code 100'],
  ])('gives the remedy when %s', async (_, situation, reason) => {
    const { machine } = machineWith(situation);
    const failure = await findChromium(machine).catch((error: Error) => error.message);
    expect(failure).toContain(reason);
    expect(failure).toContain('set TRUSTWRIGHT_CHROMIUM');
  });
});

describe('launchChromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => browser?.close());

  it('opens a page and takes a picture of it', async () => {
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>There</title><h1>There</h1>');
    expect(await page.title()).toBe('There');
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
  });
});
