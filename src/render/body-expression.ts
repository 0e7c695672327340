import { readExpression } from '../model/components.ts';

/** The text of an expression: a literal, or what the frontmatter holds at a path. Nothing for all else; nothing is evaluated. */
export function expressionText(expression: string, frontmatter: unknown): string {
  const read = readExpression(expression);
  if (read === undefined || read.is === 'comment') return '';
  return read.is === 'literal' ? read.text : valueAt(frontmatter, read.path);
}

function valueAt(data: unknown, path: readonly string[]): string {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return '';
    value = (value as Record<string, unknown>)[key];
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
