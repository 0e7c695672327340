import type { Browser } from 'playwright-core';

/** How a page loads on a slow phone. */
export interface Loading {
  /** Milliseconds until the first text, and until the largest part of the first screen, is drawn; medians. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Sum of all layout shifts, the worst of all runs. */
  readonly layoutShift: number;
  /** Bytes that came over the network: those that the first screen waits for, and all. */
  readonly critical: number;
  readonly total: number;
}

/** A slow phone: 4G of the slower kind, and a processor four times slower than this machine's. */
export const profile = { latency: 150, downstream: 1_600_000, upstream: 750_000, slowdown: 4 } as const;

const watch = `
  globalThis.seen = { largest: 0, moved: 0 };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => { seen.largest = entry.startTime; });
  watch('layout-shift', (entry) => { seen.moved += entry.value; });`;

/** Loads a page several times on a slow phone, each time with an empty cache. */
export async function measureLoading(browser: Browser, url: string, runs: number): Promise<Loading> {
  const all: Loading[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await load(browser, url));
  const median = (of: (each: Loading) => number) => all.map(of).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return {
    firstPaint: median(({ firstPaint }) => firstPaint),
    largestPaint: median(({ largestPaint }) => largestPaint),
    layoutShift: Math.max(...all.map(({ layoutShift }) => layoutShift)),
    critical: median(({ critical }) => critical),
    total: median(({ total }) => total),
  };
}

async function load(browser: Browser, url: string): Promise<Loading> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: profile.latency,
      downloadThroughput: profile.downstream / 8,
      uploadThroughput: profile.upstream / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: profile.slowdown });
    await page.addInitScript({ content: watch });
    await page.goto(url, { waitUntil: 'networkidle' });
    return (await page.evaluate(`(() => {
      const [document] = performance.getEntriesByType('navigation');
      const files = performance.getEntriesByType('resource');
      const sum = (entries) => entries.reduce((total, entry) => total + entry.transferSize, 0);
      return {
        firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        largestPaint: seen.largest,
        layoutShift: seen.moved,
        critical: sum([document, ...files.filter((file) => file.renderBlockingStatus === 'blocking')]),
        total: sum([document, ...files]),
      };
    })()`)) as Loading;
  } finally {
    await context.close();
  }
}
