import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentPolicy } from '../../src/site/content-security-policy.ts';
import { repository } from '../support/example.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { headersFor, readHeaderRules } from '../support/header-rules.ts';
import { newSigningKey } from '../support/keys.ts';

const guide = readFileSync(join(repository, 'docs/deploy.md'), 'utf8');
/** Recipes of the guide, by their language, in their order. */
const recipes = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);

let site: BuiltSite;
beforeAll(async () => {
  site = await builtSite('public', repository, newSigningKey());
});
afterAll(() => site?.remove());

/** Every address of the site with its file: pages without their ending, all else as it is. */
const addresses = () =>
  site.files
    .filter((file) => file !== '_headers' && file !== '404.html')
    .map((file) => [file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`, file] as const);

describe('the guide to publishing', () => {
  it('has the policy that a build writes, in every recipe', () => {
    expect(site.read('_headers')).toContain(`Content-Security-Policy: ${sentPolicy()}\n`);
    expect(guide.split(sentPolicy()).length - 1).toBe(3);
    expect(guide.match(/default-src/g)).toHaveLength(3);
  });

  it('has the other headers that a build writes', () => {
    const [block = ''] = recipes('');
    const rules = site.read('_headers').split('\n/')[0] ?? '';
    for (const line of block.trim().split('\n')) expect(rules).toContain(line);
  });

  it('has data that can be read', () => {
    const [policy = ''] = recipes('json');
    expect(JSON.parse(policy).SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toBe(sentPolicy());
  });
});

describe('the file of headers', () => {
  const sent = (address: string) => headersFor(readHeaderRules(site.read('_headers')), address);
  const isOpen = (file: string) => /\.(csv|ics|json|md|pdf|sig|txt|xml|zip)$|^badges\//.test(file);

  it('opens exactly what programs read to other sites, and says of each header one thing', () => {
    const wrong = addresses().filter(([address, file]) => {
      const headers = sent(address);
      const origin = headers.get('access-control-allow-origin');
      return origin !== (isOpen(file) ? '*' : undefined) || headers.get('content-type')?.includes(',');
    });
    expect(wrong).toEqual([]);
    for (const ending of ['csv', 'ics', 'json', 'md', 'sig', 'txt', 'xml', 'zip'])
      expect(site.files.some((file) => file.endsWith(`.${ending}`))).toBe(true);
  });

  it.each([
    ['/trust.json', undefined],
    ['/ai/application-screening-card.json', undefined],
    ['/badges/soc2-type-2.json', undefined],
    ['/schemas/trust-1.json', 'application/schema+json; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/changes/clarivox-added.ics', 'text/calendar; charset=utf-8'],
    ['/matrix.csv', 'text/csv; charset=utf-8'],
    ['/policies/ai-policy.md', 'text/markdown; charset=utf-8'],
    ['/sha256sums.txt', 'text/plain; charset=utf-8'],
    ['/sha256sums.txt.sig', 'text/plain; charset=utf-8'],
    ['/allowed-signers.txt', 'text/plain; charset=utf-8'],
    ['/documents/all-public-documents.zip.sig', 'text/plain; charset=utf-8'],
    ['/policies/ai-policy', undefined],
  ])('%s has the type %s', (address, type) => {
    expect(addresses().map(([known]) => known)).toContain(address);
    expect(sent(address).get('content-type')).toBe(type);
  });

  it('stays within what hosts take: a hundred rules, one star in each, lines below two thousand letters', () => {
    const rules = readHeaderRules(site.read('_headers'));
    expect(rules.length).toBeLessThan(100);
    expect(rules.filter(({ path }) => path.split('*').length > 2)).toEqual([]);
    expect(
      Math.max(
        ...site
          .read('_headers')
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(2000);
  });
});

describe('the function for CloudFront', () => {
  const [code = ''] = recipes('js');
  const handler = new Function(`${code}; return handler;`)() as (event: { request: { uri: string } }) => {
    uri: string;
  };

  it('finds the file of every address of the example, and of each address one', () => {
    const wrong = addresses().filter(([address, file]) => handler({ request: { uri: address } }).uri !== `/${file}`);
    expect(wrong).toEqual([]);
    expect(addresses().length).toBeGreaterThan(2000);
  });
});

/** The server of Debian's package, or one that somebody names. Tests that need it are skipped by name where it is missing. */
const nginx = process.env.TRUSTWRIGHT_NGINX ?? 'nginx';
const hasNginx = spawnSync(nginx, ['-v']).error === undefined;

describe.skipIf(!hasNginx)('the recipe for nginx (TRUSTWRIGHT_NGINX)', () => {
  let folder: string;
  let origin: string;
  let stop: () => void = () => {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trustwright-nginx-'));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    writeFileSync(join(folder, 'nginx.conf'), configuration(port));
    writeFileSync(
      join(folder, 'mime.types'),
      'types { text/html html; text/css css; text/xml xml; image/svg+xml svg; font/woff2 woff2; application/javascript js; application/json json; application/wasm wasm; text/plain txt; }\n',
    );
    mkdirSync(join(folder, 'logs'));
    const server = spawn(
      nginx,
      ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off; master_process off;'],
      { stdio: 'pipe' },
    );
    stop = () => server.kill();
    await answering(origin);
  });
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The recipe as it stands, but for where it listens, its certificate, and where the site lies. */
  function configuration(port: number): string {
    const [recipe = ''] = recipes('nginx');
    const here = recipe
      .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
      .replace(/ {2}ssl_certificate.*\n/g, '')
      .replace('root /srv/trust-center;', `root ${site.folder};`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    return `pid ${folder}/nginx.pid; error_log ${folder}/error.log;\nevents {}\nhttp { access_log off; ${temporary.join(' ')}\n${here}}\n`;
  }

  const get = (address: string) => fetch(`${origin}${address}`, { redirect: 'manual' });

  it('serves every address with the bytes of its file', async () => {
    const wrong: string[] = [];
    for (const [address, file] of addresses()) {
      const answer = await get(address);
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status !== 200 || !bytes.equals(readFileSync(join(site.folder, file))))
        wrong.push(`${answer.status} ${address}`);
    }
    expect(wrong).toEqual([]);
  });

  it('answers 404 with the page for it, also for folders, and hides what is not for readers', async () => {
    for (const address of [
      '/nothing-here',
      '/policies/',
      '/_headers',
      '/404.html',
      '/changes',
      '/..%2f..%2fetc/passwd',
    ]) {
      const answer = await get(address);
      expect([address, [400, 404].includes(answer.status)]).toEqual([address, true]);
      if (answer.status === 404) expect(await answer.text()).toContain('There is nothing at this address');
    }
  });

  it('has one address for each page', async () => {
    const answer = await get('/frameworks/iso27001-2022/a.5.15.html');
    expect([answer.status, new URL(answer.headers.get('location') ?? '', origin).pathname]).toEqual([
      301,
      '/frameworks/iso27001-2022/a.5.15',
    ]);
  });

  it('sends the headers that a build writes, with every answer', async () => {
    for (const address of ['/', '/policies/ai-policy', '/trust.json', '/feed.xml', '/nothing-here']) {
      const { headers } = await get(address);
      expect([address, headers.get('content-security-policy')]).toEqual([address, sentPolicy()]);
      for (const name of [
        'x-content-type-options',
        'referrer-policy',
        'permissions-policy',
        'strict-transport-security',
      ])
        expect([address, name, headers.get(name)]).toEqual([address, name, expect.stringMatching(/./)]);
    }
  });

  it.each([
    ['/', 'text/html; charset=utf-8', 'public, max-age=300', null],
    ['/policies/ai-policy.md', 'text/markdown; charset=utf-8', 'public, max-age=300', '*'],
    ['/ai/application-screening-card.json', 'application/json; charset=utf-8', 'public, max-age=300', '*'],
    ['/badges/soc2-type-2.json', 'application/json; charset=utf-8', 'public, max-age=300', '*'],
    ['/allowed-signers.txt', 'text/plain; charset=utf-8', 'public, max-age=300', '*'],
    ['/sha256sums.txt.sig', 'text/plain; charset=utf-8', 'public, max-age=300', '*'],
    ['/policies/ai-policy', 'text/html; charset=utf-8', 'public, max-age=300', null],
    ['/trust.json', 'application/json; charset=utf-8', 'public, max-age=300', '*'],
    ['/schemas/trust-1.json', 'application/json; charset=utf-8', 'public, max-age=300', '*'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8', 'public, max-age=300', '*'],
    ['/changes/clarivox-added.ics', 'text/calendar; charset=utf-8', 'public, max-age=300', '*'],
    ['/subprocessors.csv', 'text/csv; charset=utf-8', 'public, max-age=300', '*'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8', 'public, max-age=300', '*'],
  ])('%s as %s', async (address, type, cache, open) => {
    const { headers } = await get(address);
    expect([
      headers.get('content-type'),
      headers.get('cache-control'),
      headers.get('access-control-allow-origin'),
    ]).toEqual([type, cache, open]);
  });

  it('lets hashed files be kept for ever, and encrypted ones not at all', async () => {
    const asset = site.files.find((file) => file.startsWith('_astro/'));
    expect((await get(`/${asset}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const sealed = site.files.find((file) => file.startsWith('d/'));
    if (sealed === undefined) return;
    const { headers } = await get(`/${sealed}`);
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex']);
  });
});

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answering(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('The server does not answer.');
}
