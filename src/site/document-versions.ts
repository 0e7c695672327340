import type { VersionView } from '../publish/document-history.ts';
import type { DocumentView } from '../publish/surface.ts';
import { type BlockDiff, diffBlocks } from '../render/block-diff.ts';
import type { RenderedBody } from '../render/html.ts';
import { isAsWritten } from './as-written.ts';
import { blocksOf } from './document-blocks.ts';
import { documentsOf } from './documents-of.ts';
import type { Site } from './site.ts';

/** A version of a document with its page. */
export interface VersionPage {
  readonly view: DocumentView<unknown>;
  readonly version: VersionView;
  readonly body: RenderedBody;
  /** The version before it, and what changed since. */
  readonly previous?: VersionView;
  readonly changes?: BlockDiff;
}

type Rendering = Pick<Site, 'body'>;

/** The versions of a document that can be read, the current one first: an old one that is no MDX today is left out. */
export function versionPagesOf(site: Rendering, view: DocumentView<unknown>): readonly VersionPage[] {
  const known = pages.get(view);
  if (known) return known;
  const readable = (view.versions ?? [])
    .map((version) => ({ version, body: site.body(version.isCurrent ? view : pastView(view, version)) }))
    .filter(({ version, body }) => version.isCurrent || !isAsWritten(body));
  const made = readable.map(({ version, body }, at): VersionPage => {
    const before = readable[at + 1];
    if (!before) return { view, version, body };
    const changes = diffBlocks(blocksOf(before.body.html), blocksOf(body.html));
    return { view, version, body, previous: before.version, changes };
  });
  pages.set(view, made);
  return made;
}

/** Every page of a version, as Astro asks for them. */
export function versionPaths(site: Pick<Site, 'body' | 'surface'>) {
  return documentsOf(site.surface).flatMap((view) =>
    versionPagesOf(site, view).map((page) => {
      const [, section = ''] = view.address.split('/');
      return { params: { section, id: view.id, version: page.version.version }, props: { page } };
    }),
  );
}

const pages = new WeakMap<DocumentView<unknown>, readonly VersionPage[]>();

/** An old version as a document. Of its frontmatter a body may quote what a version tells; images of old versions are gone. */
function pastView(view: DocumentView<unknown>, { address, title, version, approved, effective, body }: VersionView) {
  return { ...view, address, title, body, data: { id: view.id, title, version, approved, effective }, images: [] };
}
