import { packedImages } from '../packs/images.ts';
import { bareImage } from '../publish/bare-images/bare-image.ts';
import type { Askable } from './granted-body.ts';
import type { Source } from './granted-pdf.ts';

/** The images of a document as a customer is given them: of each, what is seen. */
export function grantedImages(source: Source, document: Askable): ReturnType<typeof packedImages> {
  return packedImages(source, document).map((image) => ({ ...image, content: bareImage(image.path, image.content) }));
}
