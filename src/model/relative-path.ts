/** Whether a relative path names something below the root: no `..`, no absolute path, no drive, no backslash. */
export function staysInside(path: string): boolean {
  return (
    !path.includes('\\') &&
    !/^[a-z]:/i.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** The path below the root that a path relative to a document names, or nothing when it leaves the root. */
export function besides(file: string, path: string): string | undefined {
  if (path.startsWith('/')) return undefined;
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  const joined = parts.join('/');
  return staysInside(joined) ? joined : undefined;
}

/** The path below the root of a file that a body shows: beside the document, or in `public/` where it begins with `/`. */
export function pathOfImage(file: string, url: string): string | undefined {
  const path = url.startsWith('/') ? `public${url}` : besides(file, url);
  return path !== undefined && staysInside(path) && !/^[a-z][a-z0-9+.-]*:/i.test(url) ? path : undefined;
}
