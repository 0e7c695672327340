/**
 * A word that stands nowhere else, by number. Letters alone, so that no index cuts it and no stemmer shortens it; every one
 * begins alike, so that one search finds them all.
 */
export function canary(number: number): string {
  const letters = [3, 2, 1, 0].map((place) => 'bcdfghjkmnpqrtvwxz'[Math.floor(number / 18 ** place) % 18]);
  return `zqvx${letters.join('')}xvqz`;
}

/** The canaries in a text, in lower case. */
export function canariesIn(text: string): readonly string[] {
  return [...text.matchAll(/zqvx[a-z]{4}xvqz/gi)].map(([found]) => found.toLowerCase());
}

/** The canaries in bytes that hold text of two bytes a letter, in either order. */
export function wideCanariesIn(latin: string): readonly string[] {
  return [...latin.matchAll(/z\0q\0v\0x\0(?:[a-z]\0){4}x\0v\0q\0z/gi)].map(([found]) =>
    found.replaceAll('\0', '').toLowerCase(),
  );
}
