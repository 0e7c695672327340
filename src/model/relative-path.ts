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

/** Endings of the images that a body may show: pictures that every browser draws, and that run nothing in an `<img>`. */
const imageEnding = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * The path below the root of an image that a body shows: in `public/`, where it begins with `/`, or in a folder `files/`
 * beside the document or above it, so that no document shows what belongs to documents of another kind.
 */
export function pathOfImage(file: string, url: string): string | undefined {
  if (!imageEnding.test(url) || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const path = url.startsWith('/') ? `public${url}` : besides(file, url);
  if (path === undefined || !staysInside(path)) return undefined;
  return path.startsWith('public/') || isAttachedTo(file, path) ? path : undefined;
}

/** Whether a path lies in a folder `files/` beside a document or above it. */
function isAttachedTo(file: string, path: string): boolean {
  const folders = path.split('/');
  return folders.some((name, at) => name === 'files' && file.startsWith(`${folders.slice(0, at).join('/')}/`));
}
