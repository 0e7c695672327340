/** Files that other sites and programs may fetch, with the type of those whose ending does not tell it. */
const data: readonly (readonly [path: string, type?: string])[] = [
  ['/changes/*', 'text/calendar; charset=utf-8'],
  ['/cyclonedx.json'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/matrix.json'],
  ['/oscal/*'],
  ['/schemas/*', 'application/schema+json; charset=utf-8'],
  ['/subprocessors-feed.json', 'application/feed+json; charset=utf-8'],
  ['/subprocessors-feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/subprocessors.csv', 'text/csv; charset=utf-8'],
  ['/subprocessors.ics', 'text/calendar; charset=utf-8'],
  ['/subprocessors.json'],
  ['/trust.json'],
];

/** Rules for what programs read, as a `_headers` file has them. */
export const dataHeaders = data
  .map(([path, type]) =>
    [path, '  Access-Control-Allow-Origin: *', ...(type ? [`  Content-Type: ${type}`] : []), ''].join('\n'),
  )
  .join('');
