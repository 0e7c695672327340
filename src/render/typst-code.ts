/** A Typst expression. Made by the functions of this file only: text enters as a string literal and never as code. */
export interface TypstCode {
  readonly typst: string;
}

/** A value of the template: an expression, or data that becomes one. */
export type TypstValue = TypstCode | string | number | boolean | undefined | readonly TypstValue[];

/** A text as an expression, in one line; a word too long for a column may be broken. */
export function typstText(text: string): TypstCode {
  return { typst: literal(breakable(text.replace(/\s+/g, ' '))) };
}

/** A text as an expression, as it is written: code, addresses. */
export function typstString(text: string): TypstCode {
  return { typst: literal(text) };
}

/** A call of a function of the template, with its arguments by name and the others in their order. */
export function typstCall(
  name: string,
  named: Readonly<Record<string, TypstValue>>,
  ...positional: readonly TypstValue[]
): TypstCode {
  const args = [
    ...Object.entries(named).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${written(value)}`])),
    ...positional.map(written),
  ];
  return { typst: `${name}(${args.join(', ')})` };
}

/** Expressions one after another, as content. */
export function typstSequence(parts: readonly TypstCode[]): TypstCode {
  const [only] = parts;
  if (only === undefined) return { typst: '[]' };
  return parts.length === 1 ? only : { typst: `{${parts.map(({ typst }) => typst).join('\n')}}` };
}

/** A whole document: the template by its path, then what it is to show. */
export function typstDocument(template: string, content: TypstCode): string {
  return `#import ${literal(template)}: *\n#${content.typst}\n`;
}

function written(value: TypstValue): string {
  if (value === undefined) return 'none';
  if (typeof value === 'string') return typstText(value).typst;
  if (typeof value === 'object')
    return 'typst' in value ? value.typst : `(${value.map((each) => `${written(each)}, `).join('')})`;
  return String(value);
}

/** A string literal. Control characters and what is no character are left out: no font draws them. */
function literal(text: string): string {
  const clean = text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '');
  const escaped = clean.replace(/[\\"]/g, (character) => `\\${character}`);
  return `"${escaped.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}

/** The same text with places to break in its long words: where their parts end, or anywhere in a part that is long itself. */
function breakable(text: string): string {
  return text.replace(/[^\s\u200b]{25,}/gu, (word) =>
    word
      .replace(/([/._-])(?=.)/gu, '$1\u200b')
      .replace(/[^\u200b]{25,}/gu, (part) => part.replace(/.{12}(?=.)/gu, '$&\u200b')),
  );
}
