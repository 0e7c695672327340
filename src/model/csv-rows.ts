/** Rows of a CSV text (RFC 4180), whatever its ends of lines; rows of nothing are left out. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\ufeff/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = () => {
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  while (at < body.length) {
    const quoted = body[at] === '"';
    const [cell, next] = quoted ? quotedCell(body, at + 1) : plainCell(body, at);
    row.push(cell);
    at = next;
    if (body[at] === ',') {
      at++;
      if (at === body.length) row.push('');
      continue;
    }
    endRow();
    at += body.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) endRow();
  return rows;
}

function plainCell(body: string, from: number): [cell: string, next: number] {
  let at = from;
  while (at < body.length && !',\r\n'.includes(body[at] as string)) at++;
  return [body.slice(from, at), at];
}

/** Text after a closing quote belongs to the cell: what writes such a file is wrong, and nothing of it is lost. */
function quotedCell(body: string, from: number): [cell: string, next: number] {
  let cell = '';
  for (let at = from; ; ) {
    const end = body.indexOf('"', at);
    if (end === -1) return [cell + body.slice(at), body.length];
    cell += body.slice(at, end);
    if (body[end + 1] !== '"') {
      const [rest, next] = plainCell(body, end + 1);
      return [cell + rest, next];
    }
    cell += '"';
    at = end + 2;
  }
}
