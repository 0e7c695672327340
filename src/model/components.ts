/** A component that a governed body may use, with the attributes it takes. */
export interface ComponentRule {
  readonly name: string;
  readonly purpose: string;
  readonly attributes: Readonly<Record<string, { readonly required: boolean; readonly values?: readonly string[] }>>;
}

/** The closed set of components of governed bodies. Sorted. */
export const components = [
  {
    name: 'Definition',
    purpose: 'Explains a word where it stands.',
    attributes: { of: { required: true }, means: { required: true } },
  },
  {
    name: 'Note',
    purpose: 'Sets a remark apart from the text.',
    attributes: { kind: { required: false, values: ['note', 'important', 'example'] } },
  },
  {
    name: 'Requirement',
    purpose: 'Names a requirement and links to it.',
    attributes: { id: { required: true } },
  },
] as const satisfies readonly ComponentRule[];

/** The rule for a component, or nothing when the name is not in the set. */
export function componentRule(name: string): ComponentRule | undefined {
  return components.find((component) => component.name === name);
}

/** What an expression in a body may be: a comment, a literal, or a path into the frontmatter. */
export type BodyExpression =
  | { readonly is: 'comment' }
  | { readonly is: 'literal'; readonly text: string }
  | { readonly is: 'path'; readonly path: readonly string[] };

/** Reads an expression without evaluating it; nothing when it is anything else than the three allowed forms. */
export function readExpression(expression: string): BodyExpression | undefined {
  const text = expression.trim();
  if (isComments(text)) return { is: 'comment' };
  const literal = /^(?:'([^'\\]*)'|"([^"\\]*)"|(-?\d+(?:\.\d+)?))$/.exec(text);
  if (literal) return { is: 'literal', text: literal[1] ?? literal[2] ?? literal[3] ?? '' };
  const path = /^frontmatter((?:\.[a-zA-Z]\w*)+)$/.exec(text)?.[1];
  return path === undefined ? undefined : { is: 'path', path: path.slice(1).split('.') };
}

/** Whether a text is nothing but comments. No pattern: one that tries every end of every comment never comes back. */
function isComments(text: string): boolean {
  let at = 0;
  while (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    if (end === -1) return false;
    at = end + 2;
    while (/\s/.test(text.charAt(at))) at++;
  }
  return at === text.length;
}
