/** A passage of a document that can be quoted: one paragraph or item, below its headings. */
export interface Passage {
  /** Headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly text: string;
}

/** The fewest letters of a passage that says something by itself. */
const shortest = 40;

/** Sections about the document itself, or about when it does not hold: quoted alone, they would mislead. */
const setAside =
  /^(exceptions?|exemptions?|records|reviews?|history|definitions|document control|related documents)\b/i;

/** Takes the prose of a body apart into passages. Tables, code and what a component computes are left out: they do not quote well. */
export function passagesIn(body: string): readonly Passage[] {
  const passages: Passage[] = [];
  const headings: string[] = [];
  for (const block of withoutCode(body).split(/\n\s*\n/)) {
    const heading = /^\s*(#{2,6})\s+(.+)$/.exec(block.trim());
    if (heading) {
      const depth = (heading[1]?.length ?? 2) - 2;
      headings.splice(depth, headings.length, plainText(heading[2] ?? ''));
      continue;
    }
    for (const item of itemsIn(block)) {
      const text = plainText(item);
      const isAside = headings.some((each) => setAside.test(each));
      if (text.length >= shortest && !/[{}]/.test(text) && !isAside) passages.push({ headings: [...headings], text });
    }
  }
  return passages;
}

/** The items of a list, or a paragraph as it is; a table gives nothing. */
function itemsIn(block: string): readonly string[] {
  const lines = block.split('\n');
  if (lines.some((line) => /^\s*\|/.test(line))) return [];
  const begins = /^\s*(?:[-*+]|\d+[.)])\s+/;
  if (!lines.some((line) => begins.test(line))) return [block];
  const items: string[] = [];
  for (const line of lines) {
    if (begins.test(line) || items.length === 0) items.push(line.replace(begins, ''));
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return items;
}

function withoutCode(body: string): string {
  return body.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[ \t]*$/gm, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
}

/** Markdown as the words that a reader sees. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<Definition\s[^>]*\bof="([^"]*)"[^>]*\/>/g, '$1')
    .replace(/<\/?[A-Z][^<>]*>/g, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(^|[\s(])[*_]([^*_\n]+)[*_](?=[\s.,;:)!?]|$)/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
