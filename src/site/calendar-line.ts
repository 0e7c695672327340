/** Most octets of a line, its end left out (RFC 5545, 3.1). */
const longest = 75;

/** A text as a value of a calendar (RFC 5545, 3.3.11). Control characters have no form there and are left out. */
export function escapeCalendarText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A content line with its end: folded where it is long, never within a character. */
export function contentLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longest) {
      parts.push(part);
      // The space that begins a folded line counts.
      [part, octets] = ['', 1];
    }
    part += character;
    octets += size;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}
