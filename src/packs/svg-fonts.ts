/**
 * A drawing whose words are set in a font that PDFs carry. An SVG names the fonts of a browser, and the engine would look
 * for them on the machine; so the bytes of a PDF would depend on what is installed there.
 */
export function drawnInOurFonts(path: string, content: Uint8Array): Uint8Array {
  if (!path.endsWith('.svg')) return content;
  const drawing = new TextDecoder().decode(content);
  const attributes = drawing.replace(/\bfont-family\s*=\s*("[^"]*"|'[^']*')/g, 'font-family="Instrument Sans"');
  const styled = attributes.replace(
    /\bfont-family\s*:[^;"'}<]*(?:(["'])[^"'<]*\1[^;"'}<]*)*/g,
    'font-family:Instrument Sans',
  );
  return new TextEncoder().encode(styled.replace(/<svg\b(?![^>]*\bfont-family)/, '<svg font-family="Instrument Sans"'));
}
