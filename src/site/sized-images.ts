import type { RenderedBody } from '../render/html.ts';
import { imageSize } from './image-size.ts';

/** Says of each image of a body how much room it takes, so that the words below it do not move when it comes. */
export function sizedImages(files: ReadonlyMap<string, Uint8Array>): (body: RenderedBody) => RenderedBody {
  const sizes = new Map([...files].map(([path, bytes]) => [`/${path}`, imageSize(bytes)]));
  return (body) => ({
    ...body,
    html: body.html.replace(/<img src="([^"]+)"/g, (image, address: string) => {
      const size = sizes.get(address);
      return size ? `${image} width="${size.width}" height="${size.height}"` : image;
    }),
  });
}
