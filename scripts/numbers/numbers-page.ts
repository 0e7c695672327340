import { type Loading, profile } from './measure-loading.ts';
import { lighthouseVersion, type Scores } from './run-lighthouse.ts';

/** What was measured of a page. */
export interface Measured {
  readonly type: string;
  readonly address: string;
  readonly html: number;
  readonly compressed: number;
  readonly script: number;
  readonly loading: Loading;
  readonly lighthouse?: Readonly<Record<'phone' | 'desktop', Scores>>;
}

/** What the figures were taken with. */
export interface Surroundings {
  readonly date: string;
  readonly machine: string;
  readonly browser: string;
  readonly runs: number;
}

/** The figures as a page of the documentation. */
export function numbersPage(pages: readonly Measured[], { date, machine, browser, runs }: Surroundings): string {
  const rated = pages.flatMap(({ type, lighthouse }) => (lighthouse ? [{ type, ...lighthouse }] : []));
  return `<!-- Written by \`npm run numbers\`. -->

# Numbers of the site

Measured on ${date} with the example's public site. ${machine}. ${browser}.

## On a slow phone

${profile.downstream / 1e6} Mbit/s down, ${profile.latency} ms for each request, a processor ${profile.slowdown} times slower; an empty cache; median of ${runs} loads.

${table(
  ['page', 'first text', 'largest part', 'moved', 'the first screen waits for', 'all that is loaded'],
  pages.map(({ type, loading }) => [
    type,
    `${seconds(loading.firstPaint)}`,
    `${seconds(loading.largestPaint)}`,
    loading.layoutShift === 0 ? '0' : loading.layoutShift.toFixed(4),
    kilobytes(loading.critical),
    kilobytes(loading.total),
  ]),
)}

## Weight

${table(
  ['page', 'HTML', 'compressed', 'script before anything is used'],
  pages.map(({ type, html, compressed, script }) => [type, kilobytes(html), kilobytes(compressed), kilobytes(script)]),
)}
${rated.length === 0 ? '' : lighthouseSection(rated)}
## What is tested instead of measured

Times depend on the machine, so no test asks for them. Tests ask for what makes the times: on every type of page nothing
moves, whether fonts come at once or late; the first screen waits for no font, picture or script, and needs at most 25 KB
(\`tests/site/numbers.test.ts\`). No violation of WCAG 2.2 AA at 1280, 768 and 320 pixels, light and dark, and nothing wider
than the screen (\`browser.test.ts\`); every page is valid HTML (\`numbers-markup.test.ts\`); every link, picture, feed and
anchor leads somewhere (\`numbers-links.test.ts\`); one heading of the first level, a title of its own, a description and the
canonical address on every page. That is what Lighthouse looks at, on all pages instead of four.
`;
}

function lighthouseSection(
  rated: readonly { readonly type: string; readonly phone: Scores; readonly desktop: Scores }[],
): string {
  return `
## Lighthouse ${lighthouseVersion}

${table(
  ['page', 'as', 'performance', 'accessibility', 'best practices', 'SEO', 'what it would like better'],
  rated.flatMap(({ type, ...scores }) =>
    (['phone', 'desktop'] as const).map((form) => {
      const { performance, accessibility, bestPractices, seo, lacks } = scores[form];
      return [type, form, `${performance}`, `${accessibility}`, `${bestPractices}`, `${seo}`, lacks.join('; ')];
    }),
  ),
)}
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const kilobytes = (bytes: number) => (bytes === 0 ? '0' : `${(bytes / 1024).toFixed(1)} KB`);
