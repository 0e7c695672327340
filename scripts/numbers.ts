import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildSite } from '../src/site/build.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { serveFolder } from '../tests/support/serve.ts';
import { scriptOf } from './bench/page-weight.ts';
import { measureLoading } from './numbers/measure-loading.ts';
import { type Measured, numbersPage } from './numbers/numbers-page.ts';
import { runLighthouse } from './numbers/run-lighthouse.ts';
import { samplePages } from './numbers/sample-pages.ts';

/**
 * `npm run numbers -- --date DAY [--runs 5] [--machine TEXT] [--no-lighthouse]`: measures the example's public site in the
 * browser of this machine and writes `docs/numbers.md`. `npm run lighthouse` runs Lighthouse alone, prints the scores and
 * ends with 1 where one of them is below 100.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    date: { type: 'string' },
    machine: { type: 'string', default: `${availableParallelism()} cores, shared with other work` },
    runs: { type: 'string', default: '5' },
    lighthouse: { type: 'boolean', default: true },
    only: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(mkdtempSync(join(tmpdir(), 'trustwright-numbers-')), 'site');
await buildSite({ root, audience: 'public', outDir, quiet: true });
const served = await serveFolder(outDir);
try {
  if (values.only) await rateAlone();
  else await measureAll();
} finally {
  served.stop();
  rmSync(join(outDir, '..'), { recursive: true, force: true });
}

async function rateAlone(): Promise<void> {
  for (const { type, address } of samplePages) {
    for (const [form, { lacks, ...scores }] of Object.entries(await rate(address))) {
      const below = Object.values(scores).some((score) => score < 100);
      if (below) process.exitCode = 1;
      console.log(
        [type, form, ...Object.entries(scores).map(([name, score]) => `${name} ${score}`), ...lacks].join(', '),
      );
    }
  }
}

async function measureAll(): Promise<void> {
  if (!values.date) throw new Error('Say which day it is: --date YYYY-MM-DD.');
  const browser = await launchChromium();
  const pages: Measured[] = [];
  for (const { type, address } of samplePages) {
    const html = readFileSync(join(outDir, address === '/' ? 'index.html' : `${address}.html`), 'utf8');
    const loading = await measureLoading(browser, served.origin + address, Number(values.runs));
    const weight = { html: Buffer.byteLength(html), compressed: gzipSync(html).length, script: scriptOf(outDir, html) };
    pages.push({ type, address, ...weight, loading, ...(values.lighthouse && { lighthouse: await rate(address) }) });
  }
  const page = numbersPage(pages, {
    ...{ date: values.date, machine: values.machine, runs: Number(values.runs) },
    browser: `Chromium ${browser.version()}`,
  });
  await browser.close();
  writeFileSync(join(root, 'docs/numbers.md'), page);
  console.log(page);
}

async function rate(address: string) {
  const url = served.origin + address;
  return { phone: await runLighthouse(url, 'phone'), desktop: await runLighthouse(url, 'desktop') };
}
