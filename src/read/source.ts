import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Place } from '../model/diagnostic.ts';
import type { ReadingCheckId } from '../model/reading-checks.ts';
import { loadMatter } from './on-demand.ts';

/** A file taken apart: its YAML and its body, both as written. */
export interface Source {
  readonly body: string;
  /** Line on which the body begins, counted from 1. */
  readonly bodyLine: number;
  /** The YAML as written and the line on which it begins. */
  readonly yaml: string;
  readonly yamlLine: number;
}

/** A problem met while reading; `readProgram` makes a diagnostic of it. */
export interface ReadingProblem {
  readonly check: ReadingCheckId;
  readonly message: string;
  readonly place?: Place;
  readonly actual?: string;
  readonly expected?: readonly string[];
}

/** Largest document that is read, in bytes: a policy of 400 pages is well below it. */
export const largestDocument = 2 * 1024 * 1024;

/** Decodes bytes as strict UTF-8 without BOM, or says why they are no text. */
export function decode(bytes: Uint8Array): string | ReadingProblem {
  if (bytes.length > largestDocument) {
    return unreadable(`Unexpected document of ${bytes.length} bytes, expected at most ${largestDocument}. Split it.`);
  }
  if (bytes.includes(0)) return unreadable('Unexpected NUL byte, expected text. Save the file as UTF-8.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable('Unexpected bytes, expected UTF-8. Save the file as UTF-8.');
  }
}

/** Takes a document with frontmatter apart. Only YAML frontmatter is read; nothing in it is ever executed. */
export function splitFrontmatter(text: string): Source | ReadingProblem {
  const found = findFrontmatter(text);
  if ('message' in found) return found;
  const { content, matter: yaml } = loadMatter()(text, { engines: { yaml: untouched }, language: 'yaml' });
  const bodyLine = countLines(text.slice(0, text.length - content.length)) + 1;
  return { body: content, bodyLine, yaml: yaml.replace(/^\r?\n/, ''), yamlLine: 2 };
}

/** Finds the YAML before a body. For who wants nothing else, it is all that has to be done. */
export function findFrontmatter(text: string): Pick<Source, 'yaml' | 'yamlLine'> | ReadingProblem {
  const opening = /^---([^\r\n]*)\r?\n/.exec(text);
  if (!opening) {
    return unreadable('Unexpected text, expected frontmatter. Begin the file with a line `---`.');
  }
  if (opening[1]?.trim() !== '') {
    return unreadable(
      `Unexpected frontmatter language \`${opening[1]?.trim()}\`, expected YAML. Begin with a bare \`---\`.`,
    );
  }
  const begin = opening[0].length;
  const closing = text.indexOf('\n---', begin - 1);
  if (closing === -1 || !/^\n---[ \t]*(\r?\n|$)/.test(text.slice(closing, closing + 200))) {
    return unreadable('Unexpected end of the frontmatter, expected a line `---`. Close the frontmatter with it.');
  }
  return { yaml: text.slice(begin, Math.max(begin, closing + 1)), yamlLine: 2 };
}

/** Leaves the YAML to `parseData`, which is not asked for what the cache knows. */
const untouched = { parse: () => ({}), stringify: () => '' };

/** A data document: YAML alone. */
export function wholeYaml(text: string): Source {
  return { body: '', bodyLine: countLines(text) + 1, yaml: text, yamlLine: 1 };
}

/** The data of a file. Dates stay text and nothing is expanded: anchors and aliases are refused. */
export function parseData({
  yaml,
  yamlLine,
}: Pick<Source, 'yaml' | 'yamlLine'>): { readonly data: unknown } | { readonly problem: ReadingProblem } {
  try {
    // A listener is called for every node; without these characters there is no anchor to listen for.
    const listener = /[&*]/.test(yaml) ? { listener: refuseAnchors } : {};
    return { data: load(yaml, { schema: CORE_SCHEMA, ...listener }) };
  } catch (error) {
    if (error instanceof AnchorFound) {
      const place = { line: yamlLine + error.line, column: 1 };
      const message = 'Unexpected anchor or alias, expected plain values. Write the value out.';
      return { problem: { check: 'invalid-frontmatter', message, place } };
    }
    if (!(error instanceof YAMLException)) throw error;
    const mark = error.mark as { line: number; column: number } | undefined;
    // Where the text ends too early, the parser points behind its last line.
    const line = Math.min(mark?.line ?? 0, countLines(yaml.trimEnd()));
    const message = `Unexpected YAML: ${error.reason}. Expected well-formed YAML. Look at this line and the one above it.`;
    const place = { line: yamlLine + line, column: (mark?.column ?? 0) + 1 };
    return { problem: { check: 'invalid-frontmatter', message, place } };
  }
}

class AnchorFound extends Error {
  readonly line: number;
  constructor(line: number) {
    super('anchor');
    this.line = line;
  }
}

function refuseAnchors(this: unknown, _event: string, state: unknown): void {
  const { anchorMap, line } = state as { anchorMap?: object; line: number };
  if (anchorMap && Object.keys(anchorMap).length > 0) throw new AnchorFound(line);
}

function unreadable(message: string): ReadingProblem {
  return { check: 'unreadable-document', message, place: { line: 1, column: 1 } };
}

function countLines(text: string): number {
  let lines = 0;
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) lines++;
  return lines;
}
