import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from '../src/site/build.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { serveFolder } from '../tests/support/serve.ts';

/** `node scripts/take-picture.ts`: takes the picture of the README, the first screen of the example's trust center. */
const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(mkdtempSync(join(tmpdir(), 'trustwright-picture-')), 'site');
await buildSite({ root, audience: 'public', outDir, quiet: true });
const served = await serveFolder(outDir);
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  await page.goto(served.origin, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(root, 'docs/trust-center.png') });
  console.log('Wrote docs/trust-center.png.');
} finally {
  await browser.close();
  served.stop();
  rmSync(join(outDir, '..'), { recursive: true, force: true });
}
