import { renderTypst } from '../../render/typst.ts';
import { type TypstCode, typstCall, typstSequence } from '../../render/typst-code.ts';
import { typstShares } from '../../render/typst-table.ts';
import { type Block, plain } from './block.ts';
import { bodyAlone } from './body-alone.ts';

/** Blocks in the template of PDFs. A PDF is handed on alone: words stay, links within the pack do not. */
export function blocksToTypst(blocks: readonly Block[]): TypstCode {
  return typstSequence(blocks.map(blockToTypst));
}

function blockToTypst(block: Block): TypstCode {
  switch (block.is) {
    case 'heading':
      return typstCall('section-heading', { level: block.level }, block.text);
    case 'paragraph':
      return typstCall('paragraph', {}, plain(block.words));
    case 'list':
      return typstCall('bulleted', { tight: true }, ...block.items.map(plain));
    case 'table':
      return tableToTypst(
        block.head,
        block.rows.map((row) => row.map(plain)),
      );
    case 'body':
      return renderTypst(block.text, bodyAlone(block.frontmatter));
    case 'lack':
      return typstCall('note', { kind: 'important' }, typstCall('paragraph', {}, `Missing. ${block.text}`));
    case 'form':
      return typstCall('form-lines', {}, ...block.lines.map(([label, value]) => [label, value]));
  }
}

/** Letters that a line of a table holds, across the text or across the page. */
const [inText, acrossPage] = [84, 110];

/** From this many columns on a table takes the margin as well. */
const wideFrom = 5;

function tableToTypst(head: readonly string[], rows: readonly (readonly string[])[]): TypstCode {
  const sides = head.map(() => ({ typst: 'left' }));
  const isWide = head.length >= wideFrom;
  const shares = withRoom(typstShares([head, ...rows]), [head, ...rows], isWide ? acrossPage : inText);
  const made = typstCall('data-table', { shares, sides, head }, ...rows.flat());
  return isWide ? typstCall('across', {}, made) : made;
}

/** Shares that leave each column room for its longest word, so that a day never runs into its neighbour. */
function withRoom(shares: readonly number[], rows: readonly (readonly string[])[], letters: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, column) => {
    const words = rows.flatMap((row) => (row[column] ?? '').split(/\s+/));
    const longest = Math.max(...words.map((word) => Math.min(word.length, 16)));
    return Math.max(share, Math.round(((longest + 3) / letters) * total * 10) / 10);
  });
}
