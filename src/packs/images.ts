import type { Document } from '../model/program.ts';
import { imagesOf, publishedPath } from '../publish/images.ts';
import type { ArtefactWriter, PackInput } from './artefact.ts';

/** An image that a document of a pack shows. */
export interface PackedImage {
  /** As the body writes it. */
  readonly url: string;
  /** Path in the pack's payload. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** The images that a document shows, each with its place in a pack. */
export function packedImages(
  { program, read }: Pick<PackInput, 'program' | 'read'>,
  document: Document<unknown>,
): readonly PackedImage[] {
  return imagesOf(program, document).flatMap(({ url, path }) => {
    const content = read(path);
    return content ? [{ url, path: publishedPath(path, content), content }] : [];
  });
}

/** The images that the documents in scope show, byte for byte, each once. */
export const images: ArtefactWriter = {
  id: 'images',
  title: 'Images',
  write(input) {
    const { policies, controls, systems, assessments } = input.scope;
    const documents = [...policies, ...controls, ...systems, ...assessments];
    const found = new Map<string, { readonly content: Uint8Array; readonly shownIn: Set<string> }>();
    for (const document of documents) {
      for (const { path, content } of packedImages(input, document)) {
        const { shownIn } = found.get(path) ?? { shownIn: new Set() };
        found.set(path, { content, shownIn: shownIn.add(document.value.title) });
      }
    }
    return [...found].map(([path, { content, shownIn }]) => ({
      ...{ path, content, title: path.slice(path.lastIndexOf('/') + 1) },
      description: `Shown in: ${[...shownIn].join('; ')}.`,
    }));
  },
};
