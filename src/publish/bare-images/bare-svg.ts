/** Texts that are kept, then remarks, metadata, what is for other programs, and what editors write down for themselves. */
const hidden =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?(?!xml[\s-])[\s\S]*?\?>|<metadata\b[^>]*?(?:\/>|>[\s\S]*?<\/metadata\s*>)|<(sodipodi|inkscape):([\w-]+)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1:\2\s*>)|\s(?:sodipodi|inkscape):[\w-]+\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** An SVG without remarks, metadata and the notes of editors, among them the path where it was saved. */
export function bareSvg(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  const bare = text.replace(hidden, (found) => (found.startsWith('<![CDATA[') ? found : ''));
  return [bare === text ? bytes : new Uint8Array(Buffer.from(bare, 'latin1'))];
}
