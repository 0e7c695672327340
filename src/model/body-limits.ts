/** A node of the tree of a body, as far as its depth is concerned. */
interface TreeNode {
  readonly children?: readonly unknown[];
}

/** Deepest nesting of a body. Prose stays far above it, and whatever walks a tree may recurse. */
const deepest = 100;
/** Most tags and expressions of a body: the parser takes quadratic time over more. */
const mostTags = 10_000;

/** What a body that is refused has too much of. */
export const bodyLimits = `nesting of more than ${deepest} levels, or more than ${mostTags} tags and expressions`;

/**
 * Parses a body, or gives nothing when it is beyond the limits. Checks and pages both decide with it, so that no body is
 * refused by the one and walked by the other. Throws what the parser throws.
 */
export function parseWithinLimits<T extends TreeNode>(body: string, parse: (text: string) => T): T | undefined {
  if (isHostile(body)) return undefined;
  // The parser ends the process over code that breaks off at a backslash; a line end changes nothing in a text.
  const tree = parse(body.endsWith('\\') ? `${body}\n` : body);
  return isTooDeep(tree) ? undefined : tree;
}

/** A line that opens more quotes and lists than a body may nest: the parser would take quadratic time over it. */
const manyContainers = new RegExp(
  `^[ \\t]{0,80}(?:>[ \\t]{0,8}|(?:[*+-]|\\d{1,9}[.)])[ \\t]{1,8}){${deepest + 1}}`,
  'm',
);

function isHostile(body: string): boolean {
  if (manyContainers.test(body)) return true;
  let tags = 0;
  for (const _tag of body.matchAll(/<[a-z/>]|\{/gi)) if (++tags > mostTags) return true;
  return false;
}

/** Whether a tree is nested too deep, without recursion. */
function isTooDeep(tree: TreeNode): boolean {
  let level: readonly TreeNode[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap(({ children = [] }) => children as readonly TreeNode[]);
  }
  return false;
}
