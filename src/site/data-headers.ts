/** Files that other sites and programs may fetch, by their endings, with the type where hosts know none. */
const open: readonly (readonly [path: string, type?: string])[] = [
  ['/*.csv', 'text/csv; charset=utf-8'],
  ['/*.ics', 'text/calendar; charset=utf-8'],
  ['/*.json'],
  ['/*.md', 'text/markdown; charset=utf-8'],
  ['/*.pdf'],
  ['/*.sig', 'text/plain; charset=utf-8'],
  ['/*.txt', 'text/plain; charset=utf-8'],
  ['/*.xml'],
  ['/*.zip'],
  ['/badges/*.svg'],
];

/** Files whose ending says less than what they are. */
const types: readonly (readonly [path: string, type: string])[] = [
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/schemas/*', 'application/schema+json; charset=utf-8'],
  ['/subprocessors-feed.json', 'application/feed+json; charset=utf-8'],
  ['/subprocessors-feed.xml', 'application/atom+xml; charset=utf-8'],
];

/**
 * Rules for what programs read, as a `_headers` file has them. Hosts join what two rules say of one header with a comma, and
 * `*, *` opens nothing: each header of a file stands in one rule.
 */
export const dataHeaders = [
  ...open.flatMap(([path, type]) => [path, '  Access-Control-Allow-Origin: *', ...(type ? [typed(type)] : [])]),
  ...types.flatMap(([path, type]) => [path, typed(type)]),
  '',
].join('\n');

function typed(type: string): string {
  return `  Content-Type: ${type}`;
}
