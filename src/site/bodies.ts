import type { DocumentView } from '../publish/surface.ts';
import type { ResolveLink } from '../render/body-link.ts';
import { type RenderContext, type RenderedBody, renderBody } from '../render/html.ts';
import type { KeptBodies } from './kept-bodies.ts';

/** Renders the bodies of a site, each on first use. Images are found by their path below the root of the program. */
export function bodyRenderer(
  resolveLink: ResolveLink,
  imageAddresses: ReadonlyMap<string, string>,
  kept?: KeptBodies,
): (view: DocumentView<unknown>) => RenderedBody {
  const bodies = new WeakMap<DocumentView<unknown>, RenderedBody>();
  return (view) => {
    const known = bodies.get(view);
    if (known) return known;
    const images = view.images.flatMap(({ url, path }) => {
      const address = imageAddresses.get(path);
      return address === undefined ? [] : [[url, address] as const];
    });
    const context = { resolveLink, images: new Map(images), frontmatter: view.data };
    const render = (surroundings: RenderContext) => renderBody(view.body, surroundings);
    const rendered = kept ? kept.take(view.body, context, render) : render(context);
    bodies.set(view, rendered);
    return rendered;
  };
}
