import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findChromium } from '../../tests/support/chromium.ts';

/**
 * The version that is asked for. It is fetched when it is used and is no dependency: it brings a hundred packages, and
 * what it looks for besides speed is tested on every page without it.
 */
export const lighthouseVersion = '13.5.0';

/** Scores of a page out of 100, and what kept one of them below. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly lacks: readonly string[];
}

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly displayValue?: string }>>;
}

/** Runs Lighthouse on a page with the browser of this machine, as a phone or as a desktop computer. */
export async function runLighthouse(url: string, form: 'phone' | 'desktop'): Promise<Scores> {
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking';
  const words = [
    ...['exec', '--yes', `--package=lighthouse@${lighthouseVersion}`, '--', 'lighthouse', url, '--quiet'],
    ...['--output=json', '--output-path=stdout', `--chrome-flags=${flags}`, '--no-enable-error-reporting'],
    ...[
      '--only-categories=performance,accessibility,best-practices,seo',
      ...(form === 'desktop' ? ['--preset=desktop'] : []),
    ],
  ];
  const env = { ...process.env, CHROME_PATH: await findChromium() };
  const { stdout } = await promisify(execFile)('npm', words, { env, maxBuffer: 2 ** 27 });
  return scoresOf(JSON.parse(stdout.slice(stdout.indexOf('{'))) as Report);
}

function scoresOf({ categories, audits }: Report): Scores {
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  const lacks = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit?.score === undefined || audit.score === null || audit.score >= 0.9) return [];
      return [`${id}${audit.displayValue ? ` ${audit.displayValue.replaceAll('\u00a0', ' ')}` : ''}`];
    }),
  );
  return {
    ...{ performance: score('performance'), accessibility: score('accessibility') },
    ...{ bestPractices: score('best-practices'), seo: score('seo'), lacks },
  };
}
