/** A rule of a `_headers` file: a path with at most one `*`, and headers. */
interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file as Cloudflare Pages and Netlify do. */
export function readHeaderRules(text: string): readonly Rule[] {
  const blocks = text.split(/^(?=\/)/m).map((block) => block.trimEnd().split('\n'));
  return blocks.map(([path = '', ...lines]) => ({
    path,
    headers: lines.map((line) => {
      const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.*)$/.exec(line) ?? [];
      return [name.toLowerCase(), value] as const;
    }),
  }));
}

/** What a host sends for an address: all rules that match, the values of one header joined with a comma. */
export function headersFor(rules: readonly Rule[], address: string): ReadonlyMap<string, string> {
  const sent = new Map<string, string>();
  for (const { path, headers } of rules) {
    const [begin = '', ...rest] = path.split('*');
    const matches =
      rest.length === 0
        ? address === path
        : address.startsWith(begin) && address.slice(begin.length).endsWith(rest.join('*'));
    if (!matches) continue;
    for (const [name, value] of headers) sent.set(name, sent.has(name) ? `${sent.get(name)}, ${value}` : value);
  }
  return sent;
}
