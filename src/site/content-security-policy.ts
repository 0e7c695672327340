import { dataHeaders } from './data-headers.ts';

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

/** The policy of the one page whose form sends to an address elsewhere: that origin is added, and nothing else. */
export function policyForForm(form: string): string {
  return write(allowing(form));
}

/** The policy as a server sends it: a page cannot forbid to be framed, a header can. */
export function sentPolicy(form?: string): string {
  return write({ ...(form === undefined ? directives : allowing(form)), 'frame-ancestors': "'none'" });
}

/**
 * The `_headers` file that several static hosts read. A header holds for every page, and a page cannot widen it: where
 * requests go by form, it names the origin of the form for all, and the policy in the page forbids it to the others.
 */
export function headersFile(form?: string): string {
  return `/*
  Content-Security-Policy: ${sentPolicy(form)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Strict-Transport-Security: max-age=31536000
${dataHeaders}/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/badges/*
  Cache-Control: public, max-age=3600
/d/*
  Cache-Control: no-store
  X-Robots-Tag: noindex
`;
}

function allowing(form: string): typeof directives {
  return { ...directives, 'form-action': `'self' ${new URL(form).origin}` };
}

function write(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
