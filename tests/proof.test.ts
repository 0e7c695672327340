import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKeyIn } from './support/keys.ts';
import { typeset } from './support/typeset.ts';

const repository = resolve(import.meta.dirname, '..');
const main = join(repository, 'src/cli/main.ts');
let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trustwright-proof-'));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('the same content gives the same bytes, site and packs, in two runs, time zones and locales', () => {
  const root = copyOfExample('same');
  build(root, 'east', { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  build(root, 'west', { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' });
  const [east, west] = [digests(join(root, 'east')), digests(join(root, 'west'))];
  expect([...east.keys()].some((path) => path.startsWith('trust-center/pagefind/'))).toBe(true);
  expect([...east.keys()].some((path) => path.endsWith('.zip'))).toBe(true);
  expect([...east.keys()].some((path) => path.startsWith('internal/'))).toBe(true);
  expect([...east.keys()].some((path) => path.startsWith('trust-center/files/'))).toBe(true);
  expect(east).toEqual(west);
});

/** What a public site consists of: each is there in the comparison, so that a change in any would be seen. */
const channels: readonly RegExp[] = [
  ...[/\.html$/, /\.md$/, /\/v\/0\.9\.html$/, /\/v\/0\.9\.md$/, /\.zip$/, /\.zip\.sig$/, /sha256sums\.txt\.sig$/],
  ...[
    /allowed-signers\.txt$/,
    /\/trust\.json$/,
    /subprocessors\.(json|csv|ics)$/,
    /feed\.(xml|json)$/,
    /changes\/.*\.ics$/,
  ],
  ...[/badges\/.*\.json$/, /badges\/.*\.svg$/, /ai\/.*\.json$/, /ai\/classes\.html$/, /oscal\//, /cyclonedx\.json$/],
  ...[/matrix\.(csv|json)$/, /sitemap\.xml$/, /llms\.txt$/, /security\.txt$/, /_headers$/, /robots\.txt$/, /schemas\//],
  ...[
    /pagefind\/index\//,
    /pagefind\/fragment\//,
    /pagefind\/filter\//,
    /_astro\/.*\.js$/,
    /_astro\/.*\.css$/,
    /files\//,
  ],
  ...[/sheets\//, /\/d\//, ...(typeset ? [/policies\/.*\.pdf$/] : [])],
];

test('the public site does not change by a byte when anything that is not public is edited, added or removed', () => {
  const before = copyOfExample('before');
  const after = copyOfExample('after');
  // A record that says more than the content supports stops a build; here it must stay as it is while evidence goes.
  for (const root of [before, after]) {
    edit(join(root, 'content/program.yaml'), (text) =>
      text.replace(
        /\nseverities:[\s\S]*$|$/,
        '\nseverities:\n  - { check: posture-overstated, severity: warning, reason: A test of non-interference. }\n',
      ),
    );
  }
  const counts = disturb(after);
  expect(counts.edited).toBeGreaterThan(20);
  expect(counts.removed).toBeGreaterThan(20);
  expect(counts.added).toBeGreaterThan(1);
  const systems = rewriteSystems(after);
  expect(systems).toBeGreaterThan(0);

  record(before, 'One', 0);
  record(after, 'CANARY person', 3);
  const { path: key } = newKeyIn(join(work, 'keys'), 'key');
  const parts = ['trust-center', '--key', key];

  build(before, 'out', {}, parts);
  build(after, 'out', {}, parts);
  const shown = digests(join(before, 'out'));
  for (const channel of channels)
    expect([channel, [...shown.keys()].some((path) => channel.test(path))]).toEqual([channel, true]);
  expect(digests(join(after, 'out'))).toEqual(shown);
  const cards = [...shown.keys()].filter((path) => /(?<!\bde\/)\bai\/.*(card\.(html|json)|classes\.html)$/.test(path));
  expect(cards).toHaveLength(5);

  // The one thing that grants change: their encrypted files are there, or they are not.
  rmSync(join(after, 'content/grants'), { recursive: true });
  build(after, 'out', {}, parts);
  const sealed = [...shown.keys()].filter((path) => /^trust-center\/d\//.test(path));
  expect(sealed.length).toBeGreaterThan(0);
  expect(sealed.filter((path) => !/\/[0-9a-f]{32}\.age$/.test(path))).toEqual([]);
  expect(digests(join(after, 'out'))).toEqual(new Map([...shown].filter(([path]) => !sealed.includes(path))));
});

/** A copy of the example program in a folder of its own, outside any repository. */
function copyOfExample(name: string): string {
  const root = join(work, name);
  for (const folder of ['policies', 'controls', 'content'])
    cpSync(join(repository, folder), join(root, folder), { recursive: true });
  return root;
}

function build(
  root: string,
  out: string,
  environment: Readonly<Record<string, string>>,
  parts: readonly string[] = [],
): void {
  execFileSync(
    process.execPath,
    [main, 'build', ...parts, '--root', root, '--out', join(root, out), '--as-of', '2026-11-21'],
    {
      env: { ...process.env, ...environment },
      stdio: 'pipe',
    },
  );
}

/**
 * Makes a program a repository in which a public policy has an earlier version. Who committed it, with which words, when and in
 * how many steps is nobody else's affair, nor is what happened to other documents meanwhile.
 */
function record(root: string, who: string, steps: number): void {
  const path = join(root, 'policies/access-control-policy.mdx');
  const now = readFileSync(path, 'utf8');
  const commit = (day: number) => {
    const stamp = `2026-0${day}-0${1 + steps}T00:00:00Z`;
    const identity = ['-c', `user.name=${who}`, '-c', 'user.email=who@x.example', '-c', 'commit.gpgsign=false'];
    execFileSync('git', ['add', 'policies', 'controls', 'content'], { cwd: root });
    execFileSync('git', [...identity, 'commit', '-qm', `${who} says ${steps}`, '--allow-empty'], {
      cwd: root,
      env: { ...process.env, GIT_AUTHOR_DATE: stamp, GIT_COMMITTER_DATE: stamp },
    });
  };
  execFileSync('git', ['init', '-q'], { cwd: root });
  writeFileSync(path, `${now.replace(/^version: .*$/m, 'version: "0.9"').trimEnd()}\n\nAn earlier sentence.\n`);
  commit(1);
  for (let step = 1; step <= steps; step++) {
    writeFileSync(join(root, `content/risks/canary-${step}.yaml`), `title: CANARY ${step}\n`);
    commit(1 + step);
  }
  for (let step = 1; step <= steps; step++) rmSync(join(root, `content/risks/canary-${step}.yaml`));
  writeFileSync(path, now);
  commit(8);
}

/** Makes the files of AI systems that are left say something else in every fact that a card tells of; counts them. */
function rewriteSystems(root: string): number {
  const files = filesBelow(root).filter((path) => path.startsWith('content/ai-systems/'));
  for (const path of files) {
    edit(join(root, path), (text) => {
      const rewritten = text
        .replace(/^systemVersion: .*$/m, 'systemVersion: "99.9"')
        .replace(/^roles: .*$/m, 'roles: [importer, distributor]')
        .replace(/^ {2}declared: .*$/m, '  declared: prohibited')
        .replace(/^ {4}vendor: .*$/gm, '')
        .replace(/^ {2}- name: .*$/gm, '  - name: CANARY name')
        .replace(/^ {4}customers: .*$/gm, '    customers: true');
      expect(rewritten).not.toBe(text);
      return rewritten;
    });
  }
  return files.length;
}

/** Edits the internal and gated documents, removes every third that nothing public names, and adds some. */
function disturb(root: string): { readonly edited: number; readonly removed: number; readonly added: number } {
  const counts = { edited: 0, removed: 0, added: 0 };
  const documents = filesBelow(root).filter(
    (path) => /\.(mdx|yaml)$/.test(path) && !/content\/(program|release)\.yaml$/.test(path),
  );
  const hidden = documents.filter((path) => !/^visibility: public$/m.test(readFileSync(join(root, path), 'utf8')));
  for (const [index, path] of hidden.entries()) {
    const text = readFileSync(join(root, path), 'utf8');
    const gated = /^visibility: (request|nda)$/m.test(text);
    // What the public site takes from a grant are its encrypted files while it lives: the record stays, and may say anything else.
    const isGrant = path.startsWith('content/grants/');
    if (!gated && !isGrant && index % 3 === 0) {
      rmSync(join(root, path));
      counts.removed++;
      continue;
    }
    // Of a gated document, title and summary are public; its body and every other field are not.
    const body = path.endsWith('.mdx') ? '\n\nCANARY in a body that nobody outside may read.\n' : '\n';
    const edited = gated ? text : text.replace(/^(title|summary|company|contact|basis): .*$/gm, '$1: CANARY words');
    writeFileSync(join(root, path), `${edited.trimEnd()}${body}`);
    counts.edited++;
  }
  const card = exampleCard(root)
    .replace(/^id: .*$/m, 'id: canary-card')
    .replace(/^visibility: .*$/m, 'visibility: internal');
  writeFileSync(join(root, 'content/cards/canary-card.mdx'), card);
  counts.added++;
  for (const id of ['canary-one', 'canary-two']) {
    const owner = 'owner: ciso\nversion: "1"\napproved: 2026-01-01\nnextReview: 2027-01-01';
    writeFileSync(
      join(root, `policies/${id}.mdx`),
      `---\nid: ${id}\ntitle: CANARY\n${owner}\nsummary: CANARY\n---\n\nCANARY ![CANARY](files/${id}.svg)\n`,
    );
    // An image that only an internal document shows, and one that none does.
    for (const image of [id, `${id}-unseen`])
      writeFileSync(join(root, `policies/files/${image}.svg`), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    counts.added++;
  }
  // An encrypted file that no grant names.
  writeFileSync(join(root, `content/grants/files/${'c'.repeat(32)}.age`), 'age-encryption.org/v1\nCANARY');
  counts.added++;
  // An internal reading of a mapping replaces the shipped one for staff, and for nobody else.
  const reading = `id: canary-mapping\ntitle: CANARY\nowner: ciso\nversion: "1"\napproved: 2026-01-01\nnextReview: 2027-01-01\nsourceCatalog: iso27001-2022\nsourceEdition: 2022, with Amd 1:2024\ntargetCatalog: soc2-tsc-2017\ntargetEdition: "2017"\nreviewed: 2026-01-01\nreviewedBy: CANARY\nedges:\n  - { source: "iso27001-2022:A.5.1", target: "soc2-tsc-2017:CC5.3", relationship: equal-to, rationale: CANARY, confidence: low }\n`;
  mkdirSync(join(root, 'content/mappings'), { recursive: true });
  writeFileSync(join(root, 'content/mappings/canary-mapping.yaml'), reading);
  counts.added++;
  // Whose commits count is nobody else's affair; only keys that sign packs are published.
  const key = 'AAAAC3NzaC1lZDI1NTE5AAAAIJkrZ5JTAWsx4jKfcfD8zlsgG7/1Y6uLhtHnOfkIsX9c';
  appendFileSync(join(root, 'content/allowed-signers'), `canary@canary.example namespaces="git" ssh-ed25519 ${key}\n`);
  counts.added++;
  return counts;
}

function exampleCard(root: string): string {
  return readFileSync(join(root, 'content/cards/application-screening-card.mdx'), 'utf8');
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function digests(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesBelow(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
