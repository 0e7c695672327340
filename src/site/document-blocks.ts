import type { Block } from '../render/block-diff.ts';
import { type MarkupNode, parseMarkup } from './markup-tree.ts';

const leaves: Readonly<Record<string, Block['kind']>> = {
  ...({ p: 'text', pre: 'text', dt: 'text', dd: 'text', figcaption: 'text', summary: 'text', tr: 'row' } as const),
  ...({ h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading' } as const),
};
const containers: ReadonlySet<string> = new Set([
  ...[
    'aside',
    'blockquote',
    'details',
    'div',
    'dl',
    'figure',
    'ol',
    'section',
    'table',
    'tbody',
    'tfoot',
    'thead',
    'ul',
  ],
]);

/** The passages of a rendered body as people read them: their words, without addresses of links. */
export function blocksOf(html: string): readonly Block[] {
  return collect(parseMarkup(html), 'text').filter(({ text }) => text !== '');
}

function collect(nodes: readonly MarkupNode[], kind: Block['kind']): readonly Block[] {
  const blocks: Block[] = [];
  let run: MarkupNode[] = [];
  const endRun = () => {
    blocks.push({ kind, text: inOneLine(wordsOf(run)) });
    run = [];
  };
  for (const node of nodes) {
    const leaf = typeof node === 'string' ? undefined : leaves[node.name];
    if (typeof node === 'string' || !(leaf || node.name === 'li' || containers.has(node.name))) {
      run.push(node);
      continue;
    }
    endRun();
    if (leaf === 'row') blocks.push({ kind: 'row', text: cellsOf(node.children) });
    else if (leaf)
      blocks.push({ kind: kind === 'item' && leaf === 'text' ? kind : leaf, text: inOneLine(wordsOf(node.children)) });
    else blocks.push(...collect(node.children, node.name === 'li' ? 'item' : kind));
  }
  endRun();
  return blocks;
}

function cellsOf(nodes: readonly MarkupNode[]): string {
  const cells = nodes.filter((node) => typeof node !== 'string').map((cell) => inOneLine(wordsOf([cell])));
  return cells.join(' | ');
}

function wordsOf(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.name === 'br') return ' ';
      return node.name === 'img' ? (node.attributes.get('alt') ?? '') : wordsOf(node.children);
    })
    .join('');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
