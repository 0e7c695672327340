import type { DocumentView } from '../publish/surface.ts';
import { isAsWritten } from './as-written.ts';
import { writeBlocks } from './markdown-blocks.ts';
import { escapeMarkdown } from './markdown-inline.ts';
import { parseMarkup } from './markup-tree.ts';
import type { Site } from './site.ts';
import { absolute } from './site-address.ts';

/** Documents of which much stands in fields, so that their body alone would mislead. */
const inFields: ReadonlySet<string> = new Set(['answers', 'cards', 'controls', 'vendors']);

/** Fields that every document has, as a view carries them. */
interface Common {
  readonly version?: string;
  readonly approved?: string | undefined;
  readonly nextReview?: string | undefined;
  readonly summary?: string;
  readonly short?: string;
}

/**
 * A document of the site as Markdown that is read alone: what it is, what its fields say where they say much, and its body as
 * it is shown, without remarks and with whole addresses. Nothing for a body that is shown as it was written.
 */
export function documentMarkdown(
  { surface, body, record }: Pick<Site, 'surface' | 'body' | 'record'>,
  view: DocumentView<unknown>,
): string | undefined {
  const rendered = body(view);
  if (isAsWritten(rendered)) return undefined;
  const { version, approved, nextReview, summary, short } = view.data as Common;
  const place = { address: (path: string) => absolute(surface, path), prose: true };
  const facts = {
    title: view.title,
    version,
    approved,
    nextReview,
    owner: view.owner,
    address: absolute(surface, view.address),
  };
  const head = Object.entries(facts).flatMap(([key, value]) => (value ? [`${key}: ${JSON.stringify(value)}`] : []));
  const lead = summary ?? short;
  return `${[
    ['---', ...head, `as-of: ${surface.asOf}`, '---'].join('\n'),
    `# ${escapeMarkdown(view.title)}`,
    ...(lead ? [escapeMarkdown(lead)] : []),
    ...writeBlocks(parseMarkup(inFields.has(view.collection) ? record(view) : ''), { ...place, prose: false }),
    ...writeBlocks(parseMarkup(rendered.html), place),
  ].join('\n\n')}\n`;
}
