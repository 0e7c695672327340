import type { Property } from '../../model/oscal/fields.ts';

/** Plain text as OSCAL Markdown: nothing in it is taken for markup or for a parameter. */
export function toMarkup(plain: string): string {
  return plain.trim().replace(/[\\`*_<>[\]{}]/g, '\\$&');
}

/** Plain text as one line of OSCAL Markdown. */
export function toMarkupLine(plain: string): string {
  return toMarkup(plain.replace(/\s+/g, ' '));
}

/** A property in our namespace, or nothing where there is no value. */
export function property(name: string, value: string | number | boolean | undefined): readonly Property[] {
  const text = value === undefined ? '' : String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ name, ns: 'pkg:npm/trustwright#oscal', value: text }];
}
