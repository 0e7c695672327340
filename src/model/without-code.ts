/** Longest code within a line that is looked for, in letters: hostile text must not be slow. */
const longest = 400;

/** The text with blanks where there is code, a comment or an address of a link, so that every place stays where it was. */
export function withoutCode(text: string): string {
  const prose = withoutFences(withoutBetween(withoutBetween(text, '{/*', '*/}'), '<!--', '-->'));
  return prose
    .replace(new RegExp(`(\`{1,4})(?!\`)[^\\n]{0,${longest}}?[^\`\\n]\\1(?!\`)`, 'g'), blanks)
    .replace(/\]\([^()\s]*\)/g, (found) => `]${blanks(found.slice(1))}`);
}

function blanks(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function withoutBetween(text: string, open: string, close: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let from = text.indexOf(open); from !== -1; from = text.indexOf(open, at)) {
    const end = text.indexOf(close, from + open.length);
    if (end === -1) break;
    pieces.push(text.slice(at, from), blanks(text.slice(from, end + close.length)));
    at = end + close.length;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(at);
}

/** Blocks of code between fences; one that is never closed runs to the end. */
function withoutFences(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text;
  let fence: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^[ \t]*(`{3,}|~{3,})([^\n]*)$/.exec(line);
      const inside = fence !== undefined;
      if (mark?.[1] !== undefined && fence === undefined) fence = mark[1];
      else if (fence !== undefined && mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = undefined;
      return inside || fence !== undefined ? blanks(line) : line;
    })
    .join('\n');
}
