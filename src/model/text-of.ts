/** A node of a Markdown tree, as far as its text is concerned. */
interface TextNode {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly unknown[];
}

/** The plain text of a node and of all below it. */
export function textOf(node: TextNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return String(node.value ?? '');
  if (node.type === 'break') return ' ';
  return (node.children ?? []).map((child) => textOf(child as TextNode)).join('');
}
