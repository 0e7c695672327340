// Installs what package-lock.json names where node_modules lacks it, and says nothing where it does not.
// npm runs this before the other scripts, on whatever Node the machine has: no dependencies, plain JavaScript.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const remedy =
  'Read its first error above, check that npm is 11 or newer and has a network, then run `npm ci` by hand.';

/**
 * Names the first package that the lock file asks for and the folder does not hold at that version, or undefined.
 * Counts the packages that every machine needs, and the binaries built for this platform alone.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
function findMissing(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (wanted === undefined) throw new Error('package-lock.json is absent or damaged. Restore it from git.');
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (present === undefined) return 'node_modules';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || !isNeeded(entry)) continue;
    const there = present[path];
    const matches = there !== undefined && there.version === entry.version && there.integrity === entry.integrity;
    if (!matches || !existsSync(join(root, path, 'package.json'))) return path;
  }
  return undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** An optional package is needed where it is for this system and processor, whatever the C library. */
function isNeeded(entry) {
  if (!entry.optional) return true;
  return entry.libc === undefined && names(entry.os, process.platform) && names(entry.cpu, process.arch);
}

function names(list, value) {
  return list === value || (Array.isArray(list) && list.includes(value));
}

function installMissing(root) {
  if (findMissing(root) === undefined) return;
  const folder = join(root, '.trustwright');
  const lock = join(folder, 'installing');
  mkdirSync(folder, { recursive: true });
  takeLock(lock);
  try {
    const missing = findMissing(root); // another process may have installed it while this one waited
    if (missing === undefined) return;
    process.stderr.write(`Installing what package-lock.json names (\`${missing}\` is missing): npm ci\n`);
    const result = runNpm(root, stepAside(root, folder));
    const still = findMissing(root);
    if (result.status === 0 && still === undefined) return;
    const reason = result.error?.message ?? `exit code ${result.status}, missing: ${still ?? 'nothing'}`;
    throw new Error(`npm ci did not complete (${reason}). ${remedy}`);
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Waits while a living process installs; a lock whose process is gone is void. */
function takeLock(lock) {
  const end = Date.now() + 15 * 60_000;
  while (Date.now() < end) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = readOwner(lock);
    if (owner !== undefined && !isAlive(owner)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  throw new Error(`Another installation has held ${lock} for 15 minutes. Delete that file and try again.`);
}

/** The process that wrote the lock; undefined in the moment before it has written its number. */
function readOwner(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Chooses the Node that runs npm. npm ci deletes node_modules, and Windows refuses to delete a running program:
 * where this process runs on the Node in node_modules, that executable moves out of the way first.
 */
function stepAside(root, folder) {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('node-'))) {
    rmSync(join(folder, name), { force: true });
  }
  const modules = join(root, 'node_modules') + sep;
  const npmNode = process.env.npm_node_execpath;
  const outside = [npmNode, process.execPath].find((path) => path && existsSync(path) && !path.startsWith(modules));
  if (process.platform !== 'win32' || !process.execPath.startsWith(modules)) return outside ?? process.execPath;
  const moved = join(folder, `node-${process.pid}.exe`);
  renameSync(process.execPath, moved);
  return outside ?? moved;
}

/** Output goes to standard error, because standard output belongs to the command that runs next. */
function runNpm(root, node) {
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (npm !== undefined && basename(npm) === 'npm-cli.js') return spawnSync(node, [npm, ...flags], options);
  if (process.platform === 'win32') return spawnSync(`npm.cmd ${flags.join(' ')}`, { ...options, shell: true });
  return spawnSync('npm', flags, options);
}

try {
  installMissing(fileURLToPath(new URL('..', import.meta.url)));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
