import type { Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import { mdxToHast, mdxToMdast } from 'satteri';
import { parseWithinLimits } from '../model/body-limits.ts';

/** A component as it stands in a tree of HTML. */
export interface ComponentNode {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string | null;
  readonly attributes: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children: readonly unknown[];
}

/** Code as it stands in a tree of HTML: never evaluated. */
export interface CodeNode {
  readonly type: 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm';
  readonly value: string;
}

/** Parses a body to a tree of HTML; nothing for one that the facts of a body call unreadable, and for the same reasons. */
export function parseHtmlTree(body: string): Root | undefined {
  try {
    const readable = parseWithinLimits(body, (text) => ({ text, children: (mdxToMdast(text) as Markdown).children }));
    return readable && (mdxToHast(readable.text) as unknown as Root);
  } catch {
    return undefined;
  }
}
