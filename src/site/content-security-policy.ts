/**
 * The one place that says what a page may load. No inline script, no inline style, nothing from elsewhere;
 * `'wasm-unsafe-eval'` only because the search engine is compiled to WebAssembly.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** The policy as a page carries it. */
export const contentSecurityPolicy = write(directives);

/** The policy as a server should send it: a page cannot forbid to be framed, a header can. */
const headerPolicy = write({ ...directives, 'frame-ancestors': "'none'" });

/** The `_headers` file that several static hosts read. */
export const headersFile = `/*
  Content-Security-Policy: ${headerPolicy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;

function write(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
