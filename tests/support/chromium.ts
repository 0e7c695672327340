import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';

/** What the search for a browser may ask of the machine; tests hand in one of their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly pathDelimiter: string;
  isExecutable(path: string): boolean;
  exists(path: string): boolean;
  /** Runs a program to its end, its output on standard error; the result is its exit code. */
  run(program: string, programArguments: readonly string[]): number;
  /** Tells the person at the terminal one line. */
  say(line: string): void;
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const remedy =
  'Install Chromium, Chrome or Edge (Debian: `apt-get install chromium` as root), ' +
  'or set TRUSTWRIGHT_CHROMIUM to the path of its executable.';

/** Finds a Chromium, or on Debian and its relatives installs one; throws with the remedy where neither works. */
export async function findChromium(machine: Machine = thisMachine()): Promise<string> {
  const chosen = machine.environment.TRUSTWRIGHT_CHROMIUM;
  if (chosen !== undefined && chosen !== '') {
    if (machine.isExecutable(chosen)) return chosen;
    throw new Error(`TRUSTWRIGHT_CHROMIUM names \`${chosen}\`, which is not an executable file. ${remedy}`);
  }
  const present = findPresent(machine);
  if (present !== undefined) return present;
  if (!machine.exists('/usr/bin/apt-get') || !machine.isRoot) throw new Error(`No Chromium found. ${remedy}`);
  const code = install(machine);
  const installed = findPresent(machine);
  if (installed !== undefined) return installed;
  throw new Error(`No Chromium found, and installing Debian's package ended with exit code ${code}. ${remedy}`);
}

/** Starts a headless Chromium that makes no request of its own, so that it also runs in a closed network. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function findPresent(machine: Machine): string | undefined {
  return candidates(machine).find((path) => machine.isExecutable(path));
}

function candidates(machine: Machine): readonly string[] {
  const { environment, platform } = machine;
  if (platform === 'win32') {
    return windowsPrograms.flatMap((program) =>
      windowsFolders.flatMap((folder) => (environment[folder] ? [`${environment[folder]}\\${program}`] : [])),
    );
  }
  const folders = (environment.PATH ?? '').split(machine.pathDelimiter).filter((folder) => folder.startsWith('/'));
  const onPath = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return [...(places[platform] ?? []), ...onPath];
}

/** `flock` lets the first of several test workers install while the others wait and then find the work done. */
function install(machine: Machine): number {
  machine.say('Tests need a browser and found none: installing the Debian package `chromium` (about a minute).');
  const script =
    'command -v chromium >/dev/null || { apt-get update && apt-get install -y --no-install-recommends chromium; }';
  return machine.run('flock', [join(tmpdir(), 'trustwright-chromium.lock'), 'sh', '-c', script]);
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    pathDelimiter: delimiter,
    isExecutable(path) {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    exists: existsSync,
    run(program, programArguments) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return spawnSync(program, programArguments, { env, stdio: ['ignore', 2, 2] }).status ?? 1;
    },
    say: (line) => void process.stderr.write(`${line}\n`),
  };
}
