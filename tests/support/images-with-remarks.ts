import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canary } from './leak/canary.ts';

/** The word that stands in the metadata of every one of these images. */
export const remark = canary(0);

const bytesOf = (name: string) => readFileSync(join(import.meta.dirname, 'images', name));

/** Images of every kind that a site shows, each with a remark in all places that its kind has for one. */
export function imagesWithRemarks(): ReadonlyMap<string, Buffer> {
  const files = ['turned.jpg', 'progressive.jpg', 'text.png', 'plain.webp', 'plain.avif'].map(
    (name) => [name, bytesOf(name)] as const,
  );
  return new Map([...files, ['plain.gif', gif()], ['drawn.svg', Buffer.from(svg)]]);
}

/** A GIF with a remark and with XMP before its picture, and with a remark after its end. */
function gif(): Buffer {
  const bytes = bytesOf('plain.gif');
  const begin = 13 + ((bytes[10] ?? 0) & 0x80 ? 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1) : 0);
  const note = Buffer.from(`\x21\xfe\x0c${remark}\0\x21\xff\x0bXMP DataXMP\x0c${remark}\0`, 'latin1');
  return Buffer.concat([bytes.subarray(0, begin), note, bytes.subarray(begin), Buffer.from(remark)]);
}

const svg = `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${remark} -->
<?${remark} ?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:docname="/home/${remark}/a.svg" width="16" height="12">
<metadata id="m"><creator>${remark}</creator></metadata>
<sodipodi:namedview id="v"><sodipodi:guide label="${remark}"/></sodipodi:namedview>
<style><![CDATA[ rect { fill: #a8330f } /* <!-- stays --> */ ]]></style>
<rect width="16" height="12"/></svg>
`;
