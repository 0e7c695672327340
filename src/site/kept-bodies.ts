import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeVersion } from '../read/code-version.ts';
import type { RenderContext, RenderedBody } from '../render/html.ts';

/** Bodies that earlier builds rendered: one that did not change, and whose links lead where they led, is not rendered again. */
export interface KeptBodies {
  /** The body as it was rendered before, or as `render` gives it now. */
  take(body: string, context: RenderContext, render: (context: RenderContext) => RenderedBody): RenderedBody;
  /** Adds what is new. A file that cannot be written is no problem. */
  save(): void;
}

/** Where each link of a body led; null where it led nowhere. */
type Links = readonly (readonly [url: string, led: string | null])[];
type Kept = readonly [links: Links, rendered: RenderedBody];

/** Length of a key, a SHA-256 in hexadecimal digits. A line is a key and what was kept, as JSON. */
const keyLength = 64;

/** Opens the file; one that is missing or of another version is treated as empty, a damaged line as absent. */
export function openKeptBodies(file: string): KeptBodies {
  const version = rendererVersion();
  const lines = readLines(file, version);
  const known = new Map((lines ?? []).map((line) => [line.slice(0, keyLength), line]));
  const used = new Set<string>();
  const added: string[] = [];
  return {
    take(body, context, render) {
      const key = createHash('sha256')
        .update(JSON.stringify([body, context.frontmatter, [...context.images]]))
        .digest('hex');
      used.add(key);
      const [links, rendered] = keptIn(known.get(key)) ?? [];
      if (links && rendered && links.every(([url, led]) => (context.resolveLink(url) ?? null) === led)) return rendered;
      const asked = new Map<string, string | null>();
      const fresh = render({
        ...context,
        resolveLink(url) {
          const led = context.resolveLink(url);
          asked.set(url, led ?? null);
          return led;
        },
      });
      const line = `${key}${JSON.stringify([[...asked], fresh] satisfies Kept)}`;
      known.set(key, line);
      added.push(line);
      return fresh;
    },
    save() {
      const isTidy = lines !== undefined && lines.length + added.length <= 2 * used.size;
      if (isTidy && added.length === 0) return;
      const text = (parts: Iterable<string>) => [...parts].map((line) => `${line}\n`).join('');
      try {
        if (isTidy) return appendFileSync(file, text(added));
        mkdirSync(dirname(file), { recursive: true });
        const usedLines = [...used].flatMap((key) => known.get(key) ?? []);
        writeFileSync(`${file}.${process.pid}`, text([version, ...usedLines]));
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // A read-only checkout is a good place to build from.
      }
    },
  };
}

function keptIn(line: string | undefined): Kept | undefined {
  try {
    return line === undefined ? undefined : (JSON.parse(line.slice(keyLength)) as Kept);
  } catch {
    return undefined;
  }
}

/** The lines below the first, which names the version. A last line that was cut off is left out. */
function readLines(file: string, version: string): readonly string[] | undefined {
  try {
    const [first, ...lines] = readFileSync(file, 'utf8').split('\n');
    return first === version ? lines.slice(0, -1) : undefined;
  } catch {
    return undefined;
  }
}

/** A change to what renders, or to what it knows of the nouns, makes every entry stale. */
function rendererVersion(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return codeVersion([join(here, '../render'), join(here, '../model')]);
}
